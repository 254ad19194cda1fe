package nl.meldroute.engine;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.rest.dto.task.UserIdDto;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a claim without a user: the engine would take the task away from whoever has it; nobody called "" gets a task either. And a claim
 * is for oneself: giving a task to another is the work of {@link Taakverdeling}.
 */
@Provider
public class Toewijzingsinvoer implements ReaderInterceptor {

    @Context
    private @Nullable UriInfo adres;

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext lezer) throws IOException {
        Object gelezen = lezer.proceed();
        boolean isClaim = adres != null && adres.getPath().endsWith("/claim");
        if (isClaim && !(gelezen instanceof UserIdDto wie && wie.getUserId() != null)) {
            throw new FormulierFout("userId", "Zeg wie de taak neemt.");
        }
        if (gelezen instanceof UserIdDto wie
                && wie.getUserId() != null
                && wie.getUserId().isBlank()) {
            throw new FormulierFout("userId", "Zeg wie de taak krijgt.");
        }
        if (isClaim && gelezen instanceof UserIdDto wie && !isIngelogd(wie.getUserId())) {
            throw new GeweigerdeToewijzing(
                    "U kunt een taak alleen zelf nemen. Een teamleider kan hem aan een ander geven, met ‘Taak geven’.");
        }
        return gelezen;
    }

    private static boolean isIngelogd(@Nullable String gebruiker) {
        Authentication wie =
                ProcessEngines.getDefaultProcessEngine().getIdentityService().getCurrentAuthentication();
        return wie != null && wie.getUserId().equals(gebruiker);
    }
}
