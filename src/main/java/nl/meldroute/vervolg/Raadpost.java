package nl.meldroute.vervolg;

import nl.meldroute.dossier.NieuwRaadantwoord;
import nl.meldroute.dossier.Raadontvangst;

/** The one way in for what the Raad answers by message. */
public interface Raadpost {

    /**
     * Stores an answer and lets the route that waits for it go on, in one transaction. A route that does not wait finds it later.
     *
     * @param door user id of who or what brings it
     */
    Raadontvangst ontvang(NieuwRaadantwoord antwoord, String door);
}
