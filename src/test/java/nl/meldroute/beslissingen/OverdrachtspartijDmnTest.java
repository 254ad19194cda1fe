package nl.meldroute.beslissingen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.meldroute.toegang.Regios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OverdrachtspartijDmnTest extends Beslissingstest {

    private static final String FLEVOLAND = "flevoland";
    private static final String GOOI = "gooi-en-vechtstreek";

    /** How the local party is called in each region. */
    private static final Map<String, List<String>> PARTIJ = Map.of(
            FLEVOLAND,
            List.of("wijkteam-", "Wijkteam "),
            "noord-en-oost-gelderland",
            List.of("lokaal-team-", "Lokaal team "),
            GOOI,
            List.of("usd-", "Uitvoeringsdienst Sociaal Domein "));

    OverdrachtspartijDmnTest() {
        super("overdrachtspartij");
    }

    static Stream<Arguments> gemeenten() {
        return Regios.alle().stream()
                .flatMap(regio -> regio.gemeenten().stream().map(gemeente -> Arguments.of(regio.id(), gemeente)));
    }

    @ParameterizedTest
    @MethodSource("gemeenten")
    void elke_gemeente_van_elke_regio_heeft_een_eigen_partij_voor_hulp_aan_het_gezin(String regio, String gemeente) {
        List<String> partij = PARTIJ.getOrDefault(regio, List.of());
        assertThat(kies(regio, gemeente, 1, "hulp-gezin"))
                .containsEntry(
                        "partij",
                        partij.get(0) + gemeente.toLowerCase(Locale.ROOT).replace(' ', '-'))
                .containsEntry("partijNaam", partij.get(1) + gemeente);
    }

    @Test
    void er_zijn_35_gemeenten_in_drie_regios() {
        assertThat(gemeenten()).hasSize(35);
    }

    @ParameterizedTest
    @CsvSource({
        "flevoland,           Urk,          0, hulp-na-partnergeweld, vrouwenopvang-flevoland",
        "flevoland,           Almere,       2, hulp-na-partnergeweld, vrouwenopvang-flevoland",
        "flevoland,           Almere,       1, hulp-kinderen,         jgz-almere",
        "flevoland,           Almere,       0, hulp-kinderen,         wijkteam-almere",
        "flevoland,           Dronten,      1, hulp-kinderen,         wijkteam-dronten",
        "gooi-en-vechtstreek, Laren,        0, lichte-hulp,           voorveld",
        "gooi-en-vechtstreek, Laren,        0, hulp-na-partnergeweld, usd-laren",
        "gooi-en-vechtstreek, Gooise Meren, 1, hulp-al-aanwezig,      niet-bepaald",
        "flevoland,           Almere,       1, hulp-al-aanwezig,      niet-bepaald"
    })
    void het_doel_van_de_overdracht_kan_een_andere_partij_vragen(
            String regio, String gemeente, int kinderen, String doel, String partij) {
        assertThat(kies(regio, gemeente, kinderen, doel)).containsEntry("partij", partij);
    }

    @Test
    void het_voorveld_heet_naar_de_gemeente() {
        assertThat(kies(GOOI, "Huizen", 0, "lichte-hulp")).containsEntry("partijNaam", "Lokaal voorveld Huizen");
    }

    @Test
    void een_gemeente_buiten_de_tabel_of_in_een_andere_regio_is_niet_bepaald() {
        assertThat(kies(GOOI, "Utrecht", 1, "hulp-gezin"))
                .containsEntry("partij", "niet-bepaald")
                .containsEntry("regel", "Niet bepaald: deze gemeente staat niet in de tabel");
        assertThat(kies(GOOI, "Almere", 1, "hulp-gezin")).containsEntry("partij", "niet-bepaald");
        assertThat(kies(GOOI, "Utrecht", 1, "lichte-hulp")).containsEntry("partij", "niet-bepaald");
    }

    private Map<String, Object> kies(String regio, String gemeente, int kinderen, String doel) {
        return beslis("regio", regio, "gemeente", gemeente, "kinderen", kinderen, "overdrachtDoel", doel);
    }
}
