package nl.meldroute.rapportage;

import java.time.Instant;
import java.util.List;
import nl.meldroute.toegang.Regios;
import org.jspecify.annotations.Nullable;

/**
 * How the work stands at one moment, for the regions of who asks. Numbers and codes only.
 *
 * @param op the moment
 * @param van the first day of the period that was chosen, ISO
 * @param tot the last day of it, ISO
 * @param regios the regions to choose from, with their municipalities
 * @param nu what asks for somebody's attention first
 * @param werkvoorraad open tasks per step, most first
 * @param wachtend families that wait until the work that was decided on begins
 * @param termijnen how often a legal term was met
 * @param onderzoekStart how long families waited from the melding until the onderzoek began
 * @param monitoring planned moments of monitoring per month, from this month on
 * @param incidenten what stands still until somebody mends it, per kind
 */
public record Sturingsbeeld(
        Instant op,
        String van,
        String tot,
        List<Regios.Regio> regios,
        List<Telling> nu,
        List<Stapvoorraad> werkvoorraad,
        Wachtlijst wachtend,
        List<Doorloop> termijnen,
        Doorloop onderzoekStart,
        List<Maandtelling> monitoring,
        List<Telling> incidenten) {

    public Sturingsbeeld {
        regios = List.copyOf(regios);
        nu = List.copyOf(nu);
        werkvoorraad = List.copyOf(werkvoorraad);
        termijnen = List.copyOf(termijnen);
        monitoring = List.copyOf(monitoring);
        incidenten = List.copyOf(incidenten);
    }

    /** A number behind which cases stand: {@code lijst} is how {@link Sturing#zaken} calls them. */
    public record Telling(String lijst, long aantal) {}

    /**
     * Open tasks of one step.
     *
     * @param lijst how {@link Sturing#zaken} calls them, with a part of them behind it: {@code :alle}, {@code :vrij}, {@code :te-laat},
     *     {@code :tot-1-week}, {@code :tot-4-weken}, {@code :tot-10-weken}, {@code :langer}
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
     * How long one kind of work took.
     *
     * @param lijst how {@link Sturing#zaken} calls the cases, over the days of a row; for a term with {@code :op-tijd}, {@code :te-laat} or
     *     {@code :alle} behind it
     * @param standen over the last 4 and 13 weeks, and the chosen period when it is another one
     * @param verloop the chosen period in weeks or months
     */
    public record Doorloop(String lijst, List<Doorlooptijd> standen, List<Doorlooptijd> verloop) {

        public Doorloop {
            standen = List.copyOf(standen);
            verloop = List.copyOf(verloop);
        }
    }

    /**
     * @param van first day, ISO
     * @param tot last day, ISO
     * @param aantal what was finished on these days
     * @param binnen of these, within the term
     * @param gemiddeld days it took; null when nothing was finished
     * @param mediaan days it took; null when nothing was finished
     * @param p90 days within which nine of ten were finished; null when nothing was
     */
    public record Doorlooptijd(
            String van,
            String tot,
            long aantal,
            long binnen,
            @Nullable Double gemiddeld,
            @Nullable Double mediaan,
            @Nullable Double p90) {}

    /** @param maand the first day of it, ISO */
    public record Maandtelling(String lijst, String maand, long aantal) {}
}
