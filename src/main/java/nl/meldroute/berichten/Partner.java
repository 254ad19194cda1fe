package nl.meldroute.berichten;

import nl.meldroute.dossier.Bericht;

/** Whose system a message goes to, and the schema that it follows: its version is part of its name. */
enum Partner {
    RAAD("raad", "verzoek-raad"),
    COLLEGE("college", "college-verzoek");

    private final String id;
    private final String schema;

    Partner(String id, String schema) {
        this.id = id;
        this.schema = schema;
    }

    static Partner van(Bericht.Soort soort) {
        return switch (soort) {
            case VERZOEK_RAAD -> RAAD;
            case COLLEGE_VERZOEK -> COLLEGE;
            default -> throw new IllegalArgumentException("Geen bericht voor een partner");
        };
    }

    /** As in the settings. */
    String id() {
        return id;
    }

    /** Name of the file under {@code schemas}. */
    String schema() {
        return schema;
    }
}
