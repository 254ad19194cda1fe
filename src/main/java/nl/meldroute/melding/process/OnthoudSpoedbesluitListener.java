package nl.meldroute.melding.process;

import java.util.List;
import nl.meldroute.engine.Variabele;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Keeps which urgent besluit this confirmation is about: a later besluit of the same melding changes the route's own variables. */
@Component
class OnthoudSpoedbesluitListener implements ExecutionListener {

    private static final List<Variabele<?>> VAN_DIT_BESLUIT = List.of(
            Routevariabelen.BESLUIT,
            Routevariabelen.BESLUIT_OP,
            Routevariabelen.BESLUIT_DOOR,
            Routevariabelen.ADVIES,
            Routevariabelen.VERVOLG);

    @Override
    public void notify(DelegateExecution execution) {
        VAN_DIT_BESLUIT.forEach(variabele -> execution.setVariableLocal(variabele.naam(), variabele.van(execution)));
        Routevariabelen.SPOEDBESLUIT_OPEN.zet(execution, true);
    }
}
