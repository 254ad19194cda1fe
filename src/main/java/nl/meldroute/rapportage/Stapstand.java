package nl.meldroute.rapportage;

import java.time.Instant;

/**
 * How many routes stand at one step of a process, in all versions of it together.
 *
 * @param element id of the step in the model
 * @param naam as in the model
 * @param soort as the engine calls it, such as {@code userTask}
 * @param aantal routes that stand there; a route that waits twice counts twice
 * @param dezeVersie of these, in the version that was asked for
 * @param oudste since when the one stands there that came first
 * @param oudsteDagen days since then, by the Dutch calendar
 * @param teLaat of these, tasks whose due date has passed
 */
public record Stapstand(
        String element,
        String naam,
        String soort,
        long aantal,
        long dezeVersie,
        Instant oudste,
        long oudsteDagen,
        long teLaat) {}
