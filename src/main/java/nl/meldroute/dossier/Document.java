package nl.meldroute.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that a caseworker added to a melding, without its content.
 *
 * @param versie goes up with each correction; must be sent back with the next one
 * @param bestand what its bytes and name were found to be, such as {@code pdf}
 * @param grootte in bytes
 * @param betrokkeneId whom it is about, when that is one person of the melding; else null
 * @param overMelder says something about who the melder is
 * @param weggehaaldOp null, as the other two, unless it was taken out
 */
public record Document(
        long id,
        String meldingnummer,
        int versie,
        Soort soort,
        String titel,
        String bestand,
        long grootte,
        @Nullable Long betrokkeneId,
        boolean overMelder,
        String door,
        Instant op,
        @Nullable String weggehaaldReden,
        @Nullable String weggehaaldDoor,
        @Nullable Instant weggehaaldOp) {

    /** What kind of thing it is. */
    public enum Soort {
        BRIEF,
        VERSLAG,
        MEDISCH,
        UITSPRAAK,
        FORMULIER,
        FOTO,
        BERICHT,
        ANDERS
    }

    /** What a caseworker says of it. */
    public record Gegevens(
            Soort soort, String titel, @Nullable Long betrokkene, boolean overMelder) {}

    public boolean isWeggehaald() {
        return weggehaaldOp != null;
    }

    /** Whether it lies in the shielded part: it says who the melder is, and that is not openly known. */
    public boolean isAfgeschermd(Bekendheid bekendheid) {
        return overMelder && bekendheid != Bekendheid.OPEN;
    }
}
