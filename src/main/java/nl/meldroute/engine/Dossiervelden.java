package nl.meldroute.engine;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Port for what forms give to the dossier: text, which never reaches the engine, and codes, which the engine forgets in time. All methods
 * take part in the caller's transaction.
 */
public interface Dossiervelden {

    /**
     * Where a form is filled in.
     *
     * @param meldingnummer business key of the route
     * @param betrokkene number of the one person whom the task is about; null when it is about the whole melding
     * @param route the instance that everything of one route or request began with; null for a start form
     */
    record Plaats(
            String meldingnummer,
            @Nullable Long betrokkene,
            @Nullable String route) {

        /** About a whole melding, advies or meldcode. */
        public static Plaats heel(String meldingnummer) {
            return new Plaats(meldingnummer, null, null);
        }
    }

    /**
     * Reads what a form may show.
     *
     * @param plaats when it names one person, {@code betrokkeneNaam}, {@code betrokkeneGeboortedatum}, {@code betrokkeneContact},
     *     {@code betrokkeneUitstelReden} and {@code inzageOverzicht} are of that person, as known now, and left out is text about another, and text about this person that
     *     another route wrote: two people may ask for the same data at once, and neither's reasons are for the other
     * @param sleutels the dossier keys wanted; with {@code Verloop} behind it, all values of that key, each below its day
     * @return the newest value per key; a key without a value is absent
     */
    Map<String, String> lees(Plaats plaats, Set<String> sleutels);

    /**
     * Keeps what one submit of a task form gave. Earlier values stay: each submit adds rows.
     *
     * @param plaats when it names one person, the text goes when this person's data are destroyed
     * @param taakId the engine's id of the task that was submitted; null for a start form
     * @param formulier id of the form
     * @param waarden text per dossier key
     */
    void bewaar(Plaats plaats, @Nullable String taakId, String formulier, Map<String, String> waarden);

    /**
     * Keeps the answers of one submit that are no text: codes, yes/no, numbers and days. Earlier ones stay.
     *
     * @param meldingnummer business key of the route
     * @param taakId the engine's id of the task that was submitted; null for a start form
     * @param formulier id of the form
     * @param codes value per field
     */
    void bewaarCodes(String meldingnummer, @Nullable String taakId, String formulier, Map<String, String> codes);

    /**
     * Reads from whom a form lets somebody choose: everyone of a melding. The engine keeps the number that was chosen and never the name.
     *
     * @param meldingnummer business key of the route
     * @return name and part in the melding, per number
     */
    Map<String, String> personen(String meldingnummer);

    /** Reads the text that the form of one task gave, per dossier key; empty when it gave nothing. */
    Map<String, String> vanTaak(String taakId);
}
