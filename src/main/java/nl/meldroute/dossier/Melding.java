package nl.meldroute.dossier;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The codes of a melding: safe for the engine and for lists. Names no one. */
public record Melding(
        String meldingnummer,
        String dossiernummer,
        String regio,
        String gemeente,
        Kanaal kanaal,
        String hoedanigheid,
        Bekendheid bekendheid,
        Set<String> aanleiding,
        boolean acuutGevaar,
        Instant ontvangenOp,
        Instant registratieOp,
        String geregistreerdDoor,
        @Nullable Instant geslotenOp) {}
