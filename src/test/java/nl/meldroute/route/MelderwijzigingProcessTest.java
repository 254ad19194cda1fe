package nl.meldroute.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.meldroute.dossier.Bekendheid;
import nl.meldroute.dossier.Taakroute;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A melder who is corrected halfway: every part of the running route that knows something of the melder follows. */
class MelderwijzigingProcessTest extends Procestest {

    @Autowired
    private Taakroute taakroute;

    @Test
    void elk_lopend_deel_van_de_route_dat_iets_van_de_melder_weet_volgt() {
        String melding = route.ontvang(route.gewoon());
        String ander = route.ontvang(route.gewoon());

        taakroute.melderGewijzigd(melding, Bekendheid.VERTROUWELIJK, false);

        assertThat(vanMelder(melding))
                .hasSize(2)
                .containsOnly(Map.of("melderBekendheid", "VERTROUWELIJK", "melderProfessional", false));
        assertThat(vanMelder(ander)).containsOnly(Map.of("melderBekendheid", "OPEN", "melderProfessional", true));
    }

    @Test
    void na_het_sluiten_is_er_niets_dat_volgt() {
        taakroute.melderGewijzigd("M2026-999999", Bekendheid.OPEN, true);

        assertThat(vanMelder("M2026-999999")).isEmpty();
    }

    private List<Map<String, Object>> vanMelder(String melding) {
        RuntimeService runtime = engine.getRuntimeService();
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(melding).list().stream()
                .map(instantie -> runtime.getVariables(
                        instantie.getId(), List.of("melderBekendheid", "melderProfessional", "hoedanigheid")))
                .toList();
    }
}
