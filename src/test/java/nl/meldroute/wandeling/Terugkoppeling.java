package nl.meldroute.wandeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.meldroute.dossier.Besluit;
import nl.meldroute.dossier.Gesprek;

/** Rule 4: the melder hears after the beoordeling, and again after the vervolg; or the reason why not is recorded. */
final class Terugkoppeling implements Regel {

    @Override
    public String naam() {
        return "Terugkoppeling";
    }

    @Override
    public void controleer(Route route) {
        for (String nummer : route.meldingen()) {
            var melding = route.melding(nummer);
            List<Gesprek> gesprekken = melding.gesprekken();
            assertThat(gesprekken)
                    .as("gesprekken van " + nummer + ", of waarom ze er niet waren")
                    // One conversation with a whole family has one verslag.
                    .allMatch(gesprek -> gesprek.soort() == Gesprek.Soort.INFORMEREN && gesprek.gevoerd()
                            || !gesprek.verslag().isBlank());
            if (melding.melding().geslotenOp() == null) {
                continue;
            }
            Instant besluit = melding.besluiten().stream()
                    .filter(b -> b.soort() == Besluit.Soort.VERVOLG)
                    .map(Besluit::op)
                    .max(Instant::compareTo)
                    .orElseThrow(() -> new AssertionError("geen besluit bij de gesloten " + nummer));
            for (Gesprek.Soort soort : List.of(Gesprek.Soort.MELDER, Gesprek.Soort.TERUGKOPPELING)) {
                assertThat(gesprekken)
                        .as(soort + " na het laatste besluit van de gesloten " + nummer)
                        .anyMatch(gesprek ->
                                gesprek.soort() == soort && !gesprek.op().isBefore(besluit));
            }
        }
    }
}
