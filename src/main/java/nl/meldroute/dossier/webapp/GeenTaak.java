package nl.meldroute.dossier.webapp;

/** The task, or what is asked of it, is not there or not for this user; which of these is not told. */
class GeenTaak extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
