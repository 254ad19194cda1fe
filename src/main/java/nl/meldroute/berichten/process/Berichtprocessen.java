package nl.meldroute.berichten.process;

import java.util.HashMap;
import java.util.Map;
import nl.meldroute.dossier.Bericht;
import nl.meldroute.dossier.Berichtroute;
import nl.meldroute.engine.AlsSysteem;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** One process for each letter or mail, beside the route that decided it. */
@Component
class Berichtprocessen implements Berichtroute {

    private final RuntimeService runtime;
    private final AlsSysteem alsSysteem;

    Berichtprocessen(RuntimeService runtime, AlsSysteem alsSysteem) {
        this.runtime = runtime;
        this.alsSysteem = alsSysteem;
    }

    @Override
    public void begin(Bericht bericht, String regio) {
        Map<String, Object> variabelen = new HashMap<>();
        variabelen.put(Berichtvariabelen.REGIO.naam(), regio);
        variabelen.put(Berichtvariabelen.BERICHT.naam(), bericht.id());
        alsSysteem.doe(() -> runtime.createProcessInstanceByKey(Berichtvariabelen.PROCES)
                .processDefinitionWithoutTenantId()
                .businessKey(bericht.meldingnummer())
                .setVariables(variabelen)
                .execute());
    }
}
