package nl.meldroute.melding.mail;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Text from a mail as the dossier can keep it and a screen can show it. */
final class Teksten {

    private static final Map<String, String> TEKENS =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");

    private Teksten() {}

    /** Without what a database would refuse or change, and no longer than this. */
    static String schoon(String tekst, int hoogstens) {
        StringBuilder schoon = new StringBuilder(Math.min(tekst.length(), hoogstens));
        tekst.codePoints()
                .limit(hoogstens)
                .map(teken -> mag(teken) ? teken : '\uFFFD')
                .forEach(schoon::appendCodePoint);
        return schoon.toString();
    }

    /** As {@link #schoon}, on one line. */
    static String regel(String tekst, int hoogstens) {
        return schoon(tekst, hoogstens).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    /** As {@link #regel}; null for nothing. */
    static @Nullable String regelOfNiets(@Nullable String tekst, int hoogstens) {
        String regel = tekst == null ? "" : regel(tekst, hoogstens);
        return regel.isEmpty() ? null : regel;
    }

    private static boolean mag(int teken) {
        boolean halfSurrogaat = teken >= Character.MIN_SURROGATE && teken <= Character.MAX_SURROGATE;
        // What turns text around may hide what it says.
        boolean keertOm = (teken >= 0x202A && teken <= 0x202E) || (teken >= 0x2066 && teken <= 0x2069);
        return !halfSurrogaat && !keertOm && (teken >= ' ' || teken == '\n' || teken == '\r' || teken == '\t');
    }

    /** The words of a page, without what it looks like. Goes once through it: whatever is open at its end counts as closed. */
    static String zonderOpmaak(String html) {
        StringBuilder tekst = new StringBuilder();
        String klein = kleineLetters(html);
        int plek = 0;
        while (plek < html.length()) {
            char teken = html.charAt(plek);
            if (teken == '<') {
                plek = naLabel(klein, plek, tekst);
            } else if (teken == '&') {
                plek = naTeken(html, plek, tekst);
            } else {
                tekst.append(teken);
                plek++;
            }
        }
        return tekst.toString()
                .replaceAll("[ \\t\\r\\f]+", " ")
                .replaceAll(" ?\\n[ \\n]*", "\n")
                .strip();
    }

    /** Of the letters of labels only, so that every place stays where it was. */
    private static String kleineLetters(String html) {
        StringBuilder klein = new StringBuilder(html);
        for (int i = 0; i < klein.length(); i++) {
            char teken = klein.charAt(i);
            if (teken >= 'A' && teken <= 'Z') {
                klein.setCharAt(i, Character.toLowerCase(teken));
            }
        }
        return klein.toString();
    }

    private static int naLabel(String klein, int begin, StringBuilder tekst) {
        for (String verborgen : new String[] {"script", "style", "head"}) {
            if (klein.startsWith(verborgen, begin + 1)
                    && klein.length() > begin + 1 + verborgen.length()
                    && !Character.isLetter(klein.charAt(begin + 1 + verborgen.length()))) {
                int einde = klein.indexOf("</" + verborgen, begin);
                return einde < 0 ? klein.length() : na(klein, '>', einde);
            }
        }
        if (klein.startsWith("<!--", begin)) {
            int einde = klein.indexOf("-->", begin);
            return einde < 0 ? klein.length() : einde + 3;
        }
        for (String nieuweRegel : new String[] {"<br", "<p", "</p", "<div", "<tr", "<li", "<h"}) {
            if (klein.startsWith(nieuweRegel, begin)) {
                tekst.append('\n');
                break;
            }
        }
        return na(klein, '>', begin);
    }

    private static int na(String tekst, char teken, int vanaf) {
        int plek = tekst.indexOf(teken, vanaf);
        return plek < 0 ? tekst.length() : plek + 1;
    }

    private static int naTeken(String html, int begin, StringBuilder tekst) {
        // Looks no further than the longest name: a page of only & would take hours.
        int einde = html.substring(begin, Math.min(html.length(), begin + 9)).indexOf(';') + begin;
        if (einde > begin) {
            String naam = html.substring(begin + 1, einde);
            String vast = TEKENS.get(naam);
            int getal = naam.startsWith("#") ? getal(naam.substring(1)) : -1;
            if (vast != null || getal >= 0) {
                tekst.append(vast != null ? vast : Character.toString(getal));
                return einde + 1;
            }
        }
        tekst.append('&');
        return begin + 1;
    }

    private static int getal(String cijfers) {
        try {
            int getal =
                    cijfers.startsWith("x") ? Integer.parseInt(cijfers.substring(1), 16) : Integer.parseInt(cijfers);
            return Character.isValidCodePoint(getal) ? getal : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
