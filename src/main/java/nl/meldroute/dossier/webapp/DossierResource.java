package nl.meldroute.dossier.webapp;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * The Dossier tab over HTTP, under {@code /camunda/api/tasklist/plugin/dossier}. The webapps' own filter has logged the user in before
 * a call comes here; the first part of each path is the engine's name, which that filter reads.
 */
@Path("plugin/" + DossierPlugin.ID)
public class DossierResource extends AbstractTasklistPluginRootResource {

    private static final String TAAK = "{engine}/taak/{taakId}";
    private static final String DOCUMENT = "/documenten/{id: [0-9]{1,18}}";
    private static final String BETROKKENE = "/betrokkenen/{id: [0-9]{1,18}}";
    private static final List<String> BESTANDEN = List.of(
            "app/plugin.js",
            "app/plugin.css",
            "app/aanvullen.js",
            "app/acuut.js",
            "app/adres.js",
            "app/afwezigheid.js",
            "app/api.js",
            "app/betrokkene.js",
            "app/berichten.js",
            "app/betrokkenen.js",
            "app/bouw.js",
            "app/correctie.js",
            "app/datum.js",
            "app/documenten.js",
            "app/documentformulier.js",
            "app/eerder.js",
            "app/formulier.js",
            "app/geven.js",
            "app/huisgenoten.js",
            "app/huishouden.js",
            "app/kaart.js",
            "app/mail.js",
            "app/melder.js",
            "app/melderformulier.js",
            "app/onderdelen.js",
            "app/overzicht.js",
            "app/plan.js",
            "app/relaties.js",
            "app/stukken.js",
            "app/tijdlijn.js",
            "app/venster.css",
            "app/venster.js",
            "app/verdelen.js",
            "app/vergelijking.js",
            "app/waarschuwing.js",
            "app/werk.js",
            "app/werkverdeling.js",
            "app/woorden.js");

    public DossierResource() {
        super(DossierPlugin.ID);
    }

    /** From the class path: in the packaged application the servlet context does not see our own META-INF/resources. */
    @Override
    protected @Nullable InputStream getWebResourceAsStream(String map, String bestand) {
        return DossierResource.class.getResourceAsStream("/META-INF/resources/" + map + "/" + bestand);
    }

    @Override
    protected List<String> getAllowedAssets() {
        return BESTANDEN;
    }

    @GET
    @Path(TAAK)
    public Response lees(@PathParam("taakId") String taakId) {
        return antwoord(200, () -> mail().vind(taakId).map(Object.class::cast).orElseGet(() -> blad().lees(taakId)));
    }

    @POST
    @Path(TAAK + "/betrokkenen")
    public Response voegToe(@PathParam("taakId") String taakId, @Nullable String inhoud) {
        return antwoord(
                201, () -> Map.of("id", handelingen().voegToe(taakId, gelezen(inhoud, Betrokkeneinvoer.class))));
    }

    @PUT
    @Path(TAAK + BETROKKENE)
    public Response wijzig(@PathParam("taakId") String taakId, @PathParam("id") long id, @Nullable String inhoud) {
        return antwoord(200, () -> {
            handelingen().wijzig(taakId, id, gelezen(inhoud, Betrokkeneinvoer.class));
            return Map.of("id", id);
        });
    }

    @POST
    @Path(TAAK + BETROKKENE + "/toevoegen")
    public Response voegHuisgenootToe(@PathParam("taakId") String taakId, @PathParam("id") long id) {
        return antwoord(
                200,
                () -> Map.of("rol", handelingen().voegHuisgenootToe(taakId, id).name()));
    }

    @POST
    @Path(TAAK + BETROKKENE + "/uithalen")
    public Response haalUit(@PathParam("taakId") String taakId, @PathParam("id") long id, @Nullable String inhoud) {
        return antwoord(200, () -> {
            handelingen().haalUit(taakId, id, gelezen(inhoud, Redeninvoer.class));
            return Map.of();
        });
    }

    @POST
    @Path(TAAK + BETROKKENE + "/terugzetten")
    public Response zetTerug(@PathParam("taakId") String taakId, @PathParam("id") long id) {
        return antwoord(200, () -> {
            handelingen().zetTerug(taakId, id);
            return Map.of();
        });
    }

    @POST
    @Path(TAAK + "/melder")
    public Response leesMelder(@PathParam("taakId") String taakId, @Nullable String inhoud) {
        return antwoord(200, () -> melder().lees(taakId, gelezen(inhoud, Redeninvoer.class)));
    }

    @PUT
    @Path(TAAK + "/melder")
    public Response wijzigMelder(@PathParam("taakId") String taakId, @Nullable String inhoud) {
        return antwoord(200, () -> {
            melder().wijzig(taakId, gelezen(inhoud, Melderinvoer.class));
            return Map.of();
        });
    }

    @GET
    @Path(TAAK + "/berichten/{id: [0-9]{1,18}}")
    public Response leesBericht(@PathParam("taakId") String taakId, @PathParam("id") long id) {
        return antwoord(
                () -> verkeer().bestand(context().getBean(Berichtbladen.class).lees(taakId, id)));
    }

    @GET
    @Path(TAAK + "/meldingen/{meldingnummer}")
    public Response leesEerder(@PathParam("taakId") String taakId, @PathParam("meldingnummer") String meldingnummer) {
        return antwoord(200, () -> blad().leesEerder(taakId, meldingnummer));
    }

