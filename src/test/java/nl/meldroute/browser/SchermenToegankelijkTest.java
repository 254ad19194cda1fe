package nl.meldroute.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
    private static final String STURING = ".sturing";
    private static final String ROUTES = ".routes";
    private static final String DIALOOG = "dialog[open]";

    /** Numbers of the charts that do not stand in the same row of the table below it. The norm stands in the sentence above. */
    private static final String NIET_IN_TABEL = """
            const getal = new Intl.NumberFormat('nl-NL', {maximumFractionDigits: 1, useGrouping: false});
            return [...document.querySelectorAll('.sturing-grafiek')].flatMap((figuur) => {
              const rijen = [...figuur.querySelectorAll('tbody tr')].map((rij) => [...rij.cells].map((cel) => cel.textContent).join(' '));
              const staat = (waarde, rij) => new RegExp(`(?<![\\\\d,])${getal.format(waarde)}(?![\\\\d,])`).test(rij);
              return [...figuur.querySelectorAll('canvas')].flatMap((doek) => Chart.getChart(doek).data.datasets.flatMap(({label, data}) =>
                label.startsWith('Norm')
                  ? figuur.querySelector('figcaption').textContent.includes(label.toLowerCase()) ? [] : [label]
                  : data.map((waarde, i) => waarde === null || staat(waarde, rijen[i] ?? '') ? '' : `${label} ${i}: ${waarde}`).filter(Boolean)));
            })""";

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
    void het_dashboard_en_de_kerncijfers_zijn_voor_iedereen_te_lezen_en_te_bedienen() {
        open("dashboard");
        scherm.zichtbaar(By.cssSelector(".sturing-grafiek canvas"));
        browser.beeld("dashboard");
        toegankelijkheid.isMetTabTeBedienen(STURING);
        assertThat(browser.driver().findElements(By.cssSelector(".sturing canvas")))
                .hasSizeGreaterThan(3)
                .allSatisfy(doek -> assertThat(doek.getAccessibleName()).matches(".+, .+\\. .+\\."));
        assertThat((List<?>) browser.driver().executeScript(NIET_IN_TABEL))
                .as("getallen in een grafiek die niet in haar tabel staan")
                .isEmpty();

        toegankelijkheid.gaMetTabNaar("1 gezinnen die wachten");
        toegankelijkheid.toets(Keys.ENTER);
        scherm.leest("wie het langst wacht bovenaan");
        assertThat(browser.driver().switchTo().activeElement().getText()).isEqualTo("gezinnen die wachten");
        toegankelijkheid.gaMetTabNaar("Lijst sluiten");
        toegankelijkheid.toets(Keys.SPACE);
        assertThat(browser.driver().switchTo().activeElement().getDomAttribute("aria-label"))
                .isEqualTo("1 gezinnen die wachten");
        toegankelijkheid.gaMetTabNaar("Kerncijfers over");
        toegankelijkheid.toets(Keys.ENTER);
        scherm.leest("Bestand voor binnen de organisatie");
        browser.driver()
                .executeScript("document.querySelectorAll('.sturing details').forEach((een) => { een.open = true; })");
        toegankelijkheid.heeftGeenHindernissen(STURING);
        toegankelijkheid.isMetTabTeBedienen(STURING);
        toegankelijkheid.pastSmal(STURING);
        browser.beeld("dashboard-smal");
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
        toegankelijkheid.gaMetTabNaar("Direct naar");
        toegankelijkheid.toets(Keys.ENTER);
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
