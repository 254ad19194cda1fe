package nl.meldroute.vervolg.process;

import java.util.Map;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Gebeurtenissen;
import nl.meldroute.engine.Taakinvoer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records that a huisverbod ran to its end. */
@Component
class LegEindeHuisverbodVastDelegate implements JavaDelegate {

    private final Gebeurtenissen gebeurtenissen;

    LegEindeHuisverbodVastDelegate(Gebeurtenissen gebeurtenissen) {
        this.gebeurtenissen = gebeurtenissen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean verlengd =
                Huisverbodtaken.VERLENGD.vind(execution).filter("ja"::equals).isPresent();
        gebeurtenissen.leg(
                execution.getProcessBusinessKey(),
                Soort.HUISVERBOD_GEEINDIGD,
                Taakinvoer.SYSTEEM,
                Map.of("reden", verlengd ? "verlenging-afgelopen" : "afgelopen"));
    }
}
