package nl.meldroute.wandeling;

import java.util.List;

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

    static final List<String> ALLE = List.of(VERHAAL, NAAM, ADRES, MELDER, TELEFOON);

    private Sentinels() {}
}
