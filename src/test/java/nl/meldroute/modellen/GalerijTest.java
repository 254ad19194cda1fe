package nl.meldroute.modellen;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The README shows a picture of every process, drawn from the model as it is now. {@code mvn test -Dtest=GalerijTest -Dgalerij=schrijf}
 * draws them anew.
 */
class GalerijTest {

    private static final Path MAP = Path.of("src/docs/processen");
    private static final String OPDRACHT = "teken de platen opnieuw met: mvn test -Dtest=GalerijTest -Dgalerij=schrijf";

    private static final Map<String, String> PLATEN = Modellen.vanHetProject().processen().stream()
            .collect(toMap(Procesmodel::stam, Plaat::van, (een, ander) -> een, TreeMap::new));

    @BeforeAll
    static void schrijfAlsDatGevraagdIs() throws IOException {
        if (!"schrijf".equals(System.getProperty("galerij"))) {
            return;
        }
        for (Path oud : bestanden()) {
            Files.delete(oud);
        }
        for (Map.Entry<String, String> plaat : PLATEN.entrySet()) {
            Files.writeString(MAP.resolve(plaat.getKey() + ".svg"), plaat.getValue());
        }
    }

    @Test
    void elkProcesHeeftEenPlaatVanHetModelZoalsHetNuIs() throws IOException {
        Map<String, String> bestaand = new TreeMap<>();
        for (Path plaat : bestanden()) {
            bestaand.put(Modellen.stam(plaat), Files.readString(plaat).replace("\r\n", "\n"));
        }
        assertThat(bestaand.keySet()).as(OPDRACHT).isEqualTo(PLATEN.keySet());
        assertThat(PLATEN.keySet()).as(OPDRACHT).allSatisfy(stam -> assertThat(
                        String.valueOf(bestaand.get(stam)).equals(PLATEN.get(stam)))
                .as(stam + " is getekend van een ouder model")
                .isTrue());
    }

    @Test
    void elkePlaatStaatInDeReadme() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        assertThat(PLATEN.keySet()).allSatisfy(stam -> assertThat(readme).contains("](" + MAP + "/" + stam + ".svg)"));
    }

    private static Path[] bestanden() throws IOException {
        try (Stream<Path> alle = Files.list(MAP)) {
            return alle.filter(pad -> pad.toString().endsWith(".svg")).toArray(Path[]::new);
        }
    }
}
