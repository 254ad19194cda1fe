package nl.meldroute.engine;

import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.core.env.Environment;

/** The key that half-filled forms are encrypted with, as the settings give it. */
public final class Conceptsleutel {

    static final String INSTELLING = "meldroute.concepten.sleutel";
    private static final int BYTES = 32;

    private Conceptsleutel() {}

    /**
     * Reads the key: 32 bytes in base64, for AES with 256 bits.
     *
     * @return empty when none was set
     * @throws RuntimeException that refuses the start, when what was set is no such key
     */
    public static Optional<SecretKey> lees(Environment omgeving) {
        String tekst = omgeving.getProperty(INSTELLING, "").strip();
        if (tekst.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(vanTekst(tekst)
                .orElseThrow(
                        () -> new StartWeigering("Meldroute start niet: MELDROUTE_CONCEPTEN_SLEUTEL is geen sleutel"
                                + " van 32 bytes in base64 (maak er een met: openssl rand -base64 32).")));
    }

    /** The key that this text is; empty when it is none. */
    public static Optional<SecretKey> vanTekst(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64.strip());
            return bytes.length == BYTES ? Optional.of(new SecretKeySpec(bytes, "AES")) : Optional.empty();
        } catch (IllegalArgumentException geenBase64) {
            return Optional.empty();
        }
    }
}
