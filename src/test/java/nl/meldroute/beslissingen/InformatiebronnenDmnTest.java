package nl.meldroute.beslissingen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.meldroute.toegang.Regios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InformatiebronnenDmnTest extends Beslissingstest {

    InformatiebronnenDmnTest() {
        super("informatiebronnen");
    }

    @ParameterizedTest
    @CsvSource({
        "gooi-en-vechtstreek,      true",
        "noord-en-oost-gelderland, true",
        "flevoland,                false",
    })
    void elke_regio_bevraagt_haar_eigen_bronnen(String regio, boolean veiligheidshuis) {
        assertThat(beslis("regio", regio))
                .containsAllEntriesOf(Map.of(
                        "bronPolitie", true,
                        "bronVeiligheidshuis", veiligheidshuis,
                        "bronLokaalTeam", true,
                        "bronBrp", true))
                .extractingByKey("regel")
                .asString()
                .startsWith("Politie");
    }

    @Test
    void geen_regio_wordt_vergeten() {
        assertThat(Regios.alle())
                .map(regio -> String.valueOf(beslis("regio", regio.id()).get("regel")))
                .noneMatch(regel -> regel.startsWith("Niet bepaald"));
    }

    @Test
    void een_regio_die_de_tabel_niet_kent_laat_een_mens_kiezen_uit_alles() {
        assertThat(beslis("regio", "nergens"))
                .containsAllEntriesOf(Map.of(
                        "bronPolitie", true, "bronVeiligheidshuis", true, "bronLokaalTeam", true, "bronBrp", true))
                .containsEntry("regel", "Niet bepaald: kies zelf welke bronnen nodig zijn");
    }
}
