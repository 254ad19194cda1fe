package nl.meldroute.dossier;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.meldroute.dossier.NieuweMail.Weigering;
import org.jspecify.annotations.Nullable;

/**
 * Decides which files from outside are kept: what its bytes and its name both say it is, of a short list. Pictures are not opened, and files
 * in a file only counted.
 */
public final class Bestandskeuring {

    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] JPG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] INGEPAKT = {'P', 'K', 3, 4};
    private static final Set<String> DOCUMENTEN = Set.of("docx", "xlsx", "odt");

    private final Kantoorkeuring documenten;

    /**
     * @param meesteUitgepakt bytes that an office document may hold, unpacked
     * @param meesteBestanden files that it may hold
     */
    public Bestandskeuring(long meesteUitgepakt, int meesteBestanden) {
        documenten = new Kantoorkeuring(meesteUitgepakt, meesteBestanden);
    }

    /**
     * What a file was found to be.
     *
     * @param soort {@code pdf}, {@code jpg}, {@code png}, {@code txt}, {@code docx}, {@code xlsx} or {@code odt}; means nothing when refused
     * @param weigering why it is not kept; null when it is
     */
    public record Uitslag(String soort, @Nullable Weigering weigering) {}

    /**
     * Judges one file.
     *
     * @param naam as its sender called it: the part after the last point counts
     */
    public Uitslag keur(String naam, byte[] inhoud) {
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
        return new Uitslag(uitgang.equals("jpeg") ? "jpg" : uitgang, weigering.orElse(null));
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
