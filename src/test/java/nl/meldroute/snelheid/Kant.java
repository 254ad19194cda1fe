package nl.meldroute.snelheid;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import nl.meldroute.route.Meldingsroute;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

/**
 * One of the two sides, walking whole routes in the same way: whatever is due runs, whatever is open is answered, and when nothing is, the
 * clock goes to the next timer.
 */
abstract class Kant implements AutoCloseable {

    private static final int VEEL_TE_VEEL = 2000;

    final ProcessEngine engine;
    final Teller teller;

    Kant(ProcessEngine engine, Teller teller) {
        this.engine = engine;
        this.teller = teller;
    }

    /** Takes in one melding; gives its number. */
    abstract String begin();

    abstract void beantwoord(Task taak);

    /** Walks one route, from intake until nothing of it runs any more. */
    final void loop() {
        loop(Meldingsroute.BEGIN, Duration.ZERO);
    }

    /**
     * @param begin when it comes in
     * @param perTaak how long each task takes
     */
    final void loop(Instant begin, Duration perTaak) {
        zetKlok(begin);
        String nummer = begin();
        for (int stap = 0; stap < VEEL_TE_VEEL; stap++) {
            Optional<Job> job = verschuldigd();
            if (job.isPresent()) {
                engine.getManagementService().executeJob(job.get().getId());
                continue;
            }
            Optional<Task> taak = open(nummer);
            if (taak.isPresent()) {
                beantwoord(taak.get());
                zetKlok(nu().plus(perTaak));
            } else if (isAfgelopen(nummer)) {
                return;
            } else {
                zetKlok(volgendMoment(nummer).toInstant());
            }
        }
        throw new AssertionError("Route " + nummer + " komt niet aan zijn einde: " + open(nummer));
    }

    /** Begins a route and answers so many of its tasks, the last of them at a moment; gives its number. */
    final String loopTot(Instant einde, Duration perTaak, int taken) {
        zetKlok(einde.minus(perTaak.multipliedBy(taken)));
        String nummer = begin();
        voerUit();
        for (int i = 0; i < taken; i++) {
            open(nummer).ifPresent(this::beantwoord);
            zetKlok(nu().plus(perTaak));
            voerUit();
        }
        return nummer;
    }

    private static Instant nu() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    private static void zetKlok(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    private void voerUit() {
        for (Optional<Job> job = verschuldigd(); job.isPresent(); job = verschuldigd()) {
            engine.getManagementService().executeJob(job.get().getId());
        }
    }

    private Optional<Job> verschuldigd() {
        return vanRoutes(engine.getManagementService().createJobQuery().executable().list().stream())
                .min(comparing(Job::getDuedate, nullsFirst(naturalOrder())).thenComparing(Job::getId));
    }

    final Optional<Task> open(String nummer) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(nummer).list().stream()
                .min(comparing(Task::getCreateTime).thenComparing(Task::getTaskDefinitionKey));
    }

    private boolean isAfgelopen(String nummer) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(nummer)
                        .count()
                == 0;
    }

    private Date volgendMoment(String nummer) {
        return vanRoutes(engine.getManagementService().createJobQuery().active().list().stream())
                .map(Job::getDuedate)
                .min(naturalOrder())
                .orElseThrow(() -> new AssertionError("Route " + nummer + " staat stil"));
    }

    /** Without the engine's own housekeeping. No other route is open, so these are the jobs of this one. */
    private static Stream<Job> vanRoutes(Stream<Job> jobs) {
        return jobs.filter(job -> job.getProcessInstanceId() != null);
    }

    @Override
    public abstract void close();
}
