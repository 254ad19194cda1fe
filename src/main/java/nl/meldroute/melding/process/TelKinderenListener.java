package nl.meldroute.melding.process;

import nl.meldroute.dossier.Meldingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Counts the children of the melding anew for a decision table: somebody may have been added or corrected since. */
@Component
class TelKinderenListener implements ExecutionListener {

    private final Meldingen meldingen;

    TelKinderenListener(Meldingen meldingen) {
        this.meldingen = meldingen;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Routevariabelen.KINDEREN.zet(execution, meldingen.kinderen(execution.getProcessBusinessKey()));
    }
}
