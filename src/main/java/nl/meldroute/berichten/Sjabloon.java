package nl.meldroute.berichten;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.MustacheParseException;
import com.samskivert.mustache.Template;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of one letter as a designer wrote it: two settings between lines of three dashes, and then Markdown with Mustache placeholders.
 * Whatever is wrong in it is told by name and line.
 */
final class Sjabloon {

    /** Who reads the letter; decides what may never stand in it. */
    enum Lezer {
        MELDER,
        BETROKKENE,
        DEELNEMER,
        COLLEGE,
        MEDEWERKER;

        private String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Pattern KOP =
            Pattern.compile("---\\R" + "onderwerp: (?<onderwerp>.+)\\R" + "aan: (?<aan>.+)\\R" + "---\\R");

    /** Values come from maps only, so that a placeholder can call nothing. */
    private static final Mustache.Compiler MUSTACHE = Mustache.compiler()
            .escapeHTML(false)
            .strictSections(true)
            .withLoader(naam -> {
                throw new MustacheException("een sjabloon voegt geen ander sjabloon in: " + naam);
            })
            .withCollector(new BasicCollector() {
                @Override
                public <K, V> Map<K, V> createFetcherCache() {
                    return new ConcurrentHashMap<>();
                }
            });

    private final String naam;
    private final String onderwerp;
    private final Lezer lezer;
    private final Template tekst;

    private Sjabloon(String naam, String onderwerp, Lezer lezer, Template tekst) {
        this.naam = naam;
        this.onderwerp = onderwerp;
        this.lezer = lezer;
        this.tekst = tekst;
    }

    /** Reads it, and refuses it when it can never become a letter. */
    static Sjabloon lees(String naam, String bestand) {
        Matcher kop = KOP.matcher(bestand);
        if (!kop.lookingAt()) {
            throw new SjabloonFout(naam, 1, "begint niet met ---, onderwerp: …, aan: … en ---");
        }
        String onderwerp = kop.group("onderwerp").strip();
        if (onderwerp.contains("{{")) {
            throw new SjabloonFout(naam, 2, "in een onderwerp komt niets over een persoon, dus ook geen {{…}}");
        }
        String aan = kop.group("aan").strip();
        Lezer lezer = List.of(Lezer.values()).stream()
                .filter(een -> een.code().equals(aan))
                .findFirst()
                .orElseThrow(() -> new SjabloonFout(naam, 3, "onbekende lezer ‘" + aan + "’"));
        // The settings become empty lines, so that Mustache counts lines as the designer does.
        String tekst = "\n".repeat(4) + bestand.substring(kop.end());
        if (tekst.codePoints().anyMatch(teken -> Character.getType(teken) == Character.PRIVATE_USE)) {
            throw new SjabloonFout(naam, "bevat een teken dat geen letter is");
        }
        try {
            return new Sjabloon(naam, onderwerp, lezer, MUSTACHE.compile(tekst));
        } catch (MustacheParseException e) {
            throw new SjabloonFout(naam, "{{…}} klopt niet: " + e.getMessage());
        }
    }

    String naam() {
        return naam;
    }

    String onderwerp() {
        return onderwerp;
    }

    Lezer lezer() {
        return lezer;
    }

    /** The Markdown with every placeholder filled; one that has no value is refused. */
    String vul(Map<String, ?> waarden) {
        try {
            return tekst.execute(waarden);
        } catch (MustacheException.Context e) {
            throw new SjabloonFout(naam, e.lineNo, "geen waarde voor {{" + e.key + "}}");
        } catch (MustacheException e) {
            throw new SjabloonFout(naam, "{{…}} klopt niet");
        }
    }
}
