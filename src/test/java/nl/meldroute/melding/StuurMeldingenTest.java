package nl.meldroute.melding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.meldroute.engine.Proefserver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The command of the README, as a program of its own, against a running Meldroute. */
@Proefserver
class StuurMeldingenTest {

    private static final Path INVOER = Path.of("src/data/gooise-meren-2015.jsonl");

    @LocalServerPort
    private int poort;

    private record Afloop(int code, String tekst) {}

    @Test
    void stuurt_elke_regel_en_nog_eens_sturen_verandert_niets(@TempDir Path map) throws Exception {
        Path bestand = bestand(map, Files.readAllLines(INVOER).subList(0, 3));

        Afloop eerst = stuur(bestand, poort);
        assertThat(eerst.code()).as(eerst.tekst()).isZero();
        assertThat(eerst.tekst()).contains("1 van 3 verstuurd", "3 van 3 verstuurd: 3 nieuw, 0 al bekend, 0 geweigerd");

        Afloop opnieuw = stuur(bestand, poort);
        assertThat(opnieuw.code()).as(opnieuw.tekst()).isZero();
        assertThat(opnieuw.tekst()).contains("3 van 3 verstuurd: 0 nieuw, 3 al bekend, 0 geweigerd");
    }

    @Test
    void noemt_een_geweigerde_regel_en_gaat_door_met_de_volgende(@TempDir Path map) throws Exception {
        String goed = Files.readAllLines(INVOER).get(3);
        Path bestand = bestand(map, List.of(goed.replace("\"gemeente\"", "\"gemente\""), goed));

        Afloop afloop = stuur(bestand, poort);

        assertThat(afloop.code()).isEqualTo(1);
        assertThat(afloop.tekst())
                .contains("Regel 1: 400", "gemente")
                .contains("2 van 2 verstuurd: 1 nieuw, 0 al bekend, 1 geweigerd");
    }

    @Test
    void zegt_dat_meldroute_er_niet_is_en_dat_opnieuw_sturen_kan(@TempDir Path map) throws Exception {
        Afloop afloop = stuur(bestand(map, Files.readAllLines(INVOER).subList(0, 1)), 1);

        assertThat(afloop.code()).isEqualTo(1);
        assertThat(afloop.tekst()).contains("Gestopt, opnieuw sturen kan altijd");
    }

    private static Path bestand(Path map, List<String> regels) throws IOException {
        return Files.write(map.resolve("meldingen.jsonl"), regels);
    }

    private static Afloop stuur(Path bestand, int poort) throws IOException, InterruptedException {
        List<String> opdracht = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "src/main/java/nl/meldroute/melding/StuurMeldingen.java",
                bestand.toString(),
                "http://127.0.0.1:" + poort));
        Process programma =
                new ProcessBuilder(opdracht).redirectErrorStream(true).start();
        String tekst = new String(programma.getInputStream().readAllBytes(), UTF_8);
        assertThat(programma.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Afloop(programma.exitValue(), tekst);
    }
}
