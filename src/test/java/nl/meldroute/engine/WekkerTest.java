package nl.meldroute.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The real job executor, with the real clock. */
@Proefserver
class WekkerTest {

    /** Longer than it takes the executor to slow down to its longest pause: 2, 4 and 5 seconds. */
    private static final Duration STILTE = Duration.ofSeconds(15);

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService historie;

    @Test
    void eenMomentWordtOokNaStilteBinnenTienSecondenOpgepakt() {
        String deployment = repository
                .createDeployment()
                .addModelInstance(
                        "proef/wekker.bpmn",
                        Bpmn.createExecutableProcess("proef-wekker")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .intermediateCatchEvent()
                                .timerWithDate("${moment}")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
        try {
            Instant moment = Instant.now().plus(STILTE);
            String route = runtime.startProcessInstanceByKey(
                            "proef-wekker", Map.of("regio", "flevoland", "moment", Date.from(moment)))
                    .getId();

            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> einde(route) != null);

            // From the moment it was due until the step behind it was done.
            assertThat(Duration.between(moment, einde(route).toInstant()))
                    .isBetween(Duration.ZERO, Duration.ofSeconds(10));
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    private Date einde(String route) {
        HistoricProcessInstance verloop = historie.createHistoricProcessInstanceQuery()
                .processInstanceId(route)
                .singleResult();
        return verloop.getEndTime();
    }
}
