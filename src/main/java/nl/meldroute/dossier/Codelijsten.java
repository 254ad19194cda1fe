package nl.meldroute.dossier;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The code lists, read from {@code codelijsten.json}: what may be recorded is data, not code. */
public enum Codelijsten {
    AANLEIDING,
    AARD,
    HOEDANIGHEID,
    BSN_REDEN,
    RELATIE;

    private static final Map<String, Map<String, String>> DATA = laad();

    /** Dutch label per code, in the order of the list. */
    public Map<String, String> labels() {
        return DATA.getOrDefault(name(), Map.of());
    }

    public boolean kent(String code) {
        return labels().containsKey(code);
    }

    /** Whether someone in this hoedanigheid reports as a professional: 01 up to 20 (rapportage by CBS groups them so). */
    public static boolean isProfessional(String hoedanigheid) {
        return hoedanigheid.compareTo("20") <= 0;
    }

    void vereis(Collection<String> codes) {
        if (!labels().keySet().containsAll(codes)) {
            throw new IllegalArgumentException("Onbekende code in lijst " + name());
        }
    }

    private static Map<String, Map<String, String>> laad() {
        try (InputStream bron = Codelijsten.class.getResourceAsStream("/codelijsten.json")) {
            return new ObjectMapper()
                    .readValue(bron, new TypeReference<LinkedHashMap<String, Map<String, String>>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("codelijsten.json ontbreekt of is onleesbaar", e);
        }
    }
}
