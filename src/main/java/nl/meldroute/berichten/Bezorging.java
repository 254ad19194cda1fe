package nl.meldroute.berichten;

import org.jspecify.annotations.Nullable;

/**
 * How a message was delivered.
 *
 * @param bevestiging what the receiver calls it; null when nobody confirmed
 * @param klaargezet no way to send it is set: it lies in a folder, and a person sends it
 */
record Bezorging(@Nullable String bevestiging, boolean klaargezet) {

    static Bezorging bevestigd(String nummer) {
        return new Bezorging(nummer, false);
    }

    /** The carrier has it. */
    static Bezorging verzonden() {
        return new Bezorging(null, false);
    }

    static Bezorging ligtKlaar() {
        return new Bezorging(null, true);
    }
}
