package nl.meldroute.melding.mail;

import nl.meldroute.melding.mail.Postbusinstelling.Grenzen;

/**
 * Looks at the bytes of a mail before anything takes them apart: the mail library makes an object of every header and of every part, also
 * of a million.
 */
final class Vooronderzoek {

    /** Many times the parts that are read: text too has lines that begin like this. */
    private static final int STREEPJES_PER_DEEL = 50;

    private Vooronderzoek() {}

    static void doe(byte[] bron, Grenzen grenzen) throws Onleesbaar {
        if (kop(bron) > grenzen.kop().toBytes()) {
            throw new Onleesbaar("kop te lang");
        }
        if (streepjes(bron) > (long) grenzen.delen() * STREEPJES_PER_DEEL) {
            throw new Onleesbaar("te veel delen");
        }
    }

    /** Until the first empty line. */
    private static int kop(byte[] bron) {
        boolean begin = true;
        for (int i = 0; i < bron.length; i++) {
            if (bron[i] == '\n') {
                if (begin) {
                    return i;
                }
                begin = true;
            } else if (bron[i] != '\r') {
                begin = false;
            }
        }
        return bron.length;
    }

    private static int streepjes(byte[] bron) {
        int aantal = 0;
        boolean begin = true;
        for (int i = 0; i + 1 < bron.length; i++) {
            if (begin && bron[i] == '-' && bron[i + 1] == '-') {
                aantal++;
            }
            begin = bron[i] == '\n' || bron[i] == '\r';
        }
        return aantal;
    }
}
