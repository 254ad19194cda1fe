package nl.meldroute.berichten.process;

import nl.meldroute.berichten.Postwisser;
import nl.meldroute.dossier.Vernietigingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Destroys what lies ready in the folder of post, after the database did: files know no transaction, so this is a step of its own. */
@Component
class VernietigPostDelegate implements JavaDelegate {

    private final Vernietigingen vernietigingen;
    private final Postwisser postwisser;

    VernietigPostDelegate(Vernietigingen vernietigingen, Postwisser postwisser) {
        this.vernietigingen = vernietigingen;
        this.postwisser = postwisser;
    }

    @Override
    public void execute(DelegateExecution verzoek) {
        vernietigingen.aangepast(verzoek.getProcessBusinessKey()).forEach(postwisser::werkBij);
    }
}
