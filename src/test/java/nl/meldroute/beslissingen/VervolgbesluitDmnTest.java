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
                // acuut | structureel | vermoeden | medewerking | hulp | meldcode | wie meldt
                "ja         | nee        | nee        | ja   | ja  | ja  | 15 | niet-bepaald           | Niet bepaald: wel acute onveiligheid, geen vermoeden",
                "nee        | ja         | nee        | ja   | ja  | ja  | 15 | niet-bepaald           | Niet bepaald: wel structurele onveiligheid, geen vermoeden",
                "ja         | ja         | onduidelijk | ja  | ja  | ja  | 15 | onderzoek              | Het is onduidelijk of er geweld of mishandeling is",
                "ja         | nee        | ja         | ja   | nee | ja  | 15 | voorwaarden-en-vervolg | Acute onveiligheid en iedereen werkt mee",
                "ja         | nee        | ja         | deels | nee | ja | 15 | onderzoek              | Acute onveiligheid en niet iedereen werkt mee",
                "ja         | nee        | ja         | nee  | nee | ja  | 15 | onderzoek              | Acute onveiligheid en niet iedereen werkt mee",
                "nee        | ja         | ja         | ja   | nee | ja  | 15 | voorwaarden-en-vervolg | Structurele onveiligheid en iedereen werkt mee",
                "nee        | ja         | ja         | nee  | nee | ja  | 15 | onderzoek              | Structurele onveiligheid en niet iedereen werkt mee",
                "onduidelijk | nee       | ja         | ja   | nee | ja  | 15 | onderzoek              | Te weinig zicht op acute onveiligheid",
                "nee        | onduidelijk | ja        | ja   | nee | ja  | 15 | onderzoek              | Te weinig zicht op structurele onveiligheid",
                "nee        | nee        | nee        | nee  | nee | nee | 15 | geen-vervolg           | Geen onveiligheid en geen vermoeden van geweld of mishandeling",
                "nee        | nee        | ja         | nee  | ja  | nee | 15 | onderzoek              | Er is een vermoeden en betrokkenen werken niet mee",
                "nee        | nee        | ja         | ja   | ja  | nee | 20 | advies                 | De professional heeft de meldcode niet gevolgd",
                "nee        | nee        | ja         | deels | ja | ja  | 15 | overdracht             | Geen acute of structurele onveiligheid en er is al passende hulp",
                "nee        | nee        | ja         | ja   | nee | ja  | 15 | overdracht             | Geen acute of structurele onveiligheid; lokale hulp kan het vervolg doen",
                "nee        | nee        | ja         | onbekend | nee | ja | 15 | niet-bepaald         | Niet bepaald: geen regel past bij deze antwoorden"
            })
    void het_advies_volgt_uit_het_oordeel(
            String acuut,
            String structureel,
            String vermoeden,
            String medewerking,
            String hulp,
            String meldcode,
            String hoedanigheid,
            String advies,
            String regel) {
        assertThat(beoordeel(acuut, structureel, vermoeden, medewerking, hulp, meldcode, hoedanigheid))
                .containsEntry("advies", advies)
                .containsEntry("regel", regel)
                .extractingByKey("grond")
                .asString()
                .isNotBlank();
    }

    @Test
    void een_melder_die_geen_beroepskracht_is_hoeft_de_meldcode_niet_te_volgen() {
        assertThat(beoordeel("nee", "nee", "ja", "ja", "nee", "nee", "35")).containsEntry("advies", "overdracht");
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
            @Nullable String hoedanigheid) {
        return beslis(
                "acuteOnveiligheid", acuut,
                "structureleOnveiligheid", structureel,
                "vermoeden", vermoeden,
                "medewerking", medewerking,
                "hulpAanwezig", hulp,
                "meldcodeGevolgd", meldcode,
                "hoedanigheid", hoedanigheid);
    }
}
