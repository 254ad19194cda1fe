package nl.meldroute.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.meldroute.toegang.Regios;

/**
 * All that the verwijsindex may hold (Jeugdwet art. 7.1.4.2 and 7.1.4.3): who reports and how to reach them, when, until when, and whom it is about. The
 * BSN, or without one the achternaam, birth date and sex. No reason, no category, no melding.
 */
final class Signaalbericht {

    /** The free national number leads to the right region. */
    private static final String CONTACT = "0800-2000";

    /** What of the signal comes back in its end, so that it is found. */
    private static final List<String> HERKENNING =
            List.of("organisatie", "contact", "gegevenOp", "bsn", "achternaam", "geboortedatum", "geslacht");

    /** After these the verwijsindex keeps it five years in an archive of its own; after any other it does not (Jeugdwet art. 7.1.4.6). */
    private static final Set<String> NAAR_ARCHIEF = Set.of("verlopen-duur", "risico-weg");

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Signaalbericht() {}

    static String van(String regio, Persoonsgegevens over, Instant gegevenOp, Instant tot) {
        ObjectNode bericht = nieuw("signaal")
                .put("organisatie", "Veilig Thuis " + naam(regio))
                .put("contact", CONTACT)
                .put("gegevenOp", opDeSeconde(gegevenOp))
                .put("verwijderenOp", LocalDate.ofInstant(tot, NEDERLAND).toString());
        if (over.bsn() != null) {
            bericht.put("bsn", over.bsn());
        } else {
            bericht.put("achternaam", over.achternaam());
            bericht.put("geboortedatum", Objects.requireNonNull(over.geboortedatum(), "geen geboortedatum"));
            bericht.put("geslacht", over.geslacht().name());
        }
        return bericht.toString();
    }

    /**
     * That a signal ended, about who the signal itself was about: data that were corrected since would not find it. Why it ended stays
     * here; only whether it goes to the archive follows from it.
     */
    static String einde(Bericht gegeven, Signaal signaal) {
        ObjectNode bericht = nieuw("signaal-einde").put("signaal", gegeven.kenmerk());
        JsonNode eerst = lees(gegeven.inhoud());
        HERKENNING.stream().filter(eerst::has).forEach(veld -> bericht.set(veld, eerst.get(veld)));
        return bericht.put("beeindigdOp", opDeSeconde(Objects.requireNonNull(signaal.beeindigdOp(), "loopt nog")))
                .put("naarArchief", NAAR_ARCHIEF.contains(String.valueOf(signaal.beeindigdReden())))
                .toString();
    }

    private static ObjectNode nieuw(String schema) {
        return JsonNodeFactory.instance.objectNode().put("schema", schema).put("versie", 1);
    }

    private static JsonNode lees(String inhoud) {
        try {
            return JSON.readTree(inhoud);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Een bewaard bericht is geen JSON", e);
        }
    }

    private static String opDeSeconde(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String naam(String regio) {
        return Regios.alle().stream()
                .filter(een -> een.id().equals(regio))
                .map(Regios.Regio::naam)
                .findFirst()
                .orElse(regio);
    }
}
