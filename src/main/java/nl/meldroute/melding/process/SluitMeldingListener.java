package nl.meldroute.melding.process;

import nl.meldroute.dossier.Meldingen;
import nl.meldroute.engine.Taakinvoer;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.HuidigeGebruiker;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Closes the melding in the dossier when its route, spoedinzet included, has come to its end. A cancelled route closes nothing. */
@Component
class SluitMeldingListener implements ExecutionListener {

    private final Meldingen meldingen;
    private final HuidigeGebruiker gebruiker;

    SluitMeldingListener(Meldingen meldingen, HuidigeGebruiker gebruiker) {
        this.meldingen = meldingen;
        this.gebruiker = gebruiker;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (!execution.isCanceled()) {
            String door = gebruiker.vind().map(Gebruiker::id).orElse(Taakinvoer.SYSTEEM);
            meldingen.sluit(execution.getProcessBusinessKey(), door);
        }
    }
}
