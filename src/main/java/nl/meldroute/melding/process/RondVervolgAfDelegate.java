package nl.meldroute.melding.process;

import java.time.Clock;
import java.util.Date;
import java.util.Map;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Gebeurtenissen;
import nl.meldroute.dossier.Meldingen;
import nl.meldroute.engine.Taakinvoer;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The vervolg has come to its end: monitoring counts from here, and meldingen that went along with it go on, or are judged anew when it was not carried out. */
@Component
class RondVervolgAfDelegate implements JavaDelegate {

    private final Meldingen meldingen;
    private final Gebeurtenissen gebeurtenissen;
    private final RuntimeService runtime;
    private final Clock klok;

    RondVervolgAfDelegate(Meldingen meldingen, Gebeurtenissen gebeurtenissen, RuntimeService runtime, Clock klok) {
        this.meldingen = meldingen;
        this.gebeurtenissen = gebeurtenissen;
        this.runtime = runtime;
        this.klok = klok;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String meldingnummer = execution.getProcessBusinessKey();
        meldingen.vergrendel(meldingnummer);
        boolean gedaan = !Routevariabelen.OVERGENOMEN.van(execution)
                && Samenloop.DIENSTEN.contains(Routevariabelen.VERVOLG.van(execution));
        Routevariabelen.VERVOLG_KLAAR.zet(execution.getProcessInstance(), true);
        Routevariabelen.MONITORING_VANAF.zet(execution.getProcessInstance(), Date.from(klok.instant()));
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(Routevariabelen.MELDING)
                .variableValueEquals(Routevariabelen.LOPENDE_MELDING.naam(), meldingnummer)
                .variableValueEquals(Routevariabelen.SAMENLOOP.naam(), Samenloop.AANSLUITEN)
                .variableValueEquals(Routevariabelen.LOPEND_VERVOLG_KLAAR.naam(), false)
                .list()
                .forEach(meegaand -> {
                    if (gedaan) {
                        runtime.setVariable(meegaand.getId(), Routevariabelen.LOPEND_VERVOLG_KLAAR.naam(), true);
                    } else {
                        // Nobody carried out what that melding went along with: it needs a besluit of its own again.
                        gebeurtenissen.leg(
                                meegaand.getBusinessKey(),
                                Soort.AANGESLOTEN_VERVOLG_VERVALLEN,
                                Taakinvoer.SYSTEEM,
                                Map.of("melding", meldingnummer));
                        runtime.setVariable(meegaand.getId(), Routevariabelen.HEROVERWEGEN.naam(), "ja");
                    }
                });
    }
}
