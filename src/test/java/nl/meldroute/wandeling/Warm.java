package nl.meldroute.wandeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Overdracht;
import nl.meldroute.dossier.Overdracht.Gezet;
import nl.meldroute.dossier.Overdracht.Stap;
import nl.meldroute.dossier.ZichtOpVeiligheid.Houder;

/** Rule 7: zicht moves only after acceptance, a conversation and the start of the follow-up; else it stays with Veilig Thuis. */
final class Warm implements Regel {

    @Override
    public String naam() {
        return "Warm";
    }

    @Override
    public void controleer(Route route) {
        for (String nummer : route.meldingen()) {
            var melding = route.melding(nummer);
            List<Overdracht> voltooid = melding.overdrachten().stream()
                    .filter(overdracht -> overdracht.heeft(Stap.VOLTOOID))
                    .toList();
            voltooid.forEach(overdracht -> assertThat(overdracht.stappen())
                    .as("stappen van de voltooide overdracht van " + nummer)
                    .extracting(Gezet::stap)
                    .containsSubsequence(Stap.GEACCEPTEERD, Stap.GESPREK, Stap.VERVOLG_GESTART, Stap.VOLTOOID));
            assertThat(melding.tijdlijn())
                    .as("keren dat zicht van " + nummer + " overging")
                    .filteredOn(gebeurtenis -> gebeurtenis.soort() == Soort.ZICHT_OVERGEDRAGEN)
                    .hasSameSizeAs(voltooid);
            if (voltooid.isEmpty()) {
                assertThat(route.wereld().zicht().houderOp(nummer, route.nu()).filter(Houder.Partij.class::isInstance))
                        .as("andere zichthouder van " + nummer + " zonder voltooide overdracht")
                        .isEmpty();
            }
            assertThat(route.voltooid(nummer, "warme-overdracht", "serviceTask_draagZichtOver"))
                    .as("overdrachten van " + nummer + " in de route en in het dossier")
                    .isEqualTo(voltooid.size());
        }
    }
}
