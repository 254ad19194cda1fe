package nl.meldroute.berichten.process;

import static nl.meldroute.berichten.process.Berichtvariabelen.AAN_BETROKKENE;
import static nl.meldroute.berichten.process.Berichtvariabelen.BERICHT;
import static nl.meldroute.berichten.process.Berichtvariabelen.BETROKKENE;
import static nl.meldroute.berichten.process.Berichtvariabelen.FOUT;
import static nl.meldroute.berichten.process.Berichtvariabelen.SOORT;
import static nl.meldroute.berichten.process.Berichtvariabelen.STAND;

import java.util.HashMap;
import java.util.Map;
import nl.meldroute.berichten.Bezorgfout;
import nl.meldroute.berichten.Verzender;
import nl.meldroute.dossier.Bericht;
import nl.meldroute.dossier.Berichten;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Gebeurtenissen;
import nl.meldroute.engine.Taakinvoer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Sends one message of the ledger: a step of its own, so that a failure repeats nothing else. What may pass by itself is tried again by the
 * engine; what a person must mend, and what still fails at the last try, leads to a person.
 */
@Component
class VerstuurBerichtDelegate implements JavaDelegate {

    private final Verzender verzender;
    private final Berichten berichten;
    private final Gebeurtenissen gebeurtenissen;
    private final ManagementService beheer;

    VerstuurBerichtDelegate(
            Verzender verzender, Berichten berichten, Gebeurtenissen gebeurtenissen, ManagementService beheer) {
        this.verzender = verzender;
        this.berichten = berichten;
        this.gebeurtenissen = gebeurtenissen;
        this.beheer = beheer;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long nummer = BERICHT.van(execution);
        String fout = "geen";
        try {
            verzender.verzend(nummer);
        } catch (Bezorgfout mislukt) {
            fout = mislukt.reden().code();
            if (!mislukt.reden().isDefinitief()) {
                if (!isLaatsteKans(execution)) {
                    throw new IllegalStateException("Bericht niet bezorgd: " + fout);
                }
                meld(berichten.lees(nummer), Soort.BERICHT_MISLUKT, Map.of("fout", fout, "opnieuw", "nee"));
            }
        }
        Bericht bericht = berichten.lees(nummer);
        if (bericht.staat().isAf() && bericht.staat() != Bericht.Staat.VERVALLEN) {
            meld(
                    bericht,
                    Soort.BERICHT_VERSTUURD,
                    Map.of("staat", bericht.staat().name()));
        }
        SOORT.zet(execution, bericht.soort().name());
        STAND.zet(execution, stand(bericht));
        FOUT.zet(execution, fout);
        AAN_BETROKKENE.zet(execution, bericht.betrokkeneId() != null);
        if (bericht.betrokkeneId() != null) {
            BETROKKENE.zet(execution, bericht.betrokkeneId());
        }
    }

    /** A colleague who missed a mail has the task in the list all the same: nobody has to send that by hand. */
    private static String stand(Bericht bericht) {
        return switch (bericht.staat()) {
            case VERZONDEN, BEVESTIGD -> "verstuurd";
            case VERVALLEN -> "vervallen";
            case KLAARGEZET -> bericht.soort().isIntern() ? "verstuurd" : "ligt-klaar";
            case KLAAR, MISLUKT -> bericht.soort().isIntern() ? "vervallen" : "mislukt";
        };
    }

    private boolean isLaatsteKans(DelegateExecution execution) {
        return beheer.createJobQuery().executionId(execution.getId()).list().stream()
                .allMatch(job -> job.getRetries() <= 1);
    }

    private void meld(Bericht bericht, Soort soort, Map<String, String> codes) {
        if (!bericht.soort().isIntern()) {
            Map<String, String> alle = new HashMap<>(codes);
            alle.put("bericht", bericht.soort().name());
            alle.putAll(bericht.personen());
            gebeurtenissen.leg(bericht.meldingnummer(), soort, Taakinvoer.SYSTEEM, alle);
        }
    }
}
