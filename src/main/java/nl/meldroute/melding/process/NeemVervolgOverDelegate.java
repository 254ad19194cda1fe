package nl.meldroute.melding.process;

import java.util.List;
import java.util.Map;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Gebeurtenissen;
import nl.meldroute.engine.Taakinvoer;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;

/** Ends the vervolg of an earlier melding of the household, because the besluit of this one replaces it. Nothing is left to do when it ended by itself. */
@Component
class NeemVervolgOverDelegate implements JavaDelegate {

    private static final String BERICHT = "vervolgOvergenomen";

    private final RuntimeService runtime;
    private final Gebeurtenissen gebeurtenissen;

    NeemVervolgOverDelegate(RuntimeService runtime, Gebeurtenissen gebeurtenissen) {
        this.runtime = runtime;
        this.gebeurtenissen = gebeurtenissen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String eerdere = Routevariabelen.LOPENDE_MELDING.van(execution);
        List<Execution> lopend = runtime.createExecutionQuery()
                .processInstanceBusinessKey(eerdere)
                .messageEventSubscriptionName(BERICHT)
                .list();
        for (Execution dienst : lopend) {
            gebeurtenissen.leg(
                    eerdere,
                    Soort.DOOR_LATERE_MELDING_OVERGENOMEN,
                    Taakinvoer.SYSTEEM,
                    Map.of("melding", execution.getProcessBusinessKey()));
            runtime.messageEventReceived(BERICHT, dienst.getId());
        }
    }
}
