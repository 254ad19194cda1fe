package nl.meldroute.berichten;

/** A letter cannot be made from its template. Says where in the template, and nothing of what was filled in. */
class SjabloonFout extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SjabloonFout(String sjabloon, int regel, String zin) {
        super("forms/brieven/" + sjabloon + ".md, regel " + regel + ": " + zin);
    }

    SjabloonFout(String sjabloon, String zin) {
        super("forms/brieven/" + sjabloon + ".md: " + zin);
    }
}
