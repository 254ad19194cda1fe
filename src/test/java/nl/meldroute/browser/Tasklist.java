package nl.meldroute.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** Tasklist as a caseworker sees it: everything is found by the words on the screen. */
final class Tasklist {

    private static final String KAART = "ol.tasks-list > li";
    private static final Duration GEDULD = Duration.ofSeconds(40);

    private final ChromeDriver browser;
    private final String adres;
    private String melding = "";

    Tasklist(ChromeDriver browser, int poort) {
        this.browser = browser;
        this.adres = "http://localhost:" + poort + "/camunda";
    }

    void logInAls(String gebruiker, String wachtwoord) {
        browser.get(adres);
        meldAan(gebruiker, wachtwoord);
    }

    /** Logs in at one of the other programs: {@code cockpit} or {@code admin}. */
    void logInBij(String programma, String gebruiker, String wachtwoord) {
        browser.manage().deleteAllCookies();
        // The same page with another hash is not loaded anew.
        browser.get(adres);
        browser.get(adres + "/app/" + programma + "/default/");
        geefOp(gebruiker, wachtwoord);
        wacht(() -> vraagtOmWachtwoord() ? null : "binnen");
    }

    /** Logs in on the page that is open. */
    void meldAan(String gebruiker, String wachtwoord) {
        melding = "";
        geefOp(gebruiker, wachtwoord);
        zichtbaar(By.cssSelector(".task-filters"));
    }

    private void geefOp(String gebruiker, String wachtwoord) {
        // Tasklist moves the focus to the first field a moment after it shows: what is typed then lands there.
        await().atMost(GEDULD).ignoreExceptions().until(() -> {
            boolean naam = vul(By.cssSelector("input[type=text]"), gebruiker);
            boolean woord = vul(By.cssSelector("input[type=password]"), wachtwoord);
            return naam && woord && heeft(By.cssSelector("input[type=text]"), gebruiker);
        });
        zichtbaar(By.cssSelector("input[type=password]")).sendKeys(Keys.ENTER);
    }

    private boolean vul(By plek, String tekst) {
        WebElement veld = zichtbaarNu(plek);
        veld.clear();
        veld.sendKeys(tekst);
        return heeft(plek, tekst);
    }

    private boolean heeft(By plek, String tekst) {
        return eigenschap(zichtbaarNu(plek), "value").equals(tekst);
    }

    void logUit() {
        klik(By.cssSelector(".account a.dropdown-toggle"));
        klik(By.cssSelector(".logout a"));
        zichtbaar(By.cssSelector("input[type=password]"));
    }

    /** Opens the start form of a process. */
    void begin(String proces) {
        klik(By.cssSelector(".start-process-action a"));
        // The window slides in, and a click on what moves is none.
        By keuze = By.xpath("//ul[@class='processes']//a[normalize-space()=" + tekst(proces) + "]");
        wacht(() -> {
            browser.findElements(keuze).stream().filter(WebElement::isDisplayed).forEach(this::klik);
            return zichtbaarNu(By.cssSelector(".modal-content .fjs-form-field"));
        });
    }

    void start() {
        rondAf("Starten");
    }

    /** Only the tasks of one melding, whichever list they are in. */
    void toonMelding(String meldingnummer) {
        kiesLijst("Alles op datum");
        zoek(meldingnummer);
    }

    /** Only the tasks of one route, in the list that is chosen. */
    void zoek(String nummer) {
        if (nummer.equals(melding)) {
            return;
        }
        melding = nummer;
        klik(By.cssSelector(
                "[cam-tasks] .main-field, .search-field input.main-field, input[placeholder='Taken zoeken']"));
        klik(By.xpath("//ul[contains(@class,'dropdown-menu')]//a[normalize-space()='Meldingnummer van het proces']"));
        WebElement waarde = zichtbaar(By.cssSelector(".search-container input.value, .search-label input"));
        waarde.sendKeys(nummer, Keys.ENTER);
    }

    void kiesLijst(String naam) {
        klik(By.xpath(
                "//*[contains(@class,'task-filters')]//h4//a[starts-with(normalize-space()," + tekst(naam) + ")]"));
    }

    /** The tasks of the melding that was looked for, and no others; the list may take a moment. */
    void zietTaken(String... namen) {
        await().atMost(GEDULD).ignoreExceptions().untilAsserted(() -> {
            List<WebElement> kaarten = browser.findElements(By.cssSelector(KAART));
            assertThat(kaarten).allMatch(kaart -> kaart.getText().contains(melding));
            assertThat(kaarten)
                    .map(kaart -> kaart.findElement(By.tagName("h4")).getText())
                    .containsExactlyInAnyOrder(namen);
        });
    }

    /** The due date that the card of a task tells when one points at it. */
    String uiterlijk(String taak) {
        return eigenschap(zichtbaar(By.xpath(kaart(taak) + "//*[@am-time-ago='task.due']")), "uib-tooltip");
    }

    /** Opens a task of the list and makes it the user's own. */
    void pakOp(String taak) {
        open(taak);
        klik(By.xpath("//*[@cam-tasklist-task-meta]//*[self::a or self::button][normalize-space()='Oppakken']"));
        wacht(() -> zichtbaar(By.cssSelector(".form-actions .btn-primary")).isDisplayed());
    }

    void open(String taak) {
        klik(By.xpath(kaart(taak) + "//h4//a"));
        zichtbaar(By.xpath("//*[contains(@class,'task-name') or self::h2][normalize-space()=" + tekst(taak) + "]"));
    }

