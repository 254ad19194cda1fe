package nl.meldroute.dossier;

import java.util.Optional;

/** Port: from a task in Tasklist to the route of its melding. Every method acts for the present user and check what this user may see. */
public interface Taakroute {

    /**
     * The melding that a task belongs to.
     *
     * @param taakId the engine's id of the task
     * @return empty when the task does not exist, belongs to no melding, or may not be seen by the present user
     */
    Optional<String> meldingnummerVanTaak(String taakId);

    /**
     * The mail that a task is to look at.
     *
     * @param taakId the engine's id of the task
     * @return empty when the task does not exist, is about no mail, or may not be seen by the present user
     */
    Optional<String> mailnummerVanTaak(String taakId);

    /** Gives the running route of this melding what it may know of the melder, in the caller's transaction. */
    void melderGewijzigd(String meldingnummer, Bekendheid bekendheid, boolean professional);

    /**
     * Opens spoedinzet beside the open steps of this melding, in the caller's transaction.
     *
     * @return false when a spoedinzet was running already: the report is on the timeline, and whoever does it must be told
     */
    boolean meldAcuutGevaar(String meldingnummer);
}
