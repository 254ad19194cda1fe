package nl.meldroute.dossier;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A besluit to record.
 *
 * @param uitkomst code
 * @param reden why, in words; required when it differs from the advies
 * @param advies code the decision table gave; {@code niet-bepaald} is no advice; null without a table
 */
public record NieuwBesluit(
        Besluit.Soort soort,
        String uitkomst,
        String reden,
        @Nullable String advies,
        @Nullable String regel,
        @Nullable String grond) {

    private static final String NIET_BEPAALD = "niet-bepaald";

    public NieuwBesluit {
        if (wijktAf(uitkomst, advies) && reden.isBlank()) {
            throw new IllegalArgumentException("Afwijken van het advies vraagt een reden");
        }
    }

    /** A besluit without a decision table. */
    public static NieuwBesluit zonderAdvies(Besluit.Soort soort, String uitkomst, String reden) {
        return new NieuwBesluit(soort, uitkomst, reden, null, null, null);
    }

    public boolean afwijking() {
        return wijktAf(uitkomst, advies);
    }

    private static boolean wijktAf(String uitkomst, @Nullable String advies) {
        return advies != null && !advies.equals(NIET_BEPAALD) && !Objects.equals(advies, uitkomst);
    }
}
