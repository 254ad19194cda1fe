package nl.meldroute.vervolg.process;

import static nl.meldroute.engine.Taakinvoer.koppen;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.meldroute.engine.Dossiervelden;
import nl.meldroute.engine.FormulierFout.Fout;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/**
 * The texts that make a verzoek: those of the last time it was prepared. Who has to change it leaves empty what stays the same: then what
 * was written before counts.
 */
@Component
class Raadteksten {

    /** What each verzoek must tell, with the label that the form gives it. */
    private static final Map<String, String> ONDERBOUWING = koppen(
            "raadZorgen", "Zorgen en feiten",
            "raadHulp", "Eerder ingezette hulp",
            "raadWaarom", "Waarom nu de Raad?",
            "raadVerwachting", "Wat verwacht Veilig Thuis van de Raad?");

    private final Dossiervelden dossiervelden;

    Raadteksten(Dossiervelden dossiervelden) {
        this.dossiervelden = dossiervelden;
    }

    /** Takes the texts of this task along from now on, and gives what the verzoek then tells. */
    Map<String, String> neemOp(DelegateTask taak) {
        Raadvariabelen.VOORBEREIDING.zet(
                taak,
                Raadvariabelen.VOORBEREIDING
                        .vind(taak)
                        .map(eerder -> eerder + "," + taak.getId())
                        .orElse(taak.getId()));
        return van(taak);
    }

    Map<String, String> van(VariableScope scope) {
        Map<String, String> teksten = new HashMap<>();
        for (String taak : Raadvariabelen.VOORBEREIDING.van(scope).split(",", -1)) {
            teksten.keySet().retainAll(ONDERBOUWING.keySet());
            teksten.putAll(dossiervelden.vanTaak(taak));
        }
        return teksten;
    }

    /** What a verzoek with these texts does not tell yet. */
    static List<Fout> ontbreekt(Map<String, String> teksten) {
        return ONDERBOUWING.entrySet().stream()
                .filter(deel -> teksten.getOrDefault(deel.getKey(), "").isBlank())
                .map(deel -> new Fout(deel.getKey(), deel.getValue() + ": vul dit in."))
                .toList();
    }
}
