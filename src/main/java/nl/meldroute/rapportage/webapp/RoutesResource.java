package nl.meldroute.rapportage.webapp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.meldroute.engine.Opslaguitval;
import nl.meldroute.rapportage.Inspectie;
import nl.meldroute.rapportage.Routes;
import nl.meldroute.rapportage.Stapstanden;
import nl.meldroute.rapportage.Sturing;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** What Cockpit's own pages of Meldroute read; it writes nothing. Who does not steer gets 403 and a sentence. */
@Path("plugin/" + RoutesPlugin.ID)
public class RoutesResource extends AbstractCockpitPluginRootResource {

    private static final List<String> BESTANDEN = Stream.of(
                    "plugin.js",
                    "plugin.css",
                    "bouw.js",
                    "inspectie.js",
                    "pad.js",
                    "route.js",
                    "routes.js",
                    "standen.js",
                    "tekening.js",
                    "woorden.js")
            .map("app/"::concat)
            .toList();

    private static final Logger LOG = LoggerFactory.getLogger(RoutesResource.class);

    @Context
    private @Nullable ServletContext servletContext;

    /** Made for each call. */
    public RoutesResource() {
        super(RoutesPlugin.ID);
    }

    @Override
    protected List<String> getAllowedAssets() {
        return BESTANDEN;
    }

    /** From the class path: in the packaged application the servlet context does not see our own META-INF/resources. */
    @Override
    protected @Nullable InputStream getWebResourceAsStream(String map, String bestand) {
        return RoutesResource.class.getResourceAsStream("/META-INF/resources/" + map + "/" + bestand);
    }

    /** Whether this user has these pages at all, for the links to them. */
    @GET
    @Path("{engine}/mag")
    public Response mag() {
        return schrijf(200, Map.of("mag", bean(Sturing.class).mag()));
    }

    /** Every route about a number. */
    @GET
    @Path("{engine}/zoek")
    public Response zoek(@QueryParam("nummer") @DefaultValue("") String nummer) {
        return antwoord(() -> bean(Routes.class).zoek(nummer));
    }

    /** How one route ran. */
    @GET
    @Path("{engine}/route/{id}")
    public Response route(@PathParam("id") String id) {
        return antwoord(() -> bean(Routes.class).lees(id).orElseThrow());
    }

    /** Where routes of a process stand. */
    @GET
    @Path("{engine}/standen")
    public Response standen(@QueryParam("definitie") @DefaultValue("") String definitie) {
        return antwoord(() -> bean(Stapstanden.class).van(definitie));
    }

    /** What can be measured of the criteria of the inspection. */
    @GET
    @Path("{engine}/inspectie")
    public Response inspectie() {
        return antwoord(() -> bean(Inspectie.class).beeld());
    }

    private <T> T bean(Class<T> soort) {
        return WebApplicationContextUtils.getRequiredWebApplicationContext(servletContext)
                .getBean(soort);
    }

    private Response antwoord(Supplier<Object> werk) {
        try {
            return bean(Sturing.class).mag()
                    ? schrijf(200, werk.get())
                    : probleem(
                            403,
                            "Deze pagina is voor teamleiders. Werkt u als teamleider? Vraag de beheerder om die rol en om uw regio.");
        } catch (NoSuchElementException geenRoute) {
            return probleem(
                    404,
                    "Deze route is er niet, is van een andere regio, of is na de bewaartermijn opgeruimd. Zoek opnieuw op het nummer.");
        } catch (RuntimeException onverwacht) {
            LOG.error("Onverwachte fout {}", onverwacht.getClass().getName());
            return Opslaguitval.zin(onverwacht)
                    .map(zin -> probleem(503, zin))
                    .orElseGet(
                            () -> probleem(
                                    500,
                                    "De gegevens zijn niet opgehaald. Ververs de pagina. Blijft het misgaan? Bel de beheerder."));
        }
    }

    private Response probleem(int status, String zin) {
        return schrijf(status, Map.of("status", status, "title", "De gegevens zijn er niet", "detail", zin));
    }

    private Response schrijf(int status, Object inhoud) {
        try {
            return Response.status(status)
                    .type((status == 200 ? "application/json" : "application/problem+json") + ";charset=UTF-8")
                    .header("Cache-Control", "no-store")
                    .entity(bean(ObjectMapper.class).writeValueAsString(inhoud))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Antwoord is niet als JSON te schrijven", e);
        }
    }
}
