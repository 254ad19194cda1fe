package nl.meldroute.dossier;

/** The burgerservicenummer: its eleven-test and the two codes that stand for "none". */
public final class Bsn {

    /** Code on the wire: the BSN is not known. */
    public static final String ONBEKEND = "000000000";
    /** Code on the wire: not born yet. */
    public static final String ONGEBOREN = "999999999";

    private Bsn() {}

    /** Nine digits that pass the eleven-test; the two codes are no BSN. */
    public static boolean isGeldig(String bsn) {
        if (!bsn.matches("[0-9]{9}") || bsn.equals(ONBEKEND) || bsn.equals(ONGEBOREN)) {
            return false;
        }
        int som = -(bsn.charAt(8) - '0');
        for (int plaats = 0; plaats < 8; plaats++) {
            som += (9 - plaats) * (bsn.charAt(plaats) - '0');
        }
        return som % 11 == 0;
    }
}
