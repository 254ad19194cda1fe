package nl.meldroute.melding.process;

import java.util.HashMap;
import java.util.Map;
import nl.meldroute.engine.AlsSysteem;
import nl.meldroute.melding.RouteStarter;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starts the route of a melding that came in from outside the engine. The intake has checked who sends it. */
@Component
class Routestart implements RouteStarter {

    private final RuntimeService runtime;
    private final AlsSysteem alsSysteem;

    Routestart(RuntimeService runtime, AlsSysteem alsSysteem) {
        this.runtime = runtime;
        this.alsSysteem = alsSysteem;
    }

    @Override
    public void start(String meldingnummer, String regio, Map<String, Object> variabelen) {
        alsSysteem.doe(() -> runtime.createProcessInstanceByKey(Routevariabelen.MELDING)
                .processDefinitionWithoutTenantId()
                .businessKey(meldingnummer)
                .setVariables(begin(variabelen))
                .execute());
    }

    /** What every route starts with: what the intake knows, and the answers that conditions in the model read before anyone gave them. */
    static Map<String, Object> begin(Map<String, Object> variabelen) {
        Map<String, Object> begin = new HashMap<>(variabelen);
        begin.put(
                Routevariabelen.TERMIJN_VANAF.naam(),
                Routevariabelen.ONTVANGEN_OP.type().cast(variabelen.get(Routevariabelen.ONTVANGEN_OP.naam())));
        begin.put(Routevariabelen.EERDER_BEOORDEELD.naam(), false);
        begin.put(Routevariabelen.SPOEDBESLUIT_OPEN.naam(), false);
        begin.put(Routevariabelen.HEROVERWEGEN.naam(), "nee");
        begin.put(Routevariabelen.OVERGEDRAGEN.naam(), false);
        begin.put(Routevariabelen.INFORMEREN_STAND.naam(), Informeerprocessen.WACHT);
        begin.put(Routevariabelen.OPEN_SPOED.naam(), 0);
        begin.put(Routevariabelen.GEVAAR_NA_BESLUIT.naam(), 0L);
        begin.put(Routevariabelen.UITKOMST.naam(), "open");
        begin.put(Routevariabelen.LOPEND_VERVOLG_KLAAR.naam(), false);
        begin.put(Routevariabelen.VERVOLG_KLAAR.naam(), false);
        begin.put(Routevariabelen.OVERGENOMEN.naam(), false);
        begin.put(Routevariabelen.MONITORING_UITKOMST.naam(), "open");
        begin.put(Routevariabelen.HUISVERBOD_OPGELEGD.naam(), false);
        begin.put(Routevariabelen.OPEN_INZET.naam(), 0);
        begin.put(Routevariabelen.ONBEKENDE_MELDER_BESLUIT.naam(), null);
        begin.putIfAbsent(Routevariabelen.UIT_MAIL.naam(), false);
        return begin;
    }
}
