package nl.meldroute.melding.process;

import java.util.Map;
import nl.meldroute.engine.Dossiervelden;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.HuidigeGebruiker;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * What one completed task says: who did it, about which melding, and the text its form gave to the dossier.
 *
 * @param teksten text per dossier key
 */
record Taakinvoer(String meldingnummer, String door, Map<String, String> teksten) {

    /** Stands for who acts when a job does. */
    static final String SYSTEEM = "systeem";

    /** The text under this key; empty when the form gave none. */
    String tekst(String sleutel) {
        return teksten.getOrDefault(sleutel, "");
    }

    /** Reads the input of a task. */
    @Component
    static class Lezer {

        private final Dossiervelden dossiervelden;
        private final HuidigeGebruiker gebruiker;

        Lezer(Dossiervelden dossiervelden, HuidigeGebruiker gebruiker) {
            this.dossiervelden = dossiervelden;
            this.gebruiker = gebruiker;
        }

        Taakinvoer van(DelegateTask taak) {
            return new Taakinvoer(
                    taak.getExecution().getProcessBusinessKey(),
                    gebruiker.vind().map(Gebruiker::id).orElse(SYSTEEM),
                    dossiervelden.vanTaak(taak.getId()));
        }
    }
}
