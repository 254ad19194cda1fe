package nl.meldroute.engine;

import static nl.meldroute.engine.Sessie.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@Proefserver
class ToewijzingTest {

    private static final String TEAM = "/camunda/api/tasklist/plugin/team/default";

    @LocalServerPort
    int poort;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService taken;

    @Autowired
    HistoryService historie;

    @Autowired
    IdentityService identiteit;

    @Autowired
    AuthorizationService rechten;

    private final List<String> gegeven = new ArrayList<>();
    private String deployment = "";
    private String taak = "";

    @BeforeEach
    void start() {
        deployment = repository
                .createDeployment()
                .addModelInstance(
                        "proef/toewijzing.bpmn",
                        Bpmn.createExecutableProcess("proef-toewijzing")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask()
                                .camundaCandidateGroups("beoordelaar,gedragswetenschapper")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
        String route = runtime.startProcessInstanceByKey("proef-toewijzing", Map.of("regio", "gooi-en-vechtstreek"))
                .getId();
        taak = taken.createTaskQuery().processInstanceId(route).singleResult().getId();
    }

    @AfterEach
    void ruimOp() {
        gegeven.forEach(rechten::deleteAuthorization);
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void eenMedewerkerNeemtEenTaakZelf() {
        assertThat(doe("beoordelaar", "claim", "beoordelaar").statusCode()).isEqualTo(204);
        assertThat(wie()).isEqualTo("beoordelaar");
    }

    @ParameterizedTest
    @CsvSource({
        "beoordelaar, claim, gedragswetenschapper",
        "beoordelaar, claim, bestaat-niet",
        "beoordelaar, assignee, gedragswetenschapper",
        "beoordelaar, assignee, beoordelaar",
        "bureaudienst, claim, bureaudienst",
        "teamleider, claim, teamleider",
        "teamleider, claim, beoordelaar",
        "teamleider, assignee, beoordelaar"
    })
    void verderKomtEenTaakBijNiemand(String gebruiker, String handeling, String voor) {
        HttpResponse<String> antwoord = doe(gebruiker, handeling, voor);

        assertThat(antwoord.statusCode()).isEqualTo(403);
        assertThat(wie()).isNull();
    }

    @Test
    void deWeigeringZegtWatWelKan() {
        assertThat(Sessie.json(doe("beoordelaar", "claim", "gedragswetenschapper"))
                        .path("message")
                        .asText())
                .isEqualTo(
                        "U kunt een taak alleen zelf nemen. Een teamleider kan hem aan een ander geven, met ‘Taak geven’.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bestaat-niet          | Kies een collega uit de lijst.",
                "beoordelaar-flevoland | Kies een collega uit de lijst.",
                "bureaudienst          | Deze taak kan alleen naar iemand uit deze regio met een rol die hem mag doen.",
                "teamleider            | Uw rol mag deze taak niet doen. Geef hem aan een collega."
            })
    void eenTeamleiderGeeftEenTaakNietAanWieHemNietMagDoen(String aan, String waarom) {
        JsonNode antwoord = Sessie.json(geef("teamleider", aan, null));

        assertThat(
                        antwoord.findValuesAsText("waarom").isEmpty()
                                ? antwoord.findValuesAsText("melding")
                                : antwoord.findValuesAsText("waarom"))
                .containsExactly(waarom);
        assertThat(wie()).isNull();
    }

    @Test
    void eenTeamleiderGeeftEenTaakMetEenRedenVerderAanWieHemMagDoen() {
        doe("beoordelaar", "claim", "beoordelaar");

        HttpResponse<String> zonder = geef("teamleider", "gedragswetenschapper", null);
        assertThat(zonder.statusCode()).isEqualTo(400);
        assertThat(Sessie.json(zonder).findValuesAsText("veld")).containsExactly("reden");
        assertThat(geef("teamleider", "gedragswetenschapper", "ZOMAAR").statusCode())
                .isEqualTo(400);
        assertThat(wie()).isEqualTo("beoordelaar");

        assertThat(Sessie.json(geef("teamleider", "gedragswetenschapper", "TE_DRUK"))
                        .path("gegeven")
                        .asInt())
                .isEqualTo(1);
        assertThat(wie()).isEqualTo("gedragswetenschapper");
    }

    @Test
    void watGeenNummerVanEenTaakOfStapIsWordtGeweigerd() {
        Sessie teamleider = Sessie.van(poort, "teamleider");
        JsonNode gegeven = Sessie.json(
                teamleider.post(TEAM + "/geven", "{\"taken\":[\"a\\u0000b\"],\"aan\":null,\"reden\":null}"));
        assertThat(gegeven.findValuesAsText("waarom"))
                .containsExactly("Deze taak is er niet meer, of is niet van uw regio.");

        assertThat(teamleider.get(TEAM + "/taken?stap=a%00b").statusCode()).isEqualTo(400);
        assertThat(teamleider.get(TEAM + "/taken?bij=collega:a%00b").statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"beoordelaar", "bureaudienst"})
    void alleenEenTeamleiderVerdeelt(String gebruiker) {
        assertThat(geef(gebruiker, "gedragswetenschapper", null).statusCode()).isEqualTo(400);
        assertThat(wie()).isNull();
        JsonNode beeld = Sessie.json(Sessie.van(poort, gebruiker).get(TEAM + "/taken"));
        assertThat(beeld.path("taken")).isEmpty();
        assertThat(beeld.path("collegas")).isEmpty();
        assertThat(Sessie.json(Sessie.van(poort, gebruiker).get(TEAM + "/mag"))
                        .path("verdelen")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void wieAfwezigIsKrijgtGeenTaak() {
        String overEenWeek = DateTimeFormatter.ofPattern("dd-MM-uuuu")
                .format(LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(7));
        Sessie teamleider = Sessie.van(poort, "teamleider");
        String dagen = "{\"wie\":\"gedragswetenschapper\",\"van\":\"1-1-2026\",\"totEnMet\":\"" + overEenWeek + "\"}";
        JsonNode gemeld = Sessie.json(teamleider.post(TEAM + "/afwezigheid", dagen));
        String id = gemeld.path("regels").path(0).path("id").asText();
        try {
            assertThat(Sessie.json(geef("teamleider", "gedragswetenschapper", null))
                            .findValuesAsText("melding"))
                    .singleElement()
                    .asString()
                    .endsWith(" is afwezig tot en met " + overEenWeek + ". Kies een andere collega.");
            assertThat(wie()).isNull();
            assertThat(Sessie.json(teamleider.post(TEAM + "/afwezigheid", dagen))
                            .findValuesAsText("veld"))
                    .as("nog een keer dezelfde dagen")
                    .containsExactly("van");
            assertThat(Sessie.van(poort, "beoordelaar")
                            .post(TEAM + "/afwezigheid/" + id + "/beeindigen", "{}")
                            .statusCode())
                    .isEqualTo(400);
            assertThat(Sessie.json(Sessie.van(poort, "beoordelaar").get(TEAM + "/afwezigheid"))
                            .path("regels"))
                    .as("een collega ziet alleen zichzelf")
                    .isEmpty();
        } finally {
            teamleider.post(TEAM + "/afwezigheid/" + id + "/beeindigen", "{}");
        }
        geef("teamleider", "gedragswetenschapper", null);
        assertThat(wie()).isEqualTo("gedragswetenschapper");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "beoordelaar | gedragswetenschapper  | 01-12-2026 | 01-12-2098 | wie",
                "teamleider  | beoordelaar-flevoland | 01-12-2026 | 02-12-2026 | wie",
                "beoordelaar | beoordelaar           | 31-02-2026 | 2026-12-02 | van, totEnMet",
                "beoordelaar | beoordelaar           | 02-12-2090 | 01-12-2090 | totEnMet",
                "beoordelaar | beoordelaar           | 01-12-2025 | 02-12-2025 | totEnMet",
                "beoordelaar | beoordelaar           | 01-12-2026 | 02-12-2090 | totEnMet",
                "beoordelaar | beoordelaar           | 1-1--9999  | 02-12-2027 | van",
                "beoordelaar | beoordelaar           | 01-01-0001 | 02-12-2027 | van",
                "bureaudienst | ''                   | 01-12-2026 | ''         | wie, totEnMet"
            })
    void verkeerdeAfwezigheidNoemtHetVeld(String gebruiker, String wie, String van, String totEnMet, String velden) {
        HttpResponse<String> antwoord = Sessie.van(poort, gebruiker)
                .post(
                        TEAM + "/afwezigheid",
                        "{\"wie\":\"" + wie + "\",\"van\":\"" + van + "\",\"totEnMet\":\"" + totEnMet + "\"}");

        assertThat(antwoord.statusCode()).isEqualTo(400);
        assertThat(Sessie.json(antwoord).findValuesAsText("veld")).containsExactly(velden.split(", "));
    }

    @Test
    void hetRechtOpEenTaakIsVanDeRolEnNietVanDePersoon() {
        doe("beoordelaar", "claim", "beoordelaar");

        assertThat(rechten.createAuthorizationQuery()
                        .resourceType(Resources.TASK)
                        .resourceId(taak)
                        .list())
                .extracting(Authorization::getGroupId, Authorization::getUserId)
                .containsExactlyInAnyOrder(tuple("beoordelaar", null), tuple("gedragswetenschapper", null));
    }

    @Test
    void eenOntzegdRechtGaatVoorHetRechtVanDeRol() {
        geefRecht(Authorization.AUTH_TYPE_REVOKE, "beoordelaar", Resources.TASK, taak);

        assertThat(doe("beoordelaar", "claim", "beoordelaar").statusCode()).isEqualTo(403);
        assertThat(wie()).isNull();
    }

    @Test
    void eenRechtOpHetHeleProcesTeltOokZonderRol() {
        identiteit.setAuthentication("iemand", List.of(), List.of("gooi-en-vechtstreek"));
        try {
            assertThatThrownBy(() -> taken.claim(taak, "iemand")).isInstanceOf(AuthorizationException.class);
        } finally {
            identiteit.clearAuthentication();
        }
        geefRecht(Authorization.AUTH_TYPE_GRANT, "iemand", Resources.PROCESS_DEFINITION, "proef-toewijzing");
        identiteit.setAuthentication("iemand", List.of(), List.of("gooi-en-vechtstreek"));
        try {
            taken.claim(taak, "iemand");
        } finally {
            identiteit.clearAuthentication();
        }
        assertThat(wie()).isEqualTo("iemand");
    }

    private void geefRecht(int soort, String gebruiker, Resources waarop, String id) {
        Authorization recht = rechten.createNewAuthorization(soort);
        recht.setUserId(gebruiker);
        recht.setResource(waarop);
        recht.setResourceId(id);
        recht.setPermissions(new Permission[] {Permissions.TASK_WORK});
        rechten.saveAuthorization(recht);
        gegeven.add(recht.getId());
    }

    @Test
    void wieHemHeeftGeeftHemTerug() {
        doe("beoordelaar", "claim", "beoordelaar");

        assertThat(stuur("beoordelaar", "unclaim", "{}").statusCode()).isEqualTo(204);
        assertThat(wie()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gedragswetenschapper | unclaim  | {}",
                "gedragswetenschapper | claim    | {}",
                "gedragswetenschapper | claim    | {\"userId\": null}",
                "gedragswetenschapper | claim    | {\"userId\": \"\"}",
                "gedragswetenschapper | claim    | {\"userId\": \"gedragswetenschapper\"}",
                "gedragswetenschapper | assignee | {\"userId\": null}",
                "teamleider           | unclaim  | {}",
                "teamleider           | assignee | {\"userId\": null}",
                "teamleider           | assignee | {\"userId\": \"gedragswetenschapper\"}"
            })
    void niemandPaktEenCollegaDeTaakAf(String gebruiker, String handeling, String inhoud) {
        doe("beoordelaar", "claim", "beoordelaar");

        assertThat(stuur(gebruiker, handeling, inhoud).statusCode()).isBetween(400, 499);
        assertThat(wie()).isEqualTo("beoordelaar");
    }

    /** Past the API, as the engine's own claim would take a task away from anyone. */
    @Test
    void ookZonderDeApiNeemtNiemandEenCollegaDeTaakAf() {
        doe("beoordelaar", "claim", "beoordelaar");

        identiteit.setAuthentication(
                "gedragswetenschapper", List.of("gedragswetenschapper"), List.of("gooi-en-vechtstreek"));
        try {
            assertThatThrownBy(() -> taken.claim(taak, null)).hasRootCauseInstanceOf(GeweigerdeToewijzing.class);
        } finally {
            identiteit.clearAuthentication();
        }
        assertThat(wie()).isEqualTo("beoordelaar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"userId\": null}", "{\"userId\": \"\"}", ""})
    void oppakkenZonderNaamKanNiet(String inhoud) {
        assertThat(stuur("beoordelaar", "claim", inhoud).statusCode()).isEqualTo(400);
        assertThat(wie()).isNull();
    }

    @Test
    void eenTeamleiderNeemtDeTaakVanEenZiekeCollegaTerugEnDatBlijftBewaard() {
        doe("beoordelaar", "claim", "beoordelaar");

        assertThat(geef("teamleider", null, "AFWEZIG").statusCode()).isEqualTo(200);
        assertThat(wie()).isNull();
        geef("teamleider", "gedragswetenschapper", null);

        assertThat(historie.createUserOperationLogQuery()
                        .taskId(taak)
                        .property("assignee")
                        .list())
                .extracting(regel -> regel.getUserId() + " " + regel.getOrgValue() + " > " + regel.getNewValue() + " "
                        + regel.getAnnotation())
                .contains(
                        "beoordelaar null > beoordelaar null",
                        "teamleider beoordelaar > null afwezig",
                        "teamleider null > gedragswetenschapper null");
    }

    @Test
    void eenTeamleiderKiestUitWieDeTaakMogenDoen() {
        doe("beoordelaar", "claim", "beoordelaar");

        var lijst = Sessie.json(Sessie.van(poort, "teamleider").get(collegas()));

        assertThat(lijst.path("behandelaar").asText()).isEqualTo("beoordelaar");
        assertThat(lijst.path("collegas").findValuesAsText("id")).containsExactly("gedragswetenschapper");
    }

    @Test
    void eenAnderZietDieLijstNiet() {
        for (String gebruiker : List.of("beoordelaar", "bureaudienst")) {
            assertThat(Sessie.json(Sessie.van(poort, gebruiker).get(collegas())).path("collegas"))
                    .as(gebruiker)
                    .isEmpty();
        }
    }

    private String collegas() {
        return "/camunda/api/tasklist/plugin/werk/default/taak/" + taak + "/collegas";
    }

    private HttpResponse<String> geef(String gebruiker, @Nullable String aan, @Nullable String reden) {
        return Sessie.van(poort, gebruiker)
                .post(
                        TEAM + "/geven",
                        "{\"taken\":[\"" + taak + "\"],\"aan\":" + json(aan) + ",\"reden\":" + json(reden) + "}");
    }

    private static String json(@Nullable String woord) {
        return woord == null ? "null" : "\"" + woord + "\"";
    }

    private HttpResponse<String> doe(String gebruiker, String handeling, String voor) {
        return stuur(gebruiker, handeling, "{\"userId\":\"" + voor + "\"}");
    }

    private HttpResponse<String> stuur(String gebruiker, String handeling, String inhoud) {
        return Sessie.van(poort, gebruiker).post(ENGINE + "/task/" + taak + "/" + handeling, inhoud);
    }

    private @Nullable String wie() {
        return taken.createTaskQuery().taskId(taak).singleResult().getAssignee();
    }
}
