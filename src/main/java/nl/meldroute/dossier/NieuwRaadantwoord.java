package nl.meldroute.dossier;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An answer of the Raad to take in. At least one of the two numbers is given.
 *
 * @param eigenNummer our number as the Raad wrote it
 * @param raadnummer the Raad's own number
 * @param antwoord one of the codes of its soort; null when that has none
 * @param op the day of the answer
 * @param kenmerk of the message, at most 100 characters
 */
public record NieuwRaadantwoord(
        @Nullable String eigenNummer,
        @Nullable String raadnummer,
        Raadantwoord.Soort soort,
        @Nullable String antwoord,
        LocalDate op,
        String kenmerk) {

    /** Numbers are compared without blanks at the ends and in capitals. */
    public NieuwRaadantwoord {
        eigenNummer = nummer(eigenNummer);
        raadnummer = nummer(raadnummer);
        kenmerk = kenmerk.strip();
        if (eigenNummer == null && raadnummer == null) {
            throw new IllegalArgumentException("Een antwoord van de Raad zonder nummer");
        }
        if (!soort.kent(antwoord)) {
            throw new IllegalArgumentException("Geen antwoord dat bij " + soort + " hoort");
        }
        if (kenmerk.isEmpty()) {
            throw new IllegalArgumentException("Een antwoord van de Raad zonder kenmerk");
        }
    }

    static @Nullable String nummer(@Nullable String nummer) {
        return nummer == null || nummer.isBlank() ? null : nummer.strip().toUpperCase(Locale.ROOT);
    }
}
