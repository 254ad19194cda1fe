package nl.meldroute.dossier;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A recorded conversation, or the recorded reason why it was not held.
 *
 * @param gevoerd false: {@code verslag} holds the reason why not
 * @param uitkomst code, such as whether those involved may hear who of the network spoke; null when there is none
 * @param gevoerdOp the day of the conversation; null when it was not held, and for an MDO
 * @param betrokkeneId with which person of the melding; null when it was with others, or with more than one
 */
public record Gesprek(
        long id,
        String meldingnummer,
        Soort soort,
        boolean gevoerd,
        @Nullable String uitkomst,
        @Nullable LocalDate gevoerdOp,
        String verslag,
        Instant op,
        String door,
        @Nullable Long betrokkeneId) {

    /** What the conversation was for. */
    public enum Soort {
        MELDER,
        MDO,
        INFORMEREN,
        TERUGKOPPELING,
        /** Family, neighbours and others who know those involved. */
        INFORMEEL_NETWERK,
        /** Professionals around those involved. */
        FORMEEL_NETWERK,
        /** The professional takes zicht back. */
        ZICHT_TERUG;

        /** Whether it may say who the melder is: of a melder who is not openly known it is as shielded as that. */
        public boolean isMetMelder() {
            return this == MELDER || this == TERUGKOPPELING || this == ZICHT_TERUG;
        }
    }
}
