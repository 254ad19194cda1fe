package nl.meldroute.berichten.process;

import java.util.HashMap;
import java.util.Map;
import nl.meldroute.berichten.Bezorgfout;
import nl.meldroute.berichten.Verzender;
import nl.meldroute.dossier.Bericht;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Gebeurtenissen;
import nl.meldroute.engine.GeenHerkansing;
import nl.meldroute.engine.Taakinvoer;
import nl.meldroute.engine.Variabele;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Sends one message of the ledger: a step of its own, so that a failure repeats nothing else. The model says which one with the input
 * {@code bericht}: its number in the ledger, which the step that made it left behind.
 */
@Component
class VerstuurBerichtDelegate implements JavaDelegate {

    private static final Variabele<Long> BERICHT = new Variabele<>("bericht", Long.class);

    private final Verzender verzender;
    private final Gebeurtenissen gebeurtenissen;

    VerstuurBerichtDelegate(Verzender verzender, Gebeurtenissen gebeurtenissen) {
        this.verzender = verzender;
        this.gebeurtenissen = gebeurtenissen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Bericht bericht;
        try {
            bericht = verzender.verzend(BERICHT.van(execution));
        } catch (Bezorgfout fout) {
            throw fout.reden().isDefinitief()
                    ? new GeenHerkansing(fout.getMessage())
                    : new IllegalStateException(fout.getMessage());
        }
        if (bericht.staat() == Bericht.Staat.VERVALLEN) {
            return;
        }
        Map<String, String> codes = new HashMap<>();
        codes.put("bericht", bericht.soort().name());
        codes.put("staat", bericht.staat().name());
        gebeurtenissen.leg(bericht.meldingnummer(), Soort.BERICHT_VERSTUURD, Taakinvoer.SYSTEEM, codes);
    }
}
