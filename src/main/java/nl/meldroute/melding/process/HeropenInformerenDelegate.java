package nl.meldroute.melding.process;

import java.util.Map;
import nl.meldroute.dossier.Bericht;
import nl.meldroute.dossier.Berichten;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Gebeurtenissen;
import nl.meldroute.engine.Taakinvoer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The letter that should have told somebody did not go: the task to inform that person comes back (Wmo 2015 art. 5.3.1). */
@Component
class HeropenInformerenDelegate implements JavaDelegate {

    private final Berichten berichten;
    private final Informeerprocessen informeren;
    private final Gebeurtenissen gebeurtenissen;

    HeropenInformerenDelegate(Berichten berichten, Informeerprocessen informeren, Gebeurtenissen gebeurtenissen) {
        this.gebeurtenissen = gebeurtenissen;
        this.berichten = berichten;
        this.informeren = informeren;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Bericht bericht = berichten.lees(Routevariabelen.BERICHT.van(execution));
        bericht.over().ifPresent(persoon -> {
            gebeurtenissen.leg(
                    bericht.meldingnummer(),
                    Soort.BETROKKENEN_GEINFORMEERD,
                    Taakinvoer.SYSTEEM,
                    Map.of("betrokkene", String.valueOf(persoon), "geinformeerd", "brief-niet-weg"));
            informeren.heropen(bericht.meldingnummer(), persoon);
        });
    }
}
