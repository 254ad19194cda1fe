package nl.meldroute.engine;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;

/** Port for a process whose start form is more than variables. Called in the start transaction, before the first step. */
public interface Startformulier {

    /** Id of the process that this start form opens. */
    String procesId();

    /**
     * Takes what the start form gave; the implementation sets the business key and the variables of the route.
     *
     * @param execution the instance that is being started
     * @param waarden checked form values that are no dossier text, per field key
     * @param dossiervelden checked text per dossier key
     * @throws FormulierFout when the input is refused; nothing is stored then
     */
    void ontvang(DelegateExecution execution, Map<String, @Nullable Object> waarden, Map<String, String> dossiervelden);
}
