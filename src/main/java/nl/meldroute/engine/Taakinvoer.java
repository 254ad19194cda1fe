package nl.meldroute.engine;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.HuidigeGebruiker;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * What one completed task says: who did it, about which melding, and the text its form gave to the dossier.
 *
 * @param teksten text per dossier key
 */
public record Taakinvoer(String meldingnummer, String door, Map<String, String> teksten) {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
    private static final LocalTime LAATSTE_SECONDE = LocalTime.of(23, 59, 59);

    /** Stands for who acts when a job does. */
    public static final String SYSTEEM = "systeem";

    /** The text under this key; empty when the form gave none. */
    public String tekst(String sleutel) {
        return teksten.getOrDefault(sleutel, "");
    }

    /** The texts under these keys below each other, each with its heading; a missing one is left out. */
    public String verslag(Map<String, String> koppen) {
        StringBuilder verslag = new StringBuilder();
        koppen.forEach((sleutel, kop) -> {
            if (!tekst(sleutel).isBlank()) {
                verslag.append(verslag.isEmpty() ? "" : "\n\n")
                        .append(kop)
                        .append('\n')
                        .append(tekst(sleutel));
            }
        });
        return verslag.toString();
    }

    /** The lines of the text under this key: one voorwaarde or afspraak per line, as the forms ask. */
    public List<String> regels(String sleutel) {
        return tekst(sleutel)
                .lines()
                .map(String::strip)
                .filter(regel -> !regel.isEmpty())
                .toList();
    }

    /** Whether the answer to this question is ja. */
    public static boolean ja(DelegateTask taak, String veld) {
        return Variabele.tekst(veld).van(taak).equals("ja");
    }

    /** The day entered in this field, which the form requires. */
    public static LocalDate dag(DelegateTask taak, String veld) {
        return LocalDate.parse(Variabele.tekst(veld).van(taak));
    }

    /** The last second, in the Netherlands, of the day entered in this field, which the form requires. */
    public static Date eindeVanDag(DelegateTask taak, String veld) {
        return Date.from(
                dag(taak, veld).atTime(LAATSTE_SECONDE).atZone(NEDERLAND).toInstant());
    }

    /**
     * The Dutch time entered in this field, which the form requires.
     *
     * @throws FormulierFout when it is a time of another zone
     */
    public static LocalTime tijd(DelegateTask taak, String veld) {
        try {
            return LocalTime.parse(Variabele.tekst(veld).van(taak));
        } catch (DateTimeParseException e) {
            throw new FormulierFout(veld, "Vul een tijd in, zoals 14:30.");
        }
    }

    /** Headings in their order: dossier key, heading, dossier key, heading … */
    public static Map<String, String> koppen(String... sleutelEnKop) {
        Map<String, String> koppen = new LinkedHashMap<>();
        for (int i = 0; i < sleutelEnKop.length; i += 2) {
            koppen.put(sleutelEnKop[i], sleutelEnKop[i + 1]);
        }
        return koppen;
    }

    /** Reads the input of a task. */
    @Component
    public static class Lezer {

        private final Dossiervelden dossiervelden;
        private final HuidigeGebruiker gebruiker;

        Lezer(Dossiervelden dossiervelden, HuidigeGebruiker gebruiker) {
            this.dossiervelden = dossiervelden;
            this.gebruiker = gebruiker;
        }

        /** What this task says. */
        public Taakinvoer van(DelegateTask taak) {
            return new Taakinvoer(
                    taak.getExecution().getProcessBusinessKey(),
                    gebruiker.vind().map(Gebruiker::id).orElse(SYSTEEM),
                    dossiervelden.vanTaak(taak.getId()));
        }
    }
}
