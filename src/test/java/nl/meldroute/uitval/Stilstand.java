package nl.meldroute.uitval;

import java.util.concurrent.CountDownLatch;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Listens to commits inside the program that will be killed, and lets the thread that comes to the chosen place stand there for ever. */
final class Stilstand extends CommandInterceptor implements TransactionExecutionListener {

    private enum Werk {
        GEEN,
        INTAKE,
        TAAK,
        VERZENDING
    }

    private final ThreadLocal<Werk> werk = ThreadLocal.withInitial(() -> Werk.GEEN);
    private volatile @Nullable Stopplaats waar;

    void zet(Stopplaats plaats) {
        waar = plaats;
    }

    /** What the commit that follows on this thread is about. */
    @Override
    public <T> T execute(Command<T> opdracht) {
        if (opdracht instanceof StartProcessInstanceCmd) {
            werk.set(Werk.INTAKE);
        } else if (opdracht instanceof SubmitTaskFormCmd) {
            werk.set(Werk.TAAK);
        } else if (opdracht instanceof ExecuteJobsCmd) {
            werk.set(Werk.GEEN);
        }
        return next.execute(opdracht);
    }

    @Override
    public void beforeCommit(TransactionExecution transactie) {
        String naam = transactie.getTransactionName();
        if (naam.endsWith(".Berichten.bezorgd")) {
            sta(Stopplaats.PARTNER_NAM_AAN);
        } else if (!naam.contains(".Berichten.")) {
            switch (werk.get()) {
                case INTAKE -> sta(Stopplaats.INTAKE_NIET_VASTGELEGD);
                case TAAK -> sta(Stopplaats.TAAK_NIET_VASTGELEGD);
                case VERZENDING -> sta(Stopplaats.BEZORGING_VASTGELEGD);
                case GEEN -> {}
            }
        }
    }

    @Override
    public void afterCommit(TransactionExecution transactie, @Nullable Throwable fout) {
        String naam = transactie.getTransactionName();
        if (naam.endsWith(".Berichten.begin")) {
            sta(Stopplaats.POGING_BEGONNEN);
        } else if (naam.endsWith(".Berichten.bezorgd")) {
            werk.set(Werk.VERZENDING);
        } else if (naam.endsWith(".RaadantwoordOntvanger.ontvang")) {
            sta(Stopplaats.RAAD_VASTGELEGD);
        } else if (!naam.contains(".Berichten.")) {
            Werk klaar = werk.get();
            werk.set(Werk.GEEN);
            switch (klaar) {
                case INTAKE -> sta(Stopplaats.INTAKE_VASTGELEGD);
                case TAAK -> sta(Stopplaats.TAAK_VASTGELEGD);
                case VERZENDING, GEEN -> {}
            }
        }
    }

    private void sta(Stopplaats hier) {
        if (waar != hier) {
            return;
        }
        System.out.println(hier.regel());
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
