package nl.meldroute.melding.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import nl.meldroute.dossier.Mail.Reden;
import nl.meldroute.dossier.Mail.Staat;
import nl.meldroute.melding.mail.Postbusinstelling.Postbus;
import nl.meldroute.melding.mail.Postbusverbinding.Aangeboden;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * One look into a mailbox: each mail is fetched, kept with what follows from it in a transaction of its own, and moved only after that. When
 * Meldroute stops in between, the next look finds it kept and only moves it. What goes wrong with one mail does not stop the next.
 */
@Component
class Postbusronde implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Postbusronde.class);

    /** After so many rounds in which the server could not give a mail, a person is told. */
    private static final int POGINGEN = 5;

    private final Postbusinstelling instelling;
    private final Mailverwerking verwerking;
    private final Tijdgrens tijdgrens = new Tijdgrens("postbus-verbinding");
    private final Map<String, Integer> mislukt = new ConcurrentHashMap<>();
    private final Clock klok;

    Postbusronde(Postbusinstelling instelling, Mailverwerking verwerking, Clock klok) {
        this.instelling = instelling;
        this.verwerking = verwerking;
        this.klok = klok;
    }

    /**
     * Looks once.
     *
     * @return whether the mailbox could be read to its end
     */
    boolean kijk(String regio, Postbus postbus) throws InterruptedException {
        try (Postbusverbinding verbinding = binnenTijd(() -> Postbusverbinding.open(postbus))) {
            long geldigheid = binnenTijd(verbinding::geldigheid);
            List<Mailplek> lijst = binnenTijd(verbinding::lijst).stream()
                    .map(mail -> new Mailplek(mail, "%s:%d:%d".formatted(regio, geldigheid, mail.uid())))
                    // One that breaks the connection each time does so after all others had their turn.
                    .sorted(Comparator.comparingInt(plek -> mislukt.getOrDefault(plek.sleutel(), 0)))
                    .toList();
            for (Mailplek plek : lijst) {
                doe(regio, postbus, verbinding, plek);
            }
            return true;
        } catch (Onbereikbaar e) {
            // Never what the server said: it may name the account or a mail.
            LOG.warn("Postbus van {} niet te lezen: {}", regio, e.getMessage());
            return false;
        }
    }

    /** One mail, and what tells it from any other that was ever in this mailbox. */
    private record Mailplek(Aangeboden mail, String sleutel) {}

    private void doe(String regio, Postbus postbus, Postbusverbinding verbinding, Mailplek plek)
            throws Onbereikbaar, InterruptedException {
        boolean bewaard = false;
        try {
            Staat staat = verwerk(regio, postbus, verbinding, plek);
            bewaard = true;
            String naar = staat == Staat.MELDING ? postbus.verwerkt() : postbus.apart();
            binnenTijd(() -> {
                verbinding.verplaats(plek.mail().uid(), naar);
                return naar;
            });
            mislukt.remove(plek.sleutel());
        } catch (Onbereikbaar e) {
            if (!bewaard) {
                mislukt.merge(plek.sleutel(), 1, Integer::sum);
            }
            if (!verbinding.isOpen()) {
                throw e;
            }
            LOG.warn("Een mail in de postbus van {} is niet op te halen: {}", regio, e.getMessage());
        } catch (RuntimeException fout) {
            // It stays where it is and is tried again in the next round.
            Mailverwerking.meld(fout);
        }
    }

    private Staat verwerk(String regio, Postbus postbus, Postbusverbinding verbinding, Mailplek plek)
            throws Onbereikbaar, InterruptedException {
        long hoogstens = instelling.grenzen().mail().toBytes();
        Aangeboden mail = plek.mail();
        Instant ontvangen = mail.ontvangen() == null ? klok.instant() : mail.ontvangen();
        if (mislukt.getOrDefault(plek.sleutel(), 0) >= POGINGEN) {
            return verwerking.verwerkZonderInhoud(regio, plek.sleutel(), ontvangen, Reden.ONLEESBAAR);
        }
        Optional<byte[]> bron =
                mail.omvang() > hoogstens ? Optional.empty() : binnenTijd(() -> verbinding.haal(mail.uid(), hoogstens));
        return bron.isPresent()
                ? verwerking.verwerk(regio, postbus, bron.get(), ontvangen)
                : verwerking.verwerkZonderInhoud(regio, plek.sleutel(), ontvangen, Reden.TE_GROOT);
    }

    private <T> T binnenTijd(Callable<T> werk) throws Onbereikbaar, InterruptedException {
        try {
            return tijdgrens.doe(instelling.ronde(), werk);
        } catch (Tijdgrens.Verstreken e) {
            throw new Onbereikbaar("te traag");
        } catch (ExecutionException e) {
            Throwable waarom = e.getCause();
            throw new Onbereikbaar(
                    waarom == null ? "onbekend" : waarom.getClass().getSimpleName());
        }
    }

    /** The mailbox does not answer as it should. */
    private static final class Onbereikbaar extends Exception {
        private static final long serialVersionUID = 1L;

        Onbereikbaar(String waarom) {
            super(waarom);
        }
    }

    @Override
    public void close() {
        tijdgrens.close();
    }
}
