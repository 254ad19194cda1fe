package nl.meldroute.beslissingen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.meldroute.toegang.Regios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonitoringschemaDmnTest extends Beslissingstest {

    MonitoringschemaDmnTest() {
        super("monitoringschema");
    }

    @ParameterizedTest
    @CsvSource({
        "gooi-en-vechtstreek,      onderzoek,              1, monitoring-3-maanden,  procesregisseur,              false, S5",
        "gooi-en-vechtstreek,      voorwaarden-en-vervolg, 1, monitoring-3-maanden,  procesregisseur,              false, S5",
        "gooi-en-vechtstreek,      huisverbod,             1, monitoring-3-maanden,  procesregisseur,              false, S5",
        "gooi-en-vechtstreek,      onderzoek,              2, monitoring-12-maanden, betrokkenen,                  true,  S5",
        "gooi-en-vechtstreek,      voorwaarden-en-vervolg, 2, monitoring-12-maanden, betrokkenen,                  true,  S5",
        "gooi-en-vechtstreek,      huisverbod,             2, monitoring-12-maanden, betrokkenen,                  true,  S5",
        "noord-en-oost-gelderland, onderzoek,              1, monitoring-3-maanden,  betrokkenen-en-professionals, false, S2",
        "noord-en-oost-gelderland, onderzoek,              2, monitoring-12-maanden, betrokkenen-en-professionals, true,  S2",
        "noord-en-oost-gelderland, voorwaarden-en-vervolg, 1, monitoring-3-maanden,  betrokkenen-en-professionals, false, P27; aanname",
        "noord-en-oost-gelderland, voorwaarden-en-vervolg, 2, monitoring-12-maanden, betrokkenen-en-professionals, true,  P27; aanname",
        "flevoland,                onderzoek,              1, monitoring-18-maanden, betrokkenen-en-professionals, true,  S1",
        "flevoland,                voorwaarden-en-vervolg, 1, monitoring-18-maanden, betrokkenen-en-professionals, true,  S1"
    })
    void elke_regio_heeft_eigen_momenten(
            String regio, String dienst, int moment, String termijn, String met, boolean laatste, String grond) {
        assertThat(beslis(regio, dienst, moment))
                .containsEntry("momentTermijn", termijn)
                .containsEntry("momentMet", met)
                .containsEntry("laatste", laatste)
                .containsEntry("grond", grond)
                .extractingByKey("regel")
                .asString()
                .isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "flevoland,                huisverbod, S1; S2",
        "noord-en-oost-gelderland, huisverbod, S1; S2",
        "flevoland,                overdracht, S1; S2; S5",
        "noord-en-oost-gelderland, overdracht, S1; S2; S5",
        "gooi-en-vechtstreek,      overdracht, S1; S2; S5"
    })
    void waar_de_regio_niet_monitort_staat_waarom(String regio, String dienst, String grond) {
        assertThat(beslis(regio, dienst, 1))
                .containsEntry("momentTermijn", "geen")
                .containsEntry("laatste", true)
                .containsEntry("grond", grond);
    }

    @Test
    void na_het_laatste_moment_van_een_regio_is_er_geen_verder_moment() {
        for (var regio : Regios.alle()) {
            for (String dienst : List.of("onderzoek", "voorwaarden-en-vervolg", "huisverbod")) {
                int laatste = 1;
                while (Boolean.FALSE.equals(beslis(regio.id(), dienst, laatste).get("laatste"))) {
                    laatste++;
                }
                assertThat(beslis(regio.id(), dienst, laatste + 1))
                        .as(regio.id() + " " + dienst)
                        .containsEntry("momentTermijn", "geen")
                        .containsEntry("regel", "Het schema heeft geen verder moment");
            }
        }
    }

    @Test
    void wat_de_tabel_niet_kent_gaat_naar_een_mens() {
        assertThat(beslis("nergens", "onderzoek", 1)).containsEntry("momentTermijn", "niet-bepaald");
        assertThat(beslis("nergens", "onderzoek", 2)).containsEntry("momentTermijn", "niet-bepaald");
        assertThat(beslis("flevoland", "verzonnen", 1)).containsEntry("momentTermijn", "niet-bepaald");
        assertThat(beslis("gooi-en-vechtstreek", "onderzoek", 0)).containsEntry("momentTermijn", "niet-bepaald");
        assertThat(beslis("regio", null, "dienst", null, "moment", null))
                .containsEntry("momentTermijn", "niet-bepaald")
                .containsEntry("regel", "Niet bepaald: kies zelf een moment");
    }

    private Map<String, Object> beslis(String regio, String dienst, int moment) {
        return beslis("regio", regio, "dienst", dienst, "moment", moment);
    }
}
