package nl.meldroute.vooraf.process;

import static nl.meldroute.engine.Variabele.tekst;

import java.util.List;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.engine.Taakinvoer;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** What a form of these processes cannot check by itself. */
final class Keuzes {

    private static final int CIJFERS = 6;

    private Keuzes() {}

    /**
     * Refuses "none" together with another choice.
     *
     * @param veld of a list to tick in
     * @param geen code of the choice that excludes the others
     * @param opschrift of that choice
     */
    static void vereisNietsAnders(DelegateTask taak, String veld, String geen, String opschrift) {
        List<String> gekozen = List.of(tekst(veld).van(taak).split(","));
        if (gekozen.size() > 1 && gekozen.contains(geen)) {
            throw new FormulierFout(veld, "U kiest ‘" + opschrift + "’ en ook iets anders. Kies het een of het ander.");
        }
    }

    /** Refuses a name without a number to call. */
    static void vereisNummer(Taakinvoer invoer, String veld) {
        if (invoer.tekst(veld).chars().filter(Character::isDigit).count() < CIJFERS) {
            throw new FormulierFout(
                    veld,
                    "Vul ook een telefoonnummer in, anders kan niemand terugbellen. Er horen ten minste zes cijfers in.");
        }
    }
}
