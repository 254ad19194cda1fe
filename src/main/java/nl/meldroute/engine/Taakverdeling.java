package nl.meldroute.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.meldroute.toegang.HuidigeGebruiker;
import nl.meldroute.toegang.Rol;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** To whom a teamleider may give a task: colleagues of its region with a role that may do it. */
@Service
public class Taakverdeling {

    private final TaskService taken;
    private final IdentityService identiteit;
    private final HuidigeGebruiker huidigeGebruiker;
    private final AlsSysteem alsSysteem;

    Taakverdeling(
            TaskService taken, IdentityService identiteit, HuidigeGebruiker huidigeGebruiker, AlsSysteem alsSysteem) {
        this.taken = taken;
        this.identiteit = identiteit;
        this.huidigeGebruiker = huidigeGebruiker;
        this.alsSysteem = alsSysteem;
    }

    /** A colleague: login name, and the name to show. */
    public record Collega(String id, String naam) {}

    /**
     * Who may get a task.
     *
     * @param behandelaar who has it now; null when nobody
     * @param collegas to whom it can go
     */
    public record Verdeling(@Nullable String behandelaar, List<Collega> collegas) {}

    /** Empty when the present user is no teamleider or may not see this task. */
    public Optional<Verdeling> van(String taakId) {
        if (!huidigeGebruiker.vereis().heeft(Rol.TEAMLEIDER)) {
            return Optional.empty();
        }
        return Optional.ofNullable(taken.createTaskQuery().taskId(taakId).singleResult())
                .map(taak -> alsSysteem.doe(() -> verdeling(taak)));
    }

    private Verdeling verdeling(Task taak) {
        List<Collega> collegas = taken.getIdentityLinksForTask(taak.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .flatMap(groep -> leden(identiteit, groep, taak.getTenantId()).list().stream())
                .filter(lid -> !lid.getId().equals(taak.getAssignee()))
                .map(lid -> new Collega(lid.getId(), naam(lid)))
                .distinct()
                .sorted(Comparator.comparing(Collega::naam))
                .toList();
        return new Verdeling(taak.getAssignee(), collegas);
    }

    /** Members of a group within a region; of all regions when the task has none. */
    static UserQuery leden(IdentityService identiteit, String groep, @Nullable String regio) {
        UserQuery leden = identiteit.createUserQuery().memberOfGroup(groep);
        return regio == null ? leden : leden.memberOfTenant(regio);
    }

    private static String naam(User lid) {
        String naam = Stream.of(lid.getFirstName(), lid.getLastName())
                .filter(deel -> deel != null && !deel.isBlank())
                .reduce("", (voor, achter) -> voor + " " + achter)
                .strip();
        return naam.isEmpty() ? lid.getId() : naam + " (" + lid.getId() + ")";
    }
}
