package nl.meldroute.engine;

import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Opens a task to its candidate groups, once. Who takes it may because of the role, so there is no right of that person alone that would
 * outlive the role; the engine's own rule leaves one behind at every claim, and asks the database first whether a new task has rights
 * already. Impl classes: the engine's extension point for this works on them.
 */
class Taakrechten extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity @Nullable [] newTaskAssignee(
            Task taak, @Nullable String vorige, @Nullable String nieuwe) {
        return isVoorRollen(taak) ? null : super.newTaskAssignee(taak, vorige, nieuwe);
    }

    /** A task gets its candidate groups when it is made, and never later: no one may add any. */
    @Override
    protected @Nullable AuthorizationEntity getGrantAuthorizationByGroupId(String groep, Resource soort, String id) {
        return soort == Resources.TASK ? null : super.getGrantAuthorizationByGroupId(groep, soort, id);
    }

    private static boolean isVoorRollen(Task taak) {
        return taak instanceof TaskEntity entiteit
                && entiteit.getTaskDefinition() != null
                && !entiteit.getTaskDefinition()
                        .getCandidateGroupIdExpressions()
                        .isEmpty();
    }
}
