package nl.meldroute.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.meldroute.dossier.Veiligheidsplannen;
import nl.meldroute.engine.Proefserver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The Dossier tab and the page of its own: for who works without a mouse, without seeing, or with the screen at 400 %. */
@Proefserver
class DossierpaginaTest {

    private static final String MELDING = """
            {"kenmerk": "%s", "ontvangen": "%s", "kanaal": "telefoon", "regio": "gooi-en-vechtstreek", "gemeente": "Hilversum",
             "melder": {"hoedanigheid": "15", "naam": "Meester Verzonnen", "bekendheid": "OPEN"}, "aanleiding": ["08"],
             "acuutGevaar": false, "toelichting": "Een verzonnen verhaal met een heel lang woord: %s",
             "betrokkenen": [{"rol": "kind", "achternaam": "%s", "voornamen": "Kind", "geboortedatum": "20150315",
               "geslacht": "O", "bsn": "000000000", "aard": ["03"]}]}""";

    /** The clock of the page: what waits an hour waits for the test. */
    private static final String EEN_UUR_OP_COMMANDO =
            "const echt = window.setTimeout; window.setTimeout = (doe, ms, ...rest) =>"
                    + " ms === 3600000 ? (window.uurVoorbij = doe, 0) : echt(doe, ms, ...rest)";

    private static final String DEEL = ".meldroute-dossier";

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    int poort;

    @Autowired
    Veiligheidsplannen plannen;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path map = Path.of("");

    private ChromeDriver driver;
    private Tasklist tasklist;
    private Dossierblad dossier;
    private Toegankelijkheid toegankelijkheid;
    private String melding = "";

    @BeforeEach
    void openHetTabblad() throws IOException, InterruptedException {
        driver = browser.driver();
        tasklist = new Tasklist(driver, poort);
        dossier = new Dossierblad(tasklist);
        toegankelijkheid = new Toegankelijkheid(driver);
        melding = meld();
        plannen.leg(melding, List.of("Vader slaapt elders"), List.of("Elke dag bellen"), false, "beoordelaar");
        tasklist.logInAls("beoordelaar", "meldroute");
        tasklist.toonMelding(melding);
        tasklist.pakOp("Contact met betrokkenen leggen");
        tasklist.tabblad("Dossier");
        dossier.leest("Melding " + melding);
    }

    @Test
    void een_document_gaat_erin_wordt_gelezen_en_weggehaald_en_het_tabblad_heeft_geen_hindernissen()
            throws IOException {
        toegankelijkheid.heeftGeenHindernissen(DEEL);
        tasklist.klik(knop("Document toevoegen"));
        tasklist.klik(knop("Document opslaan"));
        dossier.leest("Kies een bestand.");
        toegankelijkheid.heeftGeenHindernissen(DEEL);
        kiesBestand("brief.txt", "De inhoud van een verzonnen brief");
        tasklist.klik(optie("Brief"));
        tasklist.klik(label("Nee"));
        tasklist.klik(knop("Document opslaan"));
        dossier.leest("‘brief’ is toegevoegd.");
        dossier.leest("Document toegevoegd");
        assertThat(opgehaald("brief")).isEqualTo("De inhoud van een verzonnen brief");
        browser.beeld("dossier-tabblad");

        tasklist.klik(knop("Weghalen: brief"));
        tasklist.zichtbaar(By.cssSelector(".dossier-formulier textarea")).sendKeys("hoort hier niet");
        tasklist.klik(knop("Document weghalen"));
        dossier.leest("‘brief’ is weggehaald.");
        tasklist.klik(By.xpath("//summary[normalize-space()='Weggehaald (1)']"));
        dossier.leest("Reden: hoort hier niet");
        toegankelijkheid.heeftGeenHindernissen(DEEL);
        assertThat(browser.klachten()).noneMatch(klacht -> klacht.contains("Content Security Policy"));
    }

