package nl.meldroute.dekking;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** What the tests of this JVM have passed, over all Spring contexts and engines. */
public final class Dekking {

    private static final Set<Onderdeel> GEPASSEERD = ConcurrentHashMap.newKeySet();

    /** Hears each flow node that starts. */
    static final ExecutionListener KNOOP = uitvoering -> GEPASSEERD.add(new Onderdeel(
            definitie(uitvoering.getProcessDefinitionId()), String.valueOf(uitvoering.getCurrentActivityId())));

    /** Hears each arrow that is taken. */
    static final ExecutionListener PIJL = uitvoering -> GEPASSEERD.add(new Onderdeel(
            definitie(uitvoering.getProcessDefinitionId()), String.valueOf(uitvoering.getCurrentTransitionId())));

    /** Hears each decision; with hit policy FIRST one rule counts. */
    static final DmnDecisionTableEvaluationListener BESLISSING = gebeurtenis -> gebeurtenis
            .getMatchingRules()
            .forEach(regel ->
                    GEPASSEERD.add(new Onderdeel(gebeurtenis.getDecision().getKey(), regel.getId())));

    private Dekking() {}

    /** A decision engine without a process engine, whose decisions count: for tests of one table. */
    public static DmnEngine beslismotor() {
        DmnEngineConfiguration instelling = DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        instelling.getCustomPostDecisionTableEvaluationListeners().add(BESLISSING);
        return instelling.buildEngine();
    }

    /**
     * A part of a model.
     *
     * @param model process or decision key
     * @param id id of the flow node, arrow or decision rule
     */
    record Onderdeel(String model, String id) {}

    static boolean isGepasseerd(Onderdeel onderdeel) {
        return GEPASSEERD.contains(onderdeel);
    }

    /** The key in front of version and number. */
    private static String definitie(String definitieId) {
        return definitieId.substring(0, definitieId.indexOf(':'));
    }
}
