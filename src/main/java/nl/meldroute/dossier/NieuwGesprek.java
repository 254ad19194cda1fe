package nl.meldroute.dossier;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A conversation to record, or why it was not held. What each part means says {@link Gesprek}. */
public record NieuwGesprek(
        Gesprek.Soort soort,
        boolean gevoerd,
        @Nullable String uitkomst,
        @Nullable LocalDate gevoerdOp,
        String verslag,
        @Nullable Long betrokkeneId) {

    /** Not with one person of the melding. */
    public NieuwGesprek(
            Gesprek.Soort soort,
            boolean gevoerd,
            @Nullable String uitkomst,
            @Nullable LocalDate gevoerdOp,
            String verslag) {
        this(soort, gevoerd, uitkomst, gevoerdOp, verslag, null);
    }

    public NieuwGesprek {
        if (!gevoerd && verslag.isBlank()) {
            throw new IllegalArgumentException("Een niet gevoerd gesprek vraagt een reden");
        }
        boolean heeftDag = gevoerd && soort != Gesprek.Soort.MDO;
        if (heeftDag != (gevoerdOp != null)) {
            throw new IllegalArgumentException("Een gevoerd gesprek heeft een dag, behalve een MDO");
        }
    }
}
