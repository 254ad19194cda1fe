package nl.meldroute.beslissingen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.meldroute.toegang.Regios;
import nl.meldroute.toegang.Rol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BereikbaarheidDmnTest extends Beslissingstest {

    BereikbaarheidDmnTest() {
        super("bereikbaarheid");
    }

    @ParameterizedTest
    @CsvSource({
        "gooi-en-vechtstreek,      kantoor,        team-veilig-thuis,                      beoordelaar",
        "gooi-en-vechtstreek,      buiten-kantoor, crisisdienst-jeugd-en-gezinsbeschermers, bureaudienst",
        "noord-en-oost-gelderland, kantoor,        team-veilig-thuis,                      beoordelaar",
        "noord-en-oost-gelderland, buiten-kantoor, bereikbaarheidsdienst,                  bureaudienst",
        "flevoland,                kantoor,        team-veilig-thuis,                      beoordelaar",
        "flevoland,                buiten-kantoor, bereikbaarheidsdienst,                  bureaudienst"
    })
    void in_elke_regio_gaat_op_elk_uur_iemand(String regio, String dagdeel, String door, String groep) {
        assertThat(Rol.vind(groep)).isPresent();
        assertThat(beslis("regio", regio, "dagdeel", dagdeel))
                .containsEntry("inzetDoor", door)
                .containsEntry("inzetGroep", groep)
                .extractingByKey("vertrouwensartsVia")
                .asString()
                .startsWith("Vertrouwensarts van dienst");
    }

    @Test
    void geen_regio_wordt_vergeten() {
        assertThat(Regios.alle())
                .flatMap(regio -> List.of(
                        beslis("regio", regio.id(), "dagdeel", "kantoor"),
                        beslis("regio", regio.id(), "dagdeel", "buiten-kantoor")))
                .noneMatch(inzet -> "niet-bepaald".equals(inzet.get("inzetDoor")));
    }

    @Test
    void waar_de_tabel_niemand_weet_wijst_de_teamleider_iemand_aan() {
        assertThat(beslis("regio", "nergens", "dagdeel", "kantoor"))
                .containsEntry("inzetDoor", "niet-bepaald")
                .containsEntry("inzetGroep", "teamleider");
        assertThat(beslis("regio", "flevoland", "dagdeel", "nacht")).containsEntry("inzetDoor", "niet-bepaald");
    }
}
