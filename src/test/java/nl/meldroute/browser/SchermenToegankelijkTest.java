package nl.meldroute.browser;

import static org.assertj.core.api.Assertions.assertThat;

import nl.meldroute.engine.Proefserver;
import nl.meldroute.route.Meldingsroute;
import nl.meldroute.route.Routedriver;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The screens of a teamleider, for who works without a mouse, without seeing, or with the screen at 400 %. */
@Proefserver
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchermenToegankelijkTest {

    private static final String COCKPIT = "/app/cockpit/default/#/";
    private static final String ROUTES = ".routes";
    private static final String DIALOOG = "dialog[open]";

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    int poort;

    @Autowired
    Meldingsroute route;

    @Autowired
    Routedriver driver;

    @Autowired
    JobExecutor jobs;

    @Autowired
    RepositoryService repository;

    private String afgerond = "";
    private Tasklist scherm;
    private Toegankelijkheid toegankelijkheid;

    @BeforeAll
    void maakZaken() {
        jobs.shutdown();
        afgerond = new Voorbeeldzaken(route, driver).maakVanElkeSoortEen();
    }

    @AfterAll
    void ruimOp() {
        driver.ruimOp();
        jobs.start();
    }

    @BeforeEach
    void logIn() {
        scherm = new Tasklist(browser.driver(), poort);
        toegankelijkheid = new Toegankelijkheid(browser.driver());
        scherm.logInAls("teamleider", "meldroute");
    }

    @Test
    void een_route_zoeken_en_bekijken_gaat_zonder_muis_en_ook_smal() {
        open("routes");
        scherm.zichtbaar(By.id("routes-nummer"));
        toegankelijkheid.heeftGeenHindernissen(ROUTES);
        browser.driver().findElement(By.id("routes-nummer")).sendKeys(afgerond, Keys.ENTER);
        scherm.zichtbaar(By.linkText("Warme overdracht"));
        toegankelijkheid.gaMetTabNaar("Warme overdracht");
        toegankelijkheid.toets(Keys.ENTER);
        scherm.zichtbaar(By.cssSelector(".routes-tekening .routes-gegaan"));
        assertThat(browser.driver().switchTo().activeElement().getText()).isEqualTo("Warme overdracht – " + afgerond);
        browser.beeld("route");
        bekijk(ROUTES, "route-smal");
    }

    @Test
    void de_criteria_van_de_inspectie_en_waar_het_stokt_gaan_zonder_muis_en_ook_smal() {
        open("inspectie");
        scherm.zichtbaar(By.cssSelector(".routes-criterium"));
        browser.beeld("inspectie");
        bekijk(ROUTES, "inspectie-smal");

        toegankelijkheid.weerBreed();
        open("process-definition/"
                + repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("veiligheidsbeoordeling")
                        .latestVersion()
                        .singleResult()
                        .getId()
                + "/runtime");
        scherm.zichtbaar(By.cssSelector(".routes-stand"));
        scherm.tabblad("Waar het stokt");
        scherm.zichtbaar(By.cssSelector(".routes-tabel"));
        browser.beeld("stokt");
        bekijk(".routes-stokt", "stokt-smal");
        assertThat(scherm.zichtbaar(By.cssSelector(".routes-breed")).getSize().getWidth())
                .as("wat er van de tabel te zien is")
                .isGreaterThan(200);
    }

    @Test
    void werk_verdelen_en_afwezigheid_gaan_zonder_muis_en_ook_smal() {
        toegankelijkheid.gaMetTabNaar("Werk verdelen");
        toegankelijkheid.toets(Keys.ENTER);
        scherm.zichtbaar(By.cssSelector(DIALOOG + " table"));
        browser.beeld("werk-verdelen");
        toegankelijkheid.isMetTabTeBedienen(DIALOOG);
        toegankelijkheid.gaMetTabNaar("Alle taken in deze lijst kiezen");
        toegankelijkheid.toets(Keys.SPACE);
        scherm.leest("U koos");
        toegankelijkheid.gaMetTabNaar("Taken geven");
        toegankelijkheid.toets(Keys.ENTER);
        scherm.leest("Kies een collega.");
        bekijk(DIALOOG, "werk-verdelen-smal");
        toegankelijkheid.weerBreed();
        toegankelijkheid.toets(Keys.ESCAPE);
        assertThat(browser.driver().switchTo().activeElement().getText()).isEqualTo("Werk verdelen");

        toegankelijkheid.gaMetTabNaar("Afwezigheid");
        toegankelijkheid.toets(Keys.ENTER);
        scherm.zichtbaar(By.cssSelector(DIALOOG + " form"));
        toegankelijkheid.gaMetTabNaar("Toevoegen");
        toegankelijkheid.toets(Keys.ENTER);
        scherm.zichtbaar(By.cssSelector(DIALOOG + " [role=alert]"));
        bekijk(DIALOOG, "afwezigheid-smal");
    }

    private void bekijk(String plek, String naam) {
        toegankelijkheid.heeftGeenHindernissen(plek);
        toegankelijkheid.isMetTabTeBedienen(plek);
        toegankelijkheid.pastSmal(plek);
        browser.beeld(naam);
    }

    private void open(String pad) {
        browser.driver().get("http://localhost:" + poort + "/camunda" + COCKPIT + pad);
    }
}
