package nl.meldroute.dossier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail that came in, as it was read.
 *
 * @param sha256 of all its bytes
 * @param berichtId fingerprint of its Message-ID; null when it has none
 * @param ontvangenOp when it came into the mailbox
 * @param bron all its bytes; null when it was too large to fetch, and lies in the mailbox still
 * @param gelezen null when it could not be read
 */
public record NieuweMail(
        String regio,
        String sha256,
        @Nullable String berichtId,
        Instant ontvangenOp,
        byte @Nullable [] bron,
        @Nullable Gelezen gelezen) {

    /** What was read from it. Texts hold nothing that a database would change. */
    public record Gelezen(
            @Nullable String vanNaam,
            @Nullable String vanAdres,
            String onderwerp,
            String tekst,
            List<Bijlage> bijlagen) {

        public Gelezen {
            bijlagen = List.copyOf(bijlagen);
        }
    }

    /**
     * One attachment.
     *
     * @param soort what its bytes and name show it to be, such as {@code pdf}; {@code anders} when refused
     * @param naam as the sender called it; only to be shown
     * @param weigering why it is not kept apart; null when it is
     */
    public record Bijlage(
            String soort,
            String naam,
            byte[] inhoud,
            @Nullable Weigering weigering) {}

    /** Why an attachment is not kept apart; in the mail as it came it is there still. */
    public enum Weigering {
        SOORT,
        TE_GROOT,
        TE_VEEL,
        MACRO,
        UITPAKKEN,
        ONLEESBAAR
    }
}
