package nl.meldroute.dossier;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.meldroute.toegang.Afwezigheden;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Deletes old half-filled forms and absences that are over, every hour; each server of Meldroute may do so. */
@Component
class Opruimer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Opruimer.class);

    private final Concepten concepten;
    private final Afwezigheden afwezigheden;
    private final ScheduledExecutorService draad = Executors.newSingleThreadScheduledExecutor(werk -> {
        Thread nieuw = new Thread(werk, "opruimer");
        nieuw.setDaemon(true);
        return nieuw;
    });

    Opruimer(Concepten concepten, Afwezigheden afwezigheden) {
        this.concepten = concepten;
        this.afwezigheden = afwezigheden;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        draad.scheduleWithFixedDelay(this::ruimOp, 0, 60, TimeUnit.MINUTES);
    }

    private void ruimOp() {
        doe("Oude concepten", concepten::ruimOp);
        doe("Afwezigheden die voorbij zijn", afwezigheden::ruimOp);
    }

    /** Whatever happens, there is a next time. */
    private static void doe(String wat, Runnable werk) {
        try {
            werk.run();
        } catch (RuntimeException fout) {
            LOG.warn("{} zijn nog niet opgeruimd ({})", wat, fout.getClass().getName());
        }
    }

    @Override
    public void close() {
        draad.shutdown();
    }
}
