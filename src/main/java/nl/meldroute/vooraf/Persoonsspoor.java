package nl.meldroute.vooraf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.meldroute.dossier.Veldtoets;
import nl.meldroute.engine.FormulierFout;
import org.springframework.stereotype.Component;

/**
 * Refuses text of an advies or a meldcode that holds what leads to a person: neither has persons (Wmo 2015 art. 4.1.1 lid 3; S4). A name cannot be
 * recognised; the forms warn for that. Refusing too much is safe: the user writes an age instead of a birth date.
 */
@Component
class Persoonsspoor implements Veldtoets {

    /** The caller's own name and number; the form asks it only with consent. */
    private static final String ADVIESVRAGER = "adviesvrager";

    private static final String MAAND = "(jan|feb|maa?rt|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)[a-z]*\\.?";
    private static final Map<Pattern, String> SPOREN = new LinkedHashMap<>();

    static {
        SPOREN.put(
                Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+"),
                "Er staat een mailadres in. Haal het weg: hier horen geen gegevens van betrokkenen.");
        SPOREN.put(
                Pattern.compile("(?i)\\b\\d{1,2}\\s*[-/.]\\s*\\d{1,2}\\s*[-/.]\\s*(\\d{4}|\\d{2})\\b"
                        + "|\\b\\d{4}-\\d{1,2}-\\d{1,2}\\b|\\b\\d{1,2}\\s+" + MAAND + "\\s+('|’)?\\d{2,4}\\b"),
                "Er staat een volledige datum in. Schrijf een leeftijd, of een dag zonder jaartal.");
        SPOREN.put(
                Pattern.compile("(?<!\\d)\\d(?:[ .-]?\\d){8}(?!\\d)|(?:\\+|00)\\s?31(?:[ .()-]*\\d){9}"
                        + "|(?<!\\d)0\\d(?:[ .()-]*\\d){8}(?!\\d)"),
                "Er staat een telefoonnummer of BSN in. Haal het weg: hier horen geen gegevens van betrokkenen.");
        SPOREN.put(
                Pattern.compile("\\b[1-9]\\d{3}\\s?[A-Z]{2}\\b"),
                "Er staat een postcode in. Haal die weg: hier horen geen gegevens van betrokkenen.");
    }

    @Override
    public void toets(String nummer, Map<String, String> waarden) {
        if (!Adviezen.isNummer(nummer) && !Meldcodes.isNummer(nummer)) {
            return;
        }
        List<FormulierFout.Fout> fouten = new ArrayList<>();
        waarden.forEach((sleutel, tekst) -> {
            if (!sleutel.equals(ADVIESVRAGER)) {
                SPOREN.forEach((spoor, melding) -> {
                    if (spoor.matcher(tekst).find()) {
                        fouten.add(new FormulierFout.Fout(sleutel, melding));
                    }
                });
            }
        });
        if (!fouten.isEmpty()) {
            throw new FormulierFout(fouten);
        }
    }
}
