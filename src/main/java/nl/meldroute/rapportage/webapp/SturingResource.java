package nl.meldroute.rapportage.webapp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Map;
import java.util.function.Function;
import nl.meldroute.engine.Opslaguitval;
import nl.meldroute.rapportage.Kerncijfers;
import nl.meldroute.rapportage.Sturing;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** What the dashboard in Cockpit reads; it writes nothing. */
@Path("plugin/" + SturingPlugin.ID)
public class SturingResource extends AbstractCockpitPluginRootResource {

    private static final Logger LOG = LoggerFactory.getLogger(SturingResource.class);

    @Context
    private @Nullable ServletContext servletContext;

    /** Made for each call. */
    public SturingResource() {
        super(SturingPlugin.ID);
    }

    /** From the class path: in the packaged application the servlet context does not see our own META-INF/resources. */
    @Override
    protected @Nullable InputStream getWebResourceAsStream(String map, String bestand) {
        return SturingResource.class.getResourceAsStream("/META-INF/resources/" + map + "/" + bestand);
    }

    /** The figures; for who does not steer only that it shows nothing, so that Cockpit needs no knowledge of roles. */
    @GET
    @Path("{engine}/beeld")
    public Response beeld(@QueryParam("gemeente") @DefaultValue("") String gemeente) {
        return antwoord(sturing -> sturing.mag() ? sturing.beeld(gemeente) : Map.of("mag", false));
    }

    @GET
    @Path("{engine}/zaken")
    public Response zaken(
            @QueryParam("lijst") @DefaultValue("") String lijst,
            @QueryParam("gemeente") @DefaultValue("") String gemeente) {
        return antwoord(sturing -> sturing.zaken(lijst, gemeente));
    }

    /** The key figures of a year, to show. */
    @GET
    @Path("{engine}/kerncijfers")
    public Response kerncijfers(@QueryParam("jaar") @DefaultValue("0") int jaar) {
        return antwoord(sturing -> bean(Kerncijfers.class).van(jaar));
    }

    /** The same as a file. */
    @GET
    @Path("{engine}/kerncijfers/csv")
    public Response csv(
            @QueryParam("jaar") @DefaultValue("0") int jaar,
            @QueryParam("naarBuiten") @DefaultValue("true") boolean naarBuiten) {
        if (!bean(Sturing.class).mag()) {
            return Response.status(403).build();
        }
        return Response.ok(
                        Kerncijfers.csv(jaar, bean(Kerncijfers.class).van(jaar), naarBuiten), "text/csv;charset=UTF-8")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"kerncijfers-" + jaar + (naarBuiten ? "-afgerond" : "-intern")
                                + ".csv\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .build();
    }

    private <T> T bean(Class<T> soort) {
        return WebApplicationContextUtils.getRequiredWebApplicationContext(servletContext)
                .getBean(soort);
    }

    private Response antwoord(Function<Sturing, Object> werk) {
        ApplicationContext context = WebApplicationContextUtils.getRequiredWebApplicationContext(servletContext);
        ObjectMapper json = context.getBean(ObjectMapper.class);
        try {
            return schrijf(json, 200, werk.apply(context.getBean(Sturing.class)));
        } catch (IllegalArgumentException geenLijst) {
            return schrijf(json, 404, probleem(404, "Deze lijst is er niet. Ververs de pagina."));
        } catch (RuntimeException onverwacht) {
            LOG.error("Onverwachte fout {}", onverwacht.getClass().getName());
            return Opslaguitval.zin(onverwacht)
                    .map(zin -> schrijf(json, 503, probleem(503, zin)))
                    .orElseGet(
                            () -> schrijf(
                                    json,
                                    500,
                                    probleem(
                                            500,
                                            "De cijfers zijn niet opgehaald. Ververs de pagina. Blijft het misgaan? Bel de beheerder.")));
        }
    }

    private static Map<String, Object> probleem(int status, String zin) {
        return Map.of("status", status, "title", "De cijfers zijn er niet", "detail", zin);
    }

    private static Response schrijf(ObjectMapper json, int status, Object inhoud) {
        try {
            return Response.status(status)
                    .type((status == 200 ? "application/json" : "application/problem+json") + ";charset=UTF-8")
                    .header("Cache-Control", "no-store")
                    .entity(json.writeValueAsString(inhoud))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Antwoord is niet als JSON te schrijven", e);
        }
    }
}
