package nl.meldroute.dossier.webapp;

import static nl.meldroute.engine.Sessie.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.meldroute.databases.Sentinelscan;
import nl.meldroute.engine.Proefserver;
import nl.meldroute.engine.Sessie;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@Proefserver
class ConceptResourceTest {

    private static final String ZEGEL = "ZEGELCONCEPT";
    private static final String VELDEN =
            "{\"verslag\":\"" + ZEGEL + "\",\"soort\":[\"03\"],\"aantal\":2,\"leeg\":null}";

    @LocalServerPort
    int poort;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService taken;

    @Autowired
    JdbcTemplate database;

    @Autowired
    DataSource bron;

    private static final String MELDING = """
            {"kenmerk": "%s", "ontvangen": "%s", "kanaal": "corv", "regio": "gooi-en-vechtstreek",
             "gemeente": "Hilversum", "melder": {"hoedanigheid": "01", "naam": "Agent", "bekendheid": "OPEN"},
             "aanleiding": ["08"], "acuutGevaar": false, "toelichting": "Een verzonnen verhaal",
             "betrokkenen": [{"rol": "kind", "achternaam": "%s", "voornamen": "Kind", "geboortedatum": "20150315",
               "geslacht": "O", "bsn": "000000000", "aard": ["03"]},
              {"rol": "pleger", "achternaam": "%s", "voornamen": "Ouder", "geboortedatum": "19850102", "geslacht": "O",
               "bsn": "000000000", "aard": []}]}""";

    private String meldingnummer = "";
    private String taak = "";

