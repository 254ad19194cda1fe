package nl.meldroute.melding;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import nl.meldroute.engine.FormulierFout.Fout;

/** Refuses text that a database would change or refuse: NUL, and half of a surrogate pair. Everything else is kept as given. */
final class Tekstcontrole {

    private Tekstcontrole() {}

    static List<Fout> controleer(JsonNode inhoud) {
        List<Fout> fouten = new ArrayList<>();
        loop("", inhoud, fouten);
        return fouten;
    }

    private static void loop(String pad, JsonNode knoop, List<Fout> fouten) {
        if (knoop.isTextual() && !isBewaarbaar(knoop.textValue())) {
            fouten.add(new Fout(pad, "Deze tekst bevat een teken dat we niet kunnen bewaren."));
        }
        knoop.properties()
                .forEach(veld ->
                        loop(pad.isEmpty() ? veld.getKey() : pad + "." + veld.getKey(), veld.getValue(), fouten));
        if (knoop.isArray()) {
            for (int i = 0; i < knoop.size(); i++) {
                loop(pad + "[" + i + "]", knoop.get(i), fouten);
            }
        }
    }

    private static boolean isBewaarbaar(String tekst) {
        return tekst.codePoints().noneMatch(teken -> teken == 0 || isHalfSurrogaat(teken));
    }

    private static boolean isHalfSurrogaat(int teken) {
        return teken >= Character.MIN_SURROGATE && teken <= Character.MAX_SURROGATE;
    }
}
