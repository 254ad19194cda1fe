package nl.meldroute.dekking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.meldroute.dekking.Dekking.Onderdeel;
import nl.meldroute.route.Routedriver;
import nl.meldroute.route.Routetest;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

@Routetest
class DekkingPluginTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Routedriver driver;

    @Test
    void ontstaanGangEnEindeVanEenRouteWordenGehoord() {
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("routeproef/dekkingproef.bpmn")
                .deploy();
        engine.getRuntimeService().startProcessInstanceByKey("dekkingproef", "dekking-1");
        assertThat(gepasseerd("startEvent_begin", "flow_naarLees", "userTask_lees"))
                .allMatch(Dekking::isGepasseerd);
        assertThat(gepasseerd("flow_gelezen", "endEvent_gelezen")).noneMatch(Dekking::isGepasseerd);

        engine.getTaskService()
                .complete(driver.taak("dekking-1", "userTask_lees").getId());
        assertThat(gepasseerd("flow_gelezen", "endEvent_gelezen")).allMatch(Dekking::isGepasseerd);
        assertThat(gepasseerd("startEvent_gemeld", "eventSubProcess_gemeld")).noneMatch(Dekking::isGepasseerd);

        engine.getRuntimeService().startProcessInstanceByKey("dekkingproef", "dekking-2");
        engine.getRuntimeService()
                .createMessageCorrelation("dekkingGemeld")
                .processInstanceBusinessKey("dekking-2")
                .correlate();
        assertThat(gepasseerd("startEvent_gemeld", "eventSubProcess_gemeld", "endEvent_afgehandeld"))
                .allMatch(Dekking::isGepasseerd);
    }

    @Test
    void deBeslisregelDieGeldtWordtGehoord() {
        String tabel = "proefmodellen/goed/toets-goed.dmn";
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource(tabel)
                .deploy();
        engine.getDecisionService()
                .evaluateDecisionTableByKey("toets-goed")
                .variables(Map.of("regio", "flevoland"))
                .evaluate();
        assertThat(Dekking.isGepasseerd(new Onderdeel("toets-goed", "regel_flevoland")))
                .isTrue();
        assertThat(Dekking.isGepasseerd(new Onderdeel("toets-goed", "regel_niet-bepaald")))
                .isFalse();
    }

    @Test
    void eenBeslismotorZonderProcessenWordtOokGehoord() throws Exception {
        DmnEngine motor = Dekking.beslismotor();
        try (var tabel = new ClassPathResource("proefmodellen/eerste-treffer-telt.dmn").getInputStream()) {
            motor.evaluateDecisionTable(
                    "eerste-treffer-telt", tabel, Variables.createVariables().putValue("regio", ""));
        }
        assertThat(Dekking.isGepasseerd(new Onderdeel("eerste-treffer-telt", "regel_niet-bepaald")))
                .isTrue();
    }

    private static List<Onderdeel> gepasseerd(String... ids) {
        return Stream.of(ids).map(id -> new Onderdeel("dekkingproef", id)).toList();
    }
}
