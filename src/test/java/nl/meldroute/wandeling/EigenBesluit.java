package nl.meldroute.wandeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.meldroute.dossier.Besluit;
import org.camunda.bpm.engine.task.Task;

/** Rule 3: each melding has its own besluiten with reason, decider and moment; none changes, and a repeat restarts no term. */
final class EigenBesluit implements Regel {

    private final Map<Long, String> eerder = new HashMap<>();
    private final Map<String, Date> termijnen = new HashMap<>();

    @Override
    public String naam() {
        return "Eigen besluit";
    }

    @Override
    public void controleer(Route route) {
        for (String nummer : route.meldingen()) {
            var melding = route.melding(nummer);
            List<Besluit> besluiten = melding.besluiten();
            besluiten.forEach(EigenBesluit::isVolledig);
            assertThat(besluiten)
                    .as("vervolgbesluiten van " + nummer)
                    .filteredOn(besluit -> besluit.soort() == Besluit.Soort.VERVOLG)
                    .hasSize((int) route.voltooid(nummer, "veiligheidsbeoordeling", "userTask_neemVervolgbesluit"));
            if (melding.melding().geslotenOp() != null) {
                assertThat(besluiten)
                        .as("besluiten van de gesloten " + nummer)
                        .anyMatch(besluit -> besluit.soort() == Besluit.Soort.VERVOLG);
            }
            besluiten.forEach(besluit -> assertThat(eerder.putIfAbsent(besluit.id(), kern(besluit)))
                    .as("besluit " + besluit.id() + " zoals het eerst was")
                    .isIn(null, kern(besluit)));
        }
        for (Task taak : route.open()) {
            assertThat(termijnen.putIfAbsent(taak.getId(), taak.getDueDate() == null ? new Date(0) : taak.getDueDate()))
                    .as("termijn van " + taak.getTaskDefinitionKey() + " zoals hij eerst was")
                    .isIn(null, taak.getDueDate() == null ? new Date(0) : taak.getDueDate());
        }
    }

    private static void isVolledig(Besluit besluit) {
        assertThat(besluit.reden()).as("reden van besluit " + besluit.id()).isNotBlank();
        assertThat(besluit.door()).as("beslisser van besluit " + besluit.id()).isNotBlank();
        if (besluit.bevestigdDoor() != null) {
            assertThat(besluit.bevestigdDoor())
                    .as("wie besluit " + besluit.id() + " bevestigt")
                    .isNotEqualTo(besluit.door());
        }
    }

    /** All that may never change; a confirmation may still come. */
    private static String kern(Besluit besluit) {
        return List.of(
                        besluit.meldingnummer(),
                        besluit.soort(),
                        besluit.uitkomst(),
                        besluit.reden(),
                        String.valueOf(besluit.advies()),
                        besluit.afwijking(),
                        besluit.door(),
                        besluit.op())
                .toString();
    }
}
