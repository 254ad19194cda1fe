package nl.meldroute.wandeling;

import java.util.List;
import java.util.Set;

/** Texts that stand where personal data goes in a walk, so that they are found wherever they leak to. */
final class Sentinels {

    /** In every story, reason and report. */
    static final String VERHAAL = "SENTINELVERHAAL";

    /** In every name of those involved. */
    static final String NAAM = "SENTINELNAAM";

    /** In every shielded address. */
    static final String ADRES = "SENTINELSTRAAT";

    /** In what leads to the melder. */
    static final String MELDER = "SENTINELMELDER";

    /** The melder's telephone number: only digits and spaces can be one. */
    static final String TELEFOON = "06 9988 7766 5544";

    /** In who gave information and may not be named. */
    static final String INFORMANT = "SENTINELINFORMANT";

    static final List<String> ALLE = List.of(VERHAAL, NAAM, ADRES, MELDER, TELEFOON, INFORMANT);

    private static final Set<String> OVER_INFORMANT = Set.of("bevraagdAnderWie", "bevraagdVertrouwelijkReden");

    private Sentinels() {}

    /** What is written in the field of a form with this key. */
    static String bij(String sleutel) {
        return OVER_INFORMANT.contains(sleutel) ? INFORMANT : VERHAAL + " reden";
    }
}
