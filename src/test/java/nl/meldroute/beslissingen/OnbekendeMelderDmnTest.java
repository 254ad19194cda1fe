package nl.meldroute.beslissingen;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnbekendeMelderDmnTest extends Beslissingstest {

    OnbekendeMelderDmnTest() {
        super("onbekende-melder");
    }

    @ParameterizedTest
    @CsvSource({
        "nee,           ja,       ,            melding, direct gevaar",
        "nee,           onbekend, geen,        melding, direct gevaar",
        "nee,           nee,      acuut,       melding, acute onveiligheid",
        "nee,           nee,      structureel, advies,  Niemand kent de melder",
        "nee,           nee,      onduidelijk, advies,  Niemand kent de melder",
        "ja,            ja,       acuut,       bekend,  kent de melder",
        "niet-gevraagd, nee,      geen,        bekend,  kent de melder",
        ",              nee,      ,            niet-bepaald, weeg zelf"
    })
    void alleen_bij_gevaar_is_wie_onbekend_blijft_een_melder(
            @Nullable String melderBekend,
            String acuutGevaar,
            @Nullable String onveiligheid,
            String advies,
            String regel) {
        var rij = beslis(
                "melderBekend", melderBekend,
                "acuutGevaar", acuutGevaar,
                "onveiligheid", onveiligheid,
                "regio", "gooi-en-vechtstreek");

        assertThat(rij).containsEntry("onbekendeMelder", advies);
        assertThat(String.valueOf(rij.get("regel"))).contains(regel);
        assertThat(String.valueOf(rij.get("grond"))).contains("S4");
    }
}
