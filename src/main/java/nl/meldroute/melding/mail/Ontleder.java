package nl.meldroute.melding.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimePartDataSource;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.util.Locale;
import java.util.Properties;
import nl.meldroute.dossier.NieuweMail;
import nl.meldroute.melding.mail.Postbusinstelling.Grenzen;
import org.jspecify.annotations.Nullable;

/**
 * Takes a mail apart: who sent it, its text and its attachments. The mail library has thrown unchecked exceptions on odd headers, so
 * whoever calls this counts every kind of failure as unreadable, and gives it a deadline.
 */
final class Ontleder {

    /** Never with the settings of the JVM. */
    private static final Session ZONDER_VERBINDING = Session.getInstance(new Properties());

    private static final int REGEL = 300;

    private final Grenzen grenzen;

    Ontleder(Grenzen grenzen) {
        this.grenzen = grenzen;
    }

    Ontleed ontleed(byte[] bron) throws Onleesbaar, MessagingException, IOException {
        Vooronderzoek.doe(bron, grenzen);
        MimeMessage mail = new MimeMessage(ZONDER_VERBINDING, new SharedByteArrayInputStream(bron));
        InternetAddress van = van(mail);
        Inhoud inhoud = new Inhoud(grenzen);
        loop(mail, inhoud, 0);
        return new Ontleed(
                Teksten.regelOfNiets(mail.getHeader("Message-ID", null), 1000),
                Automatisch.is(mail, van),
                new NieuweMail.Gelezen(
                        van == null ? null : Teksten.regelOfNiets(van.getPersonal(), 200),
                        van == null ? null : adres(van),
                        onderwerp(mail),
                        inhoud.tekst(),
                        inhoud.bijlagen()));
    }

    /** Null when nobody is named, or more than one. */
    private static @Nullable InternetAddress van(MimeMessage mail) throws Onleesbaar {
        try {
            String[] koppen = mail.getHeader("From");
            InternetAddress[] namen =
                    koppen == null || koppen.length != 1 ? null : InternetAddress.parseHeader(koppen[0], true);
            return namen == null || namen.length != 1 ? null : namen[0];
        } catch (AddressException e) {
            return null;
        } catch (MessagingException e) {
            throw new Onleesbaar("kop");
        }
    }

    private static @Nullable String adres(InternetAddress van) {
        String adres = van.getAddress() == null ? "" : van.getAddress().toLowerCase(Locale.ROOT);
        return adres.matches("[!-~]{1,250}") && adres.matches("[^@]+@[^@]+") ? adres : null;
    }

    private static String onderwerp(MimeMessage mail) throws MessagingException {
        String onderwerp = mail.getHeader("Subject", null);
        try {
            return onderwerp == null ? "" : Teksten.regel(MimeUtility.decodeText(MimeUtility.unfold(onderwerp)), REGEL);
        } catch (UnsupportedEncodingException e) {
            return Teksten.regel(onderwerp, REGEL);
        }
    }

    private void loop(MimePart deel, Inhoud inhoud, int diepte) throws Onleesbaar, MessagingException, IOException {
        if (diepte > grenzen.diepte()) {
            throw new Onleesbaar("te diep");
        }
        inhoud.tel();
        String soort = soort(deel);
        if (soort.startsWith("multipart/")) {
            // Directly, and not by way of content handlers that differ per installation.
            MimeMultipart delen = new MimeMultipart(new MimePartDataSource(deel));
            int aantal = delen.getCount();
            if (aantal > grenzen.delen()) {
                throw new Onleesbaar("te veel delen");
            }
            for (int i = 0; i < aantal; i++) {
                loop((MimePart) delen.getBodyPart(i), inhoud, diepte + 1);
            }
            return;
        }
        String naam = naam(deel);
        boolean tekst = soort.equals("text/plain") || soort.equals("text/html");
        if (tekst && naam.isEmpty() && !"attachment".equalsIgnoreCase(deel.getDisposition())) {
            try (InputStream bytes = deel.getInputStream()) {
                inhoud.tekst(bytes, karakters(deel), soort.equals("text/html"));
            }
        } else {
            inhoud.bijlage(naam, soort, deel);
        }
    }

    /** What it says it is; text when it says nothing that can be read, as the norm has it. */
    private static String soort(MimePart deel) throws MessagingException {
        String kop = deel.getHeader("Content-Type", null);
        try {
            return kop == null
                    ? "text/plain"
                    : new ContentType(kop).getBaseType().toLowerCase(Locale.ROOT);
        } catch (ParseException e) {
            return kop.strip().toLowerCase(Locale.ROOT).startsWith("multipart/")
                    ? "multipart/mixed"
                    : "application/octet-stream";
        }
    }

    private static @Nullable String karakters(MimePart deel) throws MessagingException {
        String kop = deel.getHeader("Content-Type", null);
        try {
            return kop == null ? null : new ContentType(kop).getParameter("charset");
        } catch (ParseException e) {
            return null;
        }
    }

    /** Empty when it has none. */
    private static String naam(MimePart deel) throws MessagingException {
        try {
            String naam = deel.getFileName();
            return naam == null ? "" : Teksten.regel(MimeUtility.decodeText(naam), REGEL);
        } catch (ParseException | UnsupportedEncodingException e) {
            return "?";
        }
    }
}
