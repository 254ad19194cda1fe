package nl.meldroute.berichten;

import nl.meldroute.dossier.Bericht;

/** One way to deliver a message. Delivering the same one again must not count twice with the receiver: it carries its kenmerk. */
interface Bezorger {

    Bericht.Kanaal kanaal();

    /**
     * Delivers it, however long that takes: {@link Verzender} keeps the deadline and interrupts.
     *
     * @throws Bezorgfout when it was not delivered, or nobody knows
     */
    Bezorging bezorg(Bericht bericht) throws Bezorgfout;
}