    void tabblad(String naam) {
        klik(By.xpath("//*[contains(@class,'nav-tabs')]//a[normalize-space()=" + tekst(naam) + "]"));
    }

    /** Whether the form asks this; what was answered above it may decide that, and takes a moment. */
    boolean vraagt(String label, int hoeveelste) {
        for (int keer = 0; keer < 10; keer++) {
            if (browser.findElements(plek(label, hoeveelste)).stream().anyMatch(WebElement::isDisplayed)) {
                return true;
            }
            browser.executeAsyncScript("setTimeout(arguments[0], 150)");
        }
        return false;
    }

    /** Fills in a field of the form, whatever its kind. A list of boxes takes more than one answer. */
    void vul(String label, String... antwoorden) {
        vul(label, 1, antwoorden);
    }

    /** The same words may stand at more than one field. */
    void vul(String label, int hoeveelste, String... antwoorden) {
        WebElement veld = zichtbaar(plek(label, hoeveelste));
        String soort = eigenschap(veld, "class");
        if (soort.contains("-radio") || soort.contains("-checklist")) {
            for (String antwoord : antwoorden) {
                klik(veld.findElement(By.xpath(".//label[normalize-space()=" + tekst(antwoord) + "]")));
            }
        } else if (soort.contains("-select")) {
            kies(veld, antwoorden[0]);
        } else {
            veld.findElement(By.cssSelector("input, textarea")).sendKeys(antwoorden[0]);
            veld.findElement(By.cssSelector("input, textarea")).sendKeys(Keys.TAB);
        }
    }

    private void kies(WebElement veld, String antwoord) {
        By keuze =
                By.xpath(".//*[contains(@class,'fjs-dropdownlist-item')][normalize-space()=" + tekst(antwoord) + "]");
        klik(veld.findElement(By.cssSelector(".fjs-input-group")));
        // A long list scrolls smoothly, so a click may miss; typing makes it short.
        veld.findElements(By.cssSelector("input.fjs-input:not(.fjs-select-hidden-input)"))
                .forEach(zoekveld -> zoekveld.sendKeys(Keys.chord(Keys.CONTROL, "a"), antwoord));
        wacht(() -> {
            veld.findElement(keuze).click();
            return true;
        });
    }

    /** What a field shows now. */
    String toont(String label) {
        WebElement veld = zichtbaar(plek(label, 1));
        WebElement invoer = veld.findElement(By.cssSelector("input, textarea, .fjs-select-display"));
        return wacht(() -> {
            String waarde = invoer.getTagName().equals("div") ? invoer.getText() : eigenschap(invoer, "value");
            return waarde.isEmpty() ? null : waarde;
        });
    }

    private static By plek(String label, int hoeveelste) {
        return By.xpath("(//label[contains(@class,'fjs-form-field-label')][normalize-space(text()[1])=" + tekst(label)
                + "]/ancestor::div[contains(concat(' ',@class,' '),' fjs-form-field ')][1])[" + hoeveelste + "]");
    }

    /** Opens a block of help in the form. */
    void klapOpen(String kop) {
        klik(By.xpath("//summary[normalize-space()=" + tekst(kop) + "]"));
    }

    void rondAf() {
        rondAf("Afronden");
    }

    private void rondAf(String knop) {
        By plek = By.xpath("//button[normalize-space()=" + tekst(knop) + "][not(contains(@class,'ng-hide'))]");
        WebElement element = zichtbaar(plek);
        klik(wacht(() -> element.isEnabled() ? element : null));
    }

    /** Reads what Tasklist answers in its bar, and closes the bar: it lies over the form. */
    void krijgtBericht(String woorden) {
        String balk = "//*[contains(@class,'notifications')]/*[contains(@class,'alert')][contains(normalize-space(.),"
                + tekst(woorden) + ")]";
        zichtbaar(By.xpath(balk));
        browser.findElements(By.xpath(balk + "//button")).stream()
                .filter(WebElement::isDisplayed)
                .forEach(WebElement::click);
        wacht(() -> browser.findElements(By.xpath(balk)).stream().noneMatch(WebElement::isDisplayed) ? "weg" : null);
    }

    void leest(String woorden) {
        zichtbaar(By.xpath("//body//*[text()[contains(normalize-space()," + tekst(woorden) + ")]]"));
    }

    /** Whether the page asks who is there. */
    boolean vraagtOmWachtwoord() {
        return browser.findElements(By.cssSelector("input[type=password]")).stream()
                .anyMatch(WebElement::isDisplayed);
    }

    void klik(By plek) {
        wacht(() -> {
            klik(zichtbaarNu(plek));
            return true;
        });
    }

    /** In the middle of the screen: bars lie over its edges. */
    private void klik(WebElement element) {
        browser.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
        element.click();
    }

    WebElement zichtbaar(By plek) {
        return wacht(() -> zichtbaarNu(plek));
    }

    private WebElement zichtbaarNu(By plek) {
        return browser.findElements(plek).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Niet te zien: " + plek));
    }

    private static <T> T wacht(Supplier<@Nullable T> vraag) {
        return await().atMost(GEDULD).ignoreExceptions().until(vraag::get, antwoord -> antwoord != null);
    }

    private String kaart(String taak) {
        return "//ol[contains(@class,'tasks-list')]/li[contains(normalize-space()," + tekst(melding)
                + ")][.//h4[normalize-space()=" + tekst(taak) + "]]";
    }

    private static String eigenschap(WebElement element, String naam) {
        return Objects.requireNonNullElse(element.getAttribute(naam), "");
    }

    private static String tekst(String woorden) {
        return "'" + woorden + "'";
    }
}
