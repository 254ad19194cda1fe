package nl.meldroute.dossier;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
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

    private static final Map<String, Map<String, JsonNode>> DATA = laad();

    /** Dutch label per code, in the order of the list. */
    public Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        DATA.getOrDefault(name(), Map.of())
                .forEach((code, regel) -> labels.put(code, regel.path("tekst").asText(regel.asText())));
        return labels;
    }

    public boolean kent(String code) {
        return labels().containsKey(code);
    }

    /** Whether someone in this hoedanigheid reports as a professional; an unknown code is none. */
    public static boolean isProfessional(String hoedanigheid) {
        JsonNode regel = DATA.getOrDefault(HOEDANIGHEID.name(), Map.of()).get(hoedanigheid);
        return regel != null && regel.path("professional").asBoolean();
    }

    void vereis(Collection<String> codes) {
        if (!labels().keySet().containsAll(codes)) {
            throw new IllegalArgumentException("Onbekende code in lijst " + name());
        }
    }

    private static Map<String, Map<String, JsonNode>> laad() {
        try (InputStream bron = Codelijsten.class.getResourceAsStream("/codelijsten.json")) {
            return new ObjectMapper()
                    .readValue(bron, new TypeReference<LinkedHashMap<String, Map<String, JsonNode>>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("codelijsten.json ontbreekt of is onleesbaar", e);
        }
    }
}
