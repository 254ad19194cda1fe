package nl.meldroute.vervolg.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** A family begins to wait: the besluit was the last look at its safety, so the first check counts from there. */
@Component
class BeginWachtenListener implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execution) {
        Wachttaken.VEILIGHEID_NAGEGAAN_OP.zet(execution, Vervolgvariabelen.BESLUIT_OP.van(execution));
        Wachttaken.NAGAAN_TERMIJN.zet(execution, Wachttaken.GEWOON_RITME);
    }
}
