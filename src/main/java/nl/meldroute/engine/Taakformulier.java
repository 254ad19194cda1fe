package nl.meldroute.engine;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;

/** Port for a task form whose answers go elsewhere than to the process and the text under its number. */
public interface Taakformulier {

    /** Id of the form. */
    String formulier();

    /**
     * Takes what the form gave, in the transaction of the submit.
     *
     * @param taak the task that is submitted
     * @param waarden checked form values that are no dossier text, per field key
     * @param dossiervelden checked text per dossier key
     * @return the values that stay with the process, nothing else being kept there; empty to have all of it handled in the ordinary way
     * @throws FormulierFout when the input is refused; nothing is stored then
     */
    Optional<Map<String, @Nullable Object>> neemAan(
            DelegateTask taak, Map<String, @Nullable Object> waarden, Map<String, String> dossiervelden);
}
