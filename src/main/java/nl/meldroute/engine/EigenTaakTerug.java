package nl.meldroute.engine;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Lets who has a task give it back. The engine asks the right to assign for that, which would also allow giving tasks to others; taking a
 * task for nobody needs only the right to work on it. Somebody else's task goes back by {@link Taakverdeling} only, with a reason.
 */
@Provider
public class EigenTaakTerug implements ContainerRequestFilter {

    private static final Pattern TERUG = Pattern.compile("(.*/)?task/(?<taak>[^/]+)/unclaim");

    @Override
    public void filter(ContainerRequestContext vraag) {
        Matcher pad = TERUG.matcher(vraag.getUriInfo().getPath());
        if (!vraag.getMethod().equals("POST") || !pad.matches()) {
            return;
        }
        ProcessEngine engine = ProcessEngines.getDefaultProcessEngine();
        @Nullable Authentication wie = engine.getIdentityService().getCurrentAuthentication();
        @Nullable
        Task taak = engine.getTaskService()
                .createTaskQuery()
                .taskId(pad.group("taak"))
                .singleResult();
        if (wie != null && taak != null && wie.getUserId().equals(taak.getAssignee())) {
            engine.getTaskService().claim(taak.getId(), null);
            vraag.abortWith(Response.noContent().build());
        } else if (taak != null) {
            throw new GeweigerdeToewijzing(
                    "U kunt alleen een taak van uzelf teruggeven. Een teamleider kan dat ook voor een ander, met ‘Taak geven’.");
        }
    }
}
