package nl.meldroute.berichten;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Clock;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends mail, or keeps it as files where no mail server is set. Sending the same again is the same mail to the receiver. */
@Component
@EnableConfigurationProperties(Postinstelling.class)
class Postverzender {

    private static final Logger LOG = LoggerFactory.getLogger(Postverzender.class);

    /** Messages are made apart from any connection, and never with the settings of the JVM. */
    private static final Session ZONDER_VERBINDING = Session.getInstance(new Properties());

    private final String afzender;
    private final Postweg weg;
    private final boolean verstuurt;
    private final Clock klok;

    @Autowired
    Postverzender(Postinstelling instelling, Clock klok) {
        this.afzender = instelling.afzender();
        this.weg =
                instelling.verstuurt() ? new Mailserver(instelling) : new Mailbestanden(new Postmap(instelling.map()));
        this.verstuurt = instelling.verstuurt();
        this.klok = klok;
        if (!Postcontrole.isAdres(afzender) || (instelling.verstuurt() && afzender.endsWith(".invalid"))) {
            throw new IllegalStateException(
                    "Meldroute start niet: meldroute.post.from is geen mailadres van de organisatie.");
        }
    }

    /** Which of the two it is: a designer who waits for mail reads why none comes. */
    @EventListener(ApplicationReadyEvent.class)
    void meld() {
        LOG.info(weg.zin());
    }

    /** Whether mail leaves, or is kept as files. */
    boolean verstuurt() {
        return verstuurt;
    }

    /**
     * Sends it. Ends when the thread is interrupted, however slow the other side is.
     *
     * @throws Bezorgfout when it was refused, not accepted, or nobody knows
     */
    void verzend(Post post) throws Bezorgfout {
        Postcontrole.controleer(post);
        try {
            weg.geef(new Postbericht(ZONDER_VERBINDING, post, afzender, klok.instant()));
        } catch (MessagingException e) {
            throw new Bezorgfout(Bezorgfout.Reden.ONBEKEND);
        }
    }
}
