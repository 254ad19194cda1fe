package nl.meldroute.melding.process;

import nl.meldroute.dossier.Mails;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A mail that is no melding is kept no longer than it takes to mend a mistake (AVG art. 5 lid 1 onder e). */
@Component
class VernietigMailDelegate implements JavaDelegate {

    private final Mails mails;

    VernietigMailDelegate(Mails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution mail) {
        mails.vernietigGeenMelding(mail.getProcessBusinessKey());
    }
}
