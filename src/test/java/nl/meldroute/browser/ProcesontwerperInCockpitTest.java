package nl.meldroute.browser;

import static org.assertj.core.api.Assertions.assertThat;

import nl.meldroute.engine.Proefserver;
import nl.meldroute.route.Meldingsroute;
import nl.meldroute.route.Routedriver;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The day of a procesontwerper, as the manual tells it: the models, and which rule held; never a case. */
@Proefserver
class ProcesontwerperInCockpitTest {

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    int poort;

    @Autowired
    Meldingsroute route;

    @Autowired
    Routedriver driver;

    @Autowired
    HistoryService historie;

    @Autowired
    JobExecutor jobs;

    /** The route is walked by this test alone. */
    @BeforeEach
    void open() {
        jobs.shutdown();
    }

    @AfterEach
    void laatJobsLopen() {
        jobs.start();
    }

    @Test
    void een_procesontwerper_ziet_tekening_tabel_en_de_regel_die_gold_en_geen_zaak() {
        String melding = route.ontvang(route.gewoon());
        route.beantwoord(melding, "userTask_verzamelInformatie", "userTask_legContact", "userTask_beoordeelVeiligheid");
        assertThat(driver.open(melding)).isNotEmpty();

        Tasklist scherm = new Tasklist(browser.driver(), poort);
        scherm.logInBij("cockpit", "procesontwerper", "meldroute");
        scherm.klik(By.linkText("Processen"));
        scherm.klik(By.linkText("Veiligheidsbeoordeling"));
        scherm.zichtbaar(By.cssSelector("[data-element-id=userTask_neemVervolgbesluit]"));
        browser.beeld("cockpit-procesontwerper-tekening");
        assertThat(browser.driver().findElements(By.cssSelector("a[href*='process-instance/']")))
                .isEmpty();
        assertThat(tekst()).doesNotContain(melding);

        scherm.klik(By.linkText("Beslissingen"));
        scherm.klik(By.linkText("Vervolgbesluit"));
        scherm.leest("Passende hulp aanwezig");
        browser.beeld("cockpit-procesontwerper-beslistabel");
        String beslissing = historie.createHistoricDecisionInstanceQuery()
                .decisionDefinitionKey("vervolgbesluit")
                .orderByEvaluationTime()
                .desc()
                .listPage(0, 1)
                .get(0)
                .getId();
        scherm.klik(By.cssSelector("a[href*='decision-instance/" + beslissing + "']"));
        scherm.klik(By.linkText("Uitkomst"));
        scherm.leest("lokale hulp kan het vervolg doen");
        browser.beeld("cockpit-procesontwerper-regel");
        assertThat(tekst()).doesNotContain("Verzonnen", melding);
        assertThat(browser.bewaard()).doesNotContain("Verzonnen");
    }

    private String tekst() {
        return browser.driver().findElement(By.tagName("body")).getText();
    }
}
