package nl.meldroute.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.meldroute.toegang.Rol;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The first Tasklist filters: without a filter it may see, a user's Tasklist stays empty. */
@Component
class Takenlijsten {

    private final FilterService filters;
    private final TaskService taken;
    private final Rechten rechten;

    Takenlijsten(FilterService filters, TaskService taken, Rechten rechten) {
        this.filters = filters;
        this.taken = taken;
        this.rechten = rechten;
    }

    void richtIn() {
        Filter mijnTaken = maak("Mijn taken", 10, taken.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        leesbaar(mijnTaken);
        rechten.geef(Rol.PROFESSIONAL.id(), Resources.FILTER, mijnTaken.getId(), Permissions.READ);
        leesbaar(maak(
                "Mijn team",
                20,
                taken.createTaskQuery()
                        .taskCandidateGroupInExpression("${currentUserGroups()}")
                        .taskUnassigned()));
        leesbaar(maak("Alles op datum", 30, taken.createTaskQuery()));
    }

    private Filter maak(String naam, int volgorde, TaskQuery query) {
        Filter filter = filters.createTaskFilterQuery().filterName(naam).singleResult();
        if (filter == null) {
            filter = filters.newTaskFilter(naam);
        }
        filter.setQuery(query.orderByTaskPriority().desc().orderByDueDate().asc());
        filter.setProperties(eigenschappen(volgorde));
        return filters.saveFilter(filter);
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

    private void leesbaar(Filter filter) {
        for (Rol rol : Rechten.MEDEWERKERS) {
            rechten.geef(rol.id(), Resources.FILTER, filter.getId(), Permissions.READ);
        }
    }
}
