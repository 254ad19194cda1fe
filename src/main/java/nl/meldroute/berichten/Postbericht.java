package nl.meldroute.berichten;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** A mail as it goes over the line. Says nothing of the program or the machine that made it. */
final class Postbericht extends MimeMessage {

    private static final String CODERING = "Content-Transfer-Encoding";

    private final String kenmerk;
    private final String nummer;
    private boolean begonnen;

    Postbericht(Session sessie, Post post, String afzender, Instant moment) throws MessagingException {
        super(sessie);
        this.kenmerk = post.kenmerk();
        this.nummer = "<" + kenmerk + afzender.substring(afzender.indexOf('@')) + ">";
        setFrom(new InternetAddress(afzender, true));
        setRecipient(RecipientType.TO, new InternetAddress(post.aan(), true));
        setSubject(post.onderwerp(), StandardCharsets.UTF_8.name());
        setSentDate(Date.from(moment));
        setHeader("Content-Language", "nl");
        // No out-of-office answer to it, and none of those to everybody who reads them (RFC 3834).
        setHeader("Auto-Submitted", "auto-generated");
        setContent(post.bijlagen().isEmpty() ? versies(post) : metBijlagen(post));
        saveChanges();
    }

    String kenmerk() {
        return kenmerk;
    }

    /** Whether any of it may have gone out: then nobody knows whether it arrived. */
    boolean isBegonnen() {
        return begonnen;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", nummer);
    }

    @Override
    public void writeTo(OutputStream uit, String[] zonder) throws IOException, MessagingException {
        begonnen = true;
        super.writeTo(uit, zonder);
    }

    private static MimeMultipart versies(Post post) throws MessagingException {
        return new MimeMultipart("alternative", tekst(post.tekst(), "plain"), tekst(post.html(), "html"));
    }

    private static MimeMultipart metBijlagen(Post post) throws MessagingException {
        MimeBodyPart brief = new MimeBodyPart();
        brief.setContent(versies(post));
        MimeMultipart geheel = new MimeMultipart("mixed", brief);
        for (Post.Bijlage bijlage : post.bijlagen()) {
            MimeBodyPart deel = new MimeBodyPart();
            deel.setDataHandler(new DataHandler(new ByteArrayDataSource(bijlage.inhoud(), bijlage.soort())));
            deel.setFileName(bijlage.naam());
            deel.setHeader(CODERING, "base64");
            geheel.addBodyPart(deel);
        }
        return geheel;
    }

    private static MimeBodyPart tekst(String tekst, String soort) throws MessagingException {
        MimeBodyPart deel = new MimeBodyPart();
        deel.setText(tekst, StandardCharsets.UTF_8.name(), soort);
        deel.setHeader(CODERING, "quoted-printable");
        return deel;
    }
}
