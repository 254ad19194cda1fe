package nl.meldroute.dossier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail that came in, as an authorised caseworker sees it.
 *
 * @param reden why a person looks at it first; null when it became a melding at once
 * @param meldingnummer the melding it became; null when it is none, or none yet
 * @param vanNaam null, as all texts, when it could not be read
 */
public record Mail(
        String mailnummer,
        String regio,
        Instant ontvangenOp,
        Staat staat,
        @Nullable Reden reden,
        @Nullable String meldingnummer,
        @Nullable String vanNaam,
        @Nullable String vanAdres,
        @Nullable String onderwerp,
        @Nullable String tekst,
        List<Stuk> stukken) {

    public Mail {
        stukken = List.copyOf(stukken);
    }

    /** What became of it. */
    public enum Staat {
        BEOORDELEN,
        MELDING,
        GEEN_MELDING
    }

    /** Why a person looks first. */
    public enum Reden {
        /** Not from a sender whose mail is a melding. */
        AFZENDER,
        /** An automatic reply, or mail that could not be delivered. */
        AUTOMATISCH,
        ONLEESBAAR,
        TE_GROOT,
        /** Its Message-ID came before, with something else in it. */
        EERDER_KENMERK,
        /** From a known sender, and the intake still refused it. */
        GEWEIGERD;

        /** As the engine and the forms write it. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * The mail itself or an attachment.
     *
     * @param soort {@code eml} for the mail itself
     * @param weigering why there is no content; null when there is
     */
    public record Stuk(long id, String soort, String naam, long grootte, NieuweMail.@Nullable Weigering weigering) {}

    /**
     * Something to save.
     *
     * @param naam a name of our own: what the sender called it is shown and never used
     */
    public record Bestand(String naam, byte[] inhoud) {}
}
