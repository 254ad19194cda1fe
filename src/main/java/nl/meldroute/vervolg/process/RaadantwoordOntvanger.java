package nl.meldroute.vervolg.process;

import java.util.List;
import nl.meldroute.dossier.NieuwRaadantwoord;
import nl.meldroute.dossier.Raadontvangst;
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
    private final RuntimeService runtime;
    private final AlsSysteem alsSysteem;

    RaadantwoordOntvanger(Raadverzoeken verzoeken, RuntimeService runtime, AlsSysteem alsSysteem) {
        this.verzoeken = verzoeken;
        this.runtime = runtime;
        this.alsSysteem = alsSysteem;
    }

    @Override
    @Transactional
    public Raadontvangst ontvang(NieuwRaadantwoord antwoord, String door) {
        Raadontvangst ontvangst = legVast(antwoord, door);
        if (ontvangst instanceof Raadontvangst.Gekoppeld gekoppeld) {
            alsSysteem.doe(() -> {
                wachtend(gekoppeld.route())
                        .forEach(stap -> runtime.messageEventReceived(Raadvariabelen.ANTWOORD_BERICHT, stap.getId()));
                return ontvangst;
            });
        }
        return ontvangst;
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
