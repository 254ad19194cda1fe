package nl.meldroute.dossier.webapp;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.meldroute.dossier.Acuutmeldingen;
import nl.meldroute.engine.Taakverdeling;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** What Tasklist offers outside the Dossier tab: acute danger by melding number, and giving a task to a colleague. */
@Path("plugin/werk")
public class WerkResource {

    @Context
    private @Nullable ServletContext servletContext;

    /** Tasklist shows the button only to whom it helps: a professional calls Veilig Thuis instead. */
    @GET
    @Path("{engine}/acuut-gevaar")
    public Response magAcuutGevaarMelden() {
        return antwoord(
                () -> Map.of("mag", context().getBean(Acuutmeldingen.class).mag()));
    }

    @POST
    @Path("{engine}/acuut-gevaar")
    public Response meldAcuutGevaar(@Nullable String inhoud) {
        return antwoord(() -> {
            Acuutinvoer.Melding melding =
                    verkeer().lees(inhoud, Acuutinvoer.class).controleer();
            boolean geopend = context().getBean(Acuutmeldingen.class).meld(melding.meldingnummer(), melding.gezien());
            return Map.of("meldingnummer", melding.meldingnummer(), "geopend", geopend);
        });
    }

    /** For who may not give tasks the list is empty, so that Tasklist needs no knowledge of roles. */
    @GET
    @Path("{engine}/taak/{taakId}/collegas")
    public Response collegas(@PathParam("taakId") String taakId) {
        return antwoord(() -> context()
                .getBean(Taakverdeling.class)
                .van(taakId)
                .orElse(new Taakverdeling.Verdeling(null, List.of())));
    }

    private Response antwoord(Supplier<Object> werk) {
        return verkeer()
                .antwoord(
                        werk,
                        "Niet verstuurd",
                        "Controleer de velden hieronder en verstuur opnieuw.",
                        "Er is niets verstuurd.");
    }

    private Jsonverkeer verkeer() {
        return new Jsonverkeer(context().getBean(ObjectMapper.class));
    }

    private ApplicationContext context() {
        return WebApplicationContextUtils.getRequiredWebApplicationContext(servletContext);
    }
}