    /**
     * Adds a file.
     *
     * @param gegevens header {@code X-Document}: a {@link Documentinvoer} as JSON, percent-encoded; no part of the address, which logs keep
     * @param inhoud the bytes of the file
     */
    @POST
    @Path(TAAK + "/documenten")
    public Response voegDocumentToe(
            @PathParam("taakId") String taakId,
            @HeaderParam("X-Document") @Nullable String gegevens,
            byte @Nullable [] inhoud) {
        return antwoord(
                201,
                () -> Map.of(
                        "afgeschermd",
                        documenten()
                                .voegToe(
                                        taakId,
                                        verkeer().leesKop(gegevens, Documentinvoer.class),
                                        inhoud == null ? new byte[0] : inhoud)));
    }

    @GET
    @Path(TAAK + DOCUMENT)
    public Response haalDocument(@PathParam("taakId") String taakId, @PathParam("id") long id) {
        return antwoord(() -> verkeer().bestand(documenten().bestand(taakId, id)));
    }

    @PUT
    @Path(TAAK + DOCUMENT)
    public Response wijzigDocument(
            @PathParam("taakId") String taakId, @PathParam("id") long id, @Nullable String inhoud) {
        return antwoord(200, () -> {
            documenten().wijzig(taakId, id, gelezen(inhoud, Documentinvoer.class));
            return Map.of();
        });
    }

    @POST
    @Path(TAAK + DOCUMENT + "/weghalen")
    public Response haalDocumentWeg(
            @PathParam("taakId") String taakId, @PathParam("id") long id, @Nullable String inhoud) {
        return antwoord(200, () -> {
            documenten().haalWeg(taakId, id, gelezen(inhoud, Documentinvoer.Weghalen.class));
            return Map.of();
        });
    }

    @POST
    @Path(TAAK + DOCUMENT + "/terugzetten")
    public Response zetDocumentTerug(@PathParam("taakId") String taakId, @PathParam("id") long id) {
        return antwoord(200, () -> {
            documenten().zetTerug(taakId, id);
            return Map.of();
        });
    }

    @POST
    @Path(TAAK + "/huishouden/vergelijken")
    public Response vergelijkHuishouden(@PathParam("taakId") String taakId, @Nullable String inhoud) {
        return antwoord(200, () -> handelingen().vergelijkHuishouden(taakId, gelezen(inhoud, Huishoudeninvoer.class)));
    }

    @POST
    @Path(TAAK + "/huishouden")
    public Response beslisHuishouden(@PathParam("taakId") String taakId, @Nullable String inhoud) {
        return antwoord(
                200,
                () -> Map.of(
                        "nogGekoppeld",
                        handelingen().beslisHuishouden(taakId, gelezen(inhoud, Huishoudeninvoer.class))));
    }

    @POST
    @Path(TAAK + "/huishouden/{besluit: [0-9]{1,18}}/terugdraaien")
    public Response herzieHuishouden(
            @PathParam("taakId") String taakId, @PathParam("besluit") long besluit, @Nullable String inhoud) {
        return antwoord(
                200,
                () -> Map.of(
                        "nogGekoppeld",
                        handelingen().herzieHuishouden(taakId, besluit, gelezen(inhoud, Redeninvoer.class))));
    }

    @POST
    @Path(TAAK + "/stukken/{soort: contact|gesprek|veiligheidsplan|correctie}")
    public Response legStukVast(
            @PathParam("taakId") String taakId, @PathParam("soort") String soort, @Nullable String inhoud) {
        return antwoord(201, () -> {
            Stukhandelingen stukken = context().getBean(Stukhandelingen.class);
            switch (soort) {
                case "contact" -> stukken.voegToe(taakId, gelezen(inhoud, Aanvullinginvoer.Contactverslag.class));
                case "gesprek" -> stukken.voegToe(taakId, gelezen(inhoud, Aanvullinginvoer.Gespreksverslag.class));
                case "veiligheidsplan" -> stukken.voegToe(taakId, gelezen(inhoud, Aanvullinginvoer.Plan.class));
                default -> stukken.corrigeer(taakId, gelezen(inhoud, Correctieinvoer.class));
            }
            return Map.of();
        });
    }

    @GET
    @Path(TAAK + "/mail/{stuk: [0-9]{1,18}}")
    public Response haalMailstuk(@PathParam("taakId") String taakId, @PathParam("stuk") long stuk) {
        return antwoord(() -> verkeer().bestand(mail().bestand(taakId, stuk)));
    }

    @POST
    @Path(TAAK + "/acuut-gevaar")
    public Response meldAcuutGevaar(@PathParam("taakId") String taakId) {
        return antwoord(200, () -> Map.of("geopend", handelingen().meldAcuutGevaar(taakId)));
    }

    private Response antwoord(int status, Supplier<Object> werk) {
        return antwoord(() -> verkeer().antwoord(status, werk.get()));
    }

    private Response antwoord(Supplier<Response> werk) {
        return new Dossierantwoord(verkeer()).van(werk);
    }

    private Dossierhandelingen handelingen() {
        return context().getBean(Dossierhandelingen.class);
    }

    private Documenthandelingen documenten() {
        return context().getBean(Documenthandelingen.class);
    }

    private Melderhandelingen melder() {
        return context().getBean(Melderhandelingen.class);
    }

    private Mailhandelingen mail() {
        return context().getBean(Mailhandelingen.class);
    }

    private Dossierblad blad() {
        return context().getBean(Dossierblad.class);
    }

    private <T> T gelezen(@Nullable String inhoud, Class<T> soort) {
        return verkeer().lees(inhoud, soort);
    }

    private Jsonverkeer verkeer() {
        return new Jsonverkeer(context().getBean(ObjectMapper.class));
    }

    private ApplicationContext context() {
        return WebApplicationContextUtils.getRequiredWebApplicationContext(servletContext);
    }
}
