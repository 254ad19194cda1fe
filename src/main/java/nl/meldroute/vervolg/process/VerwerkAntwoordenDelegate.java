package nl.meldroute.vervolg.process;

import java.time.Clock;
import java.util.Date;
import nl.meldroute.dossier.Raadstand;
import nl.meldroute.dossier.Raadverzoeken;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks at what the Raad answered so far. The route goes on to wait, or not, in this same transaction. */
@Component
class VerwerkAntwoordenDelegate implements JavaDelegate {

    private final Raadverzoeken verzoeken;
    private final Clock klok;

    VerwerkAntwoordenDelegate(Raadverzoeken verzoeken, Clock klok) {
        this.verzoeken = verzoeken;
        this.klok = klok;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Raadstand stand = verzoeken.verwerk(Raadvariabelen.VERZOEKNUMMER.van(execution));
        Raadvariabelen.ONTVANGST.zet(execution, stand.ontvangst());
        Raadvariabelen.INTAKE.zet(execution, stand.intake());
        Raadvariabelen.UITKOMST.zet(execution, stand.uitkomst());
        if (stand.nieuw()) {
            Raadvariabelen.WACHT_SINDS.zet(execution, Date.from(klok.instant()));
        }
    }
}
