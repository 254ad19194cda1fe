package nl.meldroute.rapportage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the work stands at one moment, for the regions of who asks. Numbers and codes only.
 *
 * @param op the moment
 * @param gemeenten the municipalities to choose from, per region in alphabetical order
 * @param nu what asks for somebody's attention first
 * @param werkvoorraad open tasks per step, most first
 * @param wachtend families that wait until the work that was decided on begins
 * @param termijnen how often a legal term was met
 * @param onderzoekStart how long families waited from the melding until the onderzoek began
 * @param monitoring planned moments of monitoring per month, from this month on
 * @param incidenten what stands still until somebody mends it
 */
public record Sturingsbeeld(
        Instant op,
        List<String> gemeenten,
        List<Telling> nu,
        List<Stapvoorraad> werkvoorraad,
        Wachtlijst wachtend,
        List<Termijnstand> termijnen,
        List<Wachttijd> onderzoekStart,
        List<Maandtelling> monitoring,
        List<Incidentsoort> incidenten) {

    public Sturingsbeeld {
        gemeenten = List.copyOf(gemeenten);
        nu = List.copyOf(nu);
        werkvoorraad = List.copyOf(werkvoorraad);
        termijnen = List.copyOf(termijnen);
        onderzoekStart = List.copyOf(onderzoekStart);
        monitoring = List.copyOf(monitoring);
        incidenten = List.copyOf(incidenten);
    }

    /** A number behind which cases stand: {@code lijst} is how {@link Sturing#zaken} calls them. */
    public record Telling(String lijst, long aantal) {}

    /**
     * Open tasks of one step.
     *
     * @param lijst how {@link Sturing#zaken} calls them
     * @param proces name of the process, as in its model
     * @param stap name of the task, as in its model
     * @param vrij tasks that nobody has
     * @param teLaat tasks whose due date has passed
     * @param totWeek opened less than 7 days ago; the others: less than 28, less than 70, and longer
     */
    public record Stapvoorraad(
            String lijst,
            String proces,
            String stap,
            long aantal,
            long vrij,
            long teLaat,
            long totWeek,
            long totVierWeken,
            long totTienWeken,
            long langer) {}

    /**
     * @param langsteDagen days since the besluit of who waits longest; null when nobody waits
     * @param langsteZonderCheck most days since somebody asked such a family whether it is safe, or since the besluit when nobody did; null when
     *     nobody waits
     */
    public record Wachtlijst(
            long aantal,
            @Nullable Long langsteDagen,
            @Nullable Long langsteZonderCheck) {}

    /**
     * One term over the last weeks.
     *
     * @param weken over how many weeks
     * @param aantal what was finished in those weeks
     * @param binnen of these, within the term
     * @param mediaan days it took; null when nothing was finished
     * @param p90 days within which nine of ten were finished; null when nothing was
     */
    public record Termijnstand(
            String termijn,
            int weken,
            long aantal,
            long binnen,
            @Nullable Double mediaan,
            @Nullable Double p90) {}

    /**
     * @param weken over how many weeks
     * @param aantal onderzoeken that began in those weeks
     * @param gemiddeld days from melding to begin; null when none began
     */
    public record Wachttijd(
            int weken,
            long aantal,
            @Nullable Double gemiddeld,
            @Nullable Double mediaan) {}

    /** @param maand the first day of it, ISO */
    public record Maandtelling(String maand, long aantal) {}

    /** @param soort as the engine calls it, such as {@code failedJob} or {@code berichtNietBezorgd} */
    public record Incidentsoort(String soort, long aantal) {}
}
