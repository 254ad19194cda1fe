package nl.meldroute.melding.mail;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks into each mailbox again and again, each on a thread of its own, so that a slow one does not hold up the others. */
@Component
class Postbuswacht implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Postbuswacht.class);

    private final Postbusinstelling instelling;
    private final Postbusronde ronde;
    private final ScheduledExecutorService draden;

    Postbuswacht(Postbusinstelling instelling, Postbusronde ronde) {
        this.instelling = instelling;
        this.ronde = ronde;
        this.draden =
                Executors.newScheduledThreadPool(Math.max(1, instelling.regios().size()), werk -> {
                    Thread draad = new Thread(werk, "postbus");
                    draad.setDaemon(true);
                    return draad;
                });
    }

    /** Only when everything runs: a melding needs its models. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (instelling.regios().isEmpty()) {
            LOG.info("Meldroute haalt geen mail op: er is geen postbus ingesteld.");
            return;
        }
        LOG.info(
                "Meldroute haalt mail op voor {}.",
                String.join(", ", instelling.regios().keySet()));
        instelling
                .regios()
                .forEach((regio, postbus) -> draden.scheduleWithFixedDelay(
                        () -> kijk(regio, postbus), 0, instelling.elke().toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Whatever happens, there is a next time. */
    private void kijk(String regio, Postbusinstelling.Postbus postbus) {
        try {
            ronde.kijk(regio, postbus);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error fout) {
            Mailverwerking.meld(fout);
        }
    }

    /** Not interrupted: it may be writing to the database. A mail that is being kept is kept, or comes again. */
    @Override
    public void close() throws InterruptedException {
        draden.shutdown();
        draden.awaitTermination(10, TimeUnit.SECONDS);
    }
}
