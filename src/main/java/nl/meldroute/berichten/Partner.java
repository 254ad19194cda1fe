package nl.meldroute.berichten;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import nl.meldroute.dossier.Bericht;

/** Whose system a message goes to, and the schema that each kind follows: its version is part of its name. */
enum Partner {
    RAAD("raad", Map.of(Bericht.Soort.VERZOEK_RAAD, "verzoek-raad")),
    COLLEGE("college", Map.of(Bericht.Soort.COLLEGE_VERZOEK, "college-verzoek")),
    MULTISIGNAAL(
            "multisignaal", Map.of(Bericht.Soort.SIGNAAL, "signaal", Bericht.Soort.SIGNAAL_EINDE, "signaal-einde"));

    private final String id;
    private final Map<Bericht.Soort, String> schemas;

    Partner(String id, Map<Bericht.Soort, String> schemas) {
        this.id = id;
        this.schemas = schemas;
    }

    static Partner van(Bericht.Soort soort) {
        return Arrays.stream(values())
                .filter(partner -> partner.schemas.containsKey(soort))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Geen bericht aan een partner: " + soort));
    }

    /** As in the settings. */
    String id() {
        return id;
    }

    /** What it takes. */
    Collection<Bericht.Soort> soorten() {
        return schemas.keySet();
    }

    /** Name of the file under {@code schemas}. */
    String schema(Bericht.Soort soort) {
        return Objects.requireNonNull(schemas.get(soort));
    }
}
