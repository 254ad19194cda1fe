package nl.meldroute.vervolg.process;

import java.util.Optional;
import nl.meldroute.dossier.Signalen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the signal: for the reason that a person gave, or else as was planned. */
@Component
class BeeindigSignaalDelegate implements JavaDelegate {

    private final Signalen signalen;

    BeeindigSignaalDelegate(Signalen signalen) {
        this.signalen = signalen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<Long> einde = signalen.beeindig(
                execution.getProcessBusinessKey(),
                Signaalvariabelen.BETROKKENE.van(execution),
                Signaalvariabelen.stap(execution),
                Signaalvariabelen.INTREK_REDEN.vind(execution).orElse(null));
        Signaalvariabelen.EINDE_VERSTUREN.zet(execution, einde.isPresent());
        einde.ifPresent(bericht -> Signaalvariabelen.EINDE_BERICHT.zet(execution, bericht));
    }
}
