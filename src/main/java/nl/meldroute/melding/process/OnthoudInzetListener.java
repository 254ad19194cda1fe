package nl.meldroute.melding.process;

import java.util.Map;
import nl.meldroute.engine.Variabele;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Keeps what was asked for this time: the next time that somebody asks, the route's own variables change. */
@Component
class OnthoudInzetListener implements ExecutionListener {

    /** The answers in the forms, and what the model reads. */
    private static final Map<String, Variabele<Boolean>> GEVRAAGD = Map.of(
            "instantieInformeren", Routevariabelen.INZET_INSTANTIE,
            "huisverbodNodig", Routevariabelen.INZET_HUISVERBOD,
            "dienstNodig", Routevariabelen.INZET_DIENST);

    @Override
    public void notify(DelegateExecution execution) {
        GEVRAAGD.forEach((antwoord, inzet) ->
                execution.setVariableLocal(inzet.naam(), Boolean.TRUE.equals(execution.getVariable(antwoord))));
    }
}
