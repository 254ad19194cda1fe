package nl.meldroute.dossier.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The Dutch texts of Tasklist keep step with the English ones of the release in use. */
class TasklistTekstenTest {

    private static final String MAP = "/META-INF/resources/webjars/camunda/app/tasklist/locales/";
    private static final Pattern PLAATSHOUDER = Pattern.compile("\\{\\{.*?}}");

    private final JsonNode nederlands = lees("nl.json");
    private final JsonNode engels = lees("en.json");

    @Test
    void elkeTekstIsErInHetNederlands() {
        assertThat(namen(nederlands.get("labels"))).isEqualTo(namen(engels.get("labels")));
        assertThat(namen(nederlands.get("dateLocales"))).isEqualTo(namen(engels.get("dateLocales")));
    }

    @Test
    void elkeTekstVultDezelfdeGegevensIn() {
        engels.get("labels").properties().forEach(regel -> assertThat(
                        plaatshouders(nederlands.get("labels").get(regel.getKey())))
                .as(regel.getKey())
                .isEqualTo(plaatshouders(regel.getValue())));
    }

    private static Set<String> namen(JsonNode knoop) {
        Set<String> namen = new TreeSet<>();
        knoop.fieldNames().forEachRemaining(namen::add);
        return namen;
    }

    private static List<String> plaatshouders(JsonNode tekst) {
        List<String> gevonden = new ArrayList<>();
        PLAATSHOUDER.matcher(tekst.textValue()).results().forEach(plek -> gevonden.add(plek.group()));
        return gevonden;
    }

    private static JsonNode lees(String bestand) {
        try (InputStream bron = TasklistTekstenTest.class.getResourceAsStream(MAP + bestand)) {
            String tekst = new String(bron.readAllBytes(), StandardCharsets.UTF_8);
            return new ObjectMapper().readTree(tekst.replace("\uFEFF", ""));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
