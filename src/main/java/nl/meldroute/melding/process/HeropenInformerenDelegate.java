package nl.meldroute.melding.process;

import nl.meldroute.dossier.Bericht;
import nl.meldroute.dossier.Berichten;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The letter that should have told somebody did not go: the task to inform that person comes back (Wmo 2015 art. 5.3.1). */
@Component
class HeropenInformerenDelegate implements JavaDelegate {

    private final Berichten berichten;
    private final Informeerprocessen informeren;

    HeropenInformerenDelegate(Berichten berichten, Informeerprocessen informeren) {
        this.berichten = berichten;
        this.informeren = informeren;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Bericht bericht = berichten.lees(Routevariabelen.BERICHT.van(execution));
        bericht.over().ifPresent(persoon -> informeren.heropen(bericht.meldingnummer(), persoon));
    }
}
