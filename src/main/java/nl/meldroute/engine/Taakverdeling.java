package nl.meldroute.engine;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.meldroute.toegang.Afwezigheden;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.HuidigeGebruiker;
import nl.meldroute.toegang.Rol;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A teamleider gives tasks to colleagues of its regions with a role that may do them, or back to the team. What somebody has goes on with a
 * reason only: a code, kept at the engine's record of the change and on the timeline of the melding.
 */
@Service
public class Taakverdeling {

    /** As many as one list shows. */
    private static final int HOOGSTENS = Teamtaken.HOOGSTENS;

    private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("dd-MM-uuuu");

    private final TaskService taken;
    private final HistoryService historie;
    private final Teamwerk team;
    private final Medewerkers medewerkers;
    private final Afwezigheden afwezigheden;
    private final HuidigeGebruiker huidigeGebruiker;
    private final AlsSysteem alsSysteem;
    private final ObjectProvider<Taaktoewijzing> toewijzing;
    private final TransactionTemplate transactie;

    Taakverdeling(
            TaskService taken,
            HistoryService historie,
            Teamwerk team,
            Medewerkers medewerkers,
            Afwezigheden afwezigheden,
            HuidigeGebruiker huidigeGebruiker,
            AlsSysteem alsSysteem,
            ObjectProvider<Taaktoewijzing> toewijzing,
            PlatformTransactionManager transacties) {
        this.taken = taken;
        this.historie = historie;
        this.team = team;
        this.medewerkers = medewerkers;
        this.afwezigheden = afwezigheden;
        this.huidigeGebruiker = huidigeGebruiker;
        this.alsSysteem = alsSysteem;
        this.toewijzing = toewijzing;
        this.transactie = new TransactionTemplate(transacties);
    }

    /** Why a task goes from one to another. */
    public enum Reden {
        AFWEZIG,
        TE_DRUK,
        DESKUNDIGHEID,
        /** Knows the family, or has an interest of its own. */
        BETROKKEN,
        ANDERS;

        /** As it is kept with the change and on the timeline. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Who may get a task.
     *
     * @param behandelaar who has it now; null when nobody
     * @param collegas to whom it can go; who is away is among them, with until when
     */
    public record Verdeling(@Nullable String behandelaar, List<Teamwerk.Collega> collegas) {}

    /**
     * A task that was not given.
     *
     * @param taak its id
     * @param stap its name; null when the task is gone
     * @param waarom a Dutch sentence
     */
    public record Geweigerd(
            String taak, @Nullable String stap, @Nullable String nummer, String waarom) {}

    /** How many tasks were given, and which were not. */
    public record Uitkomst(int gegeven, List<Geweigerd> geweigerd) {}

    /** Empty when the present user is no teamleider or may not see this task. */
    public Optional<Verdeling> van(String taakId) {
        if (!huidigeGebruiker.vereis().heeft(Rol.TEAMLEIDER)) {
            return Optional.empty();
        }
        return vind(taakId).map(taak -> {
            Set<String> rollen = rollen(taak);
            String regio = taak.getTenantId();
            // Without a region, as before: from all of the teamleider's own.
            Set<String> regios = regio == null ? huidigeGebruiker.vereis().regios() : Set.of(regio);
            return new Verdeling(
                    taak.getAssignee(),
                    team.collegas(regios).stream()
                            .filter(lid -> lid.rollen().stream().anyMatch(rollen::contains))
                            .filter(lid -> !lid.id().equals(taak.getAssignee()))
                            .toList());
        });
    }

    /**
     * Gives each of these tasks for itself: what cannot be given does not hold up the rest.
     *
     * @param taakIds at most 200
     * @param aan login name of a colleague of the teamleider's regions; null for back to the team
     * @param reden needed when somebody has one of these tasks
     * @throws FormulierFout when this user gives no tasks, the colleague is unknown or away, or the reason is missing: then none is given
     */
    public Uitkomst geef(List<String> taakIds, @Nullable String aan, @Nullable Reden reden) {
        Gebruiker wie = huidigeGebruiker.vereis();
        if (!wie.heeft(Rol.TEAMLEIDER)) {
            throw new FormulierFout("", "Alleen een teamleider verdeelt taken.");
        }
        Set<String> ids = new LinkedHashSet<>(taakIds);
        if (ids.isEmpty() || ids.size() > HOOGSTENS) {
            throw new FormulierFout("taken", "Kies ten minste één taak, en niet meer dan " + HOOGSTENS + ".");
        }
        if (aan != null) {
            controleer(aan, wie);
        }
        if (reden == null
                && ids.stream().flatMap(id -> vind(id).stream()).anyMatch(taak -> taak.getAssignee() != null)) {
            throw new FormulierFout(
                    "reden", "Iemand heeft deze taak al, of een van deze taken. Kies waarom u hem overgeeft.");
        }
        List<Geweigerd> geweigerd = new ArrayList<>();
        for (String id : ids) {
            @Nullable Task taak = vind(id).orElse(null);
            geef(id, aan, reden, wie)
                    .ifPresent(waarom -> geweigerd.add(new Geweigerd(
                            id, taak == null ? null : taak.getName(), taak == null ? null : nummer(id), waarom)));
        }
        return new Uitkomst(ids.size() - geweigerd.size(), geweigerd);
    }

