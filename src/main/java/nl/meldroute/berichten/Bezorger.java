package nl.meldroute.berichten;

import nl.meldroute.dossier.Bericht;
import org.jspecify.annotations.Nullable;

/** One way to deliver a message. Delivering the same one again must not count twice with the receiver: it carries its kenmerk. */
interface Bezorger {

    Bericht.Kanaal kanaal();

    /**
     * Delivers it, however long that takes: {@link Verzender} keeps the deadline and interrupts.
     *
     * @return what the receiver calls it; null when only a carrier has it
     * @throws Bezorgfout when it was not delivered, or nobody knows
     */
    @Nullable
    String bezorg(Bericht bericht) throws Bezorgfout;
}
