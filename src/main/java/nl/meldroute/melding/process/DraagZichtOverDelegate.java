package nl.meldroute.melding.process;

import nl.meldroute.dossier.Overdrachten;
import nl.meldroute.engine.Taakinvoer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Moves zicht op veiligheid to the receiver, once acceptance, conversation and start are recorded. */
@Component
class DraagZichtOverDelegate implements JavaDelegate {

    private final Overdrachten overdrachten;

    DraagZichtOverDelegate(Overdrachten overdrachten) {
        this.overdrachten = overdrachten;
    }

    @Override
    public void execute(DelegateExecution execution) {
        overdrachten.voltooi(execution.getProcessBusinessKey(), Taakinvoer.SYSTEEM);
        Routevariabelen.OVERGEDRAGEN.zet(execution, true);
    }
}
