package nl.meldroute.dossier.webapp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
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
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.engine.Taakverdeling;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** What Tasklist offers outside the Dossier tab: acute danger by melding number, and giving a task to a colleague. */
@Path("plugin/werk")
public class WerkResource {

    private static final Logger LOG = LoggerFactory.getLogger(WerkResource.class);

    @Context
    private @Nullable ServletContext servletContext;

    @POST
    @Path("{engine}/acuut-gevaar")
    public Response meldAcuutGevaar(@Nullable String inhoud) {
        return antwoord(() -> {
            Acuutinvoer.Melding melding = gelezen(inhoud).controleer();
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

    /** Messages of unknown faults may hold what was typed: neither the user nor the log gets to see them. */
    private Response antwoord(Supplier<Object> werk) {
        try {
            return schrijf(200, "application/json", werk.get());
        } catch (FormulierFout fout) {
            return schrijf(
                    400,
                    "application/problem+json",
                    new Probleem(
                            "about:blank",
                            "Niet verstuurd",
                            400,
                            "Controleer de velden hieronder en verstuur opnieuw.",
                            fout.fouten()));
        } catch (RuntimeException onverwacht) {
            LOG.error("Tasklist: onverwachte fout {}", onverwacht.getClass().getName());
            return schrijf(
                    500,
                    "application/problem+json",
                    new Probleem(
                            500,
                            "Er ging iets mis",
                            "Er is niets verstuurd. Probeer het opnieuw. Blijft het misgaan? Bel de beheerder."));
        }
    }

    private Acuutinvoer gelezen(@Nullable String inhoud) {
        try {
            Acuutinvoer invoer = json().readerFor(Acuutinvoer.class)
                    .with(
                            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                            DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readValue(inhoud == null ? "" : inhoud);
            if (invoer != null) {
                return invoer;
            }
        } catch (JsonProcessingException onleesbaar) {
            LOG.debug("Tasklist: onleesbare invoer");
        }
        throw new FormulierFout("", "De gegevens zijn niet goed aangekomen. Ververs de pagina en probeer het opnieuw.");
    }

    private Response schrijf(int status, String soort, Object inhoud) {
        try {
            return Response.status(status)
                    .type(soort + ";charset=UTF-8")
                    .header("Cache-Control", "no-store")
                    .entity(json().writeValueAsString(inhoud))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Antwoord is niet als JSON te schrijven", e);
        }
    }

    private ObjectMapper json() {
        return context().getBean(ObjectMapper.class);
    }

    private ApplicationContext context() {
        return WebApplicationContextUtils.getRequiredWebApplicationContext(servletContext);
    }
}
