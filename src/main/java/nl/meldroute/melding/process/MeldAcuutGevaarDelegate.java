package nl.meldroute.melding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the route of this melding that there is acute danger. */
@Component
class MeldAcuutGevaarDelegate implements JavaDelegate {

    private final Acuutmelder acuutmelder;

    MeldAcuutGevaarDelegate(Acuutmelder acuutmelder) {
        this.acuutmelder = acuutmelder;
    }

    @Override
    public void execute(DelegateExecution execution) {
        acuutmelder.meld(execution.getProcessBusinessKey(), Taakinvoer.SYSTEEM);
    }
}
