package nl.meldroute.dossier;

import java.util.Map;

/** Port: looks at the text of a form before it is stored, in the transaction of the submit. */
public interface Veldtoets {

    /**
     * Lets this text pass or refuses it.
     *
     * @param nummer number of the route
     * @param waarden text per dossier key
     * @throws nl.meldroute.engine.FormulierFout when it may not be stored; it names each field
     */
    void toets(String nummer, Map<String, String> waarden);
}
