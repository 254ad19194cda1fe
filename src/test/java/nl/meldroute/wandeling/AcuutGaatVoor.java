package nl.meldroute.wandeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import org.camunda.bpm.engine.history.HistoricProcessInstance;

/** Rule 12: acute danger opens a spoedinzet at once, with a day to act, while the beoordeling goes on. */
final class AcuutGaatVoor implements Regel {

    @Override
    public String naam() {
        return "Acuut gaat voor";
    }

    @Override
    public void controleer(Route route) {
        for (String nummer : route.meldingen()) {
            var melding = route.melding(nummer);
            var inzetten = route.processen(nummer, "spoedinzet");
            long gemeld = route.voltooid(nummer, "melding", "startEvent_acuutGevaarGemeld");
            assertThat(inzetten)
                    .as("spoedinzetten van " + nummer + " per melding van acuut gevaar")
                    .hasSize((int) gemeld);
            if (melding.melding().acuutGevaar()) {
                assertThat(inzetten)
                        .as("spoedinzet bij de acute melding " + nummer)
                        .isNotEmpty();
            }
            assertThat(melding.tijdlijn())
                    .as("spoedinzetten van " + nummer + " in het dossier")
                    .filteredOn(gebeurtenis -> gebeurtenis.soort() == Soort.ACUUT_GEVAAR_GEMELD)
                    .hasSize((int) gemeld);
            inzetten.forEach(inzet -> binnenEenDag(route, inzet));
        }
    }

    private static void binnenEenDag(Route route, HistoricProcessInstance inzet) {
        route.wereld().engine().getTaskService().createTaskQuery().processInstanceId(inzet.getId()).list().stream()
                .filter(taak -> taak.getDueDate() != null)
                .forEach(taak -> assertThat(taak.getDueDate().toInstant())
                        .as("uiterste moment van " + taak.getTaskDefinitionKey())
                        .isBeforeOrEqualTo(inzet.getStartTime().toInstant().plus(Duration.ofHours(24))));
    }
}