    @BeforeEach
    void eenTaakVanDeBeoordelaar() {
        database.update("delete from concept");
        String login = Base64.getEncoder().encodeToString("ketenpartner:meldroute".getBytes(StandardCharsets.UTF_8));
        // Of nobody seen before: else somebody first asks whether it is the same household.
        String achternaam = "Voorbeeld-" + UUID.randomUUID();
        Instant nu = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        meldingnummer = json(new Sessie(poort)
                        .stuur(HttpRequest.newBuilder()
                                .uri(URI.create("http://127.0.0.1:" + poort + "/api/meldingen"))
                                .header("Authorization", "Basic " + login)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(
                                        MELDING.formatted(UUID.randomUUID(), nu, achternaam, achternaam)))))
                .path("meldingnummer")
                .asText();
        taak = pakOp("beoordelaar");
    }

    private String pakOp(String gebruiker) {
        Sessie sessie = Sessie.van(poort, gebruiker);
        String id = json(sessie.post(
                        Sessie.ENGINE + "/task", "{\"processInstanceBusinessKey\": \"%s\"}".formatted(meldingnummer)))
                .at("/0/id")
                .textValue();
        assertThat(sessie.post(Sessie.ENGINE + "/task/" + id + "/claim", "{\"userId\": \"%s\"}".formatted(gebruiker))
                        .statusCode())
                .isEqualTo(204);
        return id;
    }

    @AfterEach
    void deKlokLooptWeer() {
        ClockUtil.reset();
    }

    @Test
    void wat_bewaard_is_komt_na_opnieuw_inloggen_terug() {
        Instant moment = moment(bewaar("beoordelaar", "taak/" + taak, VELDEN));

        JsonNode terug = json(Sessie.van(poort, "beoordelaar").get(adres("taak/" + taak)));

        assertThat(terug.path("velden").toString()).isEqualTo(VELDEN);
        assertThat(Instant.parse(terug.path("bewaardOp").asText())).isEqualTo(moment);
        assertThat(database.queryForObject("select meldingnummer from concept", String.class))
                .isEqualTo(meldingnummer);
        assertThat(Sentinelscan.inTabellen(bron, tabel -> true, List.of(ZEGEL))).isEmpty();
    }

    @Test
    void alleen_van_wie_de_taak_is() {
        bewaar("beoordelaar", "taak/" + taak, VELDEN);

        assertThat(lees("monitor", "taak/" + taak).statusCode()).isEqualTo(204);
        assertThat(bewaar("monitor", "taak/" + taak, VELDEN).statusCode()).isEqualTo(404);

        taken.setAssignee(taak, "monitor");
        assertThat(lees("beoordelaar", "taak/" + taak).statusCode()).isEqualTo(204);
        assertThat(lees("monitor", "taak/" + taak).statusCode()).isEqualTo(204);

        taken.setAssignee(taak, "beoordelaar");
        assertThat(lees("beoordelaar", "taak/" + taak).statusCode()).isEqualTo(200);
    }

    @Test
    void een_taak_die_weg_is_neemt_het_mee() {
        bewaar("beoordelaar", "taak/" + taak, VELDEN);
        assertThat(aantal()).isEqualTo(1);

        runtime.createProcessInstanceQuery().processInstanceBusinessKey(meldingnummer).list().stream()
                .filter(route -> route.getRootProcessInstanceId().equals(route.getId()))
                .forEach(route -> runtime.deleteProcessInstance(route.getId(), "proef"));

        assertThat(aantal()).isZero();
        assertThat(bewaar("beoordelaar", "taak/" + taak, VELDEN).statusCode()).isEqualTo(404);
    }

    @Test
    void na_zeven_dagen_is_het_er_niet_meer() {
        bewaar("beoordelaar", "taak/" + taak, VELDEN);

        ClockUtil.setCurrentTime(
                Date.from(Instant.now().plus(Duration.ofDays(7)).plusSeconds(5)));

        assertThat(lees("beoordelaar", "taak/" + taak).statusCode()).isEqualTo(204);
    }

    @Test
    void een_startformulier_heeft_een_concept_per_proces_tot_het_gestart_is() {
        bewaar("bureaudienst", "start/eerste-contact", VELDEN);

        assertThat(lees("bureaudienst", "start/melding").statusCode()).isEqualTo(204);
        assertThat(lees("teamleider", "start/eerste-contact").statusCode()).isEqualTo(204);
        assertThat(json(lees("bureaudienst", "start/eerste-contact"))
                        .path("velden")
                        .toString())
                .isEqualTo(VELDEN);

        Sessie sessie = Sessie.van(poort, "bureaudienst");
        String start = Sessie.ENGINE + "/process-definition/key/eerste-contact/submit-form";
        assertThat(sessie.post(start, "{\"variables\":{}}").statusCode()).isEqualTo(400);
        assertThat(lees("bureaudienst", "start/eerste-contact").statusCode()).isEqualTo(200);
    }

    @Test
    void wie_een_proces_niet_mag_starten_bewaart_er_niets_voor() {
        assertThat(bewaar("monitor", "start/melding", VELDEN).statusCode()).isEqualTo(404);
        assertThat(bewaar("bureaudienst", "start/bestaat-niet", VELDEN).statusCode())
                .isEqualTo(404);
        assertThat(bewaar("professional", "start/meldcode", VELDEN).statusCode())
                .isEqualTo(200);
        assertThat(bewaar("ketenpartner", "start/melding", VELDEN).statusCode()).isEqualTo(403);
        assertThat(aantal()).isEqualTo(1);
    }

    @Test
    void weggooien_gaat_alleen_over_het_eigen_concept() {
        bewaar("bureaudienst", "start/melding", VELDEN);
        bewaar("teamleider", "start/melding", VELDEN);

        HttpResponse<String> weg = Sessie.van(poort, "bureaudienst").doe("DELETE", adres("start/melding"), "");

        assertThat(weg.statusCode()).isEqualTo(204);
        assertThat(lees("bureaudienst", "start/melding").statusCode()).isEqualTo(204);
        assertThat(lees("teamleider", "start/melding").statusCode()).isEqualTo(200);
    }

    /** After a session ran out somebody else may log in on the same page. */
    @Test
    void tekst_van_een_ander_wordt_nooit_onder_de_ingelogde_gebruiker_bewaard() {
        HttpResponse<String> antwoord = Sessie.van(poort, "bureaudienst")
                .doe("PUT", adres("start/melding"), "{\"gebruiker\":\"teamleider\",\"velden\":" + VELDEN + "}");

        assertThat(antwoord.statusCode()).isEqualTo(409);
        assertThat(json(antwoord).path("detail").asText()).contains("iemand anders");
        assertThat(aantal()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "geen json",
                "[]",
                "{\"gebruiker\":\"bureaudienst\"}",
                "{\"gebruiker\":\"bureaudienst\",\"velden\":null}",
                "{\"gebruiker\":\"bureaudienst\",\"velden\":[1]}",
                "{\"gebruiker\":\"bureaudienst\",\"velden\":{},\"anders\":1}"
            })
    void foutieve_invoer_wordt_geweigerd(String inhoud) {
        HttpResponse<String> antwoord = Sessie.van(poort, "bureaudienst").doe("PUT", adres("start/melding"), inhoud);

        assertThat(antwoord.statusCode()).isEqualTo(400);
        assertThat(json(antwoord).path("fouten")).isNotEmpty();
        assertThat(aantal()).isZero();
    }

    @Test
    void te_veel_tekst_wordt_geweigerd_met_wat_u_kunt_doen() {
        HttpResponse<String> antwoord =
                bewaar("bureaudienst", "start/melding", "{\"a\":\"" + "é".repeat(256 * 1024) + "\"}");

        assertThat(antwoord.statusCode()).isEqualTo(400);
        assertThat(json(antwoord).path("detail").asText()).contains("te veel tekst", "Maak de tekst korter");
        assertThat(bewaar("bureaudienst", "start/melding", "{\"a\":\"" + "é".repeat(255 * 1024) + "\"}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void zonder_login_komt_er_niets_door() {
        Sessie niemand = new Sessie(poort);

        assertThat(niemand.get(adres("start/melding")).statusCode()).isEqualTo(401);
        assertThat(niemand.doe("PUT", adres("start/melding"), "{}").statusCode())
                .isIn(401, 403);
    }

    private HttpResponse<String> bewaar(String gebruiker, String formulier, String velden) {
        return Sessie.van(poort, gebruiker)
                .doe("PUT", adres(formulier), "{\"gebruiker\":\"%s\",\"velden\":%s}".formatted(gebruiker, velden));
    }

    private HttpResponse<String> lees(String gebruiker, String formulier) {
        return Sessie.van(poort, gebruiker).get(adres(formulier));
    }

    private static Instant moment(HttpResponse<String> antwoord) {
        assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(200);
        return Instant.parse(json(antwoord).path("bewaardOp").asText());
    }

    private int aantal() {
        return database.queryForObject("select count(*) from concept", Integer.class);
    }

    private static String adres(String formulier) {
        return "/camunda/api/tasklist/plugin/concept/default/" + formulier;
    }
}
