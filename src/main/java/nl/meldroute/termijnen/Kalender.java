package nl.meldroute.termijnen;

import java.util.Locale;

/** How a term runs. */
public enum Kalender {
    /** By the clock, hour after hour. */
    KLOK,
    /** Every day counts and the end never moves, such as the huisverbod (Wth art. 13). */
    KALENDERDAGEN,
    /** Only Dutch working days count. */
    WERKDAGEN,
    /** Algemene termijnenwet: the end moves to a working day, and a short term holds two working days. */
    TERMIJNENWET;

    /** Reads the lower-case code of the term table, such as {@code termijnenwet}. */
    public static Kalender van(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
