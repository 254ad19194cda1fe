package nl.meldroute.toegang;

/** Refused: this user may not do this. The refusal is in the read log already. Names no person and no dossier content. */
public class GeenToegang extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public GeenToegang(Onderwerp onderwerp) {
        super("Geen toegang: " + onderwerp);
    }
}
