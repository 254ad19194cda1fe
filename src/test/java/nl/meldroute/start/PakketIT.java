package nl.meldroute.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.meldroute.engine.Sessie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application, as an organisation runs it: what lies elsewhere in the jar than in a directory must be found there too. */
class PakketIT {

    private static final String PLUGIN = "/camunda/api/tasklist/plugin/dossier/static/";

    @Test
    void tasklistVindtHetDossierInHetPakket(@TempDir Path map) throws IOException {
        try (Programma pakket = Programma.startPakket(map, pakket())) {
            Sessie beoordelaar = Sessie.van(pakket.poort(), "beoordelaar");
            for (Path bestand : bestanden()) {
                var antwoord = beoordelaar.get(PLUGIN + "app/" + bestand.getFileName());
                assertThat(antwoord.statusCode()).as(bestand.toString()).isEqualTo(200);
                assertThat(antwoord.body()).isEqualTo(Files.readString(bestand));
            }
        }
    }

    private static Path pakket() throws IOException {
        try (Stream<Path> gebouwd = Files.list(Path.of("target"))) {
            return gebouwd.filter(pad -> pad.getFileName().toString().matches("meldroute-.*\\.jar"))
                    .findFirst()
                    .orElseThrow()
                    .toAbsolutePath();
        }
    }

    private static List<Path> bestanden() throws IOException {
        try (Stream<Path> app =
                Files.list(Path.of("src/main/resources/META-INF/resources/plugin-webapp/dossier/app"))) {
            return app.toList();
        }
    }
}
