package nl.meldroute.wandeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.meldroute.dossier.Dossierbeeld.Meldingbeeld;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;

/** Rule 2: a melding has one dossier entry and one running or completed route, and the dossier holds all that users filled in. */
final class NietsKwijt implements Regel {

    @Override
    public String naam() {
        return "Niets kwijt";
    }

    @Override
    public void controleer(Route route) {
        assertThat(route.meldingen()).as("meldingnummers").doesNotHaveDuplicates();
        for (String nummer : route.meldingen()) {
            List<HistoricProcessInstance> routes = route.processen(nummer, "melding");
            assertThat(routes).as("routes van " + nummer).hasSize(1);
            assertThat(route.dossier(nummer).meldingen())
                    .as("dossierregels van " + nummer)
                    .filteredOn(melding -> melding.melding().meldingnummer().equals(nummer))
                    .hasSize(1);
            boolean gesloten = route.melding(nummer).melding().geslotenOp() != null;
            assertThat(routes.get(0).getEndTime() != null)
                    .as("route van " + nummer + " is klaar, dossier gesloten: " + gesloten)
                    .isEqualTo(gesloten);
            if (!gesloten && !gaatMee(route, nummer)) {
                assertThat(route.wereld().driver().open(nummer).stream()
                                        .filter(taak ->
                                                !taak.getProcessDefinitionId().startsWith("multisignaal:"))
                                        .count()
                                + route.wereld().driver().volgendMoment(nummer).stream()
                                        .count())
                        .as("waar " + nummer + " op wacht (een taak of de klok); nu staat zij bij "
                                + staatBij(route, nummer))
                        .isPositive();
            }
        }
    }

    private static List<String> staatBij(Route route, String nummer) {
        RuntimeService runtime = route.wereld().engine().getRuntimeService();
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(nummer).list().stream()
                .flatMap(instantie -> runtime.getActiveActivityIds(instantie.getId()).stream())
                .toList();
    }

    /** Waits for the vervolg of another melding of the household, which is open itself. */
    private static boolean gaatMee(Route route, String nummer) {
        return route.melding(nummer).tijdlijn().stream()
                .filter(gebeurtenis -> gebeurtenis.soort() == Soort.BIJ_LOPEND_VERVOLG_AANGESLOTEN)
                .map(gebeurtenis -> String.valueOf(gebeurtenis.codes().get("melding")))
                .anyMatch(andere -> route.melding(andere).melding().geslotenOp() == null);
    }

    @Override
    public void controleerAanHetEind(Route route) {
        Map<String, Map<String, String>> inDossier = new HashMap<>();
        for (String nummer : route.meldingen()) {
            Meldingbeeld melding = route.melding(nummer);
            melding.teksten().forEach(tekst -> inDossier
                    .computeIfAbsent(tekst.taakId(), taak -> new HashMap<>())
                    .put(tekst.sleutel(), tekst.waarde()));
            melding.codes().forEach(code -> inDossier
                    .computeIfAbsent(String.valueOf(code.taakId()), taak -> new HashMap<>())
                    .put(code.sleutel(), code.waarde()));
        }
        assertThat(inDossier).as("wat gebruikers invulden").isEqualTo(route.ingevuld());
    }
}
