package nl.meldroute.route;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.Rol;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Moves one route: submits forms as a user, moves the clock and runs only jobs that are due, so that a wrong date fails the test. The
 * clock stands still until it is moved; {@link #laatKlokLopen()} gives it back.
 */
@Component
public class Routedriver {

    private final ProcessEngine engine;

    Routedriver(ProcessEngine engine) {
        this.engine = engine;
    }

    public Instant nu() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    /** Sets the clock of engine and dossier; runs nothing. */
    public void zetKlok(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    /** Moves the clock in steps, so that each job of this melding runs at the moment it is due. */
    public void verder(String meldingnummer, Duration duur) {
        Instant doel = nu().plus(duur);
        voerUit(meldingnummer);
        for (Optional<Instant> moment = volgendMoment(meldingnummer);
                moment.isPresent() && !moment.get().isAfter(doel);
                moment = volgendMoment(meldingnummer)) {
            springNaarVolgendMoment(meldingnummer);
        }
        zetKlok(doel);
        voerUit(meldingnummer);
    }

    public void laatKlokLopen() {
        ClockUtil.reset();
    }

    /** Forgets every route, so that the next test finds the engine empty and fast. The dossier keeps what it has. */
    public void ruimOp() {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(route ->
                        engine.getRuntimeService().deleteProcessInstance(route.getId(), "test klaar", true, true));
        engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .list()
                .forEach(route -> engine.getHistoryService().deleteHistoricProcessInstanceIfExists(route.getId()));
    }

    /** Runs the jobs of this melding that are due, and what follows from them at once. Returns the activities they stood at. */
    public List<String> voerUit(String meldingnummer) {
        Stream.Builder<String> gedaan = Stream.builder();
        for (Optional<Job> job = verschuldigd(meldingnummer); job.isPresent(); job = verschuldigd(meldingnummer)) {
            engine.getManagementService().executeJob(job.get().getId());
            gedaan.add(activiteit(job.get()));
        }
        return gedaan.build().toList();
    }

    /** The first moment after now at which a job of this melding is due. */
    public Optional<Instant> volgendMoment(String meldingnummer) {
        return jobs(meldingnummer)
                .map(Job::getDuedate)
                .filter(Objects::nonNull)
                .map(Date::toInstant)
                .filter(moment -> moment.isAfter(nu()))
                .min(naturalOrder());
    }

    /** Moves the clock to the next due job and runs what is due then; false when nothing waits for the clock. */
    public boolean springNaarVolgendMoment(String meldingnummer) {
        Optional<Instant> moment = volgendMoment(meldingnummer);
        moment.ifPresent(tijd -> {
            zetKlok(tijd);
            voerUit(meldingnummer);
        });
        return moment.isPresent();
    }

    /** Open tasks of all processes of this melding, oldest first. */
    public List<Task> open(String meldingnummer) {
        return engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(meldingnummer)
                .initializeFormKeys()
                .list()
                .stream()
                .sorted(comparing(Task::getCreateTime).thenComparing(Task::getTaskDefinitionKey))
                .toList();
    }

    /**
     * The one open task of this kind.
     *
     * @throws AssertionError when there is none or more than one
     */
    public Task taak(String meldingnummer, String sleutel) {
        List<Task> gevonden = open(meldingnummer).stream()
                .filter(taak -> taak.getTaskDefinitionKey().equals(sleutel))
                .toList();
        if (gevonden.size() != 1) {
            throw new AssertionError("Open taken van " + meldingnummer + ": "
                    + open(meldingnummer).stream()
                            .map(Task::getTaskDefinitionKey)
                            .toList() + ", gevraagd: één keer " + sleutel);
        }
        return gevonden.get(0);
    }

    /** Claims the task and submits its form, as Tasklist does for this user. Refused input is thrown and nothing has changed. */
    public void dienIn(String meldingnummer, String sleutel, Gebruiker wie, Map<String, @Nullable Object> waarden) {
        dienIn(taak(meldingnummer, sleutel), wie, waarden);
    }

    /** Claims the task, as Tasklist does before its form can be filled in. */
    public void neem(Task taak, Gebruiker wie) {
        als(wie, () -> {
            engine.getTaskService().claim(taak.getId(), wie.id());
            return null;
        });
    }

    public void dienIn(Task taak, Gebruiker wie, Map<String, @Nullable Object> waarden) {
        als(wie, () -> {
            engine.getTaskService().claim(taak.getId(), wie.id());
            try {
                engine.getFormService().submitTaskForm(taak.getId(), waarden);
            } catch (ProcessEngineException fout) {
                throw weigering(fout).<RuntimeException>map(Function.identity()).orElse(fout);
            }
            return null;
        });
    }

    /** The refusal that the user reads, whether the form guard or a step's own rule gave it. */
    private static Optional<FormulierFout> weigering(ProcessEngineException fout) {
        return Stream.iterate((Throwable) fout, Objects::nonNull, Throwable::getCause)
                .filter(FormulierFout.class::isInstance)
                .map(FormulierFout.class::cast)
                .findFirst();
    }

    /** Submits the start form of a process, as Tasklist does for this user; gives the meldingnummer. */
    public String start(String proces, Gebruiker wie, Map<String, @Nullable Object> waarden) {
        String definitie = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(proces)
                .latestVersion()
                .singleResult()
                .getId();
        String instantie = als(wie, () -> engine.getFormService()
                .submitStartForm(definitie, waarden)
                .getId());
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(instantie)
                .singleResult()
                .getBusinessKey();
    }

    /** Roles whose members may take this task. */
    public List<Rol> rollen(Task taak) {
        return engine.getTaskService().getIdentityLinksForTask(taak.getId()).stream()
                .flatMap(band -> Rol.vind(String.valueOf(band.getGroupId())).stream())
                .sorted()
                .toList();
    }

    /** Does something with this user logged in. */
    public <T extends @Nullable Object> T als(Gebruiker wie, Supplier<T> werk) {
        engine.getIdentityService()
                .setAuthentication(wie.id(), wie.rollen().stream().map(Rol::id).toList(), List.copyOf(wie.regios()));
        try {
            return werk.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private Optional<Job> verschuldigd(String meldingnummer) {
        return jobs(meldingnummer)
                .filter(job -> job.getDuedate() == null
                        || !job.getDuedate().toInstant().isAfter(nu()))
                .min(comparing(Job::getDuedate, nullsFirst(naturalOrder())).thenComparing(Job::getId));
    }

    private Stream<Job> jobs(String meldingnummer) {
        Set<String> routes = engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(meldingnummer)
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .collect(Collectors.toSet());
        // Two questions in all: one per instance would make a long route slow.
        return engine.getManagementService().createJobQuery().active().list().stream()
                .filter(job -> routes.contains(job.getProcessInstanceId()));
    }

    private String activiteit(Job job) {
        return engine.getManagementService()
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }
}
