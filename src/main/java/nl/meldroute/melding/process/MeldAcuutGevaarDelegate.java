package nl.meldroute.melding.process;

import java.util.Map;
import nl.meldroute.engine.Taakinvoer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the route of this melding that there is acute danger. */
@Component
class MeldAcuutGevaarDelegate implements JavaDelegate {

    private final Acuutmelder acuutmelder;

    MeldAcuutGevaarDelegate(Acuutmelder acuutmelder) {
        this.acuutmelder = acuutmelder;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String meldingnummer = execution.getProcessBusinessKey();
        if (isIntake(execution)) {
            boolean onbekend = Routevariabelen.ACUUT_GEVAAR.van(execution).equals("onbekend");
            acuutmelder.meld(
                    meldingnummer,
                    Routevariabelen.ONTVANGEN_OP.van(execution),
                    Taakinvoer.SYSTEEM,
                    onbekend ? Map.of("gevaar", "onbekend") : Map.of());
        } else {
            acuutmelder.meld(meldingnummer, Taakinvoer.SYSTEEM);
        }
    }

    /** At the intake the danger was reported with the melding; from a later step it is reported now. */
    private static boolean isIntake(DelegateExecution execution) {
        return execution.getProcessDefinitionId().startsWith(Routevariabelen.MELDING + ":");
    }
}
