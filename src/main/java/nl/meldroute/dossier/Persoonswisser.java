package nl.meldroute.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Takes one person out of a message that is kept, and leaves the others in it. */
final class Persoonswisser {

    /** Stands in place of what was taken out. */
    static final String MERK = "\"vernietigd\":true";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Persoonswisser() {}

    /** The message with an empty part in place of each that is about somebody with one of these names. */
    static String zonder(String bericht, List<Vernietigingen.Naam> namen) {
        try {
            JsonNode inhoud = JSON.readTree(bericht);
            return wis(inhoud, namen) ? inhoud.toString() : bericht;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Een bewaard bericht is geen JSON", e);
        }
    }

    private static boolean wis(JsonNode deel, List<Vernietigingen.Naam> namen) {
        if (deel instanceof ObjectNode object
                && namen.stream()
                        .anyMatch(naam -> naam.past(
                                object.path("achternaam").asText(""),
                                object.path("voornamen").asText(""),
                                object.path("bsn").asText("")))) {
            object.removeAll();
            object.put("vernietigd", true);
            return true;
        }
        boolean gewist = false;
        for (JsonNode kind : deel) {
            gewist |= wis(kind, namen);
        }
        return gewist;
    }
}
