package nl.meldroute.melding.process;

import java.time.Clock;
import java.util.Map;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Gebeurtenissen;
import nl.meldroute.engine.Taakinvoer;
import nl.meldroute.engine.Termijnfunctie;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records that a legal term has passed, and says whether it had passed already when the melding was registered. */
@Component
class LegOverschrijdingVastDelegate implements JavaDelegate {

    private final Gebeurtenissen gebeurtenissen;
    private final Termijnfunctie termijn;
    private final Clock klok;

    LegOverschrijdingVastDelegate(Gebeurtenissen gebeurtenissen, Termijnfunctie termijn, Clock klok) {
        this.gebeurtenissen = gebeurtenissen;
        this.termijn = termijn;
        this.klok = klok;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (termijn.uiterlijk(execution).toInstant().isAfter(klok.instant())) {
            // The term began anew between the clock and this step: nothing is late.
            Routevariabelen.AL_VERSTREKEN.zet(execution.getProcessInstance(), true);
            return;
        }
        gebeurtenissen.leg(
                execution.getProcessBusinessKey(),
                Soort.TERMIJN_VERSTREKEN,
                Taakinvoer.SYSTEEM,
                Map.of(
                        "termijn", Termijnfunctie.NAAM.van(execution),
                        "uiterlijk", termijn.uiterlijk(execution).toInstant().toString()));
        Routevariabelen.AL_VERSTREKEN.zet(
                execution.getProcessInstance(), termijn.wasVerstrekenBijRegistratie(execution));
    }
}
