package nl.meldroute.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.openqa.selenium.chrome.ChromeDriver;

/** Looks with axe for what keeps people from using a page: WCAG 2.2, levels A and AA, as far as a program can see it. */
final class Toegankelijkheid {

    private static final String AXE = lees();

    private static final String ONDERZOEK = """
            const [plek, klaar] = arguments;
            axe.run(plek, {runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}}).then(
              ({violations, passes}) => klaar([String(passes.length), ...violations.flatMap(({id, nodes}) =>
                nodes.map(({html, failureSummary}) => `${id}: ${html} ${failureSummary}`))]),
              (fout) => klaar(['0', String(fout)]))""";

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

    private static String lees() {
        try (InputStream script = Toegankelijkheid.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
