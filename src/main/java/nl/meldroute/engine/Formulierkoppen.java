package nl.meldroute.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** How the dossier and error texts name what a form asks: as the form does. */
@Component
public class Formulierkoppen {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TITEL = "## ";

    /** After a dossier key: every answer that was ever kept under it. */
    private static final String VERLOOP = "Verloop";

    private final Map<String, Koppen> perFormulier;

    /** Reads the forms of the application once. */
    public Formulierkoppen() {
        perFormulier = Map.copyOf(lees());
    }

    /**
     * A question of a form.
     *
     * @param sleutel where its answer is kept: the dossier key of a text, else the key of the field
     * @param kop the property {@code kop} of the field or else its label, for who reads the answer without the form
     * @param keuzes label per code; empty when the answer is no choice
     */
    public record Vraag(String sleutel, String kop, Map<String, String> keuzes) {

        private static final DateTimeFormatter ALS_NEDERLANDER = DateTimeFormatter.ofPattern("dd-MM-uuuu");

        public Vraag {
            keuzes = Map.copyOf(keuzes);
        }

        /** The answer in the words of the form; days as the Dutch write them. Empty for a checkbox that was not ticked. */
        public String inWoorden(String antwoord) {
            if (antwoord.equals("true")) {
                return "Ja";
            }
            if (antwoord.equals("false")) {
                return "";
            }
            if (keuzes.isEmpty()) {
                return alsDag(antwoord);
            }
            return Arrays.stream(antwoord.split(","))
                    .map(code -> keuzes.getOrDefault(code, code))
                    .collect(Collectors.joining("; "));
        }

        private static String alsDag(String antwoord) {
            try {
                return LocalDate.parse(antwoord).format(ALS_NEDERLANDER);
            } catch (DateTimeParseException e) {
                // Not a day: a text or a time.
                return antwoord;
            }
        }
    }

    /**
     * @param titel the heading of the form
     * @param vragen what it asks, in its order
     */
    public record Koppen(String titel, List<Vraag> vragen) {

        public Koppen {
            vragen = List.copyOf(vragen);
        }

        /** The question whose answer is kept under this key; one without words when the form does not ask it any more. */
        public Vraag vraag(String sleutel) {
            return vragen.stream()
                    .filter(vraag -> vraag.sleutel().equals(sleutel))
                    .findFirst()
                    .orElse(new Vraag(sleutel, sleutel, Map.of()));
        }
    }

    /** The headings of a form; of a form that is no longer there only its id. */
    public Koppen van(String formulier) {
        return perFormulier.getOrDefault(formulier, new Koppen(formulier, List.of()));
    }

    /** How the forms name this field; empty when none has it, or when they name it differently. */
    Optional<String> kop(String veld) {
        List<String> koppen = perFormulier.values().stream()
                .flatMap(formulier -> formulier.vragen().stream())
                .filter(vraag -> vraag.sleutel().equals(veld))
                .map(Vraag::kop)
                .distinct()
                .toList();
        return koppen.size() == 1 ? Optional.of(koppen.get(0)) : Optional.empty();
    }

    private static Map<String, Koppen> lees() {
        Map<String, Koppen> gelezen = new HashMap<>();
        try {
            for (Resource bestand :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:forms/**/*.form")) {
                JsonNode formulier = JSON.readTree(bestand.getContentAsByteArray());
                List<JsonNode> delen = new ArrayList<>();
                verzamel(formulier.path("components"), delen);
                String id = formulier.path("id").asText();
                gelezen.put(id, new Koppen(titel(delen).orElse(id), vragen(delen)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return gelezen;
    }

    /** The parts of a form, those within groups included. */
    private static void verzamel(JsonNode components, List<JsonNode> delen) {
        for (JsonNode deel : components) {
            delen.add(deel);
            verzamel(deel.path("components"), delen);
        }
    }

    private static Optional<String> titel(List<JsonNode> delen) {
        return delen.stream()
                .map(deel -> deel.path("text").asText())
                .filter(tekst -> tekst.startsWith(TITEL))
                .findFirst()
                .flatMap(tekst -> tekst.substring(TITEL.length()).lines().findFirst());
    }

    /** What a form only shows is no question, unless it has a heading of its own: then nothing else says what that text is. */
    private static List<Vraag> vragen(List<JsonNode> delen) {
        return delen.stream()
                .filter(deel -> deel.has("key"))
                .filter(deel -> !deel.path("readonly").asBoolean()
                        || deel.path("properties").has("kop"))
                .map(Formulierkoppen::vraag)
                .toList();
    }

    private static Vraag vraag(JsonNode veld) {
        JsonNode eigenschappen = veld.path("properties");
        String opschrift = veld.path("label")
                .asText(veld.path("dateLabel").asText(veld.path("timeLabel").asText()));
        Map<String, String> keuzes = new LinkedHashMap<>();
        veld.path("values")
                .forEach(keuze -> keuzes.put(
                        keuze.path("value").asText(), keuze.path("label").asText()));
        return new Vraag(
                eigenschappen.path("dossier").asText(veld.path("key").asText()).replaceFirst(VERLOOP + "$", ""),
                eigenschappen.path("kop").asText(opschrift),
                keuzes);
    }
}
