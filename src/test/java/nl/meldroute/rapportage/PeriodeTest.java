package nl.meldroute.rapportage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import nl.meldroute.engine.FormulierFout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodeTest {

    private static final LocalDate VANDAAG = LocalDate.parse("2027-02-10");

    @ParameterizedTest
    @CsvSource({
        "4-weken, 2027-01-14, 2027-02-10",
        "13-weken, 2026-11-12, 2027-02-10",
        "dit-jaar, 2027-01-01, 2027-02-10",
        "vorig-jaar, 2026-01-01, 2026-12-31",
        "zelf, 2026-05-06, 2026-05-07"
    })
    void wat_er_te_kiezen_is(String naam, LocalDate van, LocalDate tot) {
        assertThat(Periode.gekozen(naam, "2026-05-06", "2026-05-07", VANDAAG)).isEqualTo(new Periode(van, tot));
    }

    @ParameterizedTest
    @CsvSource({
        "zelf, 2026-05-06, 2026-05-05, tot",
        "zelf, 06-05-2026, 2026-05-07, van",
        "zelf, 2026-05-06, '', tot",
        "zelf, -99999-01-01, 2026-05-05, van",
        "zelf, 2010-01-01, 2026-05-05, van",
        "eeuwig, 2026-05-06, 2026-05-07, periode"
    })
    void wat_geen_periode_is_wordt_geweigerd_met_het_veld(String naam, String van, String tot, String veld) {
        assertThatThrownBy(() -> Periode.gekozen(naam, van, tot, VANDAAG))
                .isInstanceOfSatisfying(FormulierFout.class, fout -> assertThat(fout.fouten())
                        .extracting(FormulierFout.Fout::veld)
                        .containsExactly(veld));
    }

    @Test
    void weken_lopen_van_maandag_tot_en_met_zondag_en_een_lange_periode_gaat_per_maand() {
        assertThat(new Periode(LocalDate.parse("2027-01-27"), VANDAAG).vakken())
                .containsExactly(
                        periode("2027-01-27", "2027-01-31"),
                        periode("2027-02-01", "2027-02-07"),
                        periode("2027-02-08", "2027-02-10"));
        assertThat(new Periode(LocalDate.parse("2026-01-31"), VANDAAG).vakken())
                .hasSize(14)
                .startsWith(periode("2026-01-31", "2026-01-31"), periode("2026-02-01", "2026-02-28"))
                .endsWith(periode("2027-02-01", "2027-02-10"));
    }

    /** The night in which the clock goes forward, and the day of a Dutch winter that is still yesterday elsewhere. */
    @Test
    void een_dag_begint_om_middernacht_in_nederland() {
        Periode periode = periode("2027-03-27", "2027-03-28");
        assertThat(periode.begin()).isEqualTo("2027-03-26T23:00:00Z");
        assertThat(periode.einde()).isEqualTo("2027-03-28T22:00:00Z");
    }

    private static Periode periode(String van, String tot) {
        return new Periode(LocalDate.parse(van), LocalDate.parse(tot));
    }
}
