package nl.meldroute.wandeling;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/** Which fields of a form are hidden, as the browser sees it: by their own condition or by that of the group around them. */
final class Zichtbaarheid {

    private static final FeelEngine FEEL = new ScalaFeelEngineFactory().createInstance();

    private Zichtbaarheid() {}

    static Set<String> verborgen(JsonNode formulier, Map<String, @Nullable Object> waarden) {
        Set<String> sleutels = new HashSet<>();
        verzamel(formulier, false, waarden, sleutels);
        return sleutels;
    }

    private static void verzamel(
            JsonNode knoop, boolean verborgen, Map<String, @Nullable Object> waarden, Set<String> sleutels) {
        for (JsonNode kind : knoop.path("components")) {
            String voorwaarde = kind.path("conditional").path("hide").asText();
            boolean weg = verborgen || (!voorwaarde.isEmpty() && Boolean.TRUE.equals(reken(voorwaarde, waarden)));
            if (weg) {
                sleutels.add(kind.path("key").asText());
            }
            verzamel(kind, weg, waarden, sleutels);
        }
    }

    /** A list from an expression; of options with a label only the value. */
    static List<String> lijst(String expressie, Map<String, @Nullable Object> waarden) {
        Object uitkomst = reken(expressie, waarden);
        if (!(uitkomst instanceof Collection<?> opties)) {
            return List.of();
        }
        return opties.stream()
                .map(optie ->
                        optie instanceof Map<?, ?> paar ? String.valueOf(paar.get("value")) : String.valueOf(optie))
                .toList();
    }

    private static @Nullable Object reken(String expressie, Map<String, @Nullable Object> waarden) {
        try {
            return FEEL.evaluateSimpleExpression(
                    expressie.replaceFirst("^=", ""), Variables.fromMap(waarden).asVariableContext());
        } catch (FeelException e) {
            // As in the browser: an unknown name is no answer, and the field stays visible.
            return null;
        }
    }
}
