package nl.meldroute.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A contact with those involved, meant to have the reported worries confirmed or refuted.
 *
 * @param uitkomst null when there was no contact
 * @param motivatie null when there was no contact
 * @param gevoerdOp the day of the contact; null when there was none
 * @param gevoerdOm the Dutch time of that day; null when it was not asked
 * @param verslag what was said; without contact the reason why not
 */
public record Contact(
        long id,
        String meldingnummer,
        Soort soort,
        @Nullable Uitkomst uitkomst,
        @Nullable Motivatie motivatie,
        @Nullable LocalDate gevoerdOp,
        @Nullable LocalTime gevoerdOm,
        String verslag,
        Instant op,
        String door) {

    /** How. */
    public enum Soort {
        TELEFOON,
        HUISBEZOEK,
        KANTOOR,
        VIDEO,
        /** In one conversation with another melding of the household; each melding keeps its own record of it. */
        GEDEELD,
        /** No contact: the reason is recorded. */
        GEEN
    }

    /** What the contact did to the reported worries. */
    public enum Uitkomst {
        BEVESTIGD,
        ONTKRACHT,
        ONDUIDELIJK
    }

    /** Whether those involved are willing to work on safety. */
    public enum Motivatie {
        JA,
        DEELS,
        NEE,
        ONDUIDELIJK
    }
}
