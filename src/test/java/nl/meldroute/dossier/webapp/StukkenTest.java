package nl.meldroute.dossier.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.meldroute.dossier.Bekendheid;
import nl.meldroute.dossier.Besluit;
import nl.meldroute.dossier.Besluit.Soort;
import nl.meldroute.dossier.Correctie;
import nl.meldroute.dossier.Dossierbeeld.Formuliercode;
import nl.meldroute.dossier.Dossierbeeld.Formuliertekst;
import nl.meldroute.dossier.Dossierbeeld.Meldingbeeld;
import nl.meldroute.dossier.Kanaal;
import nl.meldroute.dossier.Melding;
import nl.meldroute.engine.Formulierkoppen;
import nl.meldroute.modellen.Onderdelen;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StukkenTest {

    private static long nummer = 10;

    private static final Instant OP = Instant.parse("2026-11-19T08:30:00Z");

    @Test
    void eenAfwijkendVervolgbesluitZegtDatHetWachtOpBevestiging() {
        assertThat(bevestigingen(besluit(1, Soort.VERVOLG, true, null))).containsExactly("WACHT");
    }

    @Test
    void eenAfgewezenOfAchterhaaldVervolgbesluitIsNietBevestigd() {
        assertThat(bevestigingen(besluit(1, Soort.VERVOLG, true, false))).containsExactly("NIET");
        assertThat(bevestigingen(
                        besluit(1, Soort.VERVOLG, true, null),
                        besluit(2, Soort.HEROVERWEGING, true, null),
                        besluit(3, Soort.VERVOLG, true, null)))
                .containsExactly("WACHT", null, "NIET");
    }

    @Test
    void eenBevestigdBesluitEnEenBesluitVolgensHetAdviesZeggenNiets() {
        assertThat(bevestigingen(
                        besluit(1, Soort.VERVOLG, false, null),
                        besluit(2, Soort.OVERDRACHTSPARTIJ, true, null),
                        besluit(3, Soort.VERVOLG, true, true)))
                .containsOnlyNulls();
    }

    @Test
    void watEenFormulierVroegStaatErMetDeKopVanHetVeld() {
        assertThat(stukken(List.of(
                        tekst("taak", "maak-onderzoeksplan", "onderzoekVragen", "Verzonnen vragen"),
                        tekst("taak", "maak-onderzoeksplan", "onderzoekPlan", "Verzonnen plan"))))
                .singleElement()
                .satisfies(stuk -> {
                    assertThat(stuk.titel()).isEqualTo("Onderzoeksplan maken");
                    assertThat(stuk.tekst())
                            .isEqualTo("Welke vragen moet het onderzoek beantwoorden?\nVerzonnen vragen\n\n"
                                    + "Plan van aanpak\nVerzonnen plan");
                });
    }

    @Test
    void watAlBijEenBesluitStaatStaatErNietNogEensMaarEenWoordDaaruitOfHetzelfdeVanLaterWel() {
        List<Blad.Stuk> stukken = stukken(
                List.of(
                        tekst("een", "rond-voorwaarden-en-vervolg-af", "voorwaardenUitkomstReden", "Verzonnen"),
                        tekst("twee", "bel-raad", "raadGebeldMet", "Verzon"),
                        new Formuliertekst(
                                3,
                                "drie",
                                "bel-raad",
                                "raadGebeldMet",
                                "Verzonnen",
                                "beoordelaar",
                                OP.plusSeconds(60))),
                besluit(1, Soort.UITKOMST_VERVOLG, false, null));
        assertThat(stukken)
                .extracting(Blad.Stuk::tekst)
                .containsExactlyInAnyOrder("Verzonnen", "Gesproken met\nVerzon", "Gesproken met\nVerzonnen");
    }

    @Test
    void eenCorrectieVanEenAntwoordLaatDezelfdeWoordenUitEenAndereTaakStaan() {
        Formuliertekst eigen = tekst("een", "rond-voorwaarden-en-vervolg-af", "voorwaardenUitkomstReden", "Verzonnen");
        Formuliertekst ander = new Formuliertekst(
                1, "twee", "bel-raad", "raadGebeldMet", "Verzonnen", "beoordelaar", OP.plusSeconds(5));
        Geschreven stuk = new Geschreven(Correctie.Soort.BESLUIT, 1, "beoordelaar", OP, "Verzonnen", null, null);

        assertThat(stuk.met(Map.of(ander.id(), "Anders"), List.of(ander, eigen)))
                .isEqualTo("Verzonnen");
        assertThat(stuk.met(Map.of(eigen.id(), "Beter"), List.of(ander, eigen))).isEqualTo("Beter");
    }

    @Test
    void watIemandKoosStaatErInDeWoordenVanHetFormulier() {
        List<Formuliercode> codes = List.of(
                code("start-dienst", "dienstBegonnenDag", "2026-11-19"),
                code("start-dienst", "dienstBegonnenMet", "plan"),
                code("rond-voorwaarden-en-vervolg-af", "huisverbodNodig", "false"));
        assertThat(Stukken.van(melding(List.of(), List.of(), codes), new Formulierkoppen()))
                .singleElement()
                .satisfies(stuk -> assertThat(stuk.tekst())
                        .contains("\n19-11-2026")
                        .contains("\nHet plan en de voorbereiding")
                        .doesNotContain("2026-11-19", "huisverbod"));
    }

    private static Formuliercode code(String formulier, String sleutel, String waarde) {
        return new Formuliercode(formulier, formulier, sleutel, waarde, "onderzoeker", OP);
    }

    @Test
    void eenGesprekMetDeMelderStaatNooitOokAlsFormulier() {
        assertThat(stukken(List.of(
                        tekst("een", "spreek-melder", "oordeelBesproken", "Verzonnen"),
                        tekst("twee", "registreer-melding", "melderNaam", "Verzonnen"),
                        tekst("drie", "koppel-terug", "terugkoppelingVerslag", "Verzonnen"),
                        tekst("vier", "geef-zicht-terug", "zichtGesprekMet", "Verzonnen"))))
                .isEmpty();
    }

    @Test
    void elkeTekstVanElkFormulierHeeftEenKop() {
        Formulierkoppen koppen = new Formulierkoppen();
        assertThat(Onderdelen.formulieren()).isNotEmpty().allSatisfy(formulier -> formulier.velden().stream()
                .filter(veld -> !veld.dossier().isEmpty() && !veld.alleenLezen())
                .forEach(veld -> assertThat(
                                koppen.van(formulier.id()).vraag(veld.dossier()).kop())
                        .as(formulier.id() + " " + veld.dossier())
                        .isNotBlank()
                        .isNotEqualTo(veld.dossier())));
    }

    private static List<Blad.Stuk> stukken(List<Formuliertekst> teksten, Besluit... besluiten) {
        return Stukken.van(melding(List.of(besluiten), teksten, List.of()), new Formulierkoppen());
    }

    private static Formuliertekst tekst(String taak, String formulier, String sleutel, String waarde) {
        return new Formuliertekst(++nummer, taak, formulier, sleutel, waarde, "beoordelaar", OP);
    }

    private static List<@Nullable String> bevestigingen(Besluit... besluiten) {
        return Arrays.asList(stukken(List.of(), besluiten).stream()
                .map(Blad.Stuk::bevestiging)
                .toArray(String[]::new));
    }

    private static Besluit besluit(long id, Soort soort, boolean afwijking, @Nullable Boolean akkoord) {
        return new Besluit(
                id,
                "M2026-000001",
                soort,
                "onderzoek",
                "Verzonnen",
                "overdracht",
                null,
                null,
                afwijking,
                "beoordelaar",
                OP.plusSeconds(id),
                akkoord,
                null,
                null);
    }

    private static Meldingbeeld melding(
            List<Besluit> besluiten, List<Formuliertekst> teksten, List<Formuliercode> codes) {
        return new Meldingbeeld(
                new Melding(
                        "M2026-000001",
                        "D2026-000001",
                        "flevoland",
                        "Almere",
                        Kanaal.TELEFOON,
                        Bekendheid.OPEN,
                        Set.of("08"),
                        false,
                        OP,
                        OP,
                        null),
                "Een verzonnen verhaal",
                List.of(),
                List.of(),
                List.of(),
                besluiten,
                List.of(),
                List.of(),
                List.of(),
                teksten,
                codes,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
