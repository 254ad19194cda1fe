package nl.meldroute.dossier.webapp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.function.Supplier;
import nl.meldroute.dossier.Concepten.Concept;
import nl.meldroute.dossier.webapp.Concepthandelingen.Formulier;
import nl.meldroute.engine.FormulierFout;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** Half-filled forms of Tasklist over HTTP: of a task by its id, of a start form by the key of its process. */
@Path("plugin/concept")
public class ConceptResource {

    private static final String FORMULIER = "{engine}/{soort: taak|start}/{id}";

    @Context
    private @Nullable ServletContext servletContext;

    /** Without a draft the answer is empty (204). */
    @GET
    @Path(FORMULIER)
    public Response lees(@PathParam("soort") String soort, @PathParam("id") String id) {
        return antwoord("Uw concept is niet opgehaald", () -> handelingen()
                .vind(formulier(soort, id))
                .map(concept -> verkeer().antwoord(200, blad(concept)))
                .orElseGet(ConceptResource::leeg));
    }

    @PUT
    @Path(FORMULIER)
    public Response bewaar(@PathParam("soort") String soort, @PathParam("id") String id, @Nullable String inhoud) {
        return antwoord("Uw concept is niet bewaard", () -> verkeer()
                .antwoord(
                        200,
                        Map.of(
                                "bewaardOp",
                                handelingen()
                                        .bewaar(formulier(soort, id), verkeer().lees(inhoud, Conceptinvoer.class)))));
    }

    @DELETE
    @Path(FORMULIER)
    public Response gooiWeg(@PathParam("soort") String soort, @PathParam("id") String id) {
        return antwoord("Uw concept is niet weggegooid", () -> {
            handelingen().gooiWeg(formulier(soort, id));
            return leeg();
        });
    }

    private static Formulier formulier(String soort, String id) {
        return new Formulier(soort.equals("start"), id);
    }

    private static Response leeg() {
        return Response.noContent().header("Cache-Control", "no-store").build();
    }

    private Map<String, Object> blad(Concept concept) {
        try {
            JsonNode velden = context().getBean(ObjectMapper.class).readTree(concept.velden());
            return Map.of("bewaardOp", concept.bewaardOp(), "velden", velden);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Bewaard concept is geen JSON", e);
        }
    }

    /** Messages of unknown faults may hold what was typed: neither the user nor the log gets to see them. */
    private Response antwoord(String titel, Supplier<Response> werk) {
        try {
            return werk.get();
        } catch (FormulierFout fout) {
            return probleem(
                    new Probleem("about:blank", titel, 400, fout.fouten().get(0).melding(), fout.fouten()));
        } catch (GeenTaak nietVanU) {
            return probleem(
                    new Probleem(
                            404,
                            titel,
                            "Dit formulier is niet meer van u: de taak is klaar, of u hebt hem niet opgepakt. Pak de taak op om verder te gaan."));
        } catch (Verouderd anderIngelogd) {
            return probleem(new Probleem(
                    409, titel, "In dit venster is iemand anders ingelogd. Ververs de pagina en log zelf weer in."));
        } catch (RuntimeException onverwacht) {
            return verkeer().storing(onverwacht, titel + ".");
        }
    }

    private Response probleem(Probleem probleem) {
        return verkeer().probleem(probleem);
    }

    private Concepthandelingen handelingen() {
        return context().getBean(Concepthandelingen.class);
    }

    private Jsonverkeer verkeer() {
        return new Jsonverkeer(context().getBean(ObjectMapper.class));
    }

    private ApplicationContext context() {
        return WebApplicationContextUtils.getRequiredWebApplicationContext(servletContext);
    }
}
