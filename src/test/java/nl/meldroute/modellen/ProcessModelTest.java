package nl.meldroute.modellen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model and form keeps every rule, and every rule is proved to fire on a broken probe model. */
class ProcessModelTest {

    private static final Path PROEVEN = Path.of("src/test/resources/proefmodellen");

    /** What the code offers to the probe models. */
    private static final Codeomgeving PROEFCODE = new Codeomgeving(
            Map.of(
                    "meldDelegate", Set.of("execute"),
                    "leesGoedListener", Set.of("notify"),
                    "termijn", Set.of("uiterlijk", "waarschuwing")),
            Set.of("doorJavaGezet"));

    static List<Modelregel> regels() {
        return Stream.of(
                        NaamRegels.REGELS,
                        VerwijzingRegels.REGELS,
                        VangRegels.REGELS,
                        UitvoerRegels.REGELS,
                        TekenRegels.REGELS,
                        FormulierRegels.REGELS,
                        BeslisRegels.REGELS)
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void elkModelHoudtZichAanElkeRegel() {
        Modellen modellen = Modellen.vanHetProject();
        assertThat(modellen.processen()).as("processen").isNotEmpty();
        List<String> fouten =
                regels().stream().flatMap(regel -> regel.fouten(modellen)).toList();
        assertThat(fouten)
                .withFailMessage(() -> fouten.size() + " fouten in de modellen:\n" + String.join("\n", fouten))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("regels")
    void elkeRegelSlaatAanOpZijnProefmodel(Modelregel regel) throws Exception {
        List<Path> proeven;
        try (Stream<Path> alle = Files.list(PROEVEN)) {
            proeven = alle.filter(Files::isRegularFile)
                    .filter(pad -> naamVan(pad).equals(regel.naam()))
                    .toList();
        }
        assertThat(proeven).as("proefmodel van regel " + regel.naam()).isNotEmpty();
        assertThat(proeven).allSatisfy(proef -> assertThat(regel.fouten(Modellen.lees(PROEFCODE, Set.of(), proef)))
                .as("fouten in " + proef)
                .isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("regels")
    void geenRegelSlaatAanOpEenGoedModel(Modelregel regel) {
        Modellen goed = Modellen.lees(PROEFCODE, Set.of(), PROEVEN.resolve("goed"));
        assertThat(regel.fouten(goed)).isEmpty();
    }

    @Test
    void elkProefmodelHoortBijEenRegel() throws Exception {
        Set<String> namen = regels().stream().map(Modelregel::naam).collect(Collectors.toSet());
        try (Stream<Path> proeven = Files.list(PROEVEN).filter(Files::isRegularFile)) {
            assertThat(proeven.map(ProcessModelTest::naamVan)).isSubsetOf(namen);
        }
    }

    /** A rule may have more probes: what follows a plus only tells them apart. */
    private static String naamVan(Path proef) {
        String stam = Modellen.stam(proef);
        return stam.contains("+") ? stam.substring(0, stam.indexOf('+')) : stam;
    }
}
