package nl.meldroute.wandeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.task.Task;

/** Rule 10: the clock warns and escalates, but ends and blocks nothing. */
final class DeKlokSluitNiets implements Regel {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    /** A huisverbod and a signal end by law, and with them the tasks to look after them (Wet tijdelijk huisverbod art. 2 and 9, Jeugdwet art. 7.1). */
    private static final Set<String> EINDIGT_DOOR_DE_WET = Set.of(
            "userTask_volgHuisverbod",
            "userTask_adviseerVerlenging",
            "userTask_beheerSignaal",
            "userTask_vertelSignaal");

    /** Due earlier than the beoordeling, by agreement; the term that is watched is that of the beoordeling. */
    private static final Set<String> WERKAFSPRAAK = Set.of("userTask_weegOnbekendeMelder");

    private Set<String> openDaarvoor = new HashSet<>();

    @Override
    public String naam() {
        return "De klok sluit niets";
    }

    @Override
    public void controleer(Route route) {
        Set<String> open = route.open().stream().map(Task::getId).collect(Collectors.toSet());
        if (route.wasStap(Stap.Soort.KLOK)) {
            assertThat(open).as("taken die open waren vóór de klok verder ging").containsAll(openDaarvoor);
        }
        openDaarvoor = route.open().stream()
                .filter(taak -> !EINDIGT_DOOR_DE_WET.contains(taak.getTaskDefinitionKey()))
                .map(Task::getId)
                .collect(Collectors.toSet());
        route.meldingen().forEach(nummer -> route.processen(nummer, "veiligheidsbeoordeling")
                .forEach(beoordeling -> termijnIsBewaakt(route, nummer, beoordeling)));
    }

    private static void termijnIsBewaakt(Route route, String nummer, HistoricProcessInstance beoordeling) {
        for (Task taak : route.wereld().driver().open(nummer)) {
            if (!taak.getProcessInstanceId().equals(beoordeling.getId()) || taak.getDueDate() == null) {
                continue;
            }
            assertThat(taak.getDueDate().toInstant().atZone(NEDERLAND).toLocalTime())
                    .as("tijdstip waarop " + taak.getTaskDefinitionKey() + " uiterlijk klaar is")
                    .isAfterOrEqualTo(LocalTime.of(23, 59, 59));
            if (!WERKAFSPRAAK.contains(taak.getTaskDefinitionKey())
                    && route.nu().isAfter(taak.getDueDate().toInstant())) {
                assertThat(route.voltooid(nummer, "veiligheidsbeoordeling", "serviceTask_legOverschrijdingVast"))
                        .as("vastgelegde overschrijding van " + nummer)
                        .isPositive();
                assertThat(route.voltooid(nummer, "veiligheidsbeoordeling", "serviceTask_waarschuwVoorTermijn"))
                        .as("waarschuwing vooraf bij " + nummer)
                        .isPositive();
            }
        }
    }
}
