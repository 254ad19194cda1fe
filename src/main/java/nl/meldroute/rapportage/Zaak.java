package nl.meldroute.rapportage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One case behind a number of the dashboard.
 *
 * @param nummer of the melding, the contact or the mail
 * @param gemeente null when the route does not know it
 * @param stap name of the task; null for a family that waits
 * @param proces id of the process instance, so that Cockpit can open it; null when none is running
 * @param sinds since when it stands there
 * @param uiterlijk when it is due; null without a due date
 * @param behandelaar who has it; null when nobody has
 */
public record Zaak(
        String nummer,
        @Nullable String gemeente,
        @Nullable String stap,
        @Nullable String proces,
        Instant sinds,
        @Nullable Instant uiterlijk,
        @Nullable String behandelaar) {}
