package nl.meldroute.melding.process;

import nl.meldroute.engine.FormulierFout;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Whether an answer about speaking with the melder can be true: who is unknown cannot be spoken with, who is known is not unknown. */
final class Melderantwoord {

    private Melderantwoord() {}

    static void controleer(DelegateTask taak, String veld, String antwoord) {
        boolean onbekend = Routevariabelen.MELDER_BEKENDHEID.van(taak).equals("ONBEKEND");
        if (onbekend && antwoord.equals("ja")) {
            throw new FormulierFout(veld, "De melder is onbekend. Kies: nee, de melder is onbekend.");
        }
        if (!onbekend && antwoord.equals("nee-onbekend")) {
            throw new FormulierFout(veld, "De melder is bekend. Kies een andere reden.");
        }
    }
}
