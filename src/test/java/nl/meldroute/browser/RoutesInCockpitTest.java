package nl.meldroute.browser;

import static org.assertj.core.api.Assertions.assertThat;

import nl.meldroute.engine.Proefserver;
import nl.meldroute.route.Meldingsroute;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A teamleider finds a route that has ended, and sees where it went. */
@Proefserver
class RoutesInCockpitTest {

    private static final String WACHTWOORD = "meldroute";

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    int poort;

    @Autowired
    Meldingsroute route;

    @Autowired
    JobExecutor jobs;

    private Tasklist scherm;

    /** The route is walked by this test alone. */
    @BeforeEach
    void open() {
        jobs.shutdown();
        scherm = new Tasklist(browser.driver(), poort);
    }

    @AfterEach
    void laatJobsLopen() {
        jobs.start();
    }

    @Test
    void een_afgeronde_route_staat_met_haar_pad_op_de_tekening() {
        String melding = route.ontvang(route.gewoon());
        route.beantwoord(
                melding,
                "userTask_verzamelInformatie",
                "userTask_legContact",
                "userTask_beoordeelVeiligheid",
                "userTask_neemVervolgbesluit",
                "userTask_spreekMelder");
        scherm.logInAls("teamleider", WACHTWOORD);
        openRoutes();
        scherm.zichtbaar(By.linkText("Routes zoeken"));
        scherm.zichtbaar(By.id("routes-nummer")).sendKeys(melding, Keys.ENTER);
        scherm.klik(By.linkText("Veiligheidsbeoordeling"));

        scherm.leest("Geëindigd bij");
        scherm.leest("Veiligheid beoordeeld");
        scherm.zichtbaar(getekend("userTask_neemVervolgbesluit", "routes-gegaan"));
        assertThat(browser.driver().findElements(getekend("userTask_vulMeldingAan", "routes-gegaan")))
                .isEmpty();
        assertThat(browser.driver().findElements(By.cssSelector(".routes-tekening .djs-connection.routes-gegaan")))
                .hasSizeGreaterThan(10);
        scherm.zichtbaar(By.xpath("//table[caption='Taken, de oudste bovenaan']//tr[th='Vervolgbesluit nemen']"
                + "[td[1]='beoordelaar'][td[last()]='op tijd']"));
    }

    @Test
    void wie_geen_teamleider_is_leest_waarom_er_niets_staat() {
        scherm.logInAls("beheerder", WACHTWOORD);
        openRoutes();

        scherm.leest("Deze pagina is voor teamleiders.");
        assertThat(browser.driver().findElements(By.linkText("Routes zoeken"))).isEmpty();
    }

    private void openRoutes() {
        browser.driver().get("http://localhost:" + poort + "/camunda/app/cockpit/default/#/routes");
    }

    private static By getekend(String element, String merk) {
        return By.cssSelector(".routes-tekening [data-element-id=" + element + "]." + merk);
    }
}
