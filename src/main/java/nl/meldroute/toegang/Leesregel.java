package nl.meldroute.toegang;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of the read log: who, when, what, why, and whether it was allowed. */
public record Leesregel(
        long id,
        Instant op,
        String gebruiker,
        String rollen,
        Onderwerp onderwerp,
        @Nullable String dossiernummer,
        @Nullable String meldingnummer,
        @Nullable String regio,
        String doel,
        String grond,
        boolean toegestaan) {}
