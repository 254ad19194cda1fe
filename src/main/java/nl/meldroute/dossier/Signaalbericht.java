package nl.meldroute.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import nl.meldroute.toegang.Regios;

/**
 * All that the verwijsindex may hold (Jeugdwet art. 7.1.4.2 and 7.1.4.3): who reports and how to reach them, when, until when, and whom it is about. The
 * BSN, or without one the achternaam, birth date and sex. No reason, no category, no melding.
 */
final class Signaalbericht {

    /** The free national number leads to the right region. */
    private static final String CONTACT = "0800-2000";

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Signaalbericht() {}

    static String van(String regio, Persoonsgegevens over, Instant gegevenOp, Instant tot) {
        Map<String, String> bericht = new LinkedHashMap<>();
        bericht.put("organisatie", "Veilig Thuis " + naam(regio));
        bericht.put("contact", CONTACT);
        bericht.put("gegevenOp", gegevenOp.truncatedTo(ChronoUnit.SECONDS).toString());
        bericht.put("verwijderenOp", LocalDate.ofInstant(tot, NEDERLAND).toString());
        if (over.bsn() != null) {
            bericht.put("bsn", over.bsn());
        } else {
            bericht.put("achternaam", over.achternaam());
            bericht.put("geboortedatum", Objects.requireNonNull(over.geboortedatum(), "geen geboortedatum"));
            bericht.put("geslacht", over.geslacht().name());
        }
        try {
            return JSON.writeValueAsString(bericht);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Kan het bericht niet maken", e);
        }
    }

    private static String naam(String regio) {
        return Regios.alle().stream()
                .filter(een -> een.id().equals(regio))
                .map(Regios.Regio::naam)
                .findFirst()
                .orElse(regio);
    }
}
