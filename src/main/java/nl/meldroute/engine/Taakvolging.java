package nl.meldroute.engine;

import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.Stream;
import nl.meldroute.toegang.Rol;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Gives every task the number of its melding and tells the {@link Taaktoewijzing} of every claim and the {@link Formulierconcepten} of
 * every end, for all models at once, so that no designer can forget it. Impl classes: a parse listener is the engine's extension point for
 * this, and it works on them.
 */
@Component
class Taakvolging extends AbstractProcessEnginePlugin {

    static final String MELDINGNUMMER = "meldingnummer";
    static final String GEMEENTE = "gemeente";

    private final ObjectProvider<Taaktoewijzing> toewijzing;
    private final ObjectProvider<Formulierconcepten> concepten;

    Taakvolging(ObjectProvider<Taaktoewijzing> toewijzing, ObjectProvider<Formulierconcepten> concepten) {
        this.toewijzing = toewijzing;
        this.concepten = concepten;
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
                definitie.addTaskListener(TaskListener.EVENTNAME_COMPLETE, (TaskListener) Taakvolging.this::isKlaar);
                definitie.addTaskListener(TaskListener.EVENTNAME_DELETE, (TaskListener) Taakvolging.this::isKlaar);
                // Not at creation: a model may give a task to whom it likes.
                definitie.addTaskListener(TaskListener.EVENTNAME_UPDATE, (TaskListener) Taakvolging::bewaakToewijzing);
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

    /**
     * Caseworkers take a task themselves and give back only their own; a teamleider gives it to who might have taken it, himself included,
     * and takes it back from anyone.
     */
    private static void bewaakToewijzing(DelegateTask taak) {
        IdentityService identiteit = taak.getProcessEngineServices().getIdentityService();
        Authentication wie = identiteit.getCurrentAuthentication();
        @Nullable
        PropertyChange wijziging = ((TaskEntity) taak).getPropertyChanges().get(TaskEntity.ASSIGNEE);
        if (wie == null || wijziging == null) {
            return;
        }
        String nieuw = taak.getAssignee();
        boolean teamleider = wie.getGroupIds() != null && wie.getGroupIds().contains(Rol.TEAMLEIDER.id());
        if (nieuw == null) {
            if (!teamleider && !wie.getUserId().equals(wijziging.getOrgValue())) {
                throw new GeweigerdeToewijzing(
                        "U kunt alleen een taak van uzelf teruggeven. Een teamleider kan dat ook voor een ander.");
            }
            return;
        }
        boolean zelf = nieuw.equals(wie.getUserId());
        if (!teamleider && !zelf) {
            throw new GeweigerdeToewijzing(
                    "U kunt een taak alleen zelf nemen. Een teamleider kan hem aan een ander geven.");
        }
        if (teamleider && zelf && kandidaatgroepen(taak).noneMatch(wie.getGroupIds()::contains)) {
            throw new GeweigerdeToewijzing("Uw rol mag deze taak niet doen. Geef hem aan een collega.");
        }
        if (teamleider && !zelf && !new AlsSysteem(identiteit).doe(() -> isKandidaat(nieuw, taak, identiteit))) {
            throw new GeweigerdeToewijzing(
                    "Deze taak kan alleen naar iemand uit deze regio met een rol die hem mag doen.");
        }
    }

    private static Stream<String> kandidaatgroepen(DelegateTask taak) {
        return taak.getCandidates().stream().map(IdentityLink::getGroupId).filter(Objects::nonNull);
    }

    private static boolean isKandidaat(String gebruiker, DelegateTask taak, IdentityService identiteit) {
        return kandidaatgroepen(taak)
                .anyMatch(groep -> Taakverdeling.leden(identiteit, groep, taak.getTenantId())
                                .userId(gebruiker)
                                .count()
                        > 0);
    }

    private void isKlaar(DelegateTask taak) {
        concepten.ifAvailable(bewaard -> bewaard.taakIsKlaar(taak.getId()));
    }

    private void meld(DelegateTask taak) {
        String meldingnummer = taak.getExecution().getProcessBusinessKey();
        if (taak.getAssignee() != null && meldingnummer != null) {
            toewijzing.ifAvailable(volger -> volger.toegewezen(meldingnummer, taak.getAssignee()));
        }
    }
}
