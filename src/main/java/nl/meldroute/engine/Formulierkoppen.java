package nl.meldroute.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** How the dossier names what a form gave: as the form does. */
@Component
public class Formulierkoppen {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TITEL = "## ";

    private final Map<String, Koppen> perFormulier;

    /** Reads the forms of the application once. */
    public Formulierkoppen() {
        perFormulier = Map.copyOf(lees());
    }

    /**
     * @param titel the heading of the form
     * @param teksten heading per dossier key: the property {@code kop} of the field or else its label, for who reads it without the form
     */
    public record Koppen(String titel, Map<String, String> teksten) {

        public Koppen {
            teksten = Map.copyOf(teksten);
        }

        /** The heading of one text; the key itself when the form does not have it any more. */
        public String tekst(String sleutel) {
            return teksten.getOrDefault(sleutel, sleutel);
        }
    }

    /** The headings of a form; of a form that is no longer there only its id. */
    public Koppen van(String formulier) {
        return perFormulier.getOrDefault(formulier, new Koppen(formulier, Map.of()));
    }

    private static Map<String, Koppen> lees() {
        Map<String, Koppen> gelezen = new HashMap<>();
        try {
            for (Resource bestand :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:forms/**/*.form")) {
                JsonNode formulier = JSON.readTree(bestand.getContentAsByteArray());
                Map<String, String> teksten = new HashMap<>();
                gelezen.put(
                        formulier.path("id").asText(),
                        new Koppen(verzamel(formulier.path("components"), "", teksten), teksten));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return gelezen;
    }

    /** Collects the headings of all texts, those within groups included; gives the title, as far as it was met. */
    private static String verzamel(JsonNode delen, String titel, Map<String, String> teksten) {
        String gevonden = titel;
        for (JsonNode deel : delen) {
            String tekst = deel.path("text").asText();
            if (gevonden.isEmpty() && tekst.startsWith(TITEL)) {
                gevonden = tekst.substring(TITEL.length()).lines().findFirst().orElse("");
            }
            String sleutel = deel.path("properties").path("dossier").asText();
            if (!sleutel.isEmpty() && !deel.path("readonly").asBoolean()) {
                teksten.put(
                        sleutel,
                        deel.path("properties")
                                .path("kop")
                                .asText(deel.path("label").asText()));
            }
            gevonden = verzamel(deel.path("components"), gevonden, teksten);
        }
        return gevonden;
    }
}
