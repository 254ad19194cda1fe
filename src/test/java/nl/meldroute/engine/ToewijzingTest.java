package nl.meldroute.engine;

import static nl.meldroute.engine.Sessie.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpResponse;
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
        "teamleider, assignee, teamleider-bestaat-niet",
        "teamleider, assignee, teamleider",
        "teamleider, assignee, bureaudienst",
        "teamleider, assignee, beoordelaar-flevoland"
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
                .isEqualTo("U kunt een taak alleen zelf nemen. Een teamleider kan hem aan een ander geven.");
    }

    @Test
    void eenTeamleiderGeeftEenTaakAanWieHemMagDoen() {
        doe("beoordelaar", "claim", "beoordelaar");

        assertThat(doe("teamleider", "assignee", "gedragswetenschapper").statusCode())
                .isEqualTo(204);
        assertThat(wie()).isEqualTo("gedragswetenschapper");
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
                "teamleider           | assignee | {\"userId\": \" \"}"
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

        assertThat(stuur("teamleider", "assignee", "{\"userId\": null}").statusCode())
                .isEqualTo(204);
        assertThat(wie()).isNull();
        doe("teamleider", "assignee", "gedragswetenschapper");

        assertThat(historie.createUserOperationLogQuery()
                        .taskId(taak)
                        .property("assignee")
                        .list())
                .extracting(regel -> regel.getUserId() + " " + regel.getOrgValue() + " > " + regel.getNewValue())
                .contains(
                        "beoordelaar null > beoordelaar",
                        "teamleider beoordelaar > null",
                        "teamleider null > gedragswetenschapper");
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
