package nl.meldroute.dossier.webapp;

/** Somebody else changed it since the user opened the form. Nothing is stored. */
class Verouderd extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
