package nl.meldroute.beslissingen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdviesOfMeldingDmnTest extends Beslissingstest {

    AdviesOfMeldingDmnTest() {
        super("advies-of-melding");
    }

    @ParameterizedTest
    @CsvSource({
        "ja,       acuut,       advies,  melding",
        "nee,      structureel, advies,  advies",
        "nee,      geen,        advies,  advies",
        "onbekend, geen,        melding, melding"
    })
    void wie_ook_voor_veilig_thuis_onbekend_blijft_krijgt_zonder_direct_gevaar_advies(
            String acuut, String onveiligheid, String onbekendeMelder, String advies) {
        assertThat(beslis(
                        "acuutGevaar",
                        acuut,
                        "professional",
                        false,
                        "vermoeden",
                        "ja",
                        "onveiligheid",
                        onveiligheid,
                        "volgensAfwegingskader",
                        null,
                        "eigenHulp",
                        null,
                        "werkenMee",
                        null,
                        "stabieleVeiligheid",
                        null,
                        "onbekendeMelder",
                        onbekendeMelder))
                .containsEntry("adviesOfMelding", advies);
    }

    @ParameterizedTest
    @CsvSource({
        "ja,       true,  ,           ,            ,    ,           ,           ,                melding,       direct gevaar",
        "ja,       false, nee,        ,            ,    ,           ,           ,                melding,       direct gevaar",
        "nee,      true,  nee,        ,            ,    ,           ,           ,                einde-contact, telt als advies",
        "nee,      true,  ja,         acuut,       nee, ja,         ja,         ja,              melding,       acute of structurele",
        "nee,      false, onduidelijk, structureel, ,    ,           ,           ,               melding,       acute of structurele",
        "nee,      true,  ja,         geen,        ja,  ja,         ja,         ja,              melding,       afwegingskader",
        "nee,      true,  ja,         geen,        nee, nee,        ja,         ja,              melding,       geen passende hulp",
        "nee,      true,  ja,         geen,        nee, ja,         nee,        ja,              melding,       werken niet mee",
        "nee,      true,  ja,         geen,        nee, ja,         ja,         nee,             melding,       stabiele veiligheid",
        "nee,      true,  ja,         geen,        nee, ja,         ja,         nog-niet-bekend, advies,        zelf hulp bieden",
        "onbekend, false, onduidelijk, geen,       ,    ,           ,           ,                advies,        Geen acute",
        "nee,      false, ja,         onduidelijk, ,    ,           ,           ,                niet-bepaald,  weeg zelf",
        "nee,      true,  ja,         geen,        nee, onduidelijk, ja,        ja,              niet-bepaald,  weeg zelf"
    })
    void de_vragen_van_het_afwegingskader_adviseren_in_hun_volgorde(
            String acuut,
            boolean professional,
            String vermoeden,
            String onveiligheid,
            String volgensKader,
            String eigenHulp,
            String werkenMee,
            String stabiel,
            String advies,
            String regel) {
        var rij = beslis(
                "acuutGevaar", acuut,
                "professional", professional,
                "vermoeden", vermoeden,
                "onveiligheid", onveiligheid,
                "volgensAfwegingskader", volgensKader,
                "eigenHulp", eigenHulp,
                "werkenMee", werkenMee,
                "stabieleVeiligheid", stabiel,
                "onbekendeMelder", "bekend");

        assertThat(rij).containsEntry("adviesOfMelding", advies);
        assertThat(String.valueOf(rij.get("regel"))).contains(regel);
        assertThat(String.valueOf(rij.get("grond"))).matches(".*(S4|Wmo 2015 art\\. 4\\.1\\.1).*");
    }
}
