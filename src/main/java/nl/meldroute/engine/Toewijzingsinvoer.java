package nl.meldroute.engine;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.camunda.bpm.engine.rest.dto.task.UserIdDto;
import org.jspecify.annotations.Nullable;

/** Refuses a claim without a user: the engine would take the task away from whoever has it. Nobody called "" gets a task either. */
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
        return gelezen;
    }
}
