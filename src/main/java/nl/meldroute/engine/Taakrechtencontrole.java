package nl.meldroute.engine;

import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Asks first what nearly always holds: may this user's role work on this task? Only when that says no, the engine asks its own question,
 * which begins with the same one and is four times as long; it took a sixth of all time at taking and submitting a task. So nobody may
 * more or less than before. Impl classes: the engine's list of checks takes these.
 */
class Taakrechtencontrole extends AuthorizationCommandChecker {

    @Override
    public void checkTaskWork(TaskEntity taak) {
        if (!getAuthorizationManager().isAuthorized(Permissions.TASK_WORK, Resources.TASK, taak.getId())) {
            super.checkTaskWork(taak);
        }
    }
}
