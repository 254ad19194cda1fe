package nl.meldroute.dossier;

import java.util.Optional;

/** Port: from a task in Tasklist to the route of its melding. Both methods act for the present user and check what this user may see. */
public interface Taakroute {

    /**
     * The melding that a task belongs to.
     *
     * @param taakId the engine's id of the task
     * @return empty when the task does not exist, belongs to no melding, or may not be seen by the present user
     */
    Optional<String> meldingnummerVanTaak(String taakId);

    /**
     * Opens spoedinzet beside the open steps of this melding, in the caller's transaction.
     *
     * @return false when a spoedinzet was running already: the report is on the timeline, and whoever does it must be told
     */
    boolean meldAcuutGevaar(String meldingnummer);
}
