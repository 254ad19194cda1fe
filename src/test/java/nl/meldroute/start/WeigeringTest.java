package nl.meldroute.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A start that may not be, told in one sentence and nothing else. */
class WeigeringTest {

    @ParameterizedTest
    @CsvSource({
        "--spring.profiles.active=productie, MELDROUTE_DB_URL",
        "'--spring.profiles.active=productie,postgres', MELDROUTE_DB_URL",
        "'--spring.profiles.active=productie --spring.datasource.url=jdbc:postgresql://127.0.0.1:1/m --meldroute.demo=true', demo-accounts",
        "'--spring.profiles.active=productie --spring.datasource.url=jdbc:postgresql://127.0.0.1:1/m', MELDROUTE_CONCEPTEN_SLEUTEL",
        "'--spring.profiles.active=productie --spring.datasource.url=jdbc:postgresql://127.0.0.1:1/m --meldroute.concepten.sleutel=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=', niet te bereiken",
        "--server.address=0.0.0.0, alleen op deze machine"
    })
    void eenOnveiligeStartZegtInEenZinWatErMoet(String opties, String moet, @TempDir Path map) {
        try (Programma programma = Programma.start(map, opties.split(" "))) {
            List<String> uitvoer = programma.afloop();

            assertThat(uitvoer).hasSize(1);
            assertThat(uitvoer.get(0))
                    .startsWith("Meldroute start niet: ")
                    .contains(moet)
                    .endsWith(".");
            assertThat(programma.code()).isEqualTo(1);
        }
    }
}
