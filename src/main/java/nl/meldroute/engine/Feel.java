package nl.meldroute.engine;

import java.util.Map;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.jspecify.annotations.Nullable;

/** Evaluates the FEEL of forms as the browser does: what cannot be computed is null, and null is not true. */
final class Feel {

    private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();

    private Feel() {}

    static boolean isWaar(String expressie, Map<String, Object> waarden) {
        if (expressie.isBlank()) {
            return false;
        }
        return Boolean.TRUE.equals(bereken(expressie, waarden));
    }

    static @Nullable Object bereken(String expressie, Map<String, Object> waarden) {
        String kaal = expressie.startsWith("=") ? expressie.substring(1) : expressie;
        EvaluationResult uitkomst = ENGINE.evaluateExpression(kaal, waarden);
        return uitkomst.isSuccess() ? uitkomst.result() : null;
    }
}
