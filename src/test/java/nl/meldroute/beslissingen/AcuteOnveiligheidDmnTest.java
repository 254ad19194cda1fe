package nl.meldroute.beslissingen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcuteOnveiligheidDmnTest extends Beslissingstest {

    AcuteOnveiligheidDmnTest() {
        super("acute-onveiligheid");
    }

    @ParameterizedTest
    @CsvSource({
        "ja,       08,    1, true,  De melder ziet nu gevaar",
        "nee,      02,    1, false, De melder ziet nu geen gevaar; de beoordelaar toetst dit opnieuw",
        "onbekend, '01,02', 0, true, Gevaar onbekend bij eergerelateerd geweld of huwelijksdwang: ga uit van gevaar",
        "onbekend, 05,    2, true,  Gevaar onbekend bij eergerelateerd geweld of huwelijksdwang: ga uit van gevaar",
        "onbekend, 08,    1, true,  Gevaar onbekend en er zijn kinderen: ga uit van gevaar",
        "onbekend, 01,    0, true,  Niet bepaald: ga uit van gevaar tot iemand heeft gekeken",
        "misschien, 01,   0, true,  Niet bepaald: ga uit van gevaar tot iemand heeft gekeken"
    })
    void alleen_een_duidelijk_nee_is_geen_gevaar(
            String gevaar, String aanleiding, int kinderen, boolean acuut, String regel) {
        assertThat(beslis("acuutGevaar", gevaar, "aanleiding", aanleiding, "kinderen", kinderen))
                .containsEntry("acuut", acuut)
                .containsEntry("regel", regel)
                .extractingByKey("grond")
                .asString()
                .isNotBlank();
    }
}
