package nl.meldroute.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meldroute.termijnen.Termijnvoorbeeld;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Timers of every term in the real engine, in every region: not at the second before, but at the moment itself. */
@Routetest
@TestInstance(Lifecycle.PER_CLASS)
class TermijnenProcessTest {

    private static final String WAARSCHUWING = "boundaryEvent_waarschuwing";
    private static final String UITERLIJK = "boundaryEvent_uiterlijk";

    @Autowired
    private Routedriver driver;

    @Autowired
    private ProcessEngine engine;

    static List<Termijnvoorbeeld> voorbeelden() {
        return Termijnvoorbeeld.alle();
    }

    @BeforeAll
    void plaatsHetProefproces() {
        engine.getRepositoryService()
                .createDeployment()
                .name("termijnproef")
                .enableDuplicateFiltering(true)
                .addClasspathResource("routeproef/termijnproef.bpmn")
                .deploy();
    }

    @AfterEach
    void geefDeKlokTerug() {
        driver.laatKlokLopen();
    }

    @AfterAll
    void ruimOp() {
        driver.ruimOp();
    }

    @ParameterizedTest
    @MethodSource("voorbeelden")
    void een_termijn_slaat_niet_de_seconde_ervoor_aan_maar_op_het_moment_zelf(Termijnvoorbeeld voorbeeld) {
        String nummer = "termijnproef-" + UUID.randomUUID();
        driver.zetKlok(voorbeeld.begin());
        engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "termijnproef",
                        nummer,
                        Map.of(
                                "naam", voorbeeld.termijn(),
                                "regio", voorbeeld.regio(),
                                "begin", Date.from(voorbeeld.begin())));
        assertThat(driver.taak(nummer, "userTask_lees").getDueDate()).isEqualTo(voorbeeld.uiterlijk());

        assertThat(loopt(nummer, voorbeeld.waarschuwing().minusSeconds(1))).isEmpty();
        if (voorbeeld.waarschuwing().equals(voorbeeld.uiterlijk())) {
            assertThat(loopt(nummer, voorbeeld.uiterlijk())).containsExactlyInAnyOrder(WAARSCHUWING, UITERLIJK);
        } else {
            assertThat(loopt(nummer, voorbeeld.waarschuwing())).containsExactly(WAARSCHUWING);
            assertThat(loopt(nummer, voorbeeld.uiterlijk().minusSeconds(1))).isEmpty();
            assertThat(loopt(nummer, voorbeeld.uiterlijk())).containsExactly(UITERLIJK);
        }
        assertThat(driver.open(nummer)).as("de klok sluit niets").hasSize(1);
    }

    /** What runs at this moment; the engine must think the same jobs due as the driver. */
    private List<String> loopt(String nummer, Instant moment) {
        driver.zetKlok(moment);
        long verschuldigd = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(driver.taak(nummer, "userTask_lees").getProcessInstanceId())
                .executable()
                .count();
        List<String> gedaan = driver.voerUit(nummer);
        assertThat(gedaan).hasSize((int) verschuldigd);
        return gedaan;
    }
}
