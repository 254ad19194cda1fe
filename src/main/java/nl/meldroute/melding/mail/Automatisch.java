package nl.meldroute.melding.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether no person sent a mail: an automatic reply, a list, or the word that something could not be delivered (RFC 3834, RFC 3464). */
final class Automatisch {

    private static final Set<String> VOORRANG = Set.of("bulk", "junk", "list", "auto_reply");

    private Automatisch() {}

    static boolean is(MimeMessage mail, @Nullable InternetAddress van) throws MessagingException {
        String zelf = kop(mail, "Auto-Submitted");
        String adres =
                van == null || van.getAddress() == null ? "" : van.getAddress().toLowerCase(Locale.ROOT);
        return (!zelf.isEmpty() && !zelf.startsWith("no"))
                || VOORRANG.contains(kop(mail, "Precedence"))
                || !kop(mail, "X-Autoreply").isEmpty()
                || !kop(mail, "X-Autorespond").isEmpty()
                || kop(mail, "Return-Path").equals("<>")
                || kop(mail, "Content-Type").startsWith("multipart/report")
                || adres.startsWith("mailer-daemon@")
                || adres.startsWith("postmaster@");
    }

    private static String kop(MimeMessage mail, String naam) throws MessagingException {
        String waarde = mail.getHeader(naam, null);
        return waarde == null ? "" : waarde.strip().toLowerCase(Locale.ROOT);
    }
}
