package nl.meldroute.termijnen;

/**
 * A term as the term table gives it.
 *
 * @param waarschuwing how long before the end to warn; 0 is at the end itself
 */
public record Termijn(int aantal, Eenheid eenheid, Kalender kalender, int waarschuwing, Eenheid waarschuwingEenheid) {

    public Termijn {
        if (aantal < 0 || waarschuwing < 0) {
            throw new IllegalArgumentException("Een termijn is niet negatief");
        }
        if ((eenheid == Eenheid.UUR) != (kalender == Kalender.KLOK)) {
            throw new IllegalArgumentException("Uren lopen op de klok, en niets anders loopt op de klok");
        }
        boolean inDagen = eenheid == Eenheid.DAG || eenheid == Eenheid.WERKDAG;
        if (kalender == Kalender.WERKDAGEN && !inDagen) {
            throw new IllegalArgumentException("Op werkdagen tellen alleen dagen");
        }
    }
}
