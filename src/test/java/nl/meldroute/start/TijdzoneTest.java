package nl.meldroute.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.meldroute.termijnen.Termijnvoorbeeld;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wherever the machine thinks it stands, a term ends at the same moment, computed and as a stored timer. */
class TijdzoneTest {

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Tokyo", "America/Los_Angeles", "Pacific/Apia"})
    void inEenAndereTijdzoneEindigtElkeTermijnOpHetzelfdeMoment(String zone, @TempDir Path map) {
        List<String> regels;
        try (Programma elders = Programma.start(
                map,
                Zoneproef.class,
                zone,
                "--spring.datasource.url=jdbc:h2:mem:zone",
                "--camunda.bpm.job-execution.enabled=false")) {
            regels = elders.afloop();
        }
        assertThat(regels).contains("ZONE " + zone);
        assertThat(regels.stream().filter(regel -> regel.startsWith(Zoneproef.KALENDER)))
                .containsExactlyElementsOf(verwacht(Zoneproef.KALENDER));
        assertThat(regels.stream().filter(regel -> regel.startsWith(Zoneproef.TIMER)))
                .containsExactlyElementsOf(verwacht(Zoneproef.TIMER));
    }

    private static List<String> verwacht(String soort) {
        return Termijnvoorbeeld.alle().stream()
                .map(voorbeeld -> soort + Zoneproef.regel(voorbeeld, voorbeeld.waarschuwing(), voorbeeld.uiterlijk()))
                .toList();
    }
}
