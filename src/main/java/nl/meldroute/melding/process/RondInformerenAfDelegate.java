package nl.meldroute.melding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nothing is left to tell this person; with the last one of the melding the route may go on. */
@Component
class RondInformerenAfDelegate implements JavaDelegate {

    private final Informeerprocessen informeren;

    RondInformerenAfDelegate(Informeerprocessen informeren) {
        this.informeren = informeren;
    }

    @Override
    public void execute(DelegateExecution execution) {
        informeren.rondAf(execution.getProcessBusinessKey(), Routevariabelen.BETROKKENE.van(execution));
    }
}
