package nl.meldroute.berichten;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.meldroute.dossier.Bericht;
import nl.meldroute.dossier.Berichten;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * Sends a message of the ledger: one try, recorded before it begins and when it ends, each in a transaction of its own. A crash in between
 * leaves a try without an end; the next one sends again under the same kenmerk, and the receiver counts it once.
 */
@Service
public class Verzender implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Verzender.class);

    /** All of one try: a receiver that drips a byte a second included. Far under half the job lock, and under the transaction's own limit. */
    static final Duration UITERLIJK = Duration.ofSeconds(30);

    private final Berichten berichten;
    private final Map<Bericht.Kanaal, Bezorger> bezorgers = new EnumMap<>(Bericht.Kanaal.class);
    private final ExecutorService draden = Executors.newCachedThreadPool(werk -> {
        Thread draad = new Thread(werk, "bezorging");
        draad.setDaemon(true);
        return draad;
    });
    private final Duration uiterlijk;

    @Autowired
    Verzender(Berichten berichten, List<Bezorger> bezorgers) {
        this(berichten, bezorgers, UITERLIJK);
    }

    Verzender(Berichten berichten, List<Bezorger> bezorgers, Duration uiterlijk) {
        this.berichten = berichten;
        bezorgers.forEach(bezorger -> this.bezorgers.put(bezorger.kanaal(), bezorger));
        this.uiterlijk = uiterlijk;
    }

    /**
     * Sends it, unless nothing is left to send.
     *
     * @param id number in the ledger
     * @return the message as it stands after it
     * @throws Bezorgfout when it was not delivered; the ledger and the timeline say so already
     */
    public Bericht verzend(long id) throws Bezorgfout {
        Bericht bericht = berichten.lees(id);
        if (bericht.staat().isAf()) {
            return bericht;
        }
        long poging = berichten.begin(id);
        try {
            Bezorging bezorging = binnenDeTijd(bericht);
            berichten.bezorgd(id, poging, bezorging.bevestiging(), bezorging.klaargezet());
        } catch (Bezorgfout fout) {
            berichten.mislukt(id, poging, fout.reden().code(), fout.reden().isDefinitief());
            throw fout;
        }
        return berichten.lees(id);
    }

    private Bezorging binnenDeTijd(Bericht bericht) throws Bezorgfout {
        @Nullable Bezorger bezorger = bezorgers.get(bericht.kanaal());
        if (bezorger == null) {
            throw new Bezorgfout(Bezorgfout.Reden.NIET_INGESTELD);
        }
        Future<Bezorging> werk = draden.submit(() -> bezorger.bezorg(bericht));
        try {
            return werk.get(uiterlijk.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            werk.cancel(true);
            throw new Bezorgfout(Bezorgfout.Reden.TE_TRAAG);
        } catch (InterruptedException e) {
            werk.cancel(true);
            Thread.currentThread().interrupt();
            throw new Bezorgfout(Bezorgfout.Reden.TE_TRAAG);
        } catch (ExecutionException e) {
            Throwable oorzaak = Objects.requireNonNullElse(e.getCause(), e);
            if (oorzaak instanceof Bezorgfout fout) {
                throw fout;
            }
            // Its place and not what it says: that may hold what the other side said.
            StackTraceElement[] spoor = oorzaak.getStackTrace();
            LOG.error(
                    "Bericht niet bezorgd: {}{}",
                    oorzaak.getClass().getName(),
                    spoor.length == 0 ? "" : " in " + spoor[0]);
            throw new Bezorgfout(Bezorgfout.Reden.ONBEKEND);
        }
    }

    @Override
    public void destroy() {
        draden.shutdownNow();
    }
}
