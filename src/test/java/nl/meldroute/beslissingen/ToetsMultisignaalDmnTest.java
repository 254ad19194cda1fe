package nl.meldroute.beslissingen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToetsMultisignaalDmnTest extends Beslissingstest {

    ToetsMultisignaalDmnTest() {
        super("toets-multisignaal");
    }

    @ParameterizedTest
    @CsvSource({
        "true,  noord-en-oost-gelderland, onder-12, signaleren",
        "true,  noord-en-oost-gelderland, 12-15,    signaleren",
        "true,  noord-en-oost-gelderland, 16-22,    signaleren",
        "true,  flevoland,                onder-12, wegen",
        "true,  flevoland,                16-22,    wegen",
        "true,  gooi-en-vechtstreek,      12-15,    wegen",
        "true,  noord-en-oost-gelderland, onbekend, niet-bepaald",
        "true,  flevoland,                onbekend, niet-bepaald",
        "true,  utrecht,                  onder-12, niet-bepaald",
        "false, noord-en-oost-gelderland, onder-12, niet",
        "false, flevoland,                onbekend, niet"
    })
    void de_regio_bepaalt_of_voor_een_jongere_een_signaal_wordt_gegeven_of_gewogen(
            boolean ingeschakeld, String regio, String leeftijdsgroep, String toets) {
        var rij = beslis("ingeschakeld", ingeschakeld, "regio", regio, "leeftijdsgroep", leeftijdsgroep);

        assertThat(rij).containsEntry("signaalToets", toets);
        assertThat(String.valueOf(rij.get("regel"))).isNotBlank();
        assertThat(String.valueOf(rij.get("grond"))).contains("Jeugdwet art. 7.1");
    }
}
