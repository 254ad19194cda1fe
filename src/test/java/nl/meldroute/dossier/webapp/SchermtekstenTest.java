package nl.meldroute.dossier.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Dutch texts of the four webapps keep step with the English ones of the release in use. */
class SchermtekstenTest {

    private static final String MAP = "/META-INF/resources/webjars/camunda/app/";
    private static final Pattern PLAATSHOUDER = Pattern.compile("\\{\\{.*?}}");

    private static final Pattern MERK = Pattern.compile("</?(?:a|b|br|code|em|i|li|p|span|strong|ul)\\b");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void elkeTekstIsErInHetNederlandsMetDezelfdeGegevensEnOpmaak(String app) {
        JsonNode nederlands = lees(app, "nl.json").path("labels");
        JsonNode engels = lees(app, "en.json").path("labels");
        assertThat(namen(nederlands)).isEqualTo(namen(engels)).hasSizeGreaterThan(100);
        engels.properties().forEach(regel -> {
            JsonNode tekst = nederlands.path(regel.getKey());
            assertThat(gevonden(PLAATSHOUDER, tekst))
                    .as(app + " " + regel.getKey())
                    .isEqualTo(gevonden(PLAATSHOUDER, regel.getValue()));
            // A link to the vendor may go, and nothing else comes in.
            assertThat(gevonden(MERK, regel.getValue()))
                    .as(app + " " + regel.getKey())
                    .containsAll(gevonden(MERK, tekst));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin"})
    void dagenEnTijdenStaanErZoalsNederlandersZeSchrijven(String app) {
        JsonNode nederlands = lees(app, "nl.json").path("dateLocales");
        assertThat(namen(nederlands)).isEqualTo(namen(lees(app, "en.json").path("dateLocales")));
        assertThat(nederlands).isEqualTo(lees("tasklist", "nl.json").path("dateLocales"));
        assertThat(nederlands.path("longDateFormat").path("LLL").asText()).isEqualTo("D MMMM YYYY LT");
    }

    /** What is equal in both languages was meant so, or forgotten: no whole sentence is. */
    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void geenZinIsEngelsGebleven(String app) {
        JsonNode engels = lees(app, "en.json").path("labels");
        lees(app, "nl.json").path("labels").properties().forEach(regel -> {
            String tekst = regel.getValue().textValue();
            if (tekst.strip().split("\\s+").length > 3) {
                assertThat(tekst)
                        .as(app + " " + regel.getKey())
                        .isNotEqualTo(engels.path(regel.getKey()).textValue());
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void elkeBrowserKrijgtNederlands(String app) {
        assertThat(tekst(app, "scripts/config.js"))
                .contains("availableLocales: ['nl']", "fallbackLocale: 'nl'", "vendor: 'Meldroute'");
    }

    private static Set<String> namen(JsonNode knoop) {
        Set<String> namen = new TreeSet<>();
        knoop.fieldNames().forEachRemaining(namen::add);
        return namen;
    }

    private static List<String> gevonden(Pattern patroon, JsonNode tekst) {
        return patroon.matcher(tekst.textValue())
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    private static JsonNode lees(String app, String bestand) {
        try {
            return new ObjectMapper().readTree(tekst(app, "locales/" + bestand).replace("\uFEFF", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tekst(String app, String pad) {
        try (InputStream bron = SchermtekstenTest.class.getResourceAsStream(MAP + app + "/" + pad)) {
            return new String(Objects.requireNonNull(bron, app + "/" + pad).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
