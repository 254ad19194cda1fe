package nl.meldroute.berichten;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.meldroute.berichten.Voorbeeldbrieven.Voorbeeld;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The letters, with the examples of designers. {@code mvn test -Dtest=BrievenTest -Dbrieven=target/brieven} writes them to look at. */
class BrievenTest {

    private static final Briefmaker MAKER = new Briefmaker();
    private static final Briefpdf PDF = new Briefpdf();

    @AfterAll
    static void schrijfAlsDatGevraagdIs() throws IOException {
        String map = System.getProperty("brieven");
        if (map == null) {
            return;
        }
        Files.createDirectories(Path.of(map));
        for (Voorbeeld voorbeeld : Voorbeeldbrieven.alle()) {
            Brief brief = maak(voorbeeld);
            Files.writeString(Path.of(map, voorbeeld.naam() + ".html"), brief.html());
            Files.writeString(Path.of(map, voorbeeld.naam() + ".txt"), brief.tekst());
            Files.write(Path.of(map, voorbeeld.naam() + ".pdf"), PDF.pdf(brief));
        }
    }

    static List<Voorbeeld> voorbeelden() {
        return Voorbeeldbrieven.alle();
    }

    @Test
    void elkSjabloonHeeftVoorbeeldgegevens() {
        assertThat(MAKER.sjablonen())
                .extracting(Sjabloon::naam)
                .containsExactlyInAnyOrderElementsOf(voorbeelden().stream()
                        .map(Voorbeeld::sjabloon)
                        .distinct()
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("voorbeelden")
    void elkePlekHeeftEenVoorbeeldEnElkVoorbeeldEenPlek(Voorbeeld voorbeeld) throws IOException {
        String sjabloon = Files.readString(Path.of("forms/brieven", voorbeeld.sjabloon() + ".md"));
        assertThat(Pattern.compile("\\{\\{[#^/]?([^}.]+)[^}]*}}")
                        .matcher(sjabloon)
                        .results()
                        .map(plek -> plek.group(1)))
                .containsAll(voorbeeld.gegevens().keySet())
                .isSubsetOf(voorbeeld.gegevens().keySet());
    }

    @ParameterizedTest
    @MethodSource("voorbeelden")
    void elkeBriefIsErInTweeVersies(Voorbeeld voorbeeld) {
        Brief brief = maak(voorbeeld);
        assertThat(brief.onderwerp()).doesNotContain("{", "}").isNotBlank();
        assertThat(brief.tekst())
                .doesNotContain("{{", "}}", "**", "](", "\\", "\uE000", "<")
                .doesNotContainPattern("(?m)^#");
        assertThat(brief.html())
                .contains("<html lang=\"nl\">", "<title>" + brief.onderwerp() + "</title>")
                .doesNotContain("{{", "\uE000", "src=", "url(", "<style", "<link", "<script", "http:", "https:")
                .containsPattern("<h1[^>]*>[^<]+</h1>");
    }

    @ParameterizedTest
    @MethodSource("voorbeelden")
    void elkeBriefIsErOpPapierMetDezelfdeWoorden(Voorbeeld voorbeeld) throws IOException {
        Brief brief = maak(voorbeeld);
        byte[] bestand = PDF.pdf(brief);
        assertThat(PDF.pdf(brief)).as("zelfde brief, zelfde bestand").isEqualTo(bestand);
        try (PDDocument pdf = Loader.loadPDF(bestand)) {
            assertThat(woorden(new PDFTextStripper().getText(pdf))).isEqualTo(woorden(brief.tekst()));
            assertThat(pdf.getDocumentInformation().getMetadataKeys()).containsExactly("Title");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(brief.onderwerp());
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("nl");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            for (PDPage blad : pdf.getPages()) {
                for (var naam : blad.getResources().getFontNames()) {
                    PDFont letter = blad.getResources().getFont(naam);
                    assertThat(letter.isEmbedded()).as(letter.getName()).isTrue();
                }
            }
        }
    }

    @Test
    void wieBetrokkenIsLeestNietsDatNaarDeMelderLeidt() {
        assertThat(MAKER.sjablonen())
                .filteredOn(sjabloon ->
                        sjabloon.lezer() == Sjabloon.Lezer.BETROKKENE || sjabloon.lezer() == Sjabloon.Lezer.DEELNEMER)
                .isNotEmpty()
                .allSatisfy(sjabloon -> assertThat(voorbeelden())
                        .filteredOn(voorbeeld -> voorbeeld.sjabloon().equals(sjabloon.naam()))
                        .allSatisfy(voorbeeld -> assertThat(
                                        maak(voorbeeld).tekst().toLowerCase(Locale.ROOT))
                                .doesNotContain(
                                        "melder", "gemeld door", "school", "huisarts", "politie", "buur", "anoniem")));
    }

    @Test
    void hetCollegeEnEenMedewerkerKrijgenNietsOverPersonen() {
        assertThat(MAKER.sjablonen())
                .filteredOn(sjabloon ->
                        sjabloon.lezer() == Sjabloon.Lezer.COLLEGE || sjabloon.lezer() == Sjabloon.Lezer.MEDEWERKER)
                .hasSize(3)
                .allSatisfy(sjabloon -> assertThat(Voorbeeldbrieven.gewoon(sjabloon.naam()))
                        .containsOnlyKeys(Stream.of(
                                        "organisatie",
                                        "gemeente",
                                        "datum",
                                        "verzoeknummer",
                                        "gemaaktOp",
                                        "telefoon",
                                        "meldingnummer",
                                        "taak",
                                        "uiterlijk")
                                .filter(Voorbeeldbrieven.gewoon(sjabloon.naam())::containsKey)
                                .toArray(String[]::new)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*Jan* **Jan** _Jan_ `Jan`",
                "<img src=x onerror=alert(1)>",
                "</div></body><script>alert(1)</script>",
                "<!-- weg -->",
                "&lt;b&gt; &amp; &#60;",
                "[x](javascript:alert(1))",
                "[x]: https://kwaad.invalid",
                "![x](https://kwaad.invalid/x.png)",
                "<https://kwaad.invalid>",
                "{{x}} {{{organisatie}}} {{#x}} {{/x}} {{>x}} {{=<% %>=}}",
                "# Kop",
                "- punt",
                "1. eerste",
                "> citaat",
                "    code",
                "```",
                "---",
                "===",
                "a | b\\",
                "$1 \\1 %s %1$s",
                "==Jan== ~~Jan~~"
            })
    void watErInEenNaamStaatIsTekst(String aanval) {
        String tekst = aanval.strip();
        for (Voorbeeld voorbeeld : voorbeelden()) {
            Brief gewoon = maak(voorbeeld, "Jan");
            Brief geraakt = maak(voorbeeld, aanval);
            assertThat(geraakt.tekst()).isEqualTo(gewoon.tekst().replace("Jan", tekst));
            assertThat(geraakt.html())
                    .isEqualTo(gewoon.html()
                            .replace(
                                    "Jan",
                                    tekst.replace("&", "&amp;")
                                            .replace("<", "&lt;")
                                            .replace(">", "&gt;")
                                            .replace("\"", "&quot;")));
        }
        Voorbeeld kort = voorbeelden().get(voorbeelden().size() - 1);
        assertThat(PDF.pdf(maak(kort, aanval))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "J\ran",
                "J\r\n\r\nan",
                "J\u2028an",
                "J\u0085an",
                "J\u000Ban",
                "J\tan",
            })
    void eenRegeleindeInEenNaamIsEenSpatie(String aanval) {
        voorbeelden().forEach(voorbeeld -> assertThat(maak(voorbeeld, aanval)).isEqualTo(maak(voorbeeld, "J an")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "J\u0000an",
                "J\u0008an",
                "\u202EJan\u202C",
                "\u2066Jan\u2069",
                "\u200FJan",
                "J\u200Ban",
                "J\uFEFFan",
                "J\uE000\uE001an",
                "J\uD800an"
            })
    void eenOnzichtbaarTekenInEenNaamVervalt(String aanval) {
        voorbeelden().forEach(voorbeeld -> assertThat(maak(voorbeeld, aanval)).isEqualTo(maak(voorbeeld, "Jan")));
    }

    @Test
    void eenNaamNoemtGeenAndereWaarde() {
        Map<String, Object> gegevens = Voorbeeldbrieven.gewoon("herinnering-medewerker");
        gegevens.put("taak", "\uE0000\uE001");
        assertThat(MAKER.maak("herinnering-medewerker", gegevens).tekst()).contains("staat een taak open: 0.");
    }

    @Test
    void eenWaardeVanMeerRegelsHoudtHaarAlineasEnIsVerderTekst() {
        Map<String, Object> gegevens = Voorbeeldbrieven.gewoon("informatie-betrokkene");
        gegevens.put("vertrouwenspersoon", new Alineas("# Eén\r\n- *twee*\n\n\n<b>drie</b>\n"));
        Brief brief = MAKER.maak("informatie-betrokkene", gegevens);
        assertThat(brief.tekst()).contains("\n\n# Eén\n- *twee*\n\n<b>drie</b>\n\n");
        assertThat(brief.html())
                .containsPattern("<p[^>]*># Eén<br />\n- \\*twee\\*</p>\n<p[^>]*>&lt;b&gt;drie&lt;/b&gt;</p>");
    }

    @Test
    void lettersUitHeelEuropaStaanOokOpPapier() throws IOException {
        String naam = "Şükrü Łęcki Ğül Čapek Ödön Őry Žižek Ștefan Đorđe Ħal Þóra Ålesund Æsa Ñuñez ß ẞ İı ij Ĳ Ẽ Ǧ Ż";
        Map<String, Object> gegevens = Voorbeeldbrieven.gewoon("informatie-betrokkene");
        gegevens.put("aanhef", naam);
        try (PDDocument pdf = Loader.loadPDF(PDF.pdf(MAKER.maak("informatie-betrokkene", gegevens)))) {
            assertThat(woorden(new PDFTextStripper().getText(pdf))).contains(naam);
        }
    }

    @Test
    void eenStapelTekensLooptNietOverAndereRegels() {
        Map<String, Object> gegevens = Voorbeeldbrieven.gewoon("herinnering-medewerker");
        gegevens.put("taak", "J" + "\u0335".repeat(500) + "an");
        assertThat(MAKER.maak("herinnering-medewerker", gegevens).tekst())
                .contains("een taak open: J" + "\u0335".repeat(4) + "an.");
    }

    @Test
    void eenLosAccentWordtEenLetter() {
        Map<String, Object> gegevens = Voorbeeldbrieven.gewoon("herinnering-medewerker");
        gegevens.put("taak", "S\u0327enol e\u0301");
        assertThat(MAKER.maak("herinnering-medewerker", gegevens).tekst()).contains("Şenol é");
    }

    @Test
    void eenOnbekendePlekWordtGeweigerdMetNaamEnRegel() {
        Briefmaker maker = new Briefmaker("classpath:brieven/*.md");
        assertThatThrownBy(() -> maker.maak("onbekende-plek", Map.of("aanhef", "Beste Jan", "bekend", "dit")))
                .isInstanceOf(SjabloonFout.class)
                .hasMessage("forms/brieven/onbekende-plek.md, regel 7: geen waarde voor {{onbekend}}");
    }

    @Test
    void eenLegeWaardeOpEenPlekWordtGeweigerd() {
        Map<String, Object> gegevens = Voorbeeldbrieven.gewoon("herinnering-medewerker");
        gegevens.put("taak", " \u200B ");
        assertThatThrownBy(() -> MAKER.maak("herinnering-medewerker", gegevens))
                .hasMessage("forms/brieven/herinnering-medewerker.md, regel 7: geen waarde voor {{taak}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Geen kop",
                "---\nonderwerp: Over {{naam}}\naan: melder\n---\nTekst",
                "---\nonderwerp: Brief\naan: iedereen\n---\nTekst",
                "---\nonderwerp: Brief\naan: melder\n---\n{{#x}} nooit dicht",
                "---\nonderwerp: Brief\naan: melder\n---\n\uE0000\uE001"
            })
    void eenKapotSjabloonWordtBijHetLezenGeweigerd(String bestand) {
        assertThatThrownBy(() -> Sjabloon.lees("kapot", bestand))
                .isInstanceOf(SjabloonFout.class)
                .hasMessageStartingWith("forms/brieven/kapot.md");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>{{naam}}</b>",
                "<div>\n{{naam}}\n</div>",
                "![plaatje](https://kwaad.invalid/x.png)",
                "[klik](javascript:alert)",
                "[klik](http://onveilig.invalid)",
                "[klik](https://x.invalid/{{naam}})",
                "`{{naam}}`",
                "{{naam.length}}",
                "{{>ander}}",
                "Dit staat {{adres}} er middenin",
                "- {{adres}}"
            })
    void watGeenBriefIsWordtGeweigerd(String tekst) {
        Sjabloon sjabloon = Sjabloon.lees("kapot", "---\nonderwerp: Brief\naan: melder\n---\n" + tekst);
        assertThatThrownBy(() -> {
                    Waarden waarden = new Waarden();
                    Map<String, Object> gegevens = Map.of("naam", "Jan", "adres", new Alineas("Straat 1\nPlaats"));
                    new Opmaak("kapot", sjabloon.vul(waarden.gemerkt(gegevens)), waarden);
                })
                .isInstanceOf(SjabloonFout.class)
                .hasMessageStartingWith("forms/brieven/kapot.md");
    }

    @Test
    void eenWaardeZonderPlekInEenBriefWordtGeweigerdZonderHaarTeNoemen() {
        assertThatThrownBy(() -> MAKER.maak("herinnering-medewerker", Map.of("taak", new StringBuilder("geheim"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("geheim");
    }

    private static Brief maak(Voorbeeld voorbeeld) {
        return MAKER.maak(voorbeeld.sjabloon(), voorbeeld.gegevens());
    }

    /** The same letter with this text in every value that is one line. */
    private static Brief maak(Voorbeeld voorbeeld, String waarde) {
        Map<String, Object> gegevens = new HashMap<>(voorbeeld.gegevens());
        gegevens.replaceAll((naam, was) -> was instanceof String tekst && !tekst.isEmpty() ? waarde : was);
        return MAKER.maak(voorbeeld.sjabloon(), gegevens);
    }

    /** Without what differs between a page and a mail: where lines end, and how a list looks. */
    private static String woorden(String tekst) {
        Matcher teken = Pattern.compile("[•\\-]\\s").matcher(Objects.requireNonNull(tekst));
        return teken.replaceAll("").replaceAll("\\s+", " ").strip();
    }
}
