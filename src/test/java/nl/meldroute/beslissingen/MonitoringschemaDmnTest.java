package nl.meldroute.beslissingen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonitoringschemaDmnTest extends Beslissingstest {

    MonitoringschemaDmnTest() {
        super("monitoringschema");
    }

    @ParameterizedTest
    @CsvSource({
        "gooi-en-vechtstreek,      onderzoek,              1, monitoring-3-maanden,  procesregisseur,             false",
        "gooi-en-vechtstreek,      voorwaarden-en-vervolg, 1, monitoring-3-maanden,  procesregisseur,             false",
        "gooi-en-vechtstreek,      huisverbod,             2, monitoring-12-maanden, betrokkenen,                 true",
        "noord-en-oost-gelderland, onderzoek,              1, monitoring-3-maanden,  betrokkenen-en-professionals, false",
        "noord-en-oost-gelderland, onderzoek,              2, monitoring-12-maanden, betrokkenen-en-professionals, true",
        "noord-en-oost-gelderland, voorwaarden-en-vervolg, 1, monitoring-3-maanden,  betrokkenen-en-professionals, false",
        "noord-en-oost-gelderland, voorwaarden-en-vervolg, 2, monitoring-12-maanden, betrokkenen-en-professionals, true",
        "flevoland,                onderzoek,              1, monitoring-18-maanden, betrokkenen-en-professionals, true",
        "flevoland,                huisverbod,             1, geen,                  geen,                        true",
        "noord-en-oost-gelderland, huisverbod,             1, geen,                  geen,                        true",
        "gooi-en-vechtstreek,      overdracht,             1, geen,                  geen,                        true"
    })
    void elke_regio_heeft_eigen_momenten(
            String regio, String dienst, int moment, String termijn, String met, boolean laatste) {
        assertThat(beslis("regio", regio, "dienst", dienst, "moment", moment))
                .containsEntry("momentTermijn", termijn)
                .containsEntry("momentMet", met)
                .containsEntry("laatste", laatste)
                .extractingByKey("grond")
                .asString()
                .isNotBlank();
    }

    @Test
    void wat_de_tabel_niet_kent_gaat_naar_een_mens() {
        assertThat(beslis("regio", "nergens", "dienst", "onderzoek", "moment", 1))
                .containsEntry("momentTermijn", "niet-bepaald");
        assertThat(beslis("regio", "flevoland", "dienst", "onderzoek", "moment", 2))
                .containsEntry("momentTermijn", "niet-bepaald");
        assertThat(beslis("regio", null, "dienst", null, "moment", null))
                .containsEntry("momentTermijn", "niet-bepaald");
    }
}
