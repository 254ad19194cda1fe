package nl.meldroute.melding.process;

import java.util.Map;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Gebeurtenissen;
import nl.meldroute.dossier.Meldingen;
import nl.meldroute.engine.Taakinvoer;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * This melding goes along with the vervolg of an earlier one. Both sides lock that earlier melding: either it sees who waits when it ends,
 * or it had ended already and this melding does not wait.
 */
@Component
class SluitAanDelegate implements JavaDelegate {

    private final Samenloop samenloop;
    private final Meldingen meldingen;
    private final Gebeurtenissen gebeurtenissen;
    private final RuntimeService runtime;

    SluitAanDelegate(Samenloop samenloop, Meldingen meldingen, Gebeurtenissen gebeurtenissen, RuntimeService runtime) {
        this.samenloop = samenloop;
        this.meldingen = meldingen;
        this.gebeurtenissen = gebeurtenissen;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String eerdere = Routevariabelen.LOPENDE_MELDING.van(execution);
        meldingen.vergrendel(eerdere);
        boolean loopt = samenloop
                .route(eerdere)
                .filter(route ->
                        Boolean.FALSE.equals(runtime.getVariable(route.getId(), Routevariabelen.VERVOLG_KLAAR.naam())))
                .isPresent();
        gebeurtenissen.leg(
                execution.getProcessBusinessKey(),
                Soort.BIJ_LOPEND_VERVOLG_AANGESLOTEN,
                Taakinvoer.SYSTEEM,
                Map.of("melding", eerdere));
        gebeurtenissen.leg(
                eerdere,
                Soort.LATERE_MELDING_GAAT_MEE,
                Taakinvoer.SYSTEEM,
                Map.of("melding", execution.getProcessBusinessKey()));
        Routevariabelen.LOPEND_VERVOLG_KLAAR.zet(execution, !loopt);
    }
}
