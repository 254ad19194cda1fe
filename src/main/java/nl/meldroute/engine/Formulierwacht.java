package nl.meldroute.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.DelegateStartFormHandler;
import org.camunda.bpm.engine.impl.form.handler.DelegateTaskFormHandler;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts our own handling in the place where the engine would store a form unchecked. Impl classes: a parse listener is the engine's way
 * to do this. The engine's handler is never asked to submit, so no form value reaches the history either.
 */
class Formulierwacht extends AbstractBpmnParseListener {

    private final Formulierafhandeling afhandeling;

    Formulierwacht(Formulierafhandeling afhandeling) {
        this.afhandeling = afhandeling;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activiteit) {
        if (activiteit.getActivityBehavior() instanceof UserTaskActivityBehavior taak) {
            TaskDefinition definitie = taak.getTaskDefinition();
            ProcessDefinitionEntity proces = (ProcessDefinitionEntity) activiteit.getProcessDefinition();
            definitie.setTaskFormHandler(new DelegateTaskFormHandler(
                    new Taakformulier(definitie, definitie.getTaskFormHandler()), deployment(proces)));
        }
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity proces) {
        if (proces.getStartFormHandler() != null) {
            proces.setStartFormHandler(
                    new DelegateStartFormHandler(new Start(proces, proces.getStartFormHandler()), deployment(proces)));
        }
    }

    private static DeploymentEntity deployment(ProcessDefinitionEntity proces) {
        DeploymentEntity deployment = new DeploymentEntity();
        deployment.setId(proces.getDeploymentId());
        return deployment;
    }

    private final class Taakformulier implements TaskFormHandler {

        private final TaskDefinition definitie;
        private final TaskFormHandler vanEngine;

        Taakformulier(TaskDefinition definitie, TaskFormHandler vanEngine) {
            this.definitie = definitie;
            this.vanEngine = vanEngine;
        }

        @Override
        public TaskFormData createTaskForm(TaskEntity taak) {
            return vanEngine.createTaskForm(taak);
        }

        @Override
        public void submitFormVariables(VariableMap gestuurd, VariableScope taak) {
            @Nullable Expression sleutel = definitie.getFormDefinition().getCamundaFormDefinitionKey();
            afhandeling.taak(sleutel == null ? null : (String) sleutel.getValue(taak), gestuurd, (TaskEntity) taak);
        }

        @Override
        public void parseConfiguration(
                Element element, DeploymentEntity deployment, ProcessDefinitionEntity proces, BpmnParse parse) {
            // Done already by the handler of the engine.
        }
    }

    private final class Start implements StartFormHandler {

        private final ProcessDefinitionEntity proces;
        private final StartFormHandler vanEngine;

        Start(ProcessDefinitionEntity proces, StartFormHandler vanEngine) {
            this.proces = proces;
            this.vanEngine = vanEngine;
        }

        @Override
        public StartFormData createStartFormData(ProcessDefinitionEntity definitie) {
            return vanEngine.createStartFormData(definitie);
        }

        @Override
        public void submitFormVariables(VariableMap gestuurd, VariableScope start) {
            @Nullable Expression sleutel = proces.getStartFormDefinition().getCamundaFormDefinitionKey();
            afhandeling.start(
                    sleutel == null ? null : sleutel.getExpressionText(),
                    gestuurd,
                    (DelegateExecution) start,
                    proces.getKey());
        }

        @Override
        public void parseConfiguration(
                Element element, DeploymentEntity deployment, ProcessDefinitionEntity definitie, BpmnParse parse) {
            // Done already by the handler of the engine.
        }
    }
}
