package nl.meldroute.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.jspecify.annotations.Nullable;

/** Evaluates the FEEL of forms as the browser does: what cannot be computed is null, and null is not true. */
final class Feel {

    private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();

    /** Read once each: forms hold a few hundred of them, and no user can add one. */
    private static final Map<String, ParseResult> GELEZEN = new ConcurrentHashMap<>();

    private Feel() {}

    static boolean isWaar(String expressie, Map<String, Object> waarden) {
        if (expressie.isBlank()) {
            return false;
        }
        return Boolean.TRUE.equals(bereken(expressie, waarden));
    }

    static @Nullable Object bereken(String expressie, Map<String, Object> waarden) {
        ParseResult gelezen = GELEZEN.computeIfAbsent(expressie, Feel::lees);
        if (!gelezen.isSuccess()) {
            return null;
        }
        EvaluationResult uitkomst = ENGINE.evaluate(gelezen.parsedExpression(), waarden);
        return uitkomst.isSuccess() ? uitkomst.result() : null;
    }

    private static ParseResult lees(String expressie) {
        return ENGINE.parseExpression(expressie.startsWith("=") ? expressie.substring(1) : expressie);
    }
}
