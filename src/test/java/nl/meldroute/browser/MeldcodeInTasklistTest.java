package nl.meldroute.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.meldroute.engine.Proefserver;
import nl.meldroute.route.Antwoorden;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The day of a professional: the five steps of the meldcode on the screen, up to the plan for help. */
@Proefserver
class MeldcodeInTasklistTest {

    private static final Duration GEDULD = Duration.ofSeconds(30);
    private static final String LAATSTE = "userTask_maakHulpplan";

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    int poort;

    @Autowired
    ProcessEngine engine;

    @Test
    void een_professional_loopt_de_vijf_stappen_en_ziet_alleen_zijn_eigen_zaak() {
        Tasklist tasklist = new Tasklist(browser.driver(), poort);
        Formulierhand hand = new Formulierhand(engine.getFormService(), tasklist);
        String kenmerk = "Zaak-" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        tasklist.logInAls("professional", "meldroute");
        tasklist.begin("Meldcode");
        hand.vulStartIn(
                engine
                        .getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("meldcode")
                        .latestVersion()
                        .list()
                        .stream()
                        .map(ProcessDefinition::getId)
                        .findFirst()
                        .orElseThrow(),
                Antwoorden.op("startEvent_zorgen", Map.of("eigenKenmerk", kenmerk)));
        tasklist.start();
        tasklist.krijgtBericht("is geregistreerd.");
        String nummer = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey("meldcode")
                .startedBy("professional")
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, 1)
                .get(0)
                .getBusinessKey();

        tasklist.kiesLijst("Mijn taken");
        for (String gedaan = ""; !gedaan.equals(LAATSTE); ) {
            Task taak = open(nummer);
            tasklist.zoek(nummer);
            tasklist.open(taak.getName());
            hand.vulIn(taak.getId(), Antwoorden.op(taak.getTaskDefinitionKey(), Map.of("vervolgdag", "2099-01-20")));
            tasklist.rondAf();
            gedaan = taak.getTaskDefinitionKey();
            await("klaar: " + gedaan)
                    .atMost(GEDULD)
                    .until(() -> engine.getTaskService()
                                    .createTaskQuery()
                                    .taskId(taak.getId())
                                    .count()
                            == 0);
        }
        assertThat(browser.bewaard()).doesNotContain(kenmerk);
    }

    private Task open(String nummer) {
        List<Task> taken = await("de volgende stap")
                .atMost(GEDULD)
                .until(
                        () -> engine.getTaskService()
                                .createTaskQuery()
                                .processInstanceBusinessKey(nummer)
                                .taskAssignee("professional")
                                .listPage(0, 2),
                        gevonden -> !gevonden.isEmpty());
        assertThat(taken).hasSize(1);
        return taken.get(0);
    }
}
