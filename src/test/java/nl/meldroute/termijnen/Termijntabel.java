package nl.meldroute.termijnen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import nl.meldroute.dekking.Dekking;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;

/** The decision table of the terms, read without a process engine. */
public final class Termijntabel {

    private final DmnEngine motor = Dekking.beslismotor();
    private final DmnDecision tabel;

    public Termijntabel() {
        try (InputStream bron = Termijntabel.class.getResourceAsStream("/processes/termijnen/wettelijke-termijn.dmn")) {
            tabel = motor.parseDecision("wettelijke-termijn", bron);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The term that holds in this region. */
    public Termijn zoek(String termijn, String regio) {
        DmnDecisionRuleResult rij = motor.evaluateDecisionTable(tabel, Map.of("termijn", termijn, "regio", regio))
                .getSingleResult();
        return new Termijn(
                rij.<Integer>getEntry("aantal"),
                Eenheid.valueOf(hoofdletters(rij, "eenheid")),
                Kalender.valueOf(hoofdletters(rij, "kalender")),
                rij.<Integer>getEntry("waarschuwing"),
                Eenheid.valueOf(hoofdletters(rij, "waarschuwingEenheid")));
    }

    private static String hoofdletters(DmnDecisionRuleResult rij, String kolom) {
        String tekst = rij.getEntry(kolom);
        return tekst.toUpperCase(Locale.ROOT);
    }
}
