package nl.meldroute.dossier;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The codes of a melding: safe for the engine and for lists. Names no one, and nothing here leads to the melder. */
public record Melding(
        String meldingnummer,
        String dossiernummer,
        String regio,
        String gemeente,
        Kanaal kanaal,
        Bekendheid bekendheid,
        Set<String> aanleiding,
        boolean acuutGevaar,
        Instant ontvangenOp,
        Instant registratieOp,
        @Nullable Instant geslotenOp) {}
