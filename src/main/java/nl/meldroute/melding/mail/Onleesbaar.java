package nl.meldroute.melding.mail;

/** A mail cannot be read, or only at a risk. Its message says what is wrong with the form of it, never what stands in it. */
final class Onleesbaar extends Exception {

    private static final long serialVersionUID = 1L;

    Onleesbaar(String waarom) {
        super(waarom, null, false, false);
    }
}
