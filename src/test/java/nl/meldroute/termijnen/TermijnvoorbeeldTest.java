package nl.meldroute.termijnen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.meldroute.toegang.Regios;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of the term table, computed on days that differ: holidays, both clock switches, leap days, the year's end. */
class TermijnvoorbeeldTest {

    private static final Termijntabel TABEL = new Termijntabel();

    private final Termijnkalender kalender = new Termijnkalender();

    static List<Termijnvoorbeeld> voorbeelden() {
        return Termijnvoorbeeld.alle();
    }

    @ParameterizedTest
    @MethodSource("voorbeelden")
    void een_termijn_waarschuwt_en_eindigt_op_de_seconde(Termijnvoorbeeld voorbeeld) {
        Termijn termijn = TABEL.zoek(voorbeeld.termijn(), voorbeeld.regio());

        assertThat(kalender.waarschuwing(voorbeeld.begin(), termijn)).isEqualTo(voorbeeld.waarschuwing());
        assertThat(kalender.uiterlijk(voorbeeld.begin(), termijn)).isEqualTo(voorbeeld.uiterlijk());
    }

    @Test
    void van_elke_termijn_is_in_elke_regio_een_voorbeeld() {
        Set<String> voorbeelden = voorbeelden().stream()
                .map(voorbeeld -> voorbeeld.termijn() + " in " + voorbeeld.regio())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(termijnen()).isNotEmpty().allSatisfy(termijn -> assertThat(Regios.alle())
                .allSatisfy(regio -> assertThat(voorbeelden).contains(termijn + " in " + regio.id())));
    }

    private static Set<String> termijnen() {
        return Dmn.readModelFromFile(
                        Path.of("processes/termijnen/wettelijke-termijn.dmn").toFile())
                .getModelElementsByType(Rule.class)
                .stream()
                .map(rij -> rij.getInputEntries()
                        .iterator()
                        .next()
                        .getTextContent()
                        .replace("\"", "")
                        .strip())
                .filter(termijn -> !termijn.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
