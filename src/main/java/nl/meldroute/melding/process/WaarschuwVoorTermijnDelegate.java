package nl.meldroute.melding.process;

import java.util.Date;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Gebeurtenissen;
import nl.meldroute.engine.Taakinvoer;
import nl.meldroute.engine.Termijnfunctie;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Warns that a legal term is about to end: an event on the timeline, the tasks that are due by then rise to
 * the top of every list, and who has them gets a mail. A term that had
 * passed before the melding was registered gives no warning: one event, that it has passed, is enough.
 */
@Component
class WaarschuwVoorTermijnDelegate implements JavaDelegate {

    /** Above the engine's default of 50, below spoedinzet's 100. */
    static final int PRIORITEIT = 75;

    private final Gebeurtenissen gebeurtenissen;
    private final TaskService taken;
    private final Termijnfunctie termijn;
    private final Medewerkerpost post;

    WaarschuwVoorTermijnDelegate(
            Gebeurtenissen gebeurtenissen, TaskService taken, Termijnfunctie termijn, Medewerkerpost post) {
        this.post = post;
        this.gebeurtenissen = gebeurtenissen;
        this.termijn = termijn;
        this.taken = taken;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (termijn.wasVerstrekenBijRegistratie(execution)) {
            return;
        }
        gebeurtenissen.leg(
                execution.getProcessBusinessKey(),
                Soort.TERMIJN_NADERT,
                Taakinvoer.SYSTEEM,
                Termijncodes.van(execution));
        taken.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .dueBefore(Date.from(termijn.uiterlijk(execution).toInstant().plusMillis(1)))
                .taskMaxPriority(PRIORITEIT - 1)
                .list()
                .forEach(taak -> taken.setPriority(taak.getId(), PRIORITEIT));
        post.herinner(execution, termijn.uiterlijk(execution));
    }
}
