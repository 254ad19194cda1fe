package nl.meldroute.berichten;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.Properties;
import javax.net.ssl.SSLException;
import nl.meldroute.berichten.Bezorgfout.Reden;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;

/**
 * Sends mail to the mail server of the organisation. What that says stays here: only its number decides why it did not work.
 *
 * <p>A time-out bounds one read or write, not a server that drips a byte at a time. So the socket is one of a channel: interrupting the
 * thread, as {@link Verzender} does, closes it.
 */
final class Mailserver implements Postweg {

    private static final Duration VERBINDEN = Duration.ofSeconds(5);
    private static final Duration LEZEN_OF_SCHRIJVEN = Duration.ofSeconds(10);

    private final Postinstelling instelling;

    Mailserver(Postinstelling instelling) {
        this.instelling = instelling;
    }

    @Override
    public String zin() {
        return instelling.starttls()
                ? "Meldroute verstuurt mail met de ingestelde mailserver, over een beveiligde verbinding."
                : "Meldroute verstuurt mail met de ingestelde mailserver, zonder beveiligde verbinding.";
    }

    @Override
    public void geef(Postbericht bericht) throws Bezorgfout {
        SMTPTransport verbinding = new SMTPTransport(Session.getInstance(eigenschappen()), null);
        try {
            verbinding.connect(instelling.host(), instelling.port(), instelling.user(), instelling.password());
            verbinding.sendMessage(bericht, bericht.getAllRecipients());
        } catch (MessagingException e) {
            throw new Bezorgfout(reden(e, verbinding, bericht.isBegonnen()));
        } finally {
            sluit(verbinding);
        }
    }

    private static void sluit(SMTPTransport verbinding) {
        try {
            verbinding.close();
        } catch (MessagingException e) {
            // Accepted or not is known by now.
        }
    }

    private Reden reden(MessagingException fout, SMTPTransport verbinding, boolean begonnen) {
        if (Thread.currentThread().isInterrupted() || heeft(fout, ClosedByInterruptException.class)) {
            return Reden.TE_TRAAG;
        }
        int code = code(fout, verbinding);
        if (code >= 500) {
            return fout instanceof AuthenticationFailedException ? Reden.AANMELDING_GEWEIGERD : Reden.GEWEIGERD;
        }
        if (code >= 400) {
            return Reden.STORING;
        }
        if (heeft(fout, MailConnectException.class)) {
            return Reden.NIET_BEREIKBAAR;
        }
        if (heeft(fout, SocketTimeoutException.class)) {
            return Reden.TE_TRAAG;
        }
        if (begonnen) {
            return Reden.ANTWOORD_AFGEBROKEN;
        }
        boolean geenBeveiliging = code > 0 && instelling.starttls() && !verbinding.supportsExtension("STARTTLS");
        return geenBeveiliging || heeft(fout, SSLException.class) ? Reden.VERBINDING_ONVEILIG : Reden.NIET_BEREIKBAAR;
    }

    /** What the server answered to the command that failed: a later one may have gone well. */
    private static int code(MessagingException fout, SMTPTransport verbinding) {
        for (@Nullable Exception een = fout; een instanceof MessagingException deel; een = deel.getNextException()) {
            int code = deel instanceof SMTPSendFailedException bericht
                    ? bericht.getReturnCode()
                    : deel instanceof SMTPAddressFailedException adres
                            ? adres.getReturnCode()
                            : deel instanceof SMTPSenderFailedException afzender ? afzender.getReturnCode() : 0;
            if (code >= 400) {
                return code;
            }
        }
        return verbinding.getLastReturnCode();
    }

    private static boolean heeft(MessagingException fout, Class<? extends Exception> soort) {
        for (@Nullable Throwable een = fout; een != null; een = een.getCause()) {
            if (soort.isInstance(een)) {
                return true;
            }
        }
        return false;
    }

    private Properties eigenschappen() {
        Properties smtp = new Properties();
        smtp.setProperty("mail.smtp.auth", Boolean.toString(instelling.user() != null));
        smtp.setProperty("mail.smtp.starttls.enable", Boolean.toString(instelling.starttls()));
        smtp.setProperty("mail.smtp.starttls.required", Boolean.toString(instelling.starttls()));
        smtp.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        smtp.setProperty("mail.smtp.from", instelling.afzender());
        // Otherwise it would greet with the name of this machine.
        smtp.setProperty("mail.smtp.localhost", instelling.afzender().replaceFirst(".*@", ""));
        smtp.setProperty("mail.smtp.usesocketchannels", "true");
        smtp.setProperty("mail.smtp.connectiontimeout", Long.toString(VERBINDEN.toMillis()));
        smtp.setProperty("mail.smtp.timeout", Long.toString(LEZEN_OF_SCHRIJVEN.toMillis()));
        smtp.setProperty("mail.smtp.writetimeout", Long.toString(LEZEN_OF_SCHRIJVEN.toMillis()));
        // Once it is accepted, how the goodbye goes does not matter.
        smtp.setProperty("mail.smtp.quitwait", "false");
        return smtp;
    }
}
