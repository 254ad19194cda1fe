package nl.meldroute.engine;

import org.jspecify.annotations.Nullable;

/** Port: hears who takes a task of a melding's route and who must give one up, in the same transaction. */
public interface Taaktoewijzing {

    /**
     * Somebody took a task.
     *
     * @param meldingnummer business key of the route
     * @param gebruiker user id of the new assignee
     */
    void toegewezen(String meldingnummer, String gebruiker);

    /**
     * A teamleider takes a task from who has it, for another or for nobody; in the transaction that does so, before the task changes hands.
     *
     * @param meldingnummer business key of the route
     */
    void overgegeven(String meldingnummer, Overgave overgave);

    /**
     * A task that changes hands.
     *
     * @param taak stem of the task's id, such as {@code legContact}
     * @param van user id of who had it
     * @param naar user id of who gets it; null when it goes back to the team
     * @param reden why: the code of a {@link Taakverdeling.Reden}
     * @param door user id of the teamleider
     */
    record Overgave(String taak, String van, @Nullable String naar, String reden, String door) {}
}
