package nl.meldroute.dossier;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Deletes old half-filled forms every hour; each server of Meldroute may do so. */
@Component
class Conceptopruimer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Conceptopruimer.class);

    private final Concepten concepten;
    private final ScheduledExecutorService draad = Executors.newSingleThreadScheduledExecutor(werk -> {
        Thread nieuw = new Thread(werk, "conceptopruimer");
        nieuw.setDaemon(true);
        return nieuw;
    });

    Conceptopruimer(Concepten concepten) {
        this.concepten = concepten;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        draad.scheduleWithFixedDelay(this::ruimOp, 0, 60, TimeUnit.MINUTES);
    }

    /** Whatever happens, there is a next time. */
    private void ruimOp() {
        try {
            concepten.ruimOp();
        } catch (RuntimeException fout) {
            LOG.warn(
                    "Oude concepten zijn nog niet opgeruimd ({})",
                    fout.getClass().getName());
        }
    }

    @Override
    public void close() {
        draad.shutdown();
    }
}
