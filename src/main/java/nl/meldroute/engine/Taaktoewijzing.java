package nl.meldroute.engine;

/** Port: hears who takes a task of a melding's route, in the transaction of the claim. */
public interface Taaktoewijzing {

    /**
     * Somebody took a task.
     *
     * @param meldingnummer business key of the route
     * @param gebruiker user id of the new assignee
     */
    void toegewezen(String meldingnummer, String gebruiker);
}
