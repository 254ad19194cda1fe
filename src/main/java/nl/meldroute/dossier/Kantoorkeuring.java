package nl.meldroute.dossier;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.meldroute.dossier.NieuweMail.Weigering;

/** Looks into an office document, which is a zip file: unpacked to nowhere, and only as far as the limits. */
final class Kantoorkeuring {

    /** Programs, and other files within. */
    private static final Pattern MACRO =
            Pattern.compile(".*(vbaproject|vbadata|activex|embeddings/|oleobject|macrosheet|^basic/|^scripts/).*");

    /** What makes it the document that its name says. */
    private static final Map<String, String> KERN =
            Map.of("docx", "word/document.xml", "xlsx", "xl/workbook.xml", "odt", "content.xml");

    private final long meesteUitgepakt;
    private final int meesteBestanden;

    Kantoorkeuring(long meesteUitgepakt, int meesteBestanden) {
        this.meesteUitgepakt = meesteUitgepakt;
        this.meesteBestanden = meesteBestanden;
    }

    /** Why it is refused; empty when it is not. */
    Optional<Weigering> keur(String uitgang, byte[] inhoud) {
        boolean kern = false;
        int bestanden = 0;
        long uitgepakt = 0;
        byte[] stuk = new byte[8192];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(inhoud))) {
            for (ZipEntry bestand = zip.getNextEntry(); bestand != null; bestand = zip.getNextEntry()) {
                String naam = bestand.getName().toLowerCase(Locale.ROOT);
                bestanden++;
                if (bestanden > meesteBestanden || naam.startsWith("/") || naam.contains("..") || naam.contains("\\")) {
                    return Optional.of(Weigering.UITPAKKEN);
                }
                if (MACRO.matcher(naam).matches()) {
                    return Optional.of(Weigering.MACRO);
                }
                kern |= naam.equals(KERN.get(uitgang));
                for (int gelezen = zip.read(stuk); gelezen >= 0; gelezen = zip.read(stuk)) {
                    uitgepakt += gelezen;
                    if (uitgepakt > meesteUitgepakt) {
                        return Optional.of(Weigering.UITPAKKEN);
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            // A name in no known characters is an IllegalArgumentException.
            return Optional.of(Weigering.ONLEESBAAR);
        }
        return kern ? Optional.empty() : Optional.of(Weigering.SOORT);
    }
}
