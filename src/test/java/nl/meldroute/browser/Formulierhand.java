package nl.meldroute.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.FormService;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.jspecify.annotations.Nullable;

/** Fills in a form on the screen with answers in codes, by the words that the form has for them. */
final class Formulierhand {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FormService formulieren;
    private final Tasklist tasklist;

    Formulierhand(FormService formulieren, Tasklist tasklist) {
        this.formulieren = formulieren;
        this.tasklist = tasklist;
    }

    /** From top to bottom, as a person does: what is asked may depend on what was answered above it. */
    void vulIn(String taakId, Map<String, @Nullable Object> antwoorden) {
        vulIn(formulieren.getDeployedTaskForm(taakId), antwoorden);
    }

    void vulStartIn(String procesId, Map<String, @Nullable Object> antwoorden) {
        vulIn(formulieren.getDeployedStartForm(procesId), antwoorden);
    }

    private void vulIn(InputStream open, Map<String, @Nullable Object> antwoorden) {
        try (InputStream formulier = open) {
            Map<String, Integer> gevuld = new HashMap<>();
            for (JsonNode veld : JSON.readTree(formulier).get("components")) {
                Object antwoord = antwoorden.get(veld.path("key").asText());
                String label = label(veld);
                int hoeveelste = gevuld.getOrDefault(label, 0) + 1;
                if (antwoord != null && tasklist.vraagt(label, hoeveelste)) {
                    tasklist.vul(label, hoeveelste, woorden(veld, antwoord));
                    gevuld.put(label, hoeveelste);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String label(JsonNode veld) {
        return veld.path(veld.path("subtype").asText().equals("time") ? "timeLabel" : "dateLabel")
                .asText(veld.path("label").asText());
    }

    private static String[] woorden(JsonNode veld, Object antwoord) {
        if (antwoord instanceof JsonValue lijst) {
            // Its node is shared by all tests, and reading it as a value changes it.
            return StreamSupport.stream(codes(lijst).spliterator(), false)
                    .map(code -> keuze(veld, code.asText()))
                    .toArray(String[]::new);
        }
        String code = String.valueOf(antwoord);
        if (veld.path("subtype").asText().equals("date")) {
            return new String[] {DateTimeFormatter.ofPattern("dd-MM-uuuu").format(LocalDate.parse(code))};
        }
        return new String[] {keuze(veld, code)};
    }

    private static JsonNode codes(JsonValue lijst) {
        try {
            return JSON.readTree(Objects.requireNonNull(lijst.getValueSerialized()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of a choice; what is typed is its own words. */
    private static String keuze(JsonNode veld, String code) {
        return StreamSupport.stream(veld.path("values").spliterator(), false)
                .filter(keuze -> keuze.path("value").asText().equals(code))
                .map(keuze -> keuze.path("label").asText())
                .findFirst()
                .orElse(code);
    }
}
