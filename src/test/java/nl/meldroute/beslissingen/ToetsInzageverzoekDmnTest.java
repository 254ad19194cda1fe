package nl.meldroute.beslissingen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToetsInzageverzoekDmnTest extends Beslissingstest {

    ToetsInzageverzoekDmnTest() {
        super("toets-inzageverzoek");
    }

    @ParameterizedTest
    @CsvSource({
        "ja,         zelf,              ja,         nee,         16-plus,  ja,          wegen",
        "ja,         zelf,              ja,         nee,         12-15,    ja,          wegen",
        "nee,        zelf,              ja,         nee,         16-plus,  ja,          aanvullen",
        "blijft-uit, zelf,              ja,         nee,         16-plus,  ja,          weigeren",
        "ja,         vertegenwoordiger, nee,        nee,         onder-12, nee,         aanvullen",
        "ja,         gemachtigde,       blijft-uit, nee,         16-plus,  ja,          weigeren",
        "ja,         zelf,              ja,         nee,         onder-12, ja,          weigeren",
        "ja,         zelf,              ja,         nee,         12-15,    nee,         weigeren",
        "ja,         vertegenwoordiger, ja,         nee,         onder-12, nee,         wegen",
        "ja,         vertegenwoordiger, ja,         nee,         12-15,    nee,         wegen",
        "ja,         vertegenwoordiger, ja,         nee,         12-15,    ja,          wegen",
        "ja,         vertegenwoordiger, ja,         nee,         12-15,    onduidelijk, wegen",
        "ja,         vertegenwoordiger, ja,         nee,         16-plus,  nee,         wegen",
        "ja,         vertegenwoordiger, ja,         nee,         16-plus,  onduidelijk, niet-bepaald",
        "ja,         vertegenwoordiger, ja,         ja,          16-plus,  ja,          weigeren",
        "ja,         gemachtigde,       ja,         nee,         16-plus,  ja,          wegen",
        "ja,         gemachtigde,       ja,         nee,         onder-12, nee,         weigeren",
        "ja,         gemachtigde,       ja,         nee,         12-15,    nee,         niet-bepaald",
        "ja,         zelf,              ja,         nee,         onbekend, ja,          niet-bepaald",
        "ja,         zelf,              ja,         nee,         16-plus,  onduidelijk, niet-bepaald"
    })
    void wie_mag_vragen_hangt_af_van_leeftijd_vermogen_en_bevoegdheid(
            String identiteit,
            String verzoeker,
            String bevoegdheid,
            String pleger,
            String leeftijd,
            String overzien,
            String toets) {
        var rij = beslis(
                "identiteit", identiteit,
                "verzoeker", verzoeker,
                "bevoegdheid", bevoegdheid,
                "verzoekerPleger", pleger,
                "leeftijdsgroep", leeftijd,
                "kanOverzien", overzien);

        assertThat(rij).containsEntry("inzageToets", toets);
        assertThat(String.valueOf(rij.get("grond"))).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "vertegenwoordiger, ja,          onder-12, nee",
        "vertegenwoordiger, onduidelijk, onder-12, onduidelijk",
        "vertegenwoordiger, ja,          12-15,    nee",
        "vertegenwoordiger, ja,          12-15,    ja",
        "vertegenwoordiger, ja,          onbekend, onduidelijk",
        "gemachtigde,       ja,          16-plus,  ja"
    })
    void wie_misschien_pleger_is_komt_altijd_eerst_langs_een_deskundige(
            String verzoeker, String pleger, String leeftijd, String overzien) {
        assertThat(beslis(
                        "identiteit", "ja",
                        "verzoeker", verzoeker,
                        "bevoegdheid", "ja",
                        "verzoekerPleger", pleger,
                        "leeftijdsgroep", leeftijd,
                        "kanOverzien", overzien))
                .containsEntry("inzageToets", "wegen-deskundige");
    }
}
