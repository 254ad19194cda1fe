package nl.meldroute.termijnen;

import java.util.Locale;

/** What a term is counted in. */
public enum Eenheid {
    UUR,
    DAG,
    WERKDAG,
    WEEK,
    MAAND,
    JAAR;

    /** Reads the lower-case code of the term table, such as {@code werkdag}. */
    public static Eenheid van(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
