package nl.meldroute.rapportage;

/** Refused: these figures are not for this user. Its message is a Dutch sentence to show. */
public class NietBevoegd extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NietBevoegd(String zin) {
        super(zin);
    }
}
