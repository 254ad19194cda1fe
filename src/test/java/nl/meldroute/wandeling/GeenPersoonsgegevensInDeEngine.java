package nl.meldroute.wandeling;

import static org.assertj.core.api.Assertions.assertThat;

import nl.meldroute.databases.Sentinelscan;
import org.camunda.bpm.engine.runtime.VariableInstance;

/** Rule 9: nothing personal lies in an engine table, a task name or a log line. */
final class GeenPersoonsgegevensInDeEngine implements Regel {

    private final Logopname log;

    GeenPersoonsgegevensInDeEngine(Logopname log) {
        this.log = log;
    }

    @Override
    public String naam() {
        return "Geen persoonsgegevens in de engine";
    }

    @Override
    public void controleer(Route route) {
        route.open().forEach(taak -> geen("taak", taak.getName() + " " + taak.getDescription()));
        for (VariableInstance variabele : route.wereld()
                .engine()
                .getRuntimeService()
                .createVariableInstanceQuery()
                .disableCustomObjectDeserialization()
                .list()) {
            geen("variabele " + variabele.getName(), String.valueOf(variabele.getValue()));
        }
    }

    @Override
    public void controleerAanHetEind(Route route) {
        assertThat(Sentinelscan.inEngine(route.wereld().database(), Sentinels.ALLE))
                .as("persoonsgegevens in de tabellen van de engine")
                .isEmpty();
        geen("log", log.tekst());
    }

    private static void geen(String plaats, String tekst) {
        assertThat(Sentinelscan.inTekst(plaats, tekst, Sentinels.ALLE))
                .as("persoonsgegevens")
                .isEmpty();
    }
}
