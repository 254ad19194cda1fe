package nl.meldroute.dossier;

import java.util.List;
import java.util.Optional;
import nl.meldroute.dossier.Raadantwoord.Soort;

/**
 * What the answers of the Raad come to, in whatever order they came in.
 *
 * @param nieuw there was an answer that the route had not looked at
 * @param ontvangst the Raad has the verzoek: every answer says so
 * @param intake {@code ja}, {@code nee} or {@code open}
 * @param uitkomst code of the uitkomst, {@code geen-onderzoek}, or {@code open}
 */
public record Raadstand(boolean nieuw, boolean ontvangst, String intake, String uitkomst) {

    private static final String OPEN = "open";

    /** By the day of the answer: a later one of the same soort is a correction. */
    static Raadstand van(boolean nieuw, List<Raadantwoord> opVolgorde) {
        String intake = laatste(opVolgorde, Soort.INTAKE).orElse(OPEN);
        String zonderUitkomst = intake.equals("nee") ? "geen-onderzoek" : OPEN;
        return new Raadstand(
                nieuw,
                !opVolgorde.isEmpty(),
                intake,
                laatste(opVolgorde, Soort.UITKOMST).orElse(zonderUitkomst));
    }

    private static Optional<String> laatste(List<Raadantwoord> opVolgorde, Soort soort) {
        return opVolgorde.stream()
                .filter(antwoord -> antwoord.soort() == soort)
                .reduce((eerder, later) -> later)
                .map(Raadantwoord::antwoord);
    }
}
