package nl.meldroute.melding;

import static nl.meldroute.melding.Aanmeldingen.BSN;
import static nl.meldroute.melding.Aanmeldingen.NU;
import static nl.meldroute.melding.Aanmeldingen.kind;
import static nl.meldroute.melding.Aanmeldingen.melder;
import static nl.meldroute.melding.Aanmeldingen.met;
import static nl.meldroute.melding.Aanmeldingen.metMelder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.meldroute.engine.FormulierFout.Fout;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

class AanmeldcontroleTest {

    private static final Instant GOED = Instant.parse("2026-11-19T08:30:00Z");

    @ParameterizedTest(name = "bsn {0}, geboren {1}, reden {2}: {3}")
    @CsvSource(nullValues = "-", textBlock = """
            # bsn,     geboortedatum, reden,     fout veld
            999909125, 20150315,      -,         -
            000000000, 20150315,      -,         -
            000000000, 20150315,      spoed,     -
            -,         20150315,      -,         -
            -,         20150315,      geen-bsn,  -
            -,         -,             -,         -
            999999999, 99999999,      -,         -
            -,         99999999,      ongeboren, -
            999909126, 20150315,      -,         bsn
            99990912,  20150315,      -,         bsn
            9999091250,20150315,      -,         bsn
            ٩٩٩٩٠٩١٢٥, 20150315,      -,         bsn
            999999999, 20150315,      -,         bsn
            999909125, 99999999,      -,         bsn
            999909125, 20150315,      onbekend,  bsnReden
            -,         20150315,      zomaar,    bsnReden
            -,         20150300,      -,         -
            -,         20150000,      -,         -
            -,         20160229,      -,         -
            -,         20261120,      -,         -
            -,         20261100,      -,         -
            -,         20260000,      -,         -
            -,         20150229,      -,         geboortedatum
            -,         20151301,      -,         geboortedatum
            -,         20150431,      -,         geboortedatum
            -,         20150015,      -,         geboortedatum
            -,         00000000,      -,         geboortedatum
            -,         20261121,      -,         geboortedatum
            -,         20261200,      -,         geboortedatum
            -,         20270000,      -,         geboortedatum
            -,         2015031,       -,         geboortedatum
            """)
    void bsn_en_geboortedatum(
            @Nullable String bsn, @Nullable String datum, @Nullable String reden, @Nullable String veld) {
        assertThat(velden(met(kind(bsn, datum, reden))))
                .isEqualTo(veld == null ? List.of() : List.of("betrokkenen[0]." + veld));
    }

    @Test
    void hetzelfde_bsn_staat_maar_een_keer_in_een_melding() {
        assertThat(velden(met(kind(BSN, "20150315"), kind(null, null), kind(BSN, "20150316"))))
                .containsExactly("betrokkenen[2].bsn");
    }

