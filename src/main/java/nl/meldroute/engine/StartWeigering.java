package nl.meldroute.engine;

/** Meldroute may not start like this; the message is one Dutch sentence that says what is missing. */
class StartWeigering extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartWeigering(String zin) {
        super(zin);
    }
}
