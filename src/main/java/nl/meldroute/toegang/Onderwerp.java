package nl.meldroute.toegang;

/** What someone wants to do with a dossier; each has its own rows in {@link Toegangsregels}. */
public enum Onderwerp {
    /** Read persons, story and course of a household's meldingen. */
    DOSSIER,
    /** Read who reported. */
    MELDER,
    /** Add or correct persons, aard and household. */
    WIJZIGEN,
    /** Search over households. */
    ZOEKEN,
    /** Report acute danger on a melding by its number; shows nothing of the dossier. */
    ACUUT_MELDEN,
    /** Read a mail that came in and is no melding yet. */
    MAIL
}
