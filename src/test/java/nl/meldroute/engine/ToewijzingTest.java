package nl.meldroute.engine;

import static nl.meldroute.engine.Sessie.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    private HttpResponse<String> doe(String gebruiker, String handeling, String voor) {
        return Sessie.van(poort, gebruiker)
                .post(ENGINE + "/task/" + taak + "/" + handeling, "{\"userId\":\"" + voor + "\"}");
    }

    private @Nullable String wie() {
        return taken.createTaskQuery().taskId(taak).singleResult().getAssignee();
    }
}
