package nl.meldroute.rapportage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One process instance, running or finished.
 *
 * @param id of the process instance
 * @param proces name of the process, as in its model
 * @param definitie id of the definition by which it runs or ran: that version's model draws its path
 * @param versie of that definition
 * @param nummer the number that the route is about; null when it has none
 * @param aanroeper the process instance that called this one; null when it began by itself
 * @param begin when it began
 * @param einde when it ended; null while it runs
 * @param staat as the engine calls it: {@code ACTIVE}, {@code SUSPENDED}, {@code COMPLETED}, {@code EXTERNALLY_TERMINATED} or
 *     {@code INTERNALLY_TERMINATED}
 */
public record Route(
        String id,
        String proces,
        String definitie,
        int versie,
        @Nullable String nummer,
        @Nullable String aanroeper,
        Instant begin,
        @Nullable Instant einde,
        String staat) {}
