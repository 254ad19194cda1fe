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

/**
 * Records once that a legal term has passed, says whether that is old news (known before, or passed when the melding was registered), and mails the
 * teamleiders when it is not.
 */
@Component
class LegOverschrijdingVastDelegate implements JavaDelegate {

    private final Gebeurtenissen gebeurtenissen;
    private final Termijnfunctie termijn;
    private final Medewerkerpost post;
    private final Clock klok;

    LegOverschrijdingVastDelegate(
            Gebeurtenissen gebeurtenissen, Termijnfunctie termijn, Medewerkerpost post, Clock klok) {
        this.post = post;
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
        String meldingnummer = execution.getProcessBusinessKey();
        Map<String, String> codes = Termijncodes.van(execution);
        codes.put("uiterlijk", termijn.uiterlijk(execution).toInstant().toString());
        if (isVastgelegd(meldingnummer, codes)) {
            Routevariabelen.AL_VERSTREKEN.zet(execution.getProcessInstance(), true);
            return;
        }
        gebeurtenissen.leg(meldingnummer, Soort.TERMIJN_VERSTREKEN, Taakinvoer.SYSTEEM, codes);
        boolean oudNieuws = termijn.wasVerstrekenBijRegistratie(execution);
        Routevariabelen.AL_VERSTREKEN.zet(execution.getProcessInstance(), oudNieuws);
        if (!oudNieuws) {
            post.escaleer(execution, termijn.uiterlijk(execution));
        }
    }

    private boolean isVastgelegd(String meldingnummer, Map<String, String> codes) {
        return gebeurtenissen.van(meldingnummer).stream()
                .anyMatch(gebeurtenis -> gebeurtenis.soort() == Soort.TERMIJN_VERSTREKEN
                        && gebeurtenis.codes().equals(codes));
    }
}
