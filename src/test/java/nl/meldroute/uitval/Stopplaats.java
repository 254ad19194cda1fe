package nl.meldroute.uitval;

/** Where Meldroute is killed: between two things that belong together. Each name says what is just done, or just not. */
enum Stopplaats {
    /** Melding and route are written, not committed. */
    INTAKE_NIET_VASTGELEGD,
    /** Committed, and the sender has no answer. */
    INTAKE_VASTGELEGD,
    /** A task's form is processed, not committed. */
    TAAK_NIET_VASTGELEGD,
    /** Committed, and the user has no answer. */
    TAAK_VASTGELEGD,
    /** The ledger says that a try begins; nothing is sent. */
    POGING_BEGONNEN,
    /** The receiver has confirmed; the ledger does not know it. */
    PARTNER_NAM_AAN,
    /** The ledger knows it; the step that sent is not committed. */
    BEZORGING_VASTGELEGD,
    /** An answer of the Raad is committed and the route woken; the Raad has no answer. */
    RAAD_VASTGELEGD;

    /** What the program prints when it stands here. */
    String regel() {
        return "STAAT STIL: " + name();
    }
}
