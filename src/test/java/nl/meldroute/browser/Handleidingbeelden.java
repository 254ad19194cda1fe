package nl.meldroute.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.meldroute.engine.Proefserver;
import nl.meldroute.route.Meldingsroute;
import nl.meldroute.route.Routedriver;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Makes the pictures of the manuals anew, with fictitious cases: {@code mvn test -Dtest=Handleidingbeelden -Dbeelden=schrijf}. Alone, or
 * what other tests left is on them too.
 */
@Proefserver
@EnabledIfSystemProperty(named = "beelden", matches = "schrijf")
class Handleidingbeelden {

    private static final Path MAP = Path.of("src/docs/handleiding/beelden");
    private static final String WACHTWOORD = "meldroute";
    private static final int BREED = 1400;

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

    private Tasklist scherm;
    private String afgerond = "";

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
    void maak_de_beelden_van_alle_handleidingen() throws IOException {
        afgerond = new Voorbeeldzaken(route, driver).maakEenHeleRegio();
        Files.createDirectories(MAP);
        medewerker();
        teamleider();
        ontwerperEnBeheerder();
    }

    private void medewerker() throws IOException {
        scherm.logInAls("beoordelaar", WACHTWOORD);
        hoog(900);
        scherm.kiesLijst("Mijn team");
        scherm.zichtbaar(By.cssSelector("ol.tasks-list > li .kaart-regel"));
        bewaar("takenlijst");
        scherm.pakOp("Contact met betrokkenen leggen");
        scherm.vul("Was er contact?", "Huisbezoek");
        scherm.vul("Verslag van het contact", "Verzonnen verslag: moeder vertelt dat het thuis rustiger is.");
        scherm.leest("Concept bewaard om");
        browser.driver().executeScript("document.querySelector('.fjs-container').scrollIntoView()");
        bewaar("formulier");
        scherm.tabblad("Dossier");
        scherm.leest("Wat is er gemeld?");
        bewaar("dossier-tabblad");
        String venster = String.valueOf(
                scherm.zichtbaar(By.linkText("Dossier in eigen venster")).getDomProperty("href"));
        browser.driver().get(venster);
        scherm.leest("Wat is er gemeld?");
        bewaar("dossierpagina");
        scherm.logInBij("tasklist", "teamleider", WACHTWOORD);
    }

    private void teamleider() throws IOException {
        scherm.klik(By.partialLinkText("Werk verdelen"));
        scherm.zichtbaar(By.cssSelector("dialog[open] table"));
        bewaar("werk-verdelen");
        hoog(1150);
        cockpit("dashboard");
        scherm.zichtbaar(By.cssSelector(".sturing-grafiek canvas"));
        bewaar("dashboard");
        scherm.klik(By.xpath("//summary[starts-with(.,'Kerncijfers over')]"));
        scherm.leest("Bestand voor binnen de organisatie");
        browser.driver()
                .executeScript("arguments[0].scrollIntoView()", scherm.zichtbaar(By.xpath("//h2[.='Kerncijfers']")));
        bewaar("kerncijfers");
        cockpit("routes?nummer=" + afgerond);
        scherm.klik(By.linkText("Veiligheidsbeoordeling"));
        // Cockpit draws the page anew when its address changes: the drawing comes after the tables of the new one.
        scherm.leest("Elke stap");
        scherm.zichtbaar(By.cssSelector(".routes-tekening .routes-gegaan"));
        bewaar("route");
        hoog(900);
        proces();
        scherm.zichtbaar(By.cssSelector(".routes-stand"));
        scherm.tabblad("Waar het stokt");
        scherm.zichtbaar(By.cssSelector(".routes-stokt .routes-tabel"));
        bewaar("waar-het-stokt");
        cockpit("inspectie");
        scherm.zichtbaar(By.cssSelector(".routes-criterium"));
        bewaar("inspectie");
    }

    private void ontwerperEnBeheerder() throws IOException {
        scherm.logInBij("admin", "beheerder", WACHTWOORD);
        naar("/app/admin/default/#/users");
        scherm.zichtbaar(By.linkText("bureaudienst"));
        bewaar("gebruikers");
        naar("/app/admin/default/#/users/beoordelaar?tab=groups");
        scherm.leest("Groepen");
        scherm.zichtbaar(By.xpath("//td[contains(.,'beoordelaar')]"));
        bewaar("groepen");
        scherm.logInBij("cockpit", "procesontwerper", WACHTWOORD);
        proces();
        scherm.zichtbaar(By.cssSelector("[data-element-id=userTask_neemVervolgbesluit]"));
        bewaar("proces");
    }

    private void proces() {
        cockpit("process-definition/"
                + repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("veiligheidsbeoordeling")
                        .latestVersion()
                        .singleResult()
                        .getId()
                + "/runtime");
    }

    private void cockpit(String pad) {
        naar("/app/cockpit/default/#/" + pad);
    }

    private void naar(String pad) {
        browser.driver().get("http://localhost:" + poort + "/camunda" + pad);
    }

    private void hoog(int hoogte) {
        browser.driver()
                .executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of("width", BREED, "height", hoogte, "deviceScaleFactor", 1, "mobile", false));
    }

    private void bewaar(String naam) throws IOException {
        // What was asked stands there; what fades in after it has none of its own to wait for.
        browser.driver()
                .executeAsyncScript(
                        "const klaar = arguments[0]; Promise.all([document.fonts.ready, ...document.getAnimations().filter((een) => een.effect.getComputedTiming().endTime !== Infinity).map((een) => een.finished.catch(() => null))]).then(() => requestAnimationFrame(() => requestAnimationFrame(klaar)))");
        Files.write(MAP.resolve(naam + ".png"), browser.driver().getScreenshotAs(OutputType.BYTES));
    }
}
