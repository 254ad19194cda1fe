package nl.meldroute.beslissingen;

import java.util.HashMap;
import java.util.Map;
import nl.meldroute.route.Routetest;
import org.camunda.bpm.engine.DecisionService;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** A test of one decision table in the real engine. */
@Routetest
abstract class Beslissingstest {

    private final String tabel;

    @Autowired
    private DecisionService beslissingen;

    Beslissingstest(String tabel) {
        this.tabel = tabel;
    }

    /** The outputs of the rule that holds for this input; name, value, name, value … and null for an answer not given. */
    Map<String, Object> beslis(@Nullable Object... invoer) {
        Map<String, @Nullable Object> variabelen = new HashMap<>();
        for (int i = 0; i < invoer.length; i += 2) {
            variabelen.put(String.valueOf(invoer[i]), invoer[i + 1]);
        }
        return beslissingen
                .evaluateDecisionTableByKey(tabel)
                .decisionDefinitionWithoutTenantId()
                .variables(variabelen)
                .evaluate()
                .getSingleResult()
                .getEntryMap();
    }
}
