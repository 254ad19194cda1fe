package nl.meldroute.wandeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.meldroute.dossier.Gebeurtenis;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import org.camunda.bpm.engine.history.HistoricProcessInstance;

/**
 * Rule 12: acute danger opens a spoedinzet at once, with a day to act, while the beoordeling goes on. A report during a spoedinzet gets
 * somebody's eye, and no melding closes on a besluit from before the danger was confirmed.
 */
final class AcuutGaatVoor implements Regel {

    /** How many beoordelingen ran after the step before. */
    private final Map<String, Long> lopend = new HashMap<>();

    @Override
    public String naam() {
        return "Acuut gaat voor";
    }

    @Override
    public void controleer(Route route) {
        for (String nummer : route.meldingen()) {
            var melding = route.melding(nummer);
            var inzetten = route.processen(nummer, "spoedinzet");
            boolean gemeld = melding.melding().acuutGevaar()
                    || melding.tijdlijn().stream()
                            .anyMatch(gebeurtenis -> gebeurtenis.soort() == Soort.ACUUT_GEVAAR_GEMELD);
            assertThat(!inzetten.isEmpty())
                    .as("spoedinzet bij " + nummer + ", acuut gevaar gemeld: " + gemeld)
                    .isEqualTo(gemeld);
            if (route.wasStap(Stap.Soort.ACUUT)) {
                assertThat(route.processen(nummer, "veiligheidsbeoordeling").stream()
                                .filter(beoordeling -> beoordeling.getEndTime() == null)
                                .count())
                        .as("lopende beoordelingen van " + nummer + " na een melding van acuut gevaar")
                        .isEqualTo(lopend.getOrDefault(nummer, 0L));
            }
            lopend.put(
                    nummer,
                    route.processen(nummer, "veiligheidsbeoordeling").stream()
                            .filter(beoordeling -> beoordeling.getEndTime() == null)
                            .count());
            inzetten.forEach(inzet -> binnenEenDag(route, inzet));
            var soorten = melding.tijdlijn().stream()
                    .filter(gebeurtenis -> gebeurtenis.soort() != Soort.BESLUIT_GENOMEN
                            || "VERVOLG".equals(gebeurtenis.codes().get("soort")))
                    .map(Gebeurtenis::soort)
                    .toList();
            if (aantal(soorten, Soort.ACUUT_GEVAAR_GEMELD) > aantal(soorten, Soort.SPOEDINZET_GESTART)) {
                assertThat(route.processen(nummer, "melding").stream()
                                .flatMap(instantie -> route.stappen(instantie.getId(), "userTask_bekijkAcuutSignaal"))
                                .count())
                        .as("taken om een nieuw acuut signaal van " + nummer + " te bekijken")
                        .isPositive();
            }
            if (melding.melding().geslotenOp() != null) {
                assertThat(soorten.lastIndexOf(Soort.GEVAAR_BEVESTIGD))
                        .as("gevaar dat bleek na het laatste vervolgbesluit van de gesloten " + nummer)
                        .isLessThan(soorten.lastIndexOf(Soort.BESLUIT_GENOMEN));
            }
        }
    }

    private static int aantal(List<Soort> soorten, Soort soort) {
        return Collections.frequency(soorten, soort);
    }

    private static void binnenEenDag(Route route, HistoricProcessInstance inzet) {
        route.wereld().engine().getTaskService().createTaskQuery().processInstanceId(inzet.getId()).list().stream()
                .filter(taak -> taak.getDueDate() != null)
                // What the teamleider does about a passed term comes after it.
                .filter(taak -> !taak.getTaskDefinitionKey().equals("userTask_volgOverschrijdingOp"))
                .forEach(taak -> assertThat(taak.getDueDate().toInstant())
                        .as("uiterste moment van " + taak.getTaskDefinitionKey())
                        .isBeforeOrEqualTo(inzet.getStartTime().toInstant().plus(Duration.ofHours(24))));
    }
}
