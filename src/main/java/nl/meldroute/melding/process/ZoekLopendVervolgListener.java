package nl.meldroute.melding.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Shows who takes the besluit what runs for the household already. */
@Component
class ZoekLopendVervolgListener implements TaskListener {

    private final Samenloop samenloop;

    ZoekLopendVervolgListener(Samenloop samenloop) {
        this.samenloop = samenloop;
    }

    @Override
    public void notify(DelegateTask taak) {
        var lopend = samenloop.lopend(taak.getExecution().getProcessBusinessKey());
        Routevariabelen.LOPEND_VERVOLG.zet(
                taak, lopend.map(Samenloop.Lopend::dienst).orElse("geen"));
        Routevariabelen.LOPENDE_MELDING.zet(
                taak, lopend.map(Samenloop.Lopend::meldingnummer).orElse("geen"));
    }
}
