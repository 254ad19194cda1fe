package nl.meldroute.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import nl.meldroute.engine.Proefserver;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The day of a beheerder, as the manual for the beheerder tells it: an account for a colleague, and a step that got stuck. */
@Proefserver
class BeheerderInBeheerTest {

    private static final String ACCOUNT = "collega-" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
    private static final String WACHTWOORD = "Verzonnen-wachtwoord-1";
    private static final String PROEF = "proef-herstel";
    private static final String PROEFNAAM = "Verzonnen proces dat vastloopt";

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    int poort;

    @Autowired
    ProcessEngine engine;

    private String deployment = "";

    @AfterEach
    void ruimOp() {
        engine.getIdentityService().deleteUser(ACCOUNT);
        if (!deployment.isEmpty()) {
            engine.getRepositoryService().deleteDeployment(deployment, true);
        }
    }

    @Test
    void een_beheerder_geeft_een_collega_een_account_een_rol_en_een_regio() {
        Tasklist scherm = new Tasklist(browser.driver(), poort);
        scherm.logInBij("admin", "beheerder", "meldroute");
        scherm.klik(By.linkText("Gebruikers"));
        scherm.klik(By.partialLinkText("Gebruiker toevoegen"));
        vul(scherm, "inputUserId", ACCOUNT);
        vul(scherm, "inputPassword", WACHTWOORD);
        vul(scherm, "inputPasswordRepeat", WACHTWOORD);
        vul(scherm, "inputFirstname", "Verzonnen");
        vul(scherm, "inputLastname", "Collega");
        vul(scherm, "inputEmail", ACCOUNT + "@demo.invalid");
        browser.beeld("beheer-gebruiker-toevoegen");
        scherm.klik(knop("Nieuwe gebruiker maken"));
        scherm.leest("De gebruiker " + ACCOUNT + " is gemaakt");

        scherm.klik(By.linkText(ACCOUNT));
        voegToe(scherm, "groups", "Aan een groep toevoegen", "beoordelaar");
        browser.beeld("beheer-groepen");
        voegToe(scherm, "tenants", "Aan een regio toevoegen", "gooi-en-vechtstreek");
        assertThat(browser.bewaard()).doesNotContain(WACHTWOORD);

        browser.driver().manage().deleteAllCookies();
        scherm.logInAls(ACCOUNT, WACHTWOORD);
        scherm.kiesLijst("Mijn team");
        assertThat(browser.driver().findElements(By.cssSelector(".start-process-action a")))
                .noneMatch(knop -> knop.isDisplayed());
    }

    @Test
    void een_beheerder_laat_een_stap_die_vastliep_opnieuw_proberen() {
        loopVast();
        Tasklist scherm = new Tasklist(browser.driver(), poort);
        scherm.logInBij("cockpit", "beheerder", "meldroute");
        scherm.klik(By.linkText("Processen"));
        scherm.klik(By.linkText(PROEFNAAM));
        scherm.klik(By.cssSelector("td.instance-id a, td a[href*='process-instance']"));
        scherm.klik(By.linkText("Incidenten"));
        browser.beeld("cockpit-incident");
        scherm.klik(By.cssSelector("a[ng-click='openJobRetryDialog(incident)']"));
        scherm.klik(By.xpath("//*[contains(@class,'modal-footer')]//button[normalize-space()='Opnieuw proberen']"));
        await().atMost(Duration.ofSeconds(20)).until(() -> incidenten() == 0);
        scherm.leest("heeft een nieuwe poging gekregen.");
    }

    /** Its step waits for a clock, so that nothing runs it in between. */
    private void loopVast() {
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "proef/herstel.bpmn",
                        Bpmn.createExecutableProcess(PROEF)
                                .name(PROEFNAAM)
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .intermediateCatchEvent()
                                .timerWithDuration("P1D")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
        engine.getRuntimeService().startProcessInstanceByKey(PROEF);
        engine.getManagementService()
                .createJobQuery()
                .processDefinitionKey(PROEF)
                .list()
                .forEach(job -> engine.getManagementService().setJobRetries(job.getId(), 0));
        assertThat(incidenten()).isEqualTo(1);
    }

    private long incidenten() {
        return engine.getRuntimeService()
                .createIncidentQuery()
                .processDefinitionKeyIn(PROEF)
                .count();
    }

    private static void voegToe(Tasklist scherm, String tabblad, String opschrift, String wat) {
        scherm.klik(By.cssSelector("a[href*='tab=" + tabblad + "']"));
        scherm.klik(By.xpath("//*[self::a or self::button][contains(normalize-space(),'" + opschrift + "')]"));
        scherm.klik(By.xpath("//*[contains(@class,'modal-body')]//tr[td[normalize-space()='" + wat + "']]//input"));
        scherm.klik(By.cssSelector(".modal-footer [ng-click^='create']"));
        scherm.klik(By.cssSelector(".modal-footer [ng-click='close(status)']"));
        scherm.zichtbaar(By.xpath("//td[normalize-space()='" + wat + "']"));
    }

    private static void vul(Tasklist scherm, String veld, String tekst) {
        scherm.zichtbaar(By.id(veld)).sendKeys(tekst);
    }

    private static By knop(String opschrift) {
        return By.xpath("//button[normalize-space()='" + opschrift + "']");
    }
}
