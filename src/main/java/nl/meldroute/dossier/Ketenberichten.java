package nl.meldroute.dossier;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Messages for partners that were made and are kept. What was made never changes; sending it is a step of its own. */
@Service
public class Ketenberichten {

    private final Opslag opslag;
    private final Clock klok;

    Ketenberichten(Opslag opslag, Clock klok) {
        this.opslag = opslag;
        this.klok = klok;
    }

    /**
     * Keeps a message; a second one under the same key changes nothing, whatever it says.
     *
     * @param sleutel instance and activity that make it, so that a step that runs twice makes one message
     * @param inhoud JSON
     * @return whether it is new
     */
    @Transactional
    public boolean maak(String meldingnummer, Ketenbericht.Soort soort, String sleutel, String inhoud, String door) {
        if (opslag.een(Integer.class, "select count(*) from ketenbericht where sleutel = ?", sleutel) > 0) {
            return false;
        }
        opslag.voegToe(
                "ketenbericht",
                "meldingnummer",
                meldingnummer,
                "soort",
                soort,
                "sleutel",
                sleutel,
                "inhoud",
                inhoud,
                "gemaakt_op",
                klok.instant(),
                "door",
                door);
        return true;
    }

    /** The messages of a melding, oldest first. Unguarded, so package-private. */
    List<Ketenbericht> van(String meldingnummer) {
        return opslag.lijst(
                Ketenbericht.class, "select * from ketenbericht where meldingnummer = ? order by id", meldingnummer);
    }
}
