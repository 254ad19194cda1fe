package nl.meldroute.termijnen;

/** How a term runs. */
public enum Kalender {
    /** By the clock, hour after hour. */
    KLOK,
    /** Every day counts and the end never moves, such as the huisverbod (Wth art. 13). */
    KALENDERDAGEN,
    /** Only Dutch working days count. */
    WERKDAGEN,
    /** Algemene termijnenwet: the end moves to a working day, and a short term holds two working days. */
    TERMIJNENWET
}