    private void controleer(String aan, Gebruiker wie) {
        Medewerkers.Medewerker collega = medewerkers.in(wie.regios()).stream()
                .filter(lid -> lid.id().equals(aan))
                .findFirst()
                .orElseThrow(() -> new FormulierFout("aan", "Kies een collega uit de lijst."));
        Optional<LocalDate> totEnMet = afwezigheden.totEnMet(aan);
        if (totEnMet.isPresent()) {
            throw new FormulierFout(
                    "aan",
                    collega.naam() + " is afwezig tot en met " + DAG.format(totEnMet.get())
                            + ". Kies een andere collega.");
        }
    }

    /** Empty when the task was given; why not, when it was not. */
    private Optional<String> geef(String taakId, @Nullable String aan, @Nullable Reden reden, Gebruiker wie) {
        try {
            return Objects.requireNonNull(transactie.execute(s -> geefNu(taakId, aan, reden, wie)));
        } catch (ProcessEngineException fout) {
            return Optional.of(waarom(fout));
        }
    }

    private Optional<String> geefNu(String taakId, @Nullable String aan, @Nullable Reden reden, Gebruiker wie) {
        Task taak = vind(taakId).orElse(null);
        if (taak == null) {
            return Optional.of("Deze taak is er niet meer, of is niet van uw regio.");
        }
        @Nullable String van = taak.getAssignee();
        if (Objects.equals(van, aan)) {
            return Optional.of(aan == null ? "Niemand heeft deze taak." : "Deze collega heeft deze taak al.");
        }
        if (rollen(taak).isEmpty()) {
            return Optional.of("Deze taak is van één persoon en is niet te verdelen.");
        }
        if (van != null && reden == null) {
            return Optional.of("Iemand pakte deze taak net op. Kies hem opnieuw, met een reden.");
        }
        String code = reden == null ? "" : reden.code();
        @Nullable String nummer = nummer(taakId);
        if (van != null && nummer != null) {
            // Before the task changes: a step that is being completed also takes the melding first.
            String stam = taak.getTaskDefinitionKey().replaceFirst("^userTask_", "");
            toewijzing.ifAvailable(
                    volger -> volger.overgegeven(nummer, new Taaktoewijzing.Overgave(stam, van, aan, code, wie.id())));
        }
        taken.setAssignee(taakId, aan);
        if (van != null) {
            onthoud(taakId, aan, code);
        }
        return Optional.empty();
    }

    /** The engine has just recorded who took the task from whom; the reason goes with that, for routes without a melding too. */
    private void onthoud(String taakId, @Nullable String aan, String code) {
        alsSysteem.doe(() -> {
            historie
                    .createUserOperationLogQuery()
                    .taskId(taakId)
                    .property("assignee")
                    .orderByTimestamp()
                    .desc()
                    .list()
                    .stream()
                    .filter(regel -> Objects.equals(regel.getNewValue(), aan))
                    .filter(regel -> regel.getAnnotation() == null)
                    .findFirst()
                    .map(UserOperationLogEntry::getOperationId)
                    .ifPresent(operatie -> historie.setAnnotationForOperationLogById(operatie, code));
            return true;
        });
    }

    private static String waarom(ProcessEngineException fout) {
        for (Throwable oorzaak = fout; oorzaak != null; oorzaak = oorzaak.getCause()) {
            if (oorzaak instanceof GeweigerdeToewijzing geweigerd) {
                return String.valueOf(geweigerd.getMessage());
            }
        }
        return "Iemand anders was u net voor. Ververs de lijst en kijk of dit nog nodig is.";
    }

    private Optional<Task> vind(String taakId) {
        // What no database can hold is nobody's id.
        if (!Veldcontrole.isOpslaanbaar(taakId)) {
            return Optional.empty();
        }
        return Optional.ofNullable(taken.createTaskQuery().taskId(taakId).singleResult());
    }

    private @Nullable String nummer(String taakId) {
        return alsSysteem
                .doe(() -> Optional.ofNullable((String) taken.getVariableLocal(taakId, Taakvolging.MELDINGNUMMER)))
                .orElse(null);
    }

    /** Ids of the groups that may do this task. */
    private Set<String> rollen(Task taak) {
        return alsSysteem.doe(() -> taken.getIdentityLinksForTask(taak.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    /** Members of a group within a region; of all regions when the task has none. */
    static UserQuery leden(IdentityService identiteit, String groep, @Nullable String regio) {
        UserQuery leden = identiteit.createUserQuery().memberOfGroup(groep);
        return regio == null ? leden : leden.memberOfTenant(regio);
    }
}
