package nl.meldroute.vervolg.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Monitoring begins at its first moment; what conditions in the model read has an answer before anyone gave one. */
@Component
class BeginMonitoringListener implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execution) {
        Monitoringtaken.MOMENT.zet(execution, 1);
        Monitoringtaken.MOMENT_VANAF.zet(execution, Monitoringtaken.ANKER.van(execution));
        Monitoringtaken.LAATSTE_GEWEEST.zet(execution, false);
        Monitoringtaken.AFGESPROKEN.zet(execution, false);
        Monitoringtaken.EXTRA_NODIG.zet(execution, false);
        Monitoringtaken.STOPT.zet(execution, false);
    }
}
