package nl.meldroute.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * One headless Chromium per test, as a Dutch caseworker has it: Dutch, and in Dutch time. Where there is none the test is skipped,
 * except in CI (environment variable {@code CI=true}): there it fails. A failing test leaves a picture under {@code target/browser}.
 */
final class Browser implements BeforeEachCallback, AfterEachCallback, TestExecutionExceptionHandler {

    private static final File CHROMIUM = new File("/usr/bin/chromium");
    private static final File DRIVER = new File("/usr/bin/chromedriver");
    private static final Path BEELDEN = Path.of("target", "browser");
    private static final Logger CDP = Logger.getLogger("org.openqa.selenium.devtools");

    private @Nullable ChromeDriver driver;

    @Override
    public void beforeEach(ExtensionContext test) {
        if (!CHROMIUM.canExecute() || !DRIVER.canExecute()) {
            String zonder = "Geen browser: installeer de pakketten chromium en chromium-driver (" + CHROMIUM + ", "
                    + DRIVER + ").";
            assertThat(System.getenv("CI")).as(zonder).isNotEqualTo("true");
            Assumptions.abort(zonder);
        }
        // No CDP classes for this version of Chromium: the two commands below need none.
        CDP.setLevel(Level.OFF);
        ChromeDriver nieuw = new ChromeDriver(
                new ChromeDriverService.Builder().usingDriverExecutable(DRIVER).build(), opties());
        driver = nieuw;
        nieuw.executeCdpCommand("Emulation.setLocaleOverride", Map.of("locale", "nl-NL"));
        nieuw.executeCdpCommand("Emulation.setTimezoneOverride", Map.of("timezoneId", "Europe/Amsterdam"));
    }

    private static ChromeOptions opties() {
        ChromeOptions opties = new ChromeOptions();
        opties.setBinary(CHROMIUM);
        opties.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=nl",
                "--accept-lang=nl-NL,nl",
                "--window-size=1500,1300");
        LoggingPreferences meldingen = new LoggingPreferences();
        meldingen.enable(LogType.BROWSER, Level.SEVERE);
        opties.setCapability(ChromeOptions.LOGGING_PREFS, meldingen);
        return opties;
    }

    ChromeDriver driver() {
        return Objects.requireNonNull(driver);
    }

    /** What the page complained about since the last call. */
    List<String> klachten() {
        return driver().manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Everything the pages keep on this computer, as one text. */
    String bewaard() {
        return String.valueOf(
                driver().executeScript("return JSON.stringify([{...localStorage}, {...sessionStorage}])"));
    }

    Path beeld(String naam) {
        try {
            Files.createDirectories(BEELDEN);
            return Files.write(BEELDEN.resolve(naam + ".png"), driver().getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void handleTestExecutionException(ExtensionContext test, Throwable fout) throws Throwable {
        Path beeld = beeld(test.getRequiredTestMethod().getName());
        fout.addSuppressed(new AssertionError("Zo zag het scherm eruit: " + beeld.toAbsolutePath()));
        throw fout;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (driver != null) {
            driver.quit();
        }
    }
}
