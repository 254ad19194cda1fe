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
     * Reads what a form may show.
     *
     * @param meldingnummer business key of the route
     * @param betrokkene number of the one person whom the task is about: {@code betrokkeneNaam}, {@code betrokkeneGeboortedatum},
     *     {@code betrokkeneUitstelReden} and {@code inzageOverzicht} are of that person, as known now, and text about another is left out; null
     *     when the task is about the whole melding
     * @param sleutels the dossier keys wanted; with {@code Verloop} behind it, all values of that key, each below its day
     * @return the newest value per key; a key without a value is absent
     */
    Map<String, String> lees(String meldingnummer, @Nullable Long betrokkene, Set<String> sleutels);

    /**
     * Keeps what one submit of a task form gave. Earlier values stay: each submit adds rows.
     *
     * @param meldingnummer business key of the route
     * @param taakId the engine's id of the task that was submitted; null for a start form
     * @param formulier id of the form
     * @param betrokkene number of the one person whom the task is about, so that the text goes when this person's data are destroyed; null
     *     when the task is about the whole melding
     * @param waarden text per dossier key
     */
    void bewaar(
            String meldingnummer,
            @Nullable String taakId,
            String formulier,
            @Nullable Long betrokkene,
            Map<String, String> waarden);

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
