package nl.meldroute.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the Raad answered, as it came in.
 *
 * @param verzoekId null when it fits no verzoek, or when its two numbers are those of two
 * @param eigenNummer our number as the Raad wrote it
 * @param op the day of the answer
 * @param kenmerk of the message; the same one twice is one answer
 * @param verwerktOp when the route looked at it; null while it has not
 */
public record Raadantwoord(
        long id,
        @Nullable Long verzoekId,
        @Nullable String eigenNummer,
        @Nullable String raadnummer,
        Soort soort,
        @Nullable String antwoord,
        LocalDate op,
        String kenmerk,
        Instant ontvangenOp,
        String door,
        @Nullable Instant verwerktOp) {

    /** What the answer is about (Regeling justitiële keteninformatisering, bijlage 1). */
    public enum Soort {
        /** The verzoek arrived; there is no more to it. */
        ONTVANGST,
        /** Whether the Raad investigates. */
        INTAKE("ja", "nee"),
        /** What came of it: a verzoek to the judge, none, or it was stopped. */
        UITKOMST("rekest-maatregel", "geen-rekest", "gestopt");

        private final Set<String> antwoorden;

        Soort(String... antwoorden) {
            this.antwoorden = Set.of(antwoorden);
        }

        boolean kent(@Nullable String antwoord) {
            return antwoord == null ? antwoorden.isEmpty() : antwoorden.contains(antwoord);
        }
    }

    NieuwRaadantwoord zoalsOntvangen() {
        return new NieuwRaadantwoord(eigenNummer, raadnummer, soort, antwoord, op, kenmerk);
    }
}
