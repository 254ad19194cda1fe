package nl.meldroute.engine;

import java.util.ArrayList;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Gives every task the number of its melding and tells the {@link Taaktoewijzing} of every claim, for all models at once, so that no designer can forget it. Impl classes: a parse
 * listener is the engine's extension point for this, and it works on them.
 */
@Component
class Taakvolging extends AbstractProcessEnginePlugin {

    static final String MELDINGNUMMER = "meldingnummer";
    static final String GEMEENTE = "gemeente";

    private final ObjectProvider<Taaktoewijzing> toewijzing;

    Taakvolging(ObjectProvider<Taaktoewijzing> toewijzing) {
        this.toewijzing = toewijzing;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        if (engine.getCustomPostBPMNParseListeners() == null) {
            engine.setCustomPostBPMNParseListeners(new ArrayList<>());
        }
        engine.getCustomPostBPMNParseListeners().add(new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl taak) {
                TaskDefinition definitie = ((UserTaskActivityBehavior) taak.getActivityBehavior()).getTaskDefinition();
                definitie.addTaskListener(TaskListener.EVENTNAME_CREATE, (TaskListener) Taakvolging::nummer);
                definitie.addTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, (TaskListener) Taakvolging.this::meld);
            }
        });
    }

    /**
     * A task list shows variables, no business keys; without the number two tasks of one kind look the same. Only the task's own variables
     * are readable for who may take it up, so the gemeente is repeated here.
     */
    private static void nummer(DelegateTask taak) {
        String meldingnummer = taak.getExecution().getProcessBusinessKey();
        if (meldingnummer != null) {
            taak.setVariableLocal(MELDINGNUMMER, meldingnummer);
        }
        Object gemeente = taak.getVariable(GEMEENTE);
        if (gemeente != null) {
            taak.setVariableLocal(GEMEENTE, gemeente);
        }
    }

    private void meld(DelegateTask taak) {
        String meldingnummer = taak.getExecution().getProcessBusinessKey();
        if (taak.getAssignee() != null && meldingnummer != null) {
            toewijzing.ifAvailable(volger -> volger.toegewezen(meldingnummer, taak.getAssignee()));
        }
    }
}
