package nl.meldroute.vervolg.process;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Says by when the coming look at the safety must be done: at the moment of the schedule, or soon when somebody asked for an extra one. */
@Component
class BeginMomentListener implements ExecutionListener {

    private static final String EXTRA = "catchEvent_extraMoment";
    private static final String TERMIJN_EXTRA = "monitoring-extra-moment";

    private final Clock klok;

    BeginMomentListener(Clock klok) {
        this.klok = klok;
    }

    @Override
    public void notify(DelegateExecution execution) {
        boolean extra = EXTRA.equals(execution.getCurrentActivityId());
        Monitoringtaken.IS_EXTRA.zet(execution, extra);
        Monitoringtaken.IS_SLOT.zet(
                execution,
                Monitoringtaken.LAATSTE_GEWEEST.van(execution) || !extra && Monitoringtaken.LAATSTE.van(execution));
        Monitoringtaken.TAAK_TERMIJN.zet(
                execution, extra ? TERMIJN_EXTRA : Monitoringtaken.MOMENT_TERMIJN.van(execution));
        Monitoringtaken.TAAK_VANAF.zet(
                execution, extra ? Date.from(klok.instant()) : Monitoringtaken.MOMENT_VANAF.van(execution));
        // Whoever looks now has looked: a wish for an extra moment is met.
        Monitoringtaken.EXTRA_NODIG.zet(execution, false);
    }
}
