package nl.meldroute.rapportage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One criterion of the inspection and how Meldroute can help to show that it is met, as {@code inspectiecriteria.json} says it. All texts are Dutch.
 *
 * @param nummer as the inspection numbers it, such as {@code 1.2}
 * @param grond where its text stands
 * @param metingen what Meldroute measures of it; may be empty
 * @param nietMeetbaar what it cannot measure
 */
public record Inspectiecriterium(
        String nummer, String tekst, String grond, List<Meetpunt> metingen, List<Onmeetbaar> nietMeetbaar) {

    public Inspectiecriterium {
        metingen = List.copyOf(metingen);
        nietMeetbaar = List.copyOf(nietMeetbaar);
    }

    /**
     * One figure.
     *
     * @param id by which {@link Inspectiemetingen} knows it
     * @param waaruit from which records it is counted, and what it does not say
     * @param eenheid of the durations beside it: {@code dagen} or {@code uur}; null without durations
     */
    public record Meetpunt(
            String id, String wat, String waaruit, @Nullable String eenheid, Norm norm) {}

    /**
     * @param procent at least so many of a hundred; null when there is no such number
     * @param grond where the norm stands
     */
    public record Norm(@Nullable Integer procent, String tekst, String grond) {}

    /**
     * What Meldroute cannot show.
     *
     * @param waar where to look instead
     */
    public record Onmeetbaar(String wat, String waarom, String waar) {}
}
