package nl.meldroute.vervolg.process;

import java.util.List;
import nl.meldroute.dossier.NieuwRaadantwoord;
import nl.meldroute.dossier.Raadantwoord;
import nl.meldroute.dossier.Raadontvangst;
import nl.meldroute.dossier.Raadplaatsing;
import nl.meldroute.dossier.Raadverzoek;
import nl.meldroute.dossier.Raadverzoeken;
import nl.meldroute.engine.AlsSysteem;
import nl.meldroute.vervolg.Raadpost;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores what the Raad answers and wakes the route. The verzoek stays locked from storing until the end of the transaction, and the route
 * waits under the same lock: so it either waits here already, or finds the answer when it looks.
 */
@Component
class RaadantwoordOntvanger implements Raadpost {

    private final Raadverzoeken verzoeken;
    private final Raadplaatsing plaatsing;
    private final Raadantwoordtaak taak;
    private final RuntimeService runtime;
    private final AlsSysteem alsSysteem;

    RaadantwoordOntvanger(
            Raadverzoeken verzoeken,
            Raadplaatsing plaatsing,
            Raadantwoordtaak taak,
            RuntimeService runtime,
            AlsSysteem alsSysteem) {
        this.verzoeken = verzoeken;
        this.plaatsing = plaatsing;
        this.taak = taak;
        this.runtime = runtime;
        this.alsSysteem = alsSysteem;
    }

    @Override
    @Transactional
    public Raadontvangst ontvang(NieuwRaadantwoord antwoord, String door) {
        Raadontvangst ontvangst = legVast(antwoord, door);
        if (ontvangst instanceof Raadontvangst.Gekoppeld gekoppeld) {
            geefDoor(verzoeken.lees(gekoppeld.verzoeknummer()), plaatsing.antwoord(antwoord.kenmerk()));
        } else if (ontvangst instanceof Raadontvangst.NietGekoppeld) {
            taak.zonderVerzoek(plaatsing.antwoord(antwoord.kenmerk()));
        }
        return ontvangst;
    }

    /** To the route that waits for it, or that will look later; and to a person when that route has ended. */
    void geefDoor(Raadverzoek verzoek, Raadantwoord antwoord) {
        boolean loopt = alsSysteem.doe(() -> {
            wachtend(verzoek.route())
                    .forEach(stap -> runtime.messageEventReceived(Raadvariabelen.ANTWOORD_BERICHT, stap.getId()));
            return runtime.createProcessInstanceQuery()
                            .processInstanceId(verzoek.route())
                            .count()
                    > 0;
        });
        if (!loopt) {
            taak.naAfloop(verzoek, antwoord);
        }
    }

    /** Stores only: for the route's own task, which goes on by being completed. */
    Raadontvangst legVast(NieuwRaadantwoord antwoord, String door) {
        return verzoeken.ontvangAntwoord(antwoord, door);
    }

    private List<Execution> wachtend(String route) {
        return runtime.createExecutionQuery()
                .processInstanceId(route)
                .messageEventSubscriptionName(Raadvariabelen.ANTWOORD_BERICHT)
                .list();
    }
}
