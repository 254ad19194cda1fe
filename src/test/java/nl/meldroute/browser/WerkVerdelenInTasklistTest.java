package nl.meldroute.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import nl.meldroute.engine.Proefserver;
import nl.meldroute.toegang.Afwezigheden;
import nl.meldroute.toegang.Afwezigheid;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A teamleider enters an absence and gives three tasks at once, as it goes on the screen. */
@Proefserver
class WerkVerdelenInTasklistTest {

    private static final String PROEF = "proef-verdelen";
    private static final String STAP = "Verzonnen stap om te verdelen";
    private static final String DIALOOG = "//dialog[@open]";

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    int poort;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService taken;

    @Autowired
    Afwezigheden afwezigheden;

    private String deployment = "";
    private Tasklist tasklist;

    @BeforeEach
    void drieTaken() {
        deployment = repository
                .createDeployment()
                .addModelInstance(
                        "proef/verdelen.bpmn",
                        Bpmn.createExecutableProcess(PROEF)
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask()
                                .name(STAP)
                                .camundaCandidateGroups("beoordelaar,gedragswetenschapper")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
        for (int i = 0; i < 3; i++) {
            runtime.startProcessInstanceByKey(PROEF, Map.of("regio", "gooi-en-vechtstreek"));
        }
        tasklist = new Tasklist(browser.driver(), poort);
    }

    @AfterEach
    void ruimOp() {
        repository.deleteDeployment(deployment, true);
        afwezigheden.vanafVandaag().stream().map(Afwezigheid::id).forEach(afwezigheden::beeindig);
    }

    @Test
    void een_teamleider_verdeelt_drie_taken_en_legt_een_afwezigheid_vast() {
        tasklist.logInAls("teamleider", "meldroute");
        String morgen = DateTimeFormatter.ofPattern("dd-MM-uuuu")
                .format(LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(1));

        tasklist.klik(By.linkText("Afwezigheid"));
        kies("wie", "Gedragswetenschapper");
        vul("van", "31-02-2026");
        vul("totEnMet", morgen);
        tasklist.klik(knop("Toevoegen"));
        tasklist.leest("Dit is geen dag. Schrijf hem als dd-mm-jjjj, zoals 09-12-2026.");
        vul("van", "01-11-2026");
        tasklist.klik(knop("Toevoegen"));
        tasklist.leest("De afwezigheid is toegevoegd.");
        tasklist.klik(knop("Sluiten"));

        tasklist.klik(By.partialLinkText("Werk verdelen"));
        kies("bij", "Nog niemand");
        kies("stap", STAP);
        tasklist.leest("3 taken in deze lijst.");
        tasklist.zichtbaar(By.xpath(
                DIALOOG + "//select[@name='aan']/option[@disabled][contains(.,'afwezig tot en met " + morgen + "')]"));
        tasklist.klik(By.xpath(DIALOOG + "//thead//input[@type='checkbox']"));
        tasklist.leest("U koos 3 taken.");
        kies("aan", "Beoordelaar");
        tasklist.klik(knop("Taken geven"));
        tasklist.leest("3 taken gegeven.");
        tasklist.klik(knop("Sluiten"));

        assertThat(taken.createTaskQuery().processDefinitionKey(PROEF).list())
                .extracting(Task::getAssignee)
                .containsOnly("beoordelaar");

        tasklist.klik(By.linkText("Afwezigheid"));
        kies("wie", "Beoordelaar");
        vul("van", "01-11-2026");
        vul("totEnMet", morgen);
        tasklist.klik(knop("Toevoegen"));
        tasklist.leest("De afwezigheid is toegevoegd.");
        tasklist.klik(knop("Sluiten"));
        tasklist.leest("bij afwezigen)");
        assertThat(browser.klachten())
                .allMatch(klacht ->
                        klacht.matches(".*/auth/user/default .*404.*") || klacht.matches(".*/afwezigheid .*400.*"));
    }

    private void kies(String veld, String begin) {
        tasklist.klik(By.xpath(
                DIALOOG + "//select[@name='" + veld + "']/option[starts-with(normalize-space(),'" + begin + "')]"));
    }

    private void vul(String veld, String tekst) {
        var invoer = tasklist.zichtbaar(By.xpath(DIALOOG + "//input[@name='" + veld + "']"));
        invoer.clear();
        invoer.sendKeys(tekst);
    }

    private static By knop(String opschrift) {
        return By.xpath(DIALOOG + "//button[normalize-space()='" + opschrift + "']");
    }
}
