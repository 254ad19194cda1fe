package nl.meldroute.melding.process;

import nl.meldroute.dossier.Besluit;
import nl.meldroute.dossier.Besluiten;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * Keeps after which vervolgbesluit acute danger was confirmed. A besluit that was taken without knowing it must be judged anew; one
 * that is taken later need not be. The number of the besluit says this, where two clocks could be equal.
 */
@Component
class OnthoudGevaarListener implements ExecutionListener {

    private final Besluiten besluiten;

    OnthoudGevaarListener(Besluiten besluiten) {
        this.besluiten = besluiten;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Routevariabelen.GEVAAR_NA_BESLUIT.zet(
                execution,
                besluiten
                        .laatste(execution.getProcessBusinessKey(), Besluit.Soort.VERVOLG)
                        .map(Besluit::id)
                        .orElse(0L));
    }
}
