package nl.meldroute.melding;

import java.time.Instant;

/** Port: starts the engine's part of a mail that a person looks at, within the transaction that keeps the mail. */
@FunctionalInterface
public interface Mailroute {

    /**
     * Starts it.
     *
     * @param mailnummer the business key
     * @param regio the tenant
     * @param ontvangenOp when the mail came in: the term to look at it counts from then
     * @param reden code of why a person looks
     */
    void start(String mailnummer, String regio, Instant ontvangenOp, String reden);
}
