package nl.meldroute.start;

import static nl.meldroute.engine.Sessie.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import nl.meldroute.Meldroute;
import nl.meldroute.engine.Sessie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file database with its ordinary settings, and a JVM that is killed as soon as it has said yes. */
class HerstartTest {

    private static final String AFZENDER = "bureaudienst:meldroute";

    @Test
    void watIsAangenomenOverleeftEenAbruptEinde(@TempDir Path map) throws IOException, URISyntaxException {
        String melding =
                Files.readAllLines(Path.of("src/data/gooise-meren-2015.jsonl")).get(0);
        String nummers;
        try (Programma eerste = Programma.start(map)) {
            eerste.poort();
            var antwoord = eerste.api("POST", "/api/meldingen", AFZENDER, melding);
            eerste.schietAf();
            assertThat(antwoord.statusCode()).isEqualTo(201);
            nummers = antwoord.body();
        }

        try (Programma volgende = Programma.start(map, Map.of(), uitEenJar(map))) {
            var nogEens = volgende.api("POST", "/api/meldingen", AFZENDER, melding);
            assertThat(nogEens.statusCode()).isEqualTo(200);
            assertThat(nogEens.body()).isEqualTo(nummers);

            Sessie teamleider = Sessie.van(volgende.poort(), "teamleider");
            String nummer = nummers.replaceFirst(".*\"meldingnummer\":\"([^\"]+)\".*", "$1");
            assertThat(lees(teamleider, "/process-instance?processDefinitionKey=melding&businessKey=" + nummer))
                    .hasSize(1);
            // Also: the same models, found in a directory first and in a jar now, are the same models.
            assertThat(lees(teamleider, "/process-definition")).isNotEmpty().allSatisfy(model -> assertThat(
                            model.path("version").asInt())
                    .isEqualTo(1));
        }
    }

    private static JsonNode lees(Sessie sessie, String pad) {
        var antwoord = sessie.get(ENGINE + pad);
        assertThat(antwoord.statusCode()).isEqualTo(200);
        return Sessie.json(antwoord);
    }

    /** The class path with our own classes packed, as a release has them. */
    private static String uitEenJar(Path map) throws IOException, URISyntaxException {
        Path klassen = Path.of(Meldroute.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path jar = map.resolve("meldroute.jar");
        try (JarOutputStream uit = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> bestanden = Files.walk(klassen)) {
            for (Path bestand : bestanden.filter(pad -> !pad.equals(klassen)).toList()) {
                boolean isMap = Files.isDirectory(bestand);
                uit.putNextEntry(
                        new ZipEntry(klassen.relativize(bestand).toString().replace('\\', '/') + (isMap ? "/" : "")));
                if (!isMap) {
                    Files.copy(bestand, uit);
                }
            }
        }
        return Programma.klassenpad().replace(klassen.toString() + File.pathSeparator, jar + File.pathSeparator);
    }
}
