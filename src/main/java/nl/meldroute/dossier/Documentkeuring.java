package nl.meldroute.dossier;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.meldroute.dossier.NieuweMail.Weigering;
import nl.meldroute.engine.FormulierFout;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Decides whether a file that a caseworker adds is kept, and says in Dutch why not. */
@Component
public class Documentkeuring {

    private static final String VELD = "bestand";
    private static final long MEESTE_UITGEPAKT = DataSize.ofMegabytes(100).toBytes();
    private static final int MEESTE_BESTANDEN = 2000;
    private static final int KOP = 64 * 1024;

    /** A mail begins with lines of this shape, and says who sent it. */
    private static final Pattern MAILKOP = Pattern.compile("[A-Za-z][A-Za-z0-9-]*:[^\\n]*\\n.*", Pattern.DOTALL);

    private static final Pattern AFZENDER = Pattern.compile("^From:", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private final Bestandskeuring keuring = new Bestandskeuring(MEESTE_UITGEPAKT, MEESTE_BESTANDEN);
    private final DataSize hoogstens;

    /** @param hoogstens the largest file, such as {@code 10MB} */
    Documentkeuring(@Value("${meldroute.documenten.hoogstens:10MB}") String hoogstens) {
        this.hoogstens = DataSize.parse(hoogstens);
    }

    /** In bytes, the largest file that is kept. */
    public long hoogstens() {
        return hoogstens.toBytes();
    }

    /**
     * Judges a file by its bytes and its name.
     *
     * @return what it is, such as {@code pdf}
     * @throws FormulierFout field {@code bestand} when it is not kept
     */
    String keur(String naam, byte[] inhoud) {
        if (inhoud.length == 0) {
            throw new FormulierFout(VELD, "Dit bestand is leeg. Kies een ander bestand.");
        }
        if (inhoud.length > hoogstens.toBytes()) {
            throw new FormulierFout(
                    VELD,
                    "Dit bestand is te groot. Een bestand mag hoogstens %d MB zijn. Maak het kleiner of deel het op."
                            .formatted(hoogstens.toMegabytes()));
        }
        if (naam.strip().toLowerCase(Locale.ROOT).endsWith(".eml") && isMail(inhoud)) {
            return "eml";
        }
        Bestandskeuring.Uitslag uitslag = keuring.keur(naam, inhoud);
        Weigering weigering = uitslag.weigering();
        if (weigering != null) {
            throw new FormulierFout(VELD, zin(weigering));
        }
        return uitslag.soort();
    }

    private static boolean isMail(byte[] inhoud) {
        String begin = new String(inhoud, 0, Math.min(inhoud.length, KOP), StandardCharsets.ISO_8859_1);
        String kop = begin.split("\\r?\\n\\r?\\n", 2)[0] + "\n";
        return MAILKOP.matcher(kop).matches() && AFZENDER.matcher(kop).find();
    }

    private static String zin(Weigering weigering) {
        return switch (weigering) {
            case MACRO ->
                "In dit bestand zit een programma (macro) of een ander bestand. Sla het op als pdf en kies dat bestand.";
            case UITPAKKEN, ONLEESBAAR, TE_GROOT, TE_VEEL ->
                "Dit bestand is beschadigd of niet veilig te openen. Sla het op als pdf en kies dat bestand.";
            case SOORT ->
                "Dit soort bestand kan niet, of de inhoud past niet bij de naam. Dit kan wel: pdf, png, jpg, txt, docx, xlsx, odt en eml.";
        };
    }
}
