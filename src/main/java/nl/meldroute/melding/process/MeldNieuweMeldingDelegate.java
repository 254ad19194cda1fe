package nl.meldroute.melding.process;

import nl.meldroute.dossier.Meldingen;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells each monitoring that runs for the household that there is a new melding. */
@Component
class MeldNieuweMeldingDelegate implements JavaDelegate {

    private static final String BERICHT = "nieuweMelding";

    private final Meldingen meldingen;
    private final RuntimeService runtime;

    MeldNieuweMeldingDelegate(Meldingen meldingen, RuntimeService runtime) {
        this.meldingen = meldingen;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
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
