package nl.meldroute.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import nl.meldroute.engine.Proefserver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A list without search opens for mouse and keys, each time, and says so to who hears the screen. */
@Proefserver
class KeuzelijstInTasklistTest {

    private static final String EERSTE = "Bekendheid bedreigt het slachtoffer of het huishouden";
    private static final String TWEEDE = "Bekendheid bedreigt de beroepskracht of collega’s";
    private static final String VAK =
            "//*[contains(@class,'fjs-input-group')][.//*[contains(@class,'fjs-select-hidden-input')]]";
    private static final By LIJST = By.cssSelector(".fjs-dropdownlist");
    private static final By GEMARKEERD = By.cssSelector(".fjs-dropdownlist-item.focused");

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    int poort;

    private Tasklist tasklist;

    @BeforeEach
    void zetDeLijstNeer() {
        tasklist = new Tasklist(browser.driver(), poort);
        tasklist.logInAls("bureaudienst", "meldroute");
        tasklist.begin("Melding");
        tasklist.vul("Wie meldt?", "Buurtbewoner");
        tasklist.vul("Mag de naam van de melder bekend worden bij betrokkenen?", "Ja, de melder is open");
        tasklist.zichtbaar(By.xpath(VAK));
    }

    @Test
    void met_de_toetsen_gaat_een_lijst_open_ook_als_men_er_eerst_langs_liep() {
        naarDeLijst();
        assertThat(browser.driver().findElements(LIJST)).isEmpty();
        toets(Keys.ARROW_DOWN);
        wachtOp(EERSTE);
        // Leaving it without a choice brings the message at the field, and that is what used to lock it.
        toets(Keys.TAB);
        tasklist.leest("Vul dit veld in.");
        new Actions(browser.driver())
                .keyDown(Keys.SHIFT)
                .sendKeys(Keys.TAB)
                .keyUp(Keys.SHIFT)
                .perform();
        toets(Keys.ARROW_DOWN);
        wachtOp(EERSTE);
        toets(Keys.ARROW_DOWN);
        wachtOp(TWEEDE);
        browser.beeld("keuzelijst-met-toetsen");
        assertThat(gezegd("role")).isEqualTo("combobox");
        await().atMost(Duration.ofSeconds(10)).until(() -> voorgelezen().equals(TWEEDE));
        toets(Keys.ENTER);
        wachtTotDicht();
        assertThat(tasklist.toont("Waarom?")).isEqualTo(TWEEDE);

        toets(Keys.SPACE);
        wachtOp(TWEEDE);
        toets(Keys.ESCAPE);
        wachtTotDicht();
        toets(Keys.ARROW_UP);
        wachtOp(TWEEDE);
        toets(Keys.ENTER);
        assertThat(tasklist.toont("Waarom?")).isEqualTo(TWEEDE);
        assertThat(gezegd("value")).isEqualTo(TWEEDE);
    }

    @Test
    void met_de_muis_gaat_een_lijst_open_ook_als_de_toets_Tab_er_was_en_nadat_hij_dicht_ging() {
        naarDeLijst();
        tasklist.klik(By.xpath(VAK));
        wachtOp(EERSTE);
        tasklist.klik(By.xpath(VAK));
        wachtTotDicht();
        tasklist.leest("Vul dit veld in.");
        tasklist.klik(By.xpath(VAK));
        wachtOp(EERSTE);
        tasklist.klik(By.xpath("//*[contains(@class,'fjs-dropdownlist-item')][normalize-space()='" + TWEEDE + "']"));
        wachtTotDicht();
        assertThat(tasklist.toont("Waarom?")).isEqualTo(TWEEDE);
    }

    private void naarDeLijst() {
        for (int keer = 0; keer < 4 && !opDeLijst(); keer++) {
            toets(Keys.TAB);
        }
        assertThat(opDeLijst()).isTrue();
    }

    private boolean opDeLijst() {
        return gezegd("class").contains("fjs-select-hidden-input");
    }

    private void toets(CharSequence toets) {
        new Actions(browser.driver()).sendKeys(toets).perform();
    }

    private void wachtOp(String keuze) {
        assertThat(tasklist.zichtbaar(GEMARKEERD)).isNotNull();
        await().atMost(Duration.ofSeconds(10))
                .ignoreExceptions()
                .until(() -> browser.driver().findElement(GEMARKEERD).getText().equals(keuze));
    }

    private void wachtTotDicht() {
        await().atMost(Duration.ofSeconds(10))
                .until(() -> browser.driver().findElements(LIJST).isEmpty());
    }

    /** What the field that has the focus says of itself. */
    private String gezegd(String wat) {
        return String.valueOf(browser.driver().switchTo().activeElement().getAttribute(wat));
    }

    private String voorgelezen() {
        return browser.driver().findElements(By.id(gezegd("aria-activedescendant"))).stream()
                .map(keuze -> String.valueOf(keuze.getText()))
                .findFirst()
                .orElse("");
    }
}
