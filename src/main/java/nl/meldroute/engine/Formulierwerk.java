package nl.meldroute.engine;

import nl.meldroute.toegang.HuidigeGebruiker;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Service;

/** Which forms the present user may work on, asked with this user's own rights. */
@Service
public class Formulierwerk {

    private final TaskService taken;
    private final RepositoryService modellen;
    private final HuidigeGebruiker huidigeGebruiker;

    Formulierwerk(TaskService taken, RepositoryService modellen, HuidigeGebruiker huidigeGebruiker) {
        this.taken = taken;
        this.modellen = modellen;
        this.huidigeGebruiker = huidigeGebruiker;
    }

    /** Whether this task is open and the user's own, as its form is taken from nobody else. */
    public boolean isEigenTaak(String taakId) {
        return taken.createTaskQuery()
                        .taskId(taakId)
                        .taskAssignee(huidigeGebruiker.vereis().id())
                        .count()
                > 0;
    }

    /** Whether the user may start this process (its key) with its form. */
    public boolean magStarten(String procesId) {
        return modellen.createProcessDefinitionQuery()
                        .processDefinitionKey(procesId)
                        .latestVersion()
                        .startableInTasklist()
                        .startablePermissionCheck()
                        .count()
                > 0;
    }
}
