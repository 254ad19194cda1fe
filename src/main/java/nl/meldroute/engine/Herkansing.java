package nl.meldroute.engine;

import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.cmd.JobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;

/**
 * The engine's own pauses between tries, except for what trying again does not mend. Impl classes: the engine's extension point for this
 * lies there, and a retry expression in a model sees no exception.
 */
class Herkansing implements FailedJobCommandFactory {

    @Override
    public Command<Object> getCommand(String job, Throwable fout) {
        boolean helpt = Stream.iterate(fout, oorzaak -> oorzaak != null, Throwable::getCause)
                .noneMatch(GeenHerkansing.class::isInstance);
        return helpt ? new DefaultJobRetryCmd(job, fout) : new Geen(job, fout);
    }

    /** No tries left: an incident, now. */
    private static class Geen extends JobRetryCmd {

        Geen(String job, Throwable fout) {
            super(job, fout);
        }

        @Override
        public @Nullable Object execute(CommandContext context) {
            JobEntity job = getJob();
            if (job != null) {
                logException(job);
                job.unlock();
                job.setRetries(0);
            }
            return null;
        }
    }
}
