package nl.meldroute.rapportage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The path of one process instance and who worked on it. Names of steps and of colleagues, no data about families.
 *
 * @param stappen in the order in which the engine came to them
 * @param taken oldest first
 */
public record Routebeeld(Route route, List<Stap> stappen, List<Taak> taken) {

    public Routebeeld {
        stappen = List.copyOf(stappen);
        taken = List.copyOf(taken);
    }

    /**
     * One time that the route came to an element of its model.
     *
     * @param element id in the model; the whole of a repeated element ends with {@code #multiInstanceBody}
     * @param naam as in the model; null when it has none there
     * @param soort as the engine calls it, such as {@code userTask}
     * @param einde null while the route stands there
     * @param afgebroken whether something else ended it, such as the end of the process around it
     * @param aangeroepen the process instance that it called; null when it called none
     */
    public record Stap(
            String element,
            @Nullable String naam,
            String soort,
            Instant begin,
            @Nullable Instant einde,
            boolean afgebroken,
            @Nullable String aangeroepen) {}

    /**
     * One task for a person.
     *
     * @param element id of its step in the model
     * @param behandelaar who has it, or had it last; null when nobody had
     * @param afgerondDoor who completed it; null when nobody did, or the engine does not know
     * @param uiterlijk its due date; null when it had none
     * @param afgerond whether it was completed: a task can also lapse
     * @param teLaat whether it ended after its due date, or is open after it
     */
    public record Taak(
            String element,
            String naam,
            @Nullable String behandelaar,
            @Nullable String afgerondDoor,
            Instant begin,
            @Nullable Instant einde,
            @Nullable Instant uiterlijk,
            boolean afgerond,
            boolean teLaat) {}
}
