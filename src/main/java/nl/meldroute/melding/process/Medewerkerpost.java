package nl.meldroute.melding.process;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.meldroute.dossier.Bericht;
import nl.meldroute.dossier.Berichten;
import nl.meldroute.engine.Medewerkers;
import nl.meldroute.engine.Taakinvoer;
import nl.meldroute.toegang.Afwezigheden;
import nl.meldroute.toegang.Rol;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Mails colleagues about tasks that are due: who has the task when it is nearly late, the teamleiders when nobody has it or who has it is
 * away, and when it is late. Says which task and which melding, and nothing of people. Who has no mail address gets none: the task is in the list all the same.
 */
@Component
class Medewerkerpost {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    private final Berichten berichten;
    private final Medewerkers medewerkers;
    private final Afwezigheden afwezigheden;
    private final TaskService taken;

    Medewerkerpost(Berichten berichten, Medewerkers medewerkers, Afwezigheden afwezigheden, TaskService taken) {
        this.berichten = berichten;
        this.medewerkers = medewerkers;
        this.afwezigheden = afwezigheden;
        this.taken = taken;
    }

    void herinner(DelegateExecution execution, Date uiterlijk) {
        teDoen(execution, uiterlijk)
                .forEach(taak -> stuur(
                        execution,
                        Bericht.Soort.HERINNERING,
                        taak,
                        uiterlijk,
                        isBijIemand(taak) ? List.of(taak.getAssignee()) : teamleiders(execution)));
    }

    private boolean isBijIemand(Task taak) {
        return taak.getAssignee() != null
                && afwezigheden.totEnMet(taak.getAssignee()).isEmpty();
    }

    void escaleer(DelegateExecution execution, Date uiterlijk) {
        teDoen(execution, uiterlijk)
                .forEach(taak -> stuur(execution, Bericht.Soort.ESCALATIE, taak, uiterlijk, teamleiders(execution)));
    }

    private Stream<Task> teDoen(DelegateExecution execution, Date uiterlijk) {
        return taken
                .createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .dueBefore(Date.from(uiterlijk.toInstant().plusMillis(1)))
                .list()
                .stream();
    }

    private List<String> teamleiders(DelegateExecution execution) {
        return medewerkers.met(Rol.TEAMLEIDER, Routevariabelen.REGIO.van(execution));
    }

    private void stuur(DelegateExecution execution, Bericht.Soort soort, Task taak, Date uiterlijk, List<String> aan) {
        LocalDate dag = LocalDate.ofInstant(uiterlijk.toInstant(), NEDERLAND);
        aan.stream()
                .filter(account -> medewerkers.mail(account).isPresent())
                .forEach(account -> berichten.verstuur(
                        execution.getProcessBusinessKey(),
                        soort,
                        Bericht.Kanaal.MAIL,
                        // A task is reminded of once per day on which it is due, however often this step is tried.
                        String.join(":", soort.name(), taak.getId(), dag.toString(), account),
                        null,
                        Map.of("aan", account, "taak", taak.getName(), "uiterlijk", dag.toString()),
                        Taakinvoer.SYSTEEM));
    }
}
