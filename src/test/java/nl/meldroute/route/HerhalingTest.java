package nl.meldroute.route;

import static nl.meldroute.route.Meldingsroute.BEGIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Routetest
class HerhalingTest {

    private static final List<Duration> PAUZES = Stream.of("PT1M", "PT5M", "PT15M", "PT1H", "PT4H")
            .map(Duration::parse)
            .toList();

    @Autowired
    private Routedriver driver;

    @Autowired
    private ProcessEngine engine;

    private String deployment = "";
    private String route = "";

    @BeforeEach
    void start() {
        driver.zetKlok(BEGIN);
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "proef/herhaling.bpmn",
                        Bpmn.createExecutableProcess("proef-herhaling")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .serviceTask()
                                .camundaAsyncBefore()
                                .camundaExpression("${bestaatNiet}")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
        route = engine.getRuntimeService()
                .startProcessInstanceByKey("proef-herhaling", Map.of("regio", "flevoland"))
                .getId();
    }

    @AfterEach
    void ruimOp() {
        driver.laatKlokLopen();
        engine.getRepositoryService().deleteDeployment(deployment, true);
    }

    @Test
    void eenMislukteStapWachtSteedsLangerEnWordtDanEenIncident() {
        Instant nu = BEGIN;
        for (Duration pauze : PAUZES) {
            mislukt();
            nu = nu.plus(pauze);
            assertThat(job().getDuedate().toInstant()).as("na %s", pauze).isEqualTo(nu);
            assertThat(incidenten()).isEmpty();
            driver.zetKlok(nu);
        }

        mislukt();

        assertThat(job().getRetries()).isZero();
        assertThat(incidenten())
                .singleElement()
                .extracting(Incident::getIncidentType)
                .isEqualTo(Incident.FAILED_JOB_HANDLER_TYPE);
    }

    private void mislukt() {
        assertThatThrownBy(() -> engine.getManagementService().executeJob(job().getId()))
                .isInstanceOf(ProcessEngineException.class);
    }

    private Job job() {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(route)
                .singleResult();
    }

    private List<Incident> incidenten() {
        return engine.getRuntimeService()
                .createIncidentQuery()
                .processInstanceId(route)
                .list();
    }
}
