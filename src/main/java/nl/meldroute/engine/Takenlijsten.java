package nl.meldroute.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.meldroute.toegang.Rol;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * The lists of tasks in Tasklist, per role: without a filter it may see, a user's Tasklist stays empty. Each shows only what its reader may
 * do, so one filter serves every region. What an administrator changes in one of these is put back at the next start; own filters stay.
 */
@Component
class Takenlijsten {

    static final String EINDE_VANDAAG = "${termijn.eindeVanVandaag()}";
    static final String EINDE_WEEK = "${termijn.eindeVanDeWeek()}";
    private static final String NU = "${now()}";

    private final FilterService filters;
    private final TaskService taken;
    private final Rechten rechten;

    Takenlijsten(FilterService filters, TaskService taken, Rechten rechten) {
        this.filters = filters;
        this.taken = taken;
        this.rechten = rechten;
    }

    void richtIn() {
        Set<Rol> iedereen = Rechten.MEDEWERKERS;
        Filter mijnTaken =
                maak("Mijn taken", 10, iedereen, taken.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        rechten.geef(Rol.PROFESSIONAL.id(), Resources.FILTER, mijnTaken.getId(), Permissions.READ);
        maak(
                "Mijn team",
                20,
                iedereen,
                taken.createTaskQuery()
                        .taskCandidateGroupInExpression("${currentUserGroups()}")
                        .taskUnassigned());
        maak("Te laat", 22, iedereen, taken.createTaskQuery().dueBeforeExpression(NU));
        maak("Vandaag", 24, iedereen, nogTeDoen(EINDE_VANDAAG));
        maak("Deze week", 26, iedereen, nogTeDoen(EINDE_WEEK));
        maak("Alles op datum", 30, iedereen, taken.createTaskQuery());
        maak(
                "Overdracht zonder antwoord",
                40,
                Set.of(Rol.BEOORDELAAR, Rol.TEAMLEIDER),
                taken.createTaskQuery()
                        .taskDefinitionKeyIn("userTask_legAntwoordVast", "userTask_volgUitblijvendAntwoordOp"));
        maak(
                "Monitoring",
                50,
                Set.of(Rol.MONITOR, Rol.TEAMLEIDER),
                taken.createTaskQuery().processDefinitionKey("monitoring"));
        maak(
                "Binnengekomen",
                60,
                Set.of(Rol.BUREAUDIENST, Rol.ONDERZOEKER, Rol.TEAMLEIDER),
                taken.createTaskQuery()
                        .taskDefinitionKeyIn(
                                "userTask_beoordeelMail",
                                "userTask_plaatsRaadantwoord",
                                "userTask_bekijkRaadantwoord",
                                "userTask_volgRaadantwoordOp"));
    }

    private TaskQuery nogTeDoen(String totEnMet) {
        return taken.createTaskQuery().dueAfterExpression(NU).dueBeforeExpression(totEnMet);
    }

    /** Acute work first, then what is due first. */
    private Filter maak(String naam, int volgorde, Set<Rol> rollen, TaskQuery query) {
        Filter filter = filters.createTaskFilterQuery().filterName(naam).singleResult();
        if (filter == null) {
            filter = filters.newTaskFilter(naam);
        }
        filter.setQuery(query.orderByTaskPriority().desc().orderByDueDate().asc());
        filter.setProperties(eigenschappen(volgorde));
        Filter bewaard = filters.saveFilter(filter);
        rollen.forEach(rol -> rechten.geef(rol.id(), Resources.FILTER, bewaard.getId(), Permissions.READ));
        return bewaard;
    }

    private static Map<String, Object> eigenschappen(int volgorde) {
        Map<String, Object> eigenschappen = new LinkedHashMap<>();
        eigenschappen.put("priority", volgorde);
        eigenschappen.put("refresh", true);
        eigenschappen.put("showUndefinedVariable", false);
        eigenschappen.put(
                "variables",
                List.of(
                        Map.of("name", Taakvolging.MELDINGNUMMER, "label", "Nummer"),
                        Map.of("name", Taakvolging.GEMEENTE, "label", "Gemeente")));
        return eigenschappen;
    }
}