    @Test
    void het_dossier_staat_op_een_eigen_pagina_zonder_hindernissen_ook_smal_en_met_het_toetsenbord()
            throws IOException {
        openVenster();
        assertThat(driver.getTitle()).isEqualTo("Dossier " + melding);
        assertThat(koppen()).isSorted().startsWith("1", "2").contains("3");
        dossier.leest("Vader slaapt elders");
        toegankelijkheid.heeftGeenHindernissen("html");
        metHetToetsenbord();

        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 320, "height", 1000, "deviceScaleFactor", 1, "mobile", false));
        pastErop();
        tasklist.klik(knop("Document toevoegen"));
        kiesBestand("brief.txt", "Een verzonnen brief");
        pastErop();
        browser.beeld("dossier-smal-formulier");
        toegankelijkheid.heeftGeenHindernissen("html");
        tasklist.klik(optie("Verslag of rapport"));
        tasklist.klik(label("Nee"));
        tasklist.klik(knop("Document opslaan"));
        dossier.leest("‘brief’ is toegevoegd.");
        pastErop();
        browser.beeld("dossier-smal");
        assertThat(opgehaald("brief")).isEqualTo("Een verzonnen brief");
        toegankelijkheid.heeftGeenHindernissen("html");
        assertThat(browser.klachten()).isEmpty();
    }

    @Test
    void zonder_taak_of_login_zegt_de_pagina_wat_er_is_en_na_uitloggen_toont_zij_niets() {
        String takenlijst = driver.getWindowHandle();
        String adres = vensteradres();
        driver.switchTo().newWindow(WindowType.TAB);
        driver.get(adres.replaceFirst("#.*", "#bestaat-niet"));
        dossier.leest("Geen dossier bij deze taak");
        driver.get(adres.replaceFirst("#.*", "#"));
        dossier.leest("Dit adres klopt niet");
        driver.get(adres);
        dossier.leest("Melding " + melding);
        String venster = driver.getWindowHandle();

        driver.switchTo().window(takenlijst);
        tasklist.logUit();
        driver.switchTo().window(venster);
        dossier.leest("U bent uitgelogd");
        assertThat(driver.getPageSource()).doesNotContain(melding, "verzonnen verhaal");

        driver.navigate().refresh();
        dossier.leest("U bent niet meer ingelogd");
        toegankelijkheid.heeftGeenHindernissen("html");
    }

    @Test
    void wat_collegas_bij_een_andere_melding_van_het_huishouden_schreven_is_te_lezen_en_daar_niet_te_corrigeren()
            throws IOException, InterruptedException {
        String andere = meld();
        plannen.leg(andere, List.of("Moeder belt elke avond"), List.of(), true, "beoordelaar");
        jdbc.sql(
                        "update dossier set hoofddossier = (select d.hoofddossier from dossier d join melding m"
                                + " on m.dossiernummer = d.dossiernummer where m.meldingnummer = :melding)"
                                + " where dossiernummer = (select m.dossiernummer from melding m where m.meldingnummer = :andere)")
                .param("melding", melding)
                .param("andere", andere)
                .update();
        tasklist.klik(knop("Dossier vernieuwen"));
        tasklist.klik(knop("Besluiten en verslagen van melding " + andere));
        dossier.leest("Moeder belt elke avond");
        WebElement kaart =
                tasklist.zichtbaar(By.xpath("//li[contains(@class,'dossier-kaart')][contains(.,'" + andere + "')]"));
        assertThat(kaart.findElements(By.tagName("summary"))).isNotEmpty();
        assertThat(kaart.getText()).doesNotContain("Corrigeren");
        toegankelijkheid.heeftGeenHindernissen(DEEL);
    }

    @Test
    void na_een_uur_zonder_beweging_is_het_dossier_verborgen_en_wat_was_begonnen_komt_terug() throws IOException {
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", EEN_UUR_OP_COMMANDO));
        openVenster();
        tasklist.klik(knop("Document toevoegen"));
        tasklist.zichtbaar(By.cssSelector(".dossier-formulier input[name=titel]"))
                .sendKeys("Verzonnen titel");
        driver.executeScript("window.uurVoorbij()");
        dossier.leest("U deed hier een uur niets.");
        assertThat(driver.getPageSource()).doesNotContain(melding, "verzonnen verhaal");
        toegankelijkheid.heeftGeenHindernissen("html");

        tasklist.klik(knop("Dossier opnieuw laden"));
        dossier.leest("Melding " + melding);
        assertThat(tasklist.zichtbaar(By.cssSelector(".dossier-formulier input[name=titel]"))
                        .getDomProperty("value"))
                .isEqualTo("Verzonnen titel");
    }

    private String vensteradres() {
        return Objects.requireNonNull(
                tasklist.zichtbaar(By.linkText("Dossier in eigen venster")).getDomProperty("href"));
    }

    private void openVenster() {
        String adres = vensteradres();
        assertThat(adres).startsWith("http://localhost:" + poort + "/camunda/dossier#");
        // What Tasklist complained about before logging in is not of this page.
        browser.klachten();
        driver.get(adres);
        dossier.leest("Melding " + melding);
    }

    /** The first key shows the way past the top; the focus is always to be seen. */
    private void metHetToetsenbord() {
        driver.executeScript("document.activeElement.blur()");
        tab();
        assertThat(driver.switchTo().activeElement().getText()).isEqualTo("Direct naar het dossier");
        assertThat(omlijnd()).isTrue();
        driver.switchTo().activeElement().sendKeys(Keys.ENTER);
        assertThat(driver.switchTo().activeElement().getText()).isEqualTo("Melding " + melding);
        List<String> langs = new ArrayList<>();
        for (int keer = 0; keer < 40 && !langs.contains("Document toevoegen"); keer++) {
            tab();
            assertThat(omlijnd()).as(langs + " en dan").isTrue();
            langs.add(driver.switchTo().activeElement().getText());
        }
        assertThat(langs).contains("Documenten", "Tijdlijn", "Dossier vernieuwen", "Document toevoegen");
    }

    private void tab() {
        driver.switchTo().activeElement().sendKeys(Keys.TAB);
    }

    private boolean omlijnd() {
        return Boolean.TRUE.equals(
                driver.executeScript(
                        "const s = getComputedStyle(document.activeElement); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2"));
    }

    /** Nothing sticks out: nobody has to scroll sideways. */
    private void pastErop() {
        assertThat(driver.executeScript("return innerWidth")).isEqualTo(320L);
        assertThat(
                        driver.executeScript(
                                "const {scrollWidth, clientWidth} = document.documentElement; return scrollWidth - clientWidth"))
                .isEqualTo(0L);
    }

    /** The levels in the order in which they first come. */
    private List<String> koppen() {
        return driver.findElements(By.cssSelector("h1, h2, h3, h4, h5")).stream()
                .map(kop -> kop.getTagName().substring(1))
                .distinct()
                .toList();
    }

    private void kiesBestand(String naam, String inhoud) throws IOException {
        Path bestand = Files.writeString(map.resolve(naam), inhoud);
        WebElement veld = driver.findElement(By.cssSelector("input[type=file]"));
        veld.sendKeys(bestand.toAbsolutePath().toString());
    }

    /** What the link to a document gives. */
    private String opgehaald(String titel) {
        WebElement link = tasklist.zichtbaar(
                By.xpath("//li[contains(@class,'dossier-document')]//a[strong[normalize-space()='" + titel + "']]"));
        return String.valueOf(driver.executeAsyncScript(
                "const [link, klaar] = arguments; fetch(link.href).then((antwoord) => antwoord.text()).then(klaar)",
                link));
    }

    private static By knop(String opschrift) {
        return By.xpath("//*[contains(@class,'meldroute-dossier')]//button[normalize-space()='" + opschrift + "']");
    }

    private static By optie(String opschrift) {
        return By.xpath(
                "//*[contains(@class,'dossier-formulier')]//select[@name='soort']/option[.='" + opschrift + "']");
    }

    private static By label(String opschrift) {
        return By.xpath("//*[contains(@class,'dossier-formulier')]//label[normalize-space()='" + opschrift + "']");
    }

    private String meld() throws IOException, InterruptedException {
        String kenmerk = UUID.randomUUID().toString();
        var vraag = HttpRequest.newBuilder()
                .uri(URI.create("http://127.0.0.1:" + poort + "/api/meldingen"))
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString("bureaudienst:meldroute".getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(MELDING.formatted(
                        kenmerk,
                        Instant.now().truncatedTo(ChronoUnit.SECONDS),
                        "lang".repeat(40),
                        "Voorbeeld-" + kenmerk)));
        String antwoord = HttpClient.newHttpClient()
                .send(vraag.build(), BodyHandlers.ofString())
                .body();
        return antwoord.replaceFirst("(?s).*\"meldingnummer\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    }
}
