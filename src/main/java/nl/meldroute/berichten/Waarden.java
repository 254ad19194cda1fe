package nl.meldroute.berichten;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The values of one letter. Neither Mustache nor Markdown ever sees them: both get a mark, and the value takes its place when the layout is
 * known. So whatever stands in a name is text and nothing else.
 */
final class Waarden {

    private static final DateTimeFormatter DATUM =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("nl"));

    /** A number between two private characters: for Markdown a word, and no value can hold one. */
    static final Pattern MERK = Pattern.compile("\uE000(\\d+)\uE001");

    /** Controls, direction marks, private characters and halves of one; joiners stay, some names are written with them. */
    private static final Pattern ONZICHTBAAR =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}&&[^\\s\u0085\u200C\u200D]]");

    private static final Pattern WIT = Pattern.compile("[\\s\u0085\\p{Z}]+");
    private static final Pattern REGELEINDE = Pattern.compile("\\R");

    /** More marks on one letter than any language has would run over the lines above and below. */
    private static final Pattern GESTAPELD = Pattern.compile("(\\p{M}{4})\\p{M}+");

    private final List<Object> waarden = new ArrayList<>();

    /**
     * The same values with a mark for each. What is empty has none: it counts as absent.
     *
     * @throws IllegalArgumentException for a kind of value that has no place in a letter
     */
    Map<String, @Nullable Object> gemerkt(Map<?, ?> gegevens) {
        Map<String, @Nullable Object> gemerkt = new HashMap<>();
        gegevens.forEach((naam, waarde) -> gemerkt.put((String) naam, merk(waarde)));
        return gemerkt;
    }

    private @Nullable Object merk(@Nullable Object waarde) {
        if (waarde == null || waarde instanceof Boolean) {
            return waarde;
        } else if (waarde instanceof Map<?, ?> map) {
            return gemerkt(map);
        } else if (waarde instanceof List<?> lijst) {
            return lijst.stream().map(this::merk).toList();
        } else if (waarde instanceof Alineas alineas) {
            List<List<String>> tekst = alineas(alineas.tekst());
            return tekst.isEmpty() ? null : bewaar(tekst);
        } else if (waarde instanceof LocalDate dag) {
            return bewaar(DATUM.format(dag));
        } else if (waarde instanceof String || waarde instanceof Number) {
            String tekst = regel(waarde.toString());
            return tekst.isEmpty() ? null : bewaar(tekst);
        }
        throw new IllegalArgumentException(
                "Geen waarde voor een brief: " + waarde.getClass().getSimpleName());
    }

    private String bewaar(Object waarde) {
        waarden.add(waarde);
        return "\uE000" + (waarden.size() - 1) + "\uE001";
    }

    /** The paragraphs of which this text is the mark, each with its lines; null when it is not the mark of any. */
    @SuppressWarnings("unchecked")
    @Nullable
    List<List<String>> alineasVan(String tekst) {
        Matcher merk = MERK.matcher(tekst);
        return merk.matches() && waarde(merk) instanceof List<?> alineas ? (List<List<String>>) alineas : null;
    }

    /**
     * The text with its values in place of the marks.
     *
     * @return null when a value of more lines stands in the middle of it
     */
    @Nullable
    String ingevuld(String tekst) {
        if (MERK.matcher(tekst).results().anyMatch(merk -> waarde(merk) instanceof List<?>)) {
            return null;
        }
        return MERK.matcher(tekst).replaceAll(merk -> Matcher.quoteReplacement((String) waarde(merk)));
    }

    private Object waarde(MatchResult merk) {
        return waarden.get(Integer.parseInt(merk.group(1)));
    }

    private static List<List<String>> alineas(String tekst) {
        List<List<String>> alineas = new ArrayList<>();
        List<String> alinea = new ArrayList<>();
        for (String ruw : REGELEINDE.split(tekst + "\n\n", -1)) {
            String regel = regel(ruw);
            if (!regel.isEmpty()) {
                alinea.add(regel);
            } else if (!alinea.isEmpty()) {
                alineas.add(alinea);
                alinea = new ArrayList<>();
            }
        }
        return alineas;
    }

    private static String regel(String ruw) {
        String zichtbaar = ONZICHTBAAR
                .matcher(Normalizer.normalize(ruw, Normalizer.Form.NFC))
                .replaceAll("");
        return GESTAPELD.matcher(WIT.matcher(zichtbaar).replaceAll(" ").strip()).replaceAll("$1");
    }
}
