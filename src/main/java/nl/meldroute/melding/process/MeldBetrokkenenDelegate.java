package nl.meldroute.melding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Begins informing everyone of the melding who is to hear of this besluit. */
@Component
class MeldBetrokkenenDelegate implements JavaDelegate {

    private final Informeerprocessen informeren;

    MeldBetrokkenenDelegate(Informeerprocessen informeren) {
        this.informeren = informeren;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String stand = informeren.begin(execution.getProcessBusinessKey(), Routevariabelen.BESLUIT_OP.van(execution));
        Routevariabelen.INFORMEREN_STAND.zet(execution, stand);
    }
}
