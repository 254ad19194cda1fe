package nl.meldroute.modellen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.meldroute.modellen.Modelregel.Vondst;

/** One .form file. */
public record Formuliermodel(String bestand, String stam, JsonNode json) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public static Formuliermodel lees(Path pad) {
        try {
            return new Formuliermodel(pad.toString(), Modellen.stam(pad), JSON.readTree(pad.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(pad + " is geen leesbaar formulier", e);
        }
    }

    public String id() {
        return json.path("id").asText();
    }

    /** All components, those inside groups too. */
    public List<Veld> velden() {
        return velden(json).toList();
    }

    private static Stream<Veld> velden(JsonNode knoop) {
        return StreamSupport.stream(knoop.path("components").spliterator(), false)
                .flatMap(kind -> Stream.concat(Stream.of(new Veld(kind)), velden(kind)));
    }

    Vondst vondst(Veld veld, String uitleg) {
        return new Vondst(bestand, veld.naam(), uitleg);
    }

    /** One component of a form. */
    public record Veld(JsonNode json) {

        public String type() {
            return json.path("type").asText();
        }

        /** Key of the value; empty for a component that only shows something. */
        public String sleutel() {
            return json.path("key").asText();
        }

        /** Dossier key; empty when the value is a process variable. */
        public String dossier() {
            return json.path("properties").path("dossier").asText();
        }

        /** Whether the day must have been ({@code verleden}) or may be any ({@code vrij}). */
        String datum() {
            return json.path("properties").path("datum").asText();
        }

        boolean isDag() {
            return type().equals("datetime")
                    && json.path("subtype").asText("date").equals("date");
        }

        List<String> eigenschappen() {
            List<String> namen = new ArrayList<>();
            json.path("properties").fieldNames().forEachRemaining(namen::add);
            return namen;
        }

        public boolean alleenLezen() {
            JsonNode readonly = json.path("readonly");
            return readonly.asBoolean()
                    || readonly.asText().startsWith("=")
                    || json.path("disabled").asBoolean();
        }

        public String patroon() {
            return json.path("validate").path("pattern").asText();
        }

        /** What the user reads at the field; a date and a time have one each. */
        String opschrift() {
            return Stream.of("label", "dateLabel", "timeLabel")
                    .map(soort -> json.path(soort).asText())
                    .collect(Collectors.joining());
        }

        public boolean isTekst() {
            return type().equals("textfield") || type().equals("textarea");
        }

        String naam() {
            return sleutel().isEmpty() ? json.path("id").asText("?") : sleutel();
        }
    }
}
