package nl.meldroute.dossier;

/** The part someone has in one melding. */
public enum BetrokkeneRol {
    SLACHTOFFER,
    PLEGER,
    KIND,
    OVERIG
}
