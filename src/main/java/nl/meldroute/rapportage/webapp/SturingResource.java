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
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.engine.Opslaguitval;
import nl.meldroute.rapportage.Filter;
import nl.meldroute.rapportage.Kerncijferbestand;
import nl.meldroute.rapportage.Kerncijfers;
import nl.meldroute.rapportage.NietBevoegd;
import nl.meldroute.rapportage.Periode;
import nl.meldroute.rapportage.Sturing;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * What the dashboard in Cockpit reads; it writes nothing. Every path takes the same filter: {@code regio}, {@code gemeente}, and
 * {@code periode} with, for {@code zelf}, {@code van} and {@code tot}.
 */
@Path("plugin/" + SturingPlugin.ID)
public class SturingResource extends AbstractCockpitPluginRootResource {

    private static final Logger LOG = LoggerFactory.getLogger(SturingResource.class);

    /** The library of the charts comes from its own package, under a name without its version. */
    private static final String GRAFIEKEN = "app/chart.js";

    private static final List<String> BESTANDEN = List.of(
            "app/plugin.js",
            "app/plugin.css",
            "app/bouw.js",
            "app/filter.js",
            "app/grafiek.js",
            "app/haal.js",
            "app/kerncijfers.js",
            "app/monitoring.js",
            "app/nu.js",
            "app/overzicht.js",
            "app/termijnen.js",
            "app/voorraad.js",
            "app/wachten.js",
            "app/woorden.js",
            "app/zaken.js",
            GRAFIEKEN);

    @Context
    private @Nullable ServletContext servletContext;

    @QueryParam("regio")
    @DefaultValue("")
    private String regio = "";

    @QueryParam("gemeente")
    @DefaultValue("")
    private String gemeente = "";

    @QueryParam("periode")
    @DefaultValue("13-weken")
    private String periode = "";

    @QueryParam("van")
    @DefaultValue("")
    private String van = "";

    @QueryParam("tot")
    @DefaultValue("")
    private String tot = "";

    /** Made for each call. */
    public SturingResource() {
        super(SturingPlugin.ID);
    }

    /** From the class path: in the packaged application the servlet context does not see our own META-INF/resources. */
    @Override
    protected @Nullable InputStream getWebResourceAsStream(String map, String bestand) {
        return SturingResource.class.getResourceAsStream(
                bestand.equals(GRAFIEKEN) ? Grafiekbibliotheek.PAD : "/META-INF/resources/" + map + "/" + bestand);
    }

    @Override
    protected List<String> getAllowedAssets() {
        return BESTANDEN;
    }

    /** The figures; for who does not steer only that it shows nothing, so that Cockpit needs no knowledge of roles. */
    @GET
    @Path("{engine}/beeld")
    public Response beeld() {
        return antwoord(() ->
                json(200, bean(Sturing.class).mag() ? bean(Sturing.class).beeld(filter()) : Map.of("mag", false)));
    }

    /** The cases behind one number. */
    @GET
    @Path("{engine}/zaken")
    public Response zaken(@QueryParam("lijst") @DefaultValue("") String lijst) {
        return antwoord(() -> json(200, bean(Sturing.class).zaken(lijst, filter())));
    }

    /** The key figures to show, and the quarters that the file to give away has. */
    @GET
    @Path("{engine}/kerncijfers")
    public Response kerncijfers() {
        return antwoord(() -> json(
                200,
                Map.of(
                        "cijfers", bean(Kerncijfers.class).van(filter()),
                        "naarBuiten", bean(Kerncijfers.class).kwartalenNaarBuiten(filter()))));
    }

    /** The same as a file; unless it is asked otherwise, the one that may be given away. */
    @GET
    @Path("{engine}/kerncijfers/csv")
    public Response csv(@QueryParam("naarBuiten") @DefaultValue("true") boolean naarBuiten) {
        return antwoord(() -> {
            Filter filter = filter();
            Kerncijferbestand bestand = bean(Kerncijferbestand.class);
            String naam = "kerncijfers-%s-%s-%s.csv"
                    .formatted(filter.periode().van(), filter.periode().tot(), naarBuiten ? "afgerond" : "intern");
            return Response.ok(
                            naarBuiten ? bestand.naarBuiten(filter) : bestand.binnen(filter), "text/csv;charset=UTF-8")
                    .header("Content-Disposition", "attachment; filename=\"" + naam + "\"")
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Cache-Control", "no-store")
                    .build();
        });
    }

    private Filter filter() {
        return new Filter(
                regio,
                gemeente,
                Periode.gekozen(periode, van, tot, bean(Sturing.class).vandaag()));
    }

    private <T> T bean(Class<T> soort) {
        return context().getBean(soort);
    }

    private ApplicationContext context() {
        return WebApplicationContextUtils.getRequiredWebApplicationContext(servletContext);
    }

    private Response antwoord(Supplier<Response> werk) {
        try {
            return werk.get();
        } catch (NietBevoegd geweigerd) {
            return probleem(403, geweigerd.getMessage());
        } catch (FormulierFout fout) {
            return probleem(400, fout.fouten().get(0).melding());
        } catch (IllegalArgumentException geenLijst) {
            return probleem(404, "Deze lijst is er niet. Ververs de pagina.");
        } catch (RuntimeException onverwacht) {
            LOG.error("Onverwachte fout {}", onverwacht.getClass().getName());
            return Opslaguitval.zin(onverwacht)
                    .map(zin -> probleem(503, zin))
                    .orElseGet(
                            () -> probleem(
                                    500,
                                    "De cijfers zijn niet opgehaald. Ververs de pagina. Blijft het misgaan? Bel de beheerder."));
        }
    }

    private Response probleem(int status, @Nullable String zin) {
        return json(
                status, Map.of("status", status, "title", "De cijfers zijn er niet", "detail", String.valueOf(zin)));
    }

    private Response json(int status, Object inhoud) {
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
