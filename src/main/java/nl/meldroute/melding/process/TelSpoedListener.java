package nl.meldroute.melding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Counts what is urgent and open, so that a melding does not close before somebody has looked and acted. */
@Component
class TelSpoedListener implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execution) {
        if (!execution.isCanceled()) {
            int verschil = execution.getEventName().equals(EVENTNAME_START) ? 1 : -1;
            Routevariabelen.OPEN_SPOED.zet(execution, Routevariabelen.OPEN_SPOED.van(execution) + verschil);
        }
    }
}
