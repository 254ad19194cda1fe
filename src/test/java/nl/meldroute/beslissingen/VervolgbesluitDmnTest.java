package nl.meldroute.beslissingen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VervolgbesluitDmnTest extends Beslissingstest {

    VervolgbesluitDmnTest() {
        super("vervolgbesluit");
    }

    /** The answers of one beoordeling, and the advice; one row per rule of the table, in its order. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // acuut | structureel | vermoeden | medewerking | hulp | meldcode | beroepskracht
                "ja         | nee        | nee        | ja   | ja  | ja  | true | niet-bepaald           | Niet bepaald: wel acute onveiligheid, geen vermoeden",
                "nee        | ja         | nee        | ja   | ja  | ja  | true | niet-bepaald           | Niet bepaald: wel structurele onveiligheid, geen vermoeden",
                "ja         | ja         | onduidelijk | ja  | ja  | ja  | true | onderzoek              | Het is onduidelijk of er geweld of mishandeling is",
                "ja         | nee        | ja         | ja   | nee | ja  | true | voorwaarden-en-vervolg | Acute onveiligheid en iedereen werkt mee",
                "ja         | nee        | ja         | deels | nee | ja | true | onderzoek              | Acute onveiligheid en niet iedereen werkt mee",
                "ja         | nee        | ja         | nee  | nee | ja  | true | onderzoek              | Acute onveiligheid en niet iedereen werkt mee",
                "nee        | ja         | ja         | ja   | nee | ja  | true | voorwaarden-en-vervolg | Structurele onveiligheid en iedereen werkt mee",
                "nee        | ja         | ja         | nee  | nee | ja  | true | onderzoek              | Structurele onveiligheid en niet iedereen werkt mee",
                "onduidelijk | nee       | ja         | ja   | nee | ja  | true | onderzoek              | Te weinig zicht op acute onveiligheid",
                "nee        | onduidelijk | ja        | ja   | nee | ja  | true | onderzoek              | Te weinig zicht op structurele onveiligheid",
                "nee        | nee        | nee        | nee  | nee | nee | true | geen-vervolg           | Geen onveiligheid en geen vermoeden van geweld of mishandeling",
                "nee        | nee        | ja         | nee  | ja  | nee | true | onderzoek              | Er is een vermoeden en betrokkenen werken niet mee",
                "nee        | nee        | ja         | ja   | ja  | nee | true | advies                 | De professional heeft de meldcode niet gevolgd",
                "nee        | nee        | ja         | deels | ja | ja  | true | overdracht             | Geen acute of structurele onveiligheid en er is al passende hulp",
                "nee        | nee        | ja         | ja   | nee | ja  | true | overdracht             | Geen acute of structurele onveiligheid; lokale hulp kan het vervolg doen",
                "nee        | nee        | ja         | onbekend | nee | ja | true | niet-bepaald         | Niet bepaald: geen regel past bij deze antwoorden"
            })
    void het_advies_volgt_uit_het_oordeel(
            String acuut,
            String structureel,
            String vermoeden,
            String medewerking,
            String hulp,
            String meldcode,
            Boolean melderProfessional,
            String advies,
            String regel) {
        assertThat(beoordeel(acuut, structureel, vermoeden, medewerking, hulp, meldcode, melderProfessional))
                .containsEntry("advies", advies)
                .containsEntry("regel", regel)
                .extractingByKey("grond")
                .asString()
                .isNotBlank();
    }

    @Test
    void een_melder_die_geen_beroepskracht_is_hoeft_de_meldcode_niet_te_volgen() {
        assertThat(beoordeel("nee", "nee", "ja", "ja", "nee", "nee", false)).containsEntry("advies", "overdracht");
    }

    @ParameterizedTest
    @CsvSource({
        "nee,         nee,         advies,  geen-vervolg",
        "onduidelijk, nee,         advies,  onderzoek",
        "nee,         onduidelijk, advies,  onderzoek",
        "ja,          nee,         advies,  onderzoek",
        "nee,         ja,          advies,  onderzoek",
        "nee,         nee,         melding, onderzoek",
        "nee,         nee,         bekend,  onderzoek"
    })
    void wat_een_deskundige_over_een_onbekende_melder_besloot_telt_tenzij_er_onveiligheid_blijkt(
            String acuut, String structureel, String onbekendeMelder, String advies) {
        assertThat(beslis(
                        "acuteOnveiligheid",
                        acuut,
                        "structureleOnveiligheid",
                        structureel,
                        "vermoeden",
                        "onduidelijk",
                        "medewerking",
                        "ja",
                        "hulpAanwezig",
                        "nee",
                        "meldcodeGevolgd",
                        "niet-van-toepassing",
                        "melderProfessional",
                        false,
                        "onbekendeMelderBesluit",
                        onbekendeMelder))
                .containsEntry("advies", advies);
    }

    /** A route that began before the table looked at this. */
    @Test
    void een_route_die_geen_onbekende_melder_kent_krijgt_ook_advies() {
        assertThat(beslis(
                        "acuteOnveiligheid",
                        "nee",
                        "structureleOnveiligheid",
                        "nee",
                        "vermoeden",
                        "ja",
                        "medewerking",
                        "ja",
                        "hulpAanwezig",
                        "nee",
                        "meldcodeGevolgd",
                        "nee",
                        "melderProfessional",
                        false))
                .containsEntry("advies", "overdracht");
    }

    @Test
    void zonder_antwoorden_is_er_geen_advies() {
        assertThat(beoordeel(null, null, null, null, null, null, null)).containsEntry("advies", "niet-bepaald");
    }

    private Map<String, Object> beoordeel(
            @Nullable String acuut,
            @Nullable String structureel,
            @Nullable String vermoeden,
            @Nullable String medewerking,
            @Nullable String hulp,
            @Nullable String meldcode,
            @Nullable Boolean melderProfessional) {
        return beslis(
                "acuteOnveiligheid", acuut,
                "structureleOnveiligheid", structureel,
                "vermoeden", vermoeden,
                "medewerking", medewerking,
                "hulpAanwezig", hulp,
                "meldcodeGevolgd", meldcode,
                "melderProfessional", melderProfessional,
                "onbekendeMelderBesluit", null);
    }
}
