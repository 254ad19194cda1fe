package nl.meldroute.beslissingen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeldcodeBeroepsgroepDmnTest extends Beslissingstest {

    MeldcodeBeroepsgroepDmnTest() {
        super("meldcode-beroepsgroep");
    }

    @ParameterizedTest
    @CsvSource({
        "arts,                          5,            KNMG",
        "tandarts,                      5,            KNMG",
        "zorg,                          4,            Basismodel",
        "onderwijs,                     4,            Basismodel",
        "leerplicht,                    4,            Leerplichtwet",
        "kinderopvang,                  4,            Basismodel",
        "maatschappelijke-ondersteuning,4,            Basismodel",
        "jeugdhulp,                     4,            Basismodel",
        "justitie,                      4,            Basismodel",
        "asielopvang,                   4,            Wet COA",
        "vrijwilliger,                  4,            S2",
        "anders,                        4,            S2",
        "verzonnen-groep,               niet-bepaald, Besluit"
    })
    void waar_de_eerste_vraag_thuishoort_verschilt_per_beroepsgroep(String groep, String stap, String grond) {
        var rij = beslis("beroepsgroep", groep);

        assertThat(rij).containsEntry("vraag1Stap", stap);
        assertThat(String.valueOf(rij.get("grond"))).contains(grond);
    }
}
