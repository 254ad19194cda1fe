package nl.meldroute.dossier.webapp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.meldroute.engine.FormulierFout;
import org.jspecify.annotations.Nullable;

/** Collects all faults of one form, so that the user sees them at once. */
class Invoerregels {

    private final List<FormulierFout.Fout> fouten = new ArrayList<>();

    void eis(boolean klopt, String veld, String melding) {
        if (!klopt) {
            fouten.add(new FormulierFout.Fout(veld, melding));
        }
    }

    /** Trimmed text; null when blank. Faulty text is noted and comes back as null. */
    @Nullable
    String tekst(String veld, @Nullable String waarde, int lengte) {
        String tekst = waarde == null ? "" : waarde.strip();
        if (tekst.isEmpty()) {
            return null;
        }
        if (tekst.length() > lengte) {
            eis(false, veld, "Gebruik niet meer dan " + lengte + " tekens.");
            return null;
        }
        if (!isOpslaanbaar(tekst)) {
            eis(false, veld, "Hier staat een teken dat niet kan worden opgeslagen. Typ de tekst opnieuw.");
            return null;
        }
        return tekst;
    }

    String verplicht(String veld, @Nullable String waarde, int lengte, String melding) {
        eis(waarde != null && !waarde.isBlank(), veld, melding);
        String tekst = tekst(veld, waarde, lengte);
        return tekst == null ? "" : tekst;
    }

    <T extends Enum<T>> @Nullable T keuze(String veld, Class<T> soort, @Nullable String waarde, String melding) {
        for (T optie : soort.getEnumConstants()) {
            if (optie.name().equals(waarde)) {
                return optie;
            }
        }
        eis(false, veld, melding);
        return null;
    }

    void sluitAf() {
        if (!fouten.isEmpty()) {
            throw new FormulierFout(fouten);
        }
    }

    boolean isFoutloos() {
        return fouten.isEmpty();
    }

    /** No control characters, and nothing that a database would turn into a question mark (a lone surrogate). */
    private static boolean isOpslaanbaar(String tekst) {
        return tekst.codePoints().noneMatch(teken -> Character.isISOControl(teken) && teken != '\n' && teken != '\t')
                && StandardCharsets.UTF_8.newEncoder().canEncode(tekst);
    }
}
