package nl.meldroute.dossier;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The regions and their municipalities, read from {@code regios.json}. */
public final class Regios {

    private static final Map<String, List<String>> GEMEENTEN = laad();

    private Regios() {}

    public static boolean kent(String regio) {
        return GEMEENTEN.containsKey(regio);
    }

    /** Municipalities of a region; empty when there is no such region. */
    public static List<String> gemeenten(String regio) {
        return GEMEENTEN.getOrDefault(regio, List.of());
    }

    private static Map<String, List<String>> laad() {
        try (InputStream bron = Regios.class.getResourceAsStream("/regios.json")) {
            return new ObjectMapper().readValue(bron, new TypeReference<Map<String, List<String>>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("regios.json ontbreekt of is onleesbaar", e);
        }
    }
}
