package nl.meldroute.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import nl.meldroute.engine.Proefserver;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was typed comes back: after a session that ran out, in another browser, and only in its own form. */
@Proefserver
class ConceptInTasklistTest {

    private static final String GEHEIM = "Verzonnen" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
    private static final LocalDate VANDAAG = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    private static final String GISTEREN = VANDAAG.minusDays(1).format(DateTimeFormatter.ofPattern("dd-MM-uuuu"));
    private static final String VERHAAL = "Wat is er gemeld?";

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    int poort;

    @Autowired
    HistoryService historie;

    @Autowired
    JdbcTemplate database;

    private Tasklist tasklist;

    @BeforeEach
    void open() {
        database.update("delete from concept");
        tasklist = new Tasklist(browser.driver(), poort);
    }

    @Test
    void wat_getypt_is_overleeft_de_sessie_de_browser_en_blijft_bij_zijn_formulier() {
        tasklist.logInAls("bureaudienst", "meldroute");
        tasklist.begin("Melding");
        tasklist.vul(VERHAAL, GEHEIM + " over ruzie");
        tasklist.leest("Concept bewaard om");

        deSessieLooptAf();
        tasklist.vul(VERHAAL, " en meer");
        By opnieuw = By.xpath("//button[.='Opnieuw inloggen']");
        // Tasklist asks for the tasks now and then, and may find out first that the session is over.
        await().atMost(Duration.ofSeconds(40))
                .until(() -> tasklist.vraagtOmWachtwoord()
                        || !browser.driver().findElements(opnieuw).isEmpty());
        assertThat(browser.bewaard()).doesNotContain(GEHEIM);
        if (!tasklist.vraagtOmWachtwoord()) {
            tasklist.leest("u bent niet meer ingelogd");
            tasklist.klik(opnieuw);
        }
        tasklist.meldAan("bureaudienst", "meldroute");
        // Tasklist goes back to the form that was open.
        tasklist.leest("Uw concept is teruggezet.");
        assertThat(tasklist.toont(VERHAAL)).isEqualTo(GEHEIM + " over ruzie en meer");
        tasklist.vul(VERHAAL, ".");
        tasklist.leest("Concept bewaard om");

        eenAndereBrowser();
        tasklist.begin("Eerste contact");
        assertThat(getypt()).allMatch(String::isEmpty);
        assertThat(browser.bewaard()).doesNotContain(GEHEIM);

        eenAndereBrowser();
        tasklist.begin("Melding");
        tasklist.leest("Uw concept is teruggezet.");
        assertThat(tasklist.toont(VERHAAL)).isEqualTo(GEHEIM + " over ruzie en meer.");
        startDeMelding();
        await().atMost(Duration.ofSeconds(20)).until(() -> concepten() == 0);
    }

    @Test
    void wie_een_taak_weer_opent_ziet_wat_was_ingevuld_en_kan_het_weggooien() {
        tasklist.logInAls("bureaudienst", "meldroute");
        tasklist.begin("Melding");
        tasklist.vul(VERHAAL, GEHEIM);
        startDeMelding();
        String melding = historie.createHistoricProcessInstanceQuery()
                .processDefinitionKey("melding")
                .startedBy("bureaudienst")
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, 1)
                .get(0)
                .getBusinessKey();
        tasklist.toonMelding(melding);
        tasklist.pakOp("Melding aanvullen");
        tasklist.vul("Is het BSN van alle betrokkenen vastgesteld?", "Nee, niet te vinden");
        tasklist.leest("Concept bewaard om");
        assertThat(database.queryForObject("select meldingnummer from concept", String.class))
                .isEqualTo(melding);

        eenAndereBrowser();
        tasklist.toonMelding(melding);
        tasklist.open("Melding aanvullen");
        tasklist.leest("Uw concept is teruggezet.");
        assertThat(aangekruist()).isTrue();

        tasklist.klik(By.xpath("//button[.='Concept weggooien']"));
        tasklist.klik(By.xpath("//button[.='Ja, weggooien']"));
        tasklist.leest("Uw concept is weggegooid.");
        assertThat(aangekruist()).isFalse();
        assertThat(concepten()).isZero();
    }

    private void startDeMelding() {
        tasklist.vul("Hoe kwam de melding binnen?", "Telefoon");
        tasklist.vul("Op welke dag ontvangen?", GISTEREN);
        tasklist.vul("Hoe laat ontvangen?", "09:30");
        tasklist.vul("In welke gemeente speelt het?", "Hilversum (Gooi en Vechtstreek)");
        tasklist.vul("Is er nu direct gevaar?", "Nee");
        tasklist.vul("Waar gaat de melding over?", "Partnergeweld");
        tasklist.vul("Wie meldt?", "School");
        tasklist.vul("Mag de naam van de melder bekend worden bij betrokkenen?", "Ja, de melder is open");
        tasklist.vul("Naam van de melder", GEHEIM + " Melder");
        tasklist.vul("Telefoonnummer van de melder", "0612345678");
        tasklist.start();
        tasklist.krijgtBericht("is geregistreerd.");
    }

    private void deSessieLooptAf() {
        browser.driver().manage().deleteAllCookies();
    }

    private void eenAndereBrowser() {
        browser.driver().manage().deleteAllCookies();
        browser.driver().executeScript("localStorage.clear(); sessionStorage.clear()");
        browser.driver().get("about:blank");
        tasklist.logInAls("bureaudienst", "meldroute");
    }

    private List<String> getypt() {
        return browser.driver().findElements(By.cssSelector(".fjs-container textarea")).stream()
                .map(vak -> String.valueOf(vak.getAttribute("value")))
                .toList();
    }

    private boolean aangekruist() {
        return !browser.driver()
                .findElements(By.cssSelector(".fjs-container input[type=radio]:checked"))
                .isEmpty();
    }

    private int concepten() {
        return database.queryForObject("select count(*) from concept", Integer.class);
    }
}
