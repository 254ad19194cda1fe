package nl.meldroute.engine;

import static nl.meldroute.engine.Sessie.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@Proefserver
class PoortenTest {

    private static final String NIEUWE_BEHEERDER =
            "{\"profile\":{\"id\":\"indringer\",\"firstName\":\"a\",\"lastName\":\"b\"},\"credentials\":{\"password\":\"x\"}}";

    @LocalServerPort
    int poort;

    @Autowired
    IdentityService identiteit;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/%73etup/default/user/create",
                "/camunda/api/admin/setup;x=y/default/user/create",
                "/camunda/api//admin/setup/default/user/create"
            })
    void deSetupBlijftDichtOokZonderBeheerder(String pad) {
        identiteit.deleteMembership("beheerder", Groups.CAMUNDA_ADMIN);
        try {
            Sessie vreemde = new Sessie(poort);
            vreemde.get("/camunda/app/welcome/default/");

            assertThat(vreemde.post(pad, NIEUWE_BEHEERDER).statusCode()).isIn(400, 401, 403, 404);
            assertThat(vreemde.get("/camunda/app/admin/default/setup/").statusCode())
                    .isEqualTo(404);
            assertThat(identiteit.createUserQuery().userId("indringer").count()).isZero();
        } finally {
            identiteit.createMembership("beheerder", Groups.CAMUNDA_ADMIN);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /task/create",
        "POST, /task/x/complete",
        "POST, /task/x/resolve",
        "POST, /task/x/bpmnError",
        "POST, /task/x/bpmnEscalation",
        "POST, /task/x/comment/create",
        "POST, /task/x/attachment/create",
        "POST, /task/x/assignee",
        "POST, /task/x/delegate",
        "POST, /task/x/identity-links",
        "PUT, /task/x",
        "PUT, /task/x/variables/besluit",
        "PUT, /task/x/localVariables/besluit",
        "POST, /task/x/variables",
        "DELETE, /task/x",
        "DELETE, /task/x/variables/y",
        "POST, /deployment/create",
        "DELETE, /deployment/x",
        "POST, /message",
        "POST, /signal",
        "POST, /condition",
        "POST, /process-instance/x/modification",
        "PUT, /process-instance/x/variables/y",
        "DELETE, /process-instance/x",
        "POST, /process-instance/delete",
        "PUT, /process-instance/x/suspended",
        "POST, /process-definition/key/melding/start",
        "POST, /process-definition/key/spoedinzet/submit-form",
        "POST, /process-definition/key/inzageverzoek/submit-form",
        "POST, /process-definition/key/behandeling-inzageverzoek/submit-form",
        "POST, /decision-definition/key/x/evaluate",
        "POST, /filter/create",
        "PUT, /filter/x",
        "DELETE, /filter/x",
        "POST, /user/create",
        "DELETE, /user/beheerder",
        "PUT, /user/beheerder/credentials",
        "PUT, /user/beoordelaar/profile",
        "POST, /authorization/create",
        "PUT, /group/camunda-admin/members/beoordelaar",
        "PUT, /job/x/retries",
        "POST, /execution/x/signal",
        "POST, /migration/execute",
        "POST, /history/cleanup",
        "DELETE, /history/process-instance/x",
        "PATCH, /task/x",
        "POST, /external-task/fetchAndLock",
        "POST, /modification/execute",
        "PUT, /incident/x/annotation"
    })
    void eenMedewerkerSchrijftAlleenViaHetFormulier(String werkwoord, String pad) {
        var antwoord = Sessie.van(poort, "beoordelaar").doe(werkwoord, ENGINE + pad, "{}");

        assertThat(antwoord.statusCode()).isEqualTo(403);
        assertThat(Sessie.json(antwoord).path("message").asText()).contains("mag niet");
    }

    @ParameterizedTest
    @CsvSource({
        "beoordelaar, POST, /task",
        "beoordelaar, POST, /task/count",
        "beoordelaar, POST, /task/x/claim",
        "beoordelaar, POST, /task/x/unclaim",
        "beoordelaar, POST, /task/x/submit-form",
        "bureaudienst, POST, /process-definition/key/melding/submit-form",
        "bureaudienst, POST, /process-definition/key/inzageverzoek/submit-form",
        "privacyfunctionaris, POST, /process-definition/key/vernietigingsverzoek/submit-form",
        "teamleider, PUT, /job/x/retries",
        "beheerder, PUT, /job/x/retries",
        "beheerder, PUT, /group/monitor/members/x",
        "beheerder, POST, /user/create"
    })
    void watInDeTabelStaatKomtErdoor(String gebruiker, String werkwoord, String pad) {
        var antwoord = Sessie.van(poort, gebruiker).doe(werkwoord, ENGINE + pad, "{}");

        assertThat(antwoord.body()).doesNotContain("Deze handeling mag niet");
        assertThat(antwoord.statusCode()).isNotIn(401, 403);
    }

    @Test
    void deLaatsteBeheerderBlijft() {
        Sessie beheerder = Sessie.van(poort, "beheerder");

        for (String pad : new String[] {
            "/group/camunda-admin/members/beheerder", "/user/beheerder", "/user/beheerder/", "/group/camunda-admin"
        }) {
            assertThat(beheerder.doe("DELETE", ENGINE + pad, "").statusCode())
                    .as(pad)
                    .isEqualTo(403);
        }
        assertThat(identiteit
                        .createUserQuery()
                        .memberOfGroup(Groups.CAMUNDA_ADMIN)
                        .count())
                .isEqualTo(1);
    }

    @Test
    void zonderLoginSchrijftNiemand() {
        Sessie vreemde = new Sessie(poort);
        vreemde.get("/camunda/app/welcome/default/");

        assertThat(vreemde.post(ENGINE + "/task", "{}").statusCode()).isEqualTo(401);
        assertThat(vreemde.get(ENGINE + "/task").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?maxResults=2000",
                "?maxResults=2147483647",
                "?maxResults=99999999999",
                "?maxResults=x&maxResults=9999"
            })
    void eenLijstHeeftAltijdEenGrens(String vraag) {
        Sessie sessie = Sessie.van(poort, "beoordelaar");

        assertThat(sessie.get(ENGINE + "/filter" + vraag).statusCode()).isEqualTo(200);
        assertThat(sessie.post(ENGINE + "/task" + vraag, "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void eenTeGroteInhoudWordtGeweigerd() {
        String groot = "{\"a\":\"" + "x".repeat(Omvanggrens.MEESTE_BYTES) + "\"}";
        Sessie sessie = Sessie.van(poort, "beoordelaar");

        assertThat(sessie.post(ENGINE + "/task/x/submit-form", groot).statusCode())
                .isEqualTo(413);
        var stroom = HttpRequest.newBuilder()
                .uri(URI.create("http://127.0.0.1:" + poort + "/api/meldingen"))
                .POST(BodyPublishers.ofInputStream(
                        () -> new java.io.ByteArrayInputStream(groot.getBytes(StandardCharsets.UTF_8))));
        assertThat(sessie.stuur(stroom).statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({"'', 401", "professional:fout, 401", "niemand:meldroute, 401", "ketenpartner:meldroute, 404"})
    void deEigenApiVraagtEenLogin(String wie, int verwacht) {
        var vraag = HttpRequest.newBuilder().uri(URI.create("http://127.0.0.1:" + poort + "/api/bestaat-niet"));
        if (!wie.isEmpty()) {
            vraag.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(wie.getBytes(StandardCharsets.UTF_8)));
        }
        var antwoord = new Sessie(poort).stuur(vraag.GET());

        assertThat(antwoord.statusCode()).isEqualTo(verwacht);
        assertThat(antwoord.headers().firstValue("Cache-Control")).contains("no-store");
        if (verwacht == 401) {
            assertThat(antwoord.body()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cockpit", "admin"})
    void watNietMagZegtEenBrowserInHetNederlandsHoeHetVerderGaat(String app) {
        var antwoord = Sessie.van(poort, "beoordelaar")
                .stuur(HttpRequest.newBuilder()
                        .uri(URI.create("http://127.0.0.1:" + poort + "/camunda/app/" + app + "/default/"))
                        .header("Accept", "text/html"));

        assertThat(antwoord.statusCode()).isEqualTo(403);
        assertThat(antwoord.body()).contains("Ga terug naar uw taken", "lang=\"nl\"");
    }
}
