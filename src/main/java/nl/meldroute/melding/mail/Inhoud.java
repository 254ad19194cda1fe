package nl.meldroute.melding.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimePart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import nl.meldroute.dossier.Bestandskeuring;
import nl.meldroute.dossier.NieuweMail.Bijlage;
import nl.meldroute.dossier.NieuweMail.Weigering;
import nl.meldroute.melding.mail.Postbusinstelling.Grenzen;
import org.jspecify.annotations.Nullable;

/** What is found in one mail so far. An attachment that cannot be kept apart is named with its reason; the mail as it came has it still. */
final class Inhoud {

    private static final byte[] NIETS = {};
    private static final int NAAM = 150;

    private final Grenzen grenzen;
    private final Bestandskeuring keuring;
    private final StringBuilder gewoon = new StringBuilder();
    private final StringBuilder uitOpmaak = new StringBuilder();
    private final List<Bijlage> bijlagen = new ArrayList<>();
    private int delen;

    Inhoud(Grenzen grenzen) {
        this.grenzen = grenzen;
        this.keuring = new Bestandskeuring(grenzen.uitgepakt().toBytes(), grenzen.bestanden());
    }

    void tel() throws Onleesbaar {
        delen++;
        if (delen > grenzen.delen()) {
            throw new Onleesbaar("te veel delen");
        }
    }

    /** The words as they were written; only without those, the words of the page. */
    String tekst() {
        String tekst = gewoon.toString().isBlank() ? uitOpmaak.toString() : gewoon.toString();
        return Teksten.schoon(tekst.strip(), Math.toIntExact(grenzen.tekst().toBytes()));
    }

    List<Bijlage> bijlagen() {
        return bijlagen;
    }

    void tekst(InputStream bytes, @Nullable String karakters, boolean opmaak) throws IOException {
        int ruimte = Math.max(0, Math.toIntExact(grenzen.tekst().toBytes()) - gewoon.length() - uitOpmaak.length());
        String tekst = new String(bytes.readNBytes(ruimte), tekenset(karakters));
        StringBuilder bij = opmaak ? uitOpmaak : gewoon;
        bij.append(bij.isEmpty() ? "" : "\n\n").append(opmaak ? Teksten.zonderOpmaak(tekst) : tekst);
    }

    /** A name that nobody knows is no reason to read nothing. */
    private static Charset tekenset(@Nullable String naam) {
        try {
            return naam == null ? StandardCharsets.UTF_8 : Charset.forName(naam.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }

    void bijlage(String naam, String soort, MimePart deel) throws MessagingException {
        String getoond = naam.isEmpty() ? soort : naam;
        bijlagen.add(bijlage(Teksten.regel(getoond, NAAM), deel));
    }

    private Bijlage bijlage(String naam, MimePart deel) throws MessagingException {
        long bewaard = bijlagen.stream().filter(een -> een.weigering() == null).count();
        if (bewaard >= grenzen.bijlagen()) {
            return geweigerd(naam, Weigering.TE_VEEL);
        }
        int hoogstens = Math.toIntExact(grenzen.bijlage().toBytes());
        try (InputStream bytes = deel.getInputStream()) {
            byte[] inhoud = bytes.readNBytes(hoogstens + 1);
            return inhoud.length > hoogstens ? geweigerd(naam, Weigering.TE_GROOT) : gekeurd(naam, inhoud);
        } catch (IOException e) {
            return geweigerd(naam, Weigering.ONLEESBAAR);
        }
    }

    private Bijlage gekeurd(String naam, byte[] inhoud) {
        Bestandskeuring.Uitslag uitslag = keuring.keur(naam, inhoud);
        Weigering weigering = uitslag.weigering();
        return weigering == null ? new Bijlage(uitslag.soort(), naam, inhoud, null) : geweigerd(naam, weigering);
    }

    private static Bijlage geweigerd(String naam, Weigering waarom) {
        return new Bijlage("anders", naam, NIETS, waarom);
    }
}