    static Stream<Arguments> foute_meldingen() {
        Aanmelding.Betrokkene kind = kind(BSN, "20150315");
        return Stream.of(
                Arguments.of("kenmerk", melding(" ", GOED, "mail", "flevoland", "Almere", List.of("01"), kind)),
                Arguments.of("kanaal", melding("K", GOED, "fax", "flevoland", "Almere", List.of("01"), kind)),
                Arguments.of("regio", melding("K", GOED, "mail", "atlantis", "Almere", List.of("01"), kind)),
                Arguments.of("gemeente", melding("K", GOED, "mail", "flevoland", "Hilversum", List.of("01"), kind)),
                Arguments.of("aanleiding", melding("K", GOED, "mail", "flevoland", "Almere", List.of(), kind)),
                Arguments.of(
                        "aanleiding[1]", melding("K", GOED, "mail", "flevoland", "Almere", List.of("01", "10"), kind)),
                Arguments.of(
                        "aanleiding[1]", melding("K", GOED, "mail", "flevoland", "Almere", List.of("01", "01"), kind)),
                Arguments.of(
                        "ontvangen",
                        melding(
                                "K",
                                NU.plus(Duration.ofMinutes(6)),
                                "mail",
                                "flevoland",
                                "Almere",
                                List.of("01"),
                                kind)),
                Arguments.of(
                        "ontvangen",
                        melding(
                                "K",
                                Instant.parse("0001-01-01T00:00:00Z"),
                                "mail",
                                "flevoland",
                                "Almere",
                                List.of("01"),
                                kind)),
                Arguments.of("betrokkenen[0].aard[0]", met(anders("kind", "Voorbeeld", "V", "12"))),
                Arguments.of("betrokkenen[0].rol", met(anders("oma", "Voorbeeld", "V", "01"))),
                Arguments.of("betrokkenen[0].geslacht", met(anders("kind", "Voorbeeld", "X", "01"))),
                Arguments.of("betrokkenen[0].achternaam", met(anders("kind", " ", "V", "01"))),
                Arguments.of("melder.hoedanigheid", metMelder(melder("21", "VERTROUWELIJK", null))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("foute_meldingen")
    void een_fout_noemt_haar_veld(String veld, Aanmelding aanmelding) {
        assertThat(velden(aanmelding)).containsExactly(veld);
    }

    @ParameterizedTest(name = "hoedanigheid {0}, {1} op grond van {2}: {3}")
    @CsvSource(nullValues = "-", textBlock = """
            15, OPEN,          -,                      -
            15, -,             -,                      -
            15, VERTROUWELIJK, -,                      bekendheidGrond
            15, VERTROUWELIJK, toestemming,            bekendheidGrond
            15, VERTROUWELIJK, bedreiging-betrokkene,  -
            20, VERTROUWELIJK, bedreiging-professional,-
            01, VERTROUWELIJK, vertrouwensrelatie,     -
            15, OPEN,          vertrouwensrelatie,     bekendheidGrond
            35, VERTROUWELIJK, -,                      -
            35, -,             -,                      -
            35, OPEN,          -,                      bekendheidGrond
            35, OPEN,          bedreiging-betrokkene,  bekendheidGrond
            30, OPEN,          toestemming,            -
            41, ONBEKEND,      -,                      -
            15, ONBEKEND,      -,                      -
            15, ONBEKEND,      vertrouwensrelatie,     bekendheidGrond
            15, GEHEIM,        -,                      bekendheid
            15, VERTROUWELIJK, omdat-ik-het-wil,       bekendheidGrond
            """)
    void bekendheid_van_de_melder(
            String hoedanigheid, @Nullable String bekendheid, @Nullable String grond, @Nullable String veld) {
        assertThat(velden(metMelder(melder(hoedanigheid, bekendheid, grond))))
                .isEqualTo(veld == null ? List.of() : List.of("melder." + veld));
    }

    @ParameterizedTest(name = "zonder opgave is {0} {1}")
    @CsvSource({"01, OPEN", "20, OPEN", "30, VERTROUWELIJK", "41, VERTROUWELIJK"})
    void zonder_opgave_is_een_professional_open_en_een_ander_vertrouwelijk(String hoedanigheid, String bekendheid) {
        assertThat(Bekendheidsregel.bekendheid(melder(hoedanigheid, null, null)).name())
                .isEqualTo(bekendheid);
    }

    @Test
    void alleen_een_onbekende_melder_heeft_geen_naam() {
        assertThat(velden(metMelder(new Aanmelding.Melder("15", " ", null, null, null, null, null))))
                .containsExactly("melder.naam");
        assertThat(velden(metMelder(new Aanmelding.Melder("41", null, null, null, null, "ONBEKEND", null))))
                .isEmpty();
    }

    @ParameterizedTest(name = "telefoon {0}, mail {1}: {2}")
    @CsvSource(nullValues = "-", textBlock = """
            035-5550000,       -,                      -
            +31 (0)35 5550000, naam@voorbeeld.invalid, -
            112112,            a.b@c.d.e,              -
            ' ',               ' ',                    -
            abc,               -,                      telefoon
            035-55,            -,                      telefoon
            035-5550000 tst 3, -,                      -
            +-() +-(),         -,                      telefoon
            ٠٣٥٥٥٥٠٠٠٠,        -,                      telefoon
            -,                 fout,                   email
            -,                 naam@voorbeeld,         email
            -,                 @voorbeeld.invalid,     email
            -,                 naam@voorbeeld.,        email
            -,                 na am@voorbeeld.invalid,email
            -,                 een@twee@drie.invalid,  email
            """)
    void telefoon_en_mail_van_de_melder_kunnen_iemand_bereiken(
            @Nullable String telefoon, @Nullable String email, @Nullable String veld) {
        assertThat(velden(metMelder(new Aanmelding.Melder("15", "Naam", null, telefoon, email, null, null))))
                .isEqualTo(veld == null ? List.of() : List.of("melder." + veld));
    }

    @ParameterizedTest
    @CsvSource({"\\u0000, false", "\\ud800, false", "\\udc00x, false", "\\ud83d\\ude00, true", "\\u202e, true"})
    void onbewaarbare_tekens_worden_geweigerd(String geschreven, boolean goed) {
        StringBuilder tekst = new StringBuilder();
        for (String deel : geschreven.split("\\\\u", -1)) {
            if (!deel.isEmpty()) {
                tekst.append((char) Integer.parseInt(deel.substring(0, 4), 16)).append(deel.substring(4));
            }
        }
        var knoop = JsonNodeFactory.instance.objectNode();
        knoop.putArray("namen").add("goed").addObject().put("naam", "a" + tekst);

        assertThat(Tekstcontrole.controleer(knoop).stream().map(Fout::veld).toList())
                .isEqualTo(goed ? List.of() : List.of("namen[1].naam"));
    }

    @Test
    void wat_langer_is_dan_zijn_kolom_wordt_geweigerd_en_een_emoji_telt_voor_twee() {
        String lang = "\uD83D\uDE00".repeat(161);
        Aanmelding.Betrokkene kind = new Aanmelding.Betrokkene(
                "kind",
                lang,
                lang,
                null,
                "O",
                null,
                null,
                new Aanmelding.Adres(lang, 1, lang, lang, lang, false),
                new Aanmelding.VeiligContact(lang, lang, false, false, lang),
                List.of());
        Aanmelding goed = met(kind);
        Aanmelding.Melder melder = new Aanmelding.Melder("15", lang, lang, lang, lang, null, null);
        Aanmelding telang = new Aanmelding(
                lang,
                goed.ontvangen(),
                goed.kanaal(),
                goed.regio(),
                goed.gemeente(),
                melder,
                goed.aanleiding(),
                false,
                lang,
                List.of(kind));

        assertThat(velden(telang))
                .containsExactlyInAnyOrder(
                        "kenmerk",
                        "melder.naam",
                        "melder.organisatie",
                        "melder.telefoon",
                        "melder.email",
                        "betrokkenen[0].achternaam",
                        "betrokkenen[0].voornamen",
                        "betrokkenen[0].adres.straat",
                        "betrokkenen[0].adres.toevoeging",
                        "betrokkenen[0].adres.postcode",
                        "betrokkenen[0].adres.woonplaats",
                        "betrokkenen[0].veiligContact.kanaal",
                        "betrokkenen[0].veiligContact.uren",
                        "betrokkenen[0].veiligContact.tolk");
        assertThat(velden(metMelder(new Aanmelding.Melder("15", "Naam", null, "0".repeat(60), null, null, null))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"melderNaam, 200", "melderOrganisatie, 200", "melderTelefoon, 60", "melderEmail, 320"})
    void het_formulier_laat_even_veel_tekens_toe_als_de_controle(String veld, int hoogstens) throws Exception {
        var formulier = new ObjectMapper()
                .readTree(Path.of("forms/melding/registreer-melding.form").toFile());

        assertThat(formulier.get("components"))
                .filteredOn(component -> component.path("key").asText().equals(veld))
                .extracting(component -> component.at("/validate/maxLength").intValue())
                .containsExactly(hoogstens);
    }

    @Test
    void een_geweigerde_waarde_komt_niet_in_een_bestand_naast_de_database(@TempDir Path map) throws Exception {
        var instellingen = new YamlPropertiesFactoryBean();
        instellingen.setResources(new ClassPathResource("application.yaml"));
        String url = String.valueOf(instellingen.getObject().getProperty("spring.datasource.url"))
                .replace("./data/meldroute", map.resolve("proef").toString());
        try (var verbinding = DriverManager.getConnection(url, "sa", "");
                var opdracht = verbinding.createStatement()) {
            opdracht.execute("create table proef (naam varchar(1))");
            assertThatThrownBy(() -> opdracht.execute("insert into proef values ('Verzonnen')"))
                    .isInstanceOf(SQLException.class);
        }

        assertThat(map).isDirectoryNotContaining("glob:**.trace.db");
    }

    private static List<String> velden(Aanmelding aanmelding) {
        return Aanmeldcontrole.controleer(aanmelding, NU).stream()
                .map(Fout::veld)
                .toList();
    }

    private static Aanmelding.Betrokkene anders(String rol, String achternaam, String geslacht, String aard) {
        return new Aanmelding.Betrokkene(rol, achternaam, "", null, geslacht, null, null, null, null, List.of(aard));
    }

    private static Aanmelding melding(
            String kenmerk,
            Instant ontvangen,
            String kanaal,
            String regio,
            String gemeente,
            List<String> aanleiding,
            Aanmelding.Betrokkene kind) {
        return new Aanmelding(
                kenmerk,
                ontvangen,
                kanaal,
                regio,
                gemeente,
                melder("15", null, null),
                aanleiding,
                false,
                null,
                List.of(kind));
    }
}
