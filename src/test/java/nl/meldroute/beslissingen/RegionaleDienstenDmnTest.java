package nl.meldroute.beslissingen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionaleDienstenDmnTest extends Beslissingstest {

    RegionaleDienstenDmnTest() {
        super("regionale-diensten");
    }

    @Test
    void aware_in_gooi_en_vechtstreek_is_samen_met_versa_welzijn_en_de_politie() {
        assertThat(beslis("regio", "gooi-en-vechtstreek", "regionaleDienst", "aware"))
                .containsEntry("dienstPartners", "versa-welzijn,politie")
                .containsEntry("dienstPartnersNaam", "Versa Welzijn en de politie")
                .containsEntry("beschikbaar", "ja")
                .containsEntry("grond", "S5");
    }

    @Test
    void de_screening_in_gooi_en_vechtstreek_is_bij_het_oranje_huis_samen_met_de_blijf_groep() {
        assertThat(beslis("regio", "gooi-en-vechtstreek", "regionaleDienst", "screening-vrouwenopvang"))
                .containsEntry("dienstPartners", "oranje-huis-alkmaar,blijf-groep")
                .containsEntry("dienstPartnersNaam", "Oranje Huis Alkmaar, samen met de Blijf Groep")
                .containsEntry("beschikbaar", "ja")
                .containsEntry("grond", "S5");
    }

    @ParameterizedTest
    @CsvSource({
        "flevoland,                aware",
        "flevoland,                screening-vrouwenopvang",
        "noord-en-oost-gelderland, aware",
        "noord-en-oost-gelderland, screening-vrouwenopvang",
        "gooi-en-vechtstreek,      onbekende-dienst",
        "gooi-en-vechtstreek,      "
    })
    void zonder_bron_is_er_geen_partner_bepaald(String regio, String dienst) {
        assertThat(beslis("regio", regio, "regionaleDienst", dienst))
                .containsEntry("dienstPartners", "niet-bepaald")
                .containsEntry("beschikbaar", "niet-bepaald")
                .containsEntry("regel", "Niet bepaald: van deze regio is geen partner bekend");
    }
}
