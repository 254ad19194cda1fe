package nl.meldroute.toegang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ToegangsregelsTest {

    /** b = when involved, d = with a reason, - = never; each cell lists what is enough. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            # rol,                 dossier, melder, wijzigen, zoeken
            bureaudienst,          bd,      b,      b,        d
            beoordelaar,           bd,      b,      b,        d
            onderzoeker,           bd,      b,      b,        d
            monitor,               bd,      b,      b,        d
            teamleider,            d,       b,      -,        d
            gedragswetenschapper,  d,       -,      -,        d
            vertrouwensarts,       d,       -,      -,        d
            aandachtsfunctionaris, b,       -,      -,        -
            procesontwerper,       -,       -,      -,        -
            privacyfunctionaris,   b,       -,      -,        -
            beheerder,             -,       -,      -,        -
            ketenpartner,          -,       -,      -,        -
            professional,          -,       -,      -,        -
            """)
    void elke_rol_mag_precies_dit(String rol, String dossier, String melder, String wijzigen, String zoeken) {
        Gebruiker wie = new Gebruiker("x", Set.of(Rol.vind(rol).orElseThrow()), Set.of("flevoland"));

        assertThat(genoeg(wie, Onderwerp.DOSSIER)).isEqualTo(dossier);
        assertThat(genoeg(wie, Onderwerp.MELDER)).isEqualTo(melder);
        assertThat(genoeg(wie, Onderwerp.WIJZIGEN)).isEqualTo(wijzigen);
        assertThat(genoeg(wie, Onderwerp.ZOEKEN)).isEqualTo(zoeken);
    }

    /** A task without the dossier beside it is work in the dark. */
    @Test
    void wie_een_taak_kan_krijgen_mag_daarvoor_het_dossier_lezen() throws IOException {
        Set<String> rollen = new TreeSet<>();
        try (Stream<Path> modellen = Files.walk(Path.of("processes"))) {
            for (Path model :
                    modellen.filter(pad -> pad.toString().endsWith(".bpmn")).toList()) {
                Pattern.compile("camunda:candidateGroups=\"([^\"$]+)\"")
                        .matcher(Files.readString(model))
                        .results()
                        .flatMap(groepen -> Stream.of(groepen.group(1).split(",")))
                        .forEach(rollen::add);
            }
        }
        assertThat(rollen).contains("aandachtsfunctionaris", "monitor").allSatisfy(rol -> assertThat(
                        Toegangsregels.grond(
                                new Gebruiker("x", Set.of(Rol.vind(rol).orElseThrow()), Set.of("flevoland")),
                                Onderwerp.DOSSIER,
                                "flevoland",
                                true,
                                "taak"))
                .isPresent());
    }

    @ParameterizedTest
    @EnumSource(Onderwerp.class)
    void buiten_de_eigen_regio_mag_niemand_iets(Onderwerp onderwerp) {
        Gebruiker alles = new Gebruiker("x", Set.of(Rol.values()), Set.of("flevoland"));

        assertThat(Toegangsregels.grond(alles, onderwerp, "gooi-en-vechtstreek", true, "doel"))
                .isEmpty();
    }

    @Test
    void zonder_betrokkenheid_en_doel_mag_niemand_iets() {
        Gebruiker alles = new Gebruiker("x", Set.of(Rol.values()), Set.of("flevoland"));
        for (Onderwerp onderwerp : Onderwerp.values()) {
            assertThat(Toegangsregels.grond(alles, onderwerp, "flevoland", false, " "))
                    .isEmpty();
        }
    }

    private static String genoeg(Gebruiker wie, Onderwerp onderwerp) {
        String betrokken = Toegangsregels.grond(wie, onderwerp, "flevoland", true, "")
                .map(grond -> grond.substring(0, 1).toLowerCase(Locale.ROOT))
                .orElse("");
        String doel = Toegangsregels.grond(wie, onderwerp, "flevoland", false, "doel")
                .map(grond -> grond.substring(0, 1).toLowerCase(Locale.ROOT))
                .orElse("");
        return (betrokken + doel).isEmpty() ? "-" : betrokken + doel;
    }
}
