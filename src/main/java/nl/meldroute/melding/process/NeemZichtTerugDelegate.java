package nl.meldroute.melding.process;

import java.time.Clock;
import java.util.Date;
import nl.meldroute.dossier.ZichtOpVeiligheid;
import nl.meldroute.engine.Taakinvoer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Veilig Thuis keeps or takes back zicht, and the route goes to a new beoordeling with a term of its own. */
@Component
class NeemZichtTerugDelegate implements JavaDelegate {

    private final ZichtOpVeiligheid zicht;
    private final Informeerprocessen informeren;
    private final Clock klok;

    NeemZichtTerugDelegate(ZichtOpVeiligheid zicht, Informeerprocessen informeren, Clock klok) {
        this.zicht = zicht;
        this.informeren = informeren;
        this.klok = klok;
    }

    @Override
    public void execute(DelegateExecution execution) {
        zicht.neemTerug(execution.getProcessBusinessKey(), Taakinvoer.SYSTEEM);
        Routevariabelen.INFORMEREN_STAND.zet(execution, informeren.staak(execution.getProcessBusinessKey()));
        Routevariabelen.EERDER_BEOORDEELD.zet(execution, true);
        Routevariabelen.TERMIJN_VANAF.zet(execution, Date.from(klok.instant()));
        Routevariabelen.HEROVERWEGEN.zet(execution, "nee");
        Routevariabelen.OVERGEDRAGEN.zet(execution, false);
        Routevariabelen.UITKOMST.zet(execution, "open");
        Routevariabelen.VERVOLG_KLAAR.zet(execution, false);
        Routevariabelen.LOPEND_VERVOLG_KLAAR.zet(execution, false);
        Routevariabelen.OVERGENOMEN.zet(execution, false);
        Routevariabelen.MONITORING_UITKOMST.zet(execution, "open");
    }
}
