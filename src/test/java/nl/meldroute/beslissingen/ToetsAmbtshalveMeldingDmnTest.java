package nl.meldroute.beslissingen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToetsAmbtshalveMeldingDmnTest extends Beslissingstest {

    ToetsAmbtshalveMeldingDmnTest() {
        super("toets-ambtshalve-melding");
    }

    @ParameterizedTest
    @CsvSource({
        "ja,          nee,         nee, ja,          mag",
        "nee,         nee,         nee, ja,          mag-niet",
        "ja,          ja,          nee, ja,          mag-niet",
        "ja,          nee,         ja,  ja,          mag-niet",
        "ja,          nee,         nee, nee,         mag-niet",
        "onduidelijk, nee,         nee, ja,          niet-bepaald",
        "ja,          onduidelijk, nee, ja,          niet-bepaald",
        "ja,          nee,         nee, onduidelijk, niet-bepaald"
    })
    void alleen_de_vier_voorwaarden_samen_geven_veilig_thuis_het_recht(
            String risico, String zelf, String eens, String gegevens, String toets) {
        var rij = beslis(
                "risicoHoogEnAcuut", risico,
                "bellerVergrootVeiligheid", zelf,
                "overeenstemming", eens,
                "persoonsgegevensBekend", gegevens);

        assertThat(rij).containsEntry("ambtshalveToets", toets);
        assertThat(String.valueOf(rij.get("grond"))).contains("S4");
    }
}
