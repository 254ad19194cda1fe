package nl.meldroute.dossier.webapp;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.meldroute.engine.Taakverdeling;
import nl.meldroute.engine.Teamafwezigheid;
import nl.meldroute.engine.Teamwerk;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** Distributing the work of a team over HTTP: its open tasks, giving them, and who is away. */
@Path("plugin/team")
public class TeamResource {

    @Context
    private @Nullable ServletContext servletContext;

    /** What Tasklist offers this user, and what waits: {@code bijAfwezigen} is how many tasks are with who is away. */
    @GET
    @Path("{engine}/mag")
    public Response mag() {
        return antwoord(() -> {
            Optional<Long> bijAfwezigen = bean(Teamwerk.class).bijAfwezigen();
            return Map.of(
                    "verdelen",
                    bijAfwezigen.isPresent(),
                    "bijAfwezigen",
                    bijAfwezigen.orElse(0L),
                    "afwezigheid",
                    bean(Teamafwezigheid.class).overzicht().isPresent());
        });
    }

    /** For who is no teamleider there is nothing: no tasks and no colleagues. */
    @GET
    @Path("{engine}/taken")
    public Response taken(
            @QueryParam("stap") @DefaultValue("") String stap,
            @QueryParam("bij") @DefaultValue("") String bij,
            @QueryParam("teLaat") @DefaultValue("false") boolean teLaat) {
        return antwoord(() -> bean(Teamwerk.class)
                .beeld(new Teamwerk.Keuze(stap, bij, teLaat))
                .orElse(new Teamwerk.Beeld(List.of(), 0, List.of(), List.of(), 0)));
    }

    @POST
    @Path("{engine}/geven")
    public Response geef(@Nullable String inhoud) {
        return antwoord(() -> {
            Teaminvoer.Geven geven = verkeer().lees(inhoud, Teaminvoer.Geven.class);
            return bean(Taakverdeling.class).geef(geven.gekozen(), geven.aan(), geven.waarom());
        });
    }

    @GET
    @Path("{engine}/afwezigheid")
    public Response afwezigheid() {
        return antwoord(this::overzicht);
    }

    @POST
    @Path("{engine}/afwezigheid")
    public Response meld(@Nullable String inhoud) {
        return antwoord(() -> {
            var dagen = verkeer().lees(inhoud, Teaminvoer.Afwezig.class).controleer();
            bean(Teamafwezigheid.class).meld(dagen.wie(), dagen.van(), dagen.totEnMet());
            return overzicht();
        });
    }

    @POST
    @Path("{engine}/afwezigheid/{id: [0-9]{1,18}}/beeindigen")
    public Response beeindig(@PathParam("id") long id) {
        return antwoord(() -> {
            bean(Teamafwezigheid.class).beeindig(id);
            return overzicht();
        });
    }

    private Object overzicht() {
        return bean(Teamafwezigheid.class).overzicht().orElse(new Teamafwezigheid.Overzicht("", List.of(), List.of()));
    }

    private Response antwoord(Supplier<Object> werk) {
        return verkeer()
                .antwoord(
                        werk,
                        "Niet opgeslagen",
                        "Er is niets veranderd. Kijk wat hieronder staat en probeer het opnieuw.",
                        "Niet alles is opgeslagen. Ververs de lijst en kijk wat er nog staat.");
    }

    private <T> T bean(Class<T> soort) {
        return context().getBean(soort);
    }

    private Jsonverkeer verkeer() {
        return new Jsonverkeer(bean(ObjectMapper.class));
    }

    private ApplicationContext context() {
        return WebApplicationContextUtils.getRequiredWebApplicationContext(servletContext);
    }
}
