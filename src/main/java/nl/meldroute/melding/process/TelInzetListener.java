package nl.meldroute.melding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Counts the extra inzet that runs beside the route: it may lead to monitoring, so the melding does not close before it. */
@Component
class TelInzetListener implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execution) {
        if (!execution.isCanceled()) {
            if (Boolean.TRUE.equals(execution.getVariable("huisverbodNuOpgelegd"))) {
                // Once imposed, it stays so: a later one that is not imposed changes nothing about that.
                Routevariabelen.HUISVERBOD_OPGELEGD.zet(execution, true);
            }
            int verschil = execution.getEventName().equals(EVENTNAME_START) ? 1 : -1;
            Routevariabelen.OPEN_INZET.zet(execution, Routevariabelen.OPEN_INZET.van(execution) + verschil);
        }
    }
}
