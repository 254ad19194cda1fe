package nl.meldroute.termijnen;

/** What a term is counted in. */
public enum Eenheid {
    UUR,
    DAG,
    WERKDAG,
    WEEK,
    MAAND,
    JAAR
}
