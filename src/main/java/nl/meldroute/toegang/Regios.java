package nl.meldroute.toegang;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The regions and their municipalities, read from {@code regios.json}. Each region is a tenant of the engine under its id. */
public final class Regios {

    private static final List<Regio> ALLE = laad();

    private Regios() {}

    /**
     * A Veilig Thuis region.
     *
     * @param id stable; also the tenant in the engine
     * @param naam as people call it
     */
    public record Regio(String id, String naam, List<String> gemeenten) {

        public Regio {
            gemeenten = List.copyOf(gemeenten);
        }
    }

    /** All regions; the demo accounts work in the first. */
    public static List<Regio> alle() {
        return ALLE;
    }

    public static boolean kent(String regio) {
        return ALLE.stream().anyMatch(een -> een.id().equals(regio));
    }

    /** Municipalities of a region; empty when there is no such region. */
    public static List<String> gemeenten(String regio) {
        return ALLE.stream()
                .filter(een -> een.id().equals(regio))
                .findFirst()
                .map(Regio::gemeenten)
                .orElse(List.of());
    }

    private static List<Regio> laad() {
        try (InputStream bron = Regios.class.getResourceAsStream("/regios.json")) {
            return List.copyOf(new ObjectMapper().readValue(bron, new TypeReference<List<Regio>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException("regios.json ontbreekt of is onleesbaar", e);
        }
    }
}
