package nl.meldroute.engine;

/** A step failed in a way that trying again does not mend: it becomes an incident at once, for a person. Its message holds no personal data. */
public class GeenHerkansing extends RuntimeException {

    /** With what went wrong, in words that Cockpit may show. */
    public GeenHerkansing(String bericht) {
        super(bericht);
    }
}
