package nl.meldroute.melding.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.meldroute.dossier.NieuweMail.Bijlage;
import nl.meldroute.dossier.NieuweMail.Weigering;
import nl.meldroute.melding.mail.Postbusinstelling.Grenzen;

/**
 * Decides which attachments are kept apart: what its first bytes and its name both say it is, of a short list. Pictures are not opened, and
 * files in a file only counted.
 */
final class Bijlagekeuring {

    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] JPG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] INGEPAKT = {'P', 'K', 3, 4};
    private static final Set<String> DOCUMENTEN = Set.of("docx", "xlsx", "odt");

    private final Documentkeuring documenten;

    Bijlagekeuring(Grenzen grenzen) {
        documenten = new Documentkeuring(grenzen);
    }

    Bijlage keur(String naam, byte[] inhoud) {
        String uitgang = uitgang(naam);
        boolean klopt =
                switch (uitgang) {
                    case "pdf" -> begint(inhoud, PDF);
                    case "jpg", "jpeg" -> begint(inhoud, JPG);
                    case "png" -> begint(inhoud, PNG);
                    case "txt" -> isTekst(inhoud);
                    default -> DOCUMENTEN.contains(uitgang) && begint(inhoud, INGEPAKT);
                };
        Optional<Weigering> weigering = klopt
                ? DOCUMENTEN.contains(uitgang) ? documenten.keur(uitgang, inhoud) : Optional.empty()
                : Optional.of(Weigering.SOORT);
        return weigering
                .map(waarom -> Inhoud.geweigerd(naam, waarom))
                .orElseGet(() -> new Bijlage(uitgang.equals("jpeg") ? "jpg" : uitgang, naam, inhoud, null));
    }

    private static String uitgang(String naam) {
        return naam.substring(naam.lastIndexOf('.') + 1).strip().toLowerCase(Locale.ROOT);
    }

    private static boolean begint(byte[] inhoud, byte[] met) {
        return inhoud.length >= met.length && Arrays.equals(inhoud, 0, met.length, met, 0, met.length);
    }

    private static boolean isTekst(byte[] inhoud) {
        for (byte een : inhoud) {
            if (een >= 0 && een < ' ' && een != '\n' && een != '\r' && een != '\t') {
                return false;
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(inhoud));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
