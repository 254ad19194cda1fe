package nl.meldroute.melding.process;

import java.time.Clock;
import java.util.Date;
import nl.meldroute.dossier.Meldingen;
import nl.meldroute.toegang.Rol;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Brings the teamleiders in on a task that is late but has no legal term: it rises to the top of the list, they see it too, and when it is
 * about a melding they get a mail. Work that came in by mail, or an answer that nobody placed, has no melding yet.
 */
@Component
class HaalTeamleiderErbijDelegate implements JavaDelegate {

    private final TaskService taken;
    private final Meldingen meldingen;
    private final Medewerkerpost post;
    private final Clock klok;

    HaalTeamleiderErbijDelegate(TaskService taken, Meldingen meldingen, Medewerkerpost post, Clock klok) {
        this.taken = taken;
        this.meldingen = meldingen;
        this.post = post;
        this.klok = klok;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Date nu = Date.from(klok.instant());
        taken.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .dueBefore(Date.from(nu.toInstant().plusMillis(1)))
                .list()
                .forEach(this::haalErbij);
        if (meldingen.vind(execution.getProcessBusinessKey()).isPresent()) {
            post.escaleer(execution, nu);
        }
    }

    private void haalErbij(Task taak) {
        boolean ziet = taken.getIdentityLinksForTask(taak.getId()).stream()
                .map(IdentityLink::getGroupId)
                .anyMatch(Rol.TEAMLEIDER.id()::equals);
        if (!ziet) {
            taken.addCandidateGroup(taak.getId(), Rol.TEAMLEIDER.id());
        }
        if (taak.getPriority() < WaarschuwVoorTermijnDelegate.PRIORITEIT) {
            taken.setPriority(taak.getId(), WaarschuwVoorTermijnDelegate.PRIORITEIT);
        }
    }
}
