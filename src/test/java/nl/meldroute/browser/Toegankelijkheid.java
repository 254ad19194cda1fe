package nl.meldroute.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;

/**
 * Looks for what keeps people from using a part of a page: with axe (WCAG 2.2, levels A and AA, as far as a program can see it), with the
 * Tab key alone, and on a screen of 320 pixels, which is 400 % zoom.
 */
final class Toegankelijkheid {

    private static final String AXE = lees();

    private static final String ONDERZOEK = """
            const [plek, klaar] = arguments;
            axe.run(plek, {runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}}).then(
              ({violations, passes}) => klaar([String(passes.length), ...violations.flatMap(({id, nodes}) =>
                nodes.map(({html, failureSummary}) => `${id}: ${html} ${failureSummary}`))]),
              (fout) => klaar(['0', String(fout)]))""";

    /** Every control of this part, and what an element lacks that has the focus. */
    private static final String BEDIENING = """
            return [...document.querySelectorAll(arguments[0])]
              .flatMap((deel) => [...deel.querySelectorAll('a[href], button:enabled, input:enabled, select:enabled, textarea, summary, [tabindex="0"]')])
              .filter((een) => een.checkVisibility({visibilityProperty: true}))""";

    private static final String FOCUS = """
            const hier = document.activeElement, {outlineStyle, outlineWidth} = getComputedStyle(hier);
            return [hier, outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2]""";

    /** What sticks out at the right, except in what scrolls by itself and takes the focus; Cockpit cuts off the rest. */
    private static final String STEEKT_UIT = """
            const {scrollWidth, clientWidth} = document.documentElement;
            const schuift = (rol) => rol && (rol.matches('svg') || /auto|scroll/.test(getComputedStyle(rol).overflowX));
            return [`pagina: ${scrollWidth - clientWidth}`, ...[...document.querySelectorAll(arguments[0])]
              .flatMap((deel) => [deel, ...deel.querySelectorAll('*')])
              .filter((een) => !schuift(een.parentElement.closest('[tabindex="0"], svg')) && een.getBoundingClientRect().right > innerWidth + 1)
              .map((een) => een.outerHTML.slice(0, 120))]""";

    private final ChromeDriver browser;

    Toegankelijkheid(ChromeDriver browser) {
        this.browser = browser;
    }

    /**
     * Finds no hindrance within these elements, and did look.
     *
     * @param plek a CSS selector
     */
    void heeftGeenHindernissen(String plek) {
        browser.executeScript(AXE);
        List<?> uitslag = Objects.requireNonNull((List<?>) browser.executeAsyncScript(ONDERZOEK, plek));
        assertThat(uitslag.subList(1, uitslag.size()))
                .as("hindernissen in " + plek)
                .isEmpty();
        assertThat(Integer.parseInt(String.valueOf(uitslag.get(0))))
                .as("regels die axe in %s kon nagaan", plek)
                .isGreaterThan(10);
    }

    /** Comes by Tab alone at each control of these elements, and sees where it is. */
    void isMetTabTeBedienen(String plek) {
        List<WebElement> bediening = elementen(browser.executeScript(BEDIENING, plek));
        assertThat(bediening).as("bediening in " + plek).isNotEmpty();
        List<WebElement> nog = new ArrayList<>(bediening);
        // Once round the page, and what is left when the focus began in the middle.
        for (int keer = 0; keer < 2 * bediening.size() + 60 && !nog.isEmpty(); keer++) {
            tab();
            List<?> focus = Objects.requireNonNull((List<?>) browser.executeScript(FOCUS));
            if (bediening.contains(focus.get(0))) {
                assertThat(focus.get(1))
                        .as("focus te zien: " + tekst(focus.get(0)))
                        .isEqualTo(true);
            }
            nog.remove(focus.get(0));
        }
        assertThat(nog)
                .as("niet te bereiken met Tab")
                .extracting(Toegankelijkheid::tekst)
                .isEmpty();
    }

    /** Goes on with Tab until this is where the focus is. */
    void gaMetTabNaar(String begin) {
        for (int keer = 0; keer < 150; keer++) {
            tab();
            if (tekst(browser.switchTo().activeElement()).startsWith(begin)) {
                return;
            }
        }
        throw new AssertionError("Niet te bereiken met Tab: " + begin);
    }

    /** Presses these keys where the focus is. */
    void toets(CharSequence... toetsen) {
        new Actions(browser).sendKeys(toetsen).perform();
    }

    /** Looks on the narrow screen: nobody has to scroll the page sideways, nothing is cut off, and axe finds nothing there either. */
    void pastSmal(String plek) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 320, "height", 1000, "deviceScaleFactor", 1, "mobile", false));
        await().atMost(Duration.ofSeconds(10)).ignoreExceptions().untilAsserted(() -> assertThat(
                        (List<?>) browser.executeScript(STEEKT_UIT, plek))
                .as("steekt uit in " + plek)
                .isEqualTo(List.of("pagina: 0")));
        heeftGeenHindernissen(plek);
    }

    void weerBreed() {
        browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }

    private void tab() {
        toets(Keys.TAB);
    }

    private static List<WebElement> elementen(@Nullable Object gevonden) {
        return Objects.requireNonNull((List<?>) gevonden).stream()
                .map(WebElement.class::cast)
                .toList();
    }

    private static String tekst(Object element) {
        WebElement een = (WebElement) element;
        return Objects.requireNonNullElseGet(een.getDomAttribute("aria-label"), een::getText);
    }

    private static String lees() {
        try (InputStream script = Toegankelijkheid.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
