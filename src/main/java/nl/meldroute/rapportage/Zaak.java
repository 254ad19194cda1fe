package nl.meldroute.rapportage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One case behind a number of the dashboard.
 *
 * @param nummer of the melding, the contact, the advies or the mail; empty when a process has none
 * @param gemeente null when the route does not know it
 * @param stap name of the task or, for another kind of case, what there is to say about it
 * @param proces id of the process instance, so that Cockpit can open it; null when none is running
 * @param sinds since when it stands there, or when it began
 * @param uiterlijk when it is due, or when it was finished; null for neither
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
