package nl.meldroute.melding.process;

import nl.meldroute.dossier.Meldingen;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * Tells each monitoring that runs for the household that there is a new melding, once it is clear which household it is. In the same
 * transaction: a step of its own beside the tasks would get in the way of who takes one at that moment.
 */
@Component
class MeldNieuweMeldingListener implements ExecutionListener {

    private static final String BERICHT = "nieuweMelding";

    private final Meldingen meldingen;
    private final RuntimeService runtime;

    MeldNieuweMeldingListener(Meldingen meldingen, RuntimeService runtime) {
        this.meldingen = meldingen;
        this.runtime = runtime;
    }

    @Override
    public void notify(DelegateExecution execution) {
        meldingen.andereVanHuishouden(execution.getProcessBusinessKey()).stream()
                .flatMap(andere -> runtime
                        .createExecutionQuery()
                        .processInstanceBusinessKey(andere)
                        .messageEventSubscriptionName(BERICHT)
                        .list()
                        .stream())
                .forEach(monitoring -> runtime.messageEventReceived(BERICHT, monitoring.getId()));
    }
}
