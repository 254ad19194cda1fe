package nl.meldroute.rapportage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Meldroute measures of the criteria of the inspection at one moment, for the regions of who asks.
 *
 * @param op the moment
 */
public record Inspectiebeeld(Instant op, List<Criteriumbeeld> criteria) {

    public Inspectiebeeld {
        criteria = List.copyOf(criteria);
    }

    /** @param uitkomsten per {@link Inspectiecriterium.Meetpunt#id()} */
    public record Criteriumbeeld(Inspectiecriterium criterium, Map<String, List<Uitkomst>> uitkomsten) {

        public Criteriumbeeld {
            uitkomsten = Map.copyOf(uitkomsten);
        }
    }

    /**
     * One figure over one period.
     *
     * @param weken the last so many weeks; null for how it stands now
     * @param aantal what was looked at
     * @param goed of these, as the criterion asks; null when the figure does not judge
     * @param mediaan days; this and the next two are null when there are no durations
     * @param p90 days within which nine of ten were
     * @param hoogste days
     */
    public record Uitkomst(
            @Nullable Integer weken,
            long aantal,
            @Nullable Long goed,
            @Nullable Double mediaan,
            @Nullable Double p90,
            @Nullable Double hoogste) {}
}
