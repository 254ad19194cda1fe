package nl.meldroute.dossier.webapp;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.engine.Taakverdeling.Reden;
import org.jspecify.annotations.Nullable;

/** The forms of "Werk verdelen" and "Afwezigheid" as they were sent. */
final class Teaminvoer {

    private static final DateTimeFormatter DAG =
            DateTimeFormatter.ofPattern("d-M-uuuu").withResolverStyle(ResolverStyle.STRICT);

    private Teaminvoer() {}

    /**
     * Tasks to give.
     *
     * @param aan login name; null for back to the team
     * @param reden name of a {@link Reden}; null or empty without one
     */
    record Geven(
            @Nullable List<@Nullable String> taken,
            @Nullable String aan,
            @Nullable String reden) {

        List<String> gekozen() {
            return taken == null
                    ? List.of()
                    : taken.stream().filter(Objects::nonNull).toList();
        }

        @Nullable
        Reden waarom() {
            if (reden == null || reden.isEmpty()) {
                return null;
            }
            return Arrays.stream(Reden.values())
                    .filter(een -> een.name().equals(reden))
                    .findFirst()
                    .orElseThrow(() -> new FormulierFout("reden", "Kies een reden uit de lijst."));
        }
    }

    /** An absence; the days as dd-mm-jjjj. */
    record Afwezig(
            @Nullable String wie,
            @Nullable String van,
            @Nullable String totEnMet) {

        /** Checked input. */
        record Dagen(String wie, LocalDate van, LocalDate totEnMet) {}

        Dagen controleer() {
            Invoerregels regels = new Invoerregels();
            String collega = regels.verplicht("wie", wie, 64, "Kies wie er afwezig is.");
            LocalDate eerste = dag(regels, "van", van, "Vul de eerste dag in.");
            LocalDate laatste = dag(regels, "totEnMet", totEnMet, "Vul de laatste dag in.");
            regels.sluitAf();
            return new Dagen(collega, eerste, laatste);
        }

        private static LocalDate dag(Invoerregels regels, String veld, @Nullable String waarde, String leeg) {
            String tekst = regels.verplicht(veld, waarde, 10, leeg);
            try {
                return LocalDate.parse(tekst, DAG);
            } catch (DateTimeException geenDag) {
                regels.eis(tekst.isEmpty(), veld, "Dit is geen dag. Schrijf hem als dd-mm-jjjj, zoals 09-12-2026.");
                return LocalDate.MIN;
            }
        }
    }
}
