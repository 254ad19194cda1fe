package nl.meldroute.melding.process;

import java.util.HashMap;
import java.util.Map;
import nl.meldroute.engine.Termijnfunctie;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Which term a warning or overdue step is about, and whose when it is about one person. */
final class Termijncodes {

    private Termijncodes() {}

    static Map<String, String> van(DelegateExecution stap) {
        Map<String, String> codes = new HashMap<>();
        codes.put("termijn", Termijnfunctie.NAAM.van(stap));
        Routevariabelen.BETROKKENE
                .vind(stap)
                .ifPresent(betrokkene -> codes.put("betrokkene", String.valueOf(betrokkene)));
        return codes;
    }
}
