package nl.meldroute.engine;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A process variable by name and type, so that a missing or mistyped one fails at its first use and is named.
 *
 * @param naam the variable's name in the models
 * @param type what it holds: codes, yes/no, numbers and dates only
 */
public record Variabele<T>(String naam, Class<T> type) {

    public static Variabele<String> tekst(String naam) {
        return new Variabele<>(naam, String.class);
    }

    /**
     * The variable's value.
     *
     * @throws IllegalStateException when it is missing or of another type; the value itself is never in the message
     */
    public T van(VariableScope scope) {
        return vind(scope).orElseThrow(() -> new IllegalStateException("Procesvariabele '" + naam + "' ontbreekt"));
    }

    /** The variable's value, or empty when it was never set. */
    public Optional<T> vind(VariableScope scope) {
        Object waarde = scope.getVariable(naam);
        if (waarde == null) {
            return Optional.empty();
        }
        if (!type.isInstance(waarde)) {
            throw new IllegalStateException("Procesvariabele '" + naam + "' is geen " + type.getSimpleName());
        }
        return Optional.of(type.cast(waarde));
    }

    public void zet(VariableScope scope, T waarde) {
        scope.setVariable(naam, waarde);
    }
}
