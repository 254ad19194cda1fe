package nl.meldroute.dossier;

import java.time.Instant;
import java.util.List;

/**
 * A veiligheidsplan: what must be so (voorwaarden) apart from how it is done (afspraken).
 *
 * @param directVeilig everybody is safe for now
 */
public record Veiligheidsplan(
        long id, List<String> voorwaarden, List<String> afspraken, boolean directVeilig, String door, Instant op) {

    public Veiligheidsplan {
        voorwaarden = List.copyOf(voorwaarden);
        afspraken = List.copyOf(afspraken);
    }
}
