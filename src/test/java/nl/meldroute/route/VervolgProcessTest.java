package nl.meldroute.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import nl.meldroute.dossier.Besluit;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.ZichtOpVeiligheid.Houder;
import nl.meldroute.toegang.Rol;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Onderzoek, as far as it is one task. */
class VervolgProcessTest extends Procestest {

    /** Ten weeks after the besluit of 4 January; the warning comes a week before, at nine o'clock. */
    private static final Instant TIEN_WEKEN = Instant.parse("2027-03-15T22:59:59Z");

    private static final Instant NEGEN_WEKEN = Instant.parse("2027-03-08T08:00:00Z");

    private enum Dienst {
        ONDERZOEK("onderzoek", "userTask_voerOnderzoekUit", "nee");

        final String code;
        final String taak;
        final String medewerking;

        Dienst(String code, String taak, String medewerking) {
            this.code = code;
            this.taak = taak;
            this.medewerking = medewerking;
        }
    }

    @ParameterizedTest
    @EnumSource(Dienst.class)
    void een_afgesloten_vervolg_leidt_naar_terugkoppeling_en_sluiting(Dienst dienst) {
        String melding = begin(dienst);
        assertThat(route.open(melding)).containsExactly(dienst.taak);
        assertThat(rollen(melding, dienst.taak)).containsExactly(Rol.ONDERZOEKER);
        assertThat(laatste(melding, Besluit.Soort.VERVOLG).afwijking()).isFalse();

        route.beantwoord(melding, dienst.taak);
        assertThat(route.open(melding)).containsExactly("userTask_koppelTerug");
        assertThat(laatste(melding, Besluit.Soort.UITKOMST_VERVOLG).uitkomst()).isEqualTo("afgesloten");
        assertThat(van(melding, Soort.VERVOLG_AFGEROND).get(0).codes())
                .containsEntry("dienst", dienst.code)
                .containsEntry("uitkomst", "afgesloten");
        assertThat(houder(melding)).contains(new Houder.VeiligThuis());

        route.beantwoord(melding, "userTask_koppelTerug");
        assertThat(soorten(melding)).endsWith(Soort.MELDING_GESLOTEN);
        assertThat(houder(melding)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Dienst.class)
    void het_vervolg_kan_overgedragen_worden(Dienst dienst) {
        String melding = begin(dienst);
        route.beantwoord(melding, dienst.taak, Map.of("uitkomst", "overdracht", "overdrachtDoel", "lichte-hulp"));
        assertThat(route.open(melding)).containsExactly("userTask_kiesOverdrachtspartij");

        route.beantwoord(
                melding,
                "userTask_kiesOverdrachtspartij",
                "userTask_biedOverdrachtAan",
                "userTask_legAntwoordVast",
                "userTask_voerOverdrachtsgesprek",
                "userTask_bevestigStartVervolg");
        assertThat(houder(melding)).contains(new Houder.Partij("voorveld"));
    }

    @ParameterizedTest
    @EnumSource(Dienst.class)
    void het_vervolg_kan_tot_een_nieuwe_beoordeling_leiden_met_een_eigen_termijn(Dienst dienst) {
        String melding = begin(dienst);
        driver.verder(melding, Duration.ofDays(14));
        route.beantwoord(melding, dienst.taak, Map.of("uitkomst", "opnieuw-beoordelen"));

        assertThat(route.open(melding)).containsExactly("userTask_beoordeelVeiligheid");
        assertThat(uiterlijk(melding, "userTask_beoordeelVeiligheid")).isEqualTo(Instant.parse("2027-01-25T22:59:59Z"));
        assertThat(soorten(melding)).doesNotContain(Soort.TERMIJN_VERSTREKEN, Soort.ZICHT_TERUGGENOMEN);
        assertThat(houder(melding)).contains(new Houder.VeiligThuis());
    }

    @ParameterizedTest
    @EnumSource(Dienst.class)
    void na_tien_weken_kijkt_de_teamleider_en_een_week_eerder_wordt_gewaarschuwd(Dienst dienst) {
        String melding = begin(dienst);
        assertThat(uiterlijk(melding, dienst.taak)).isEqualTo(TIEN_WEKEN);
        driver.verder(melding, Duration.between(driver.nu(), NEGEN_WEKEN.minusSeconds(1)));
        assertThat(soorten(melding)).doesNotContain(Soort.TERMIJN_NADERT);
        driver.verder(melding, Duration.ofSeconds(1));
        assertThat(van(melding, Soort.TERMIJN_NADERT)).singleElement().satisfies(nadert -> assertThat(nadert.codes())
                .containsEntry("termijn", dienst.code));

        driver.verder(melding, Duration.between(driver.nu(), TIEN_WEKEN.minusSeconds(1)));
        assertThat(soorten(melding)).doesNotContain(Soort.TERMIJN_VERSTREKEN);
        driver.verder(melding, Duration.ofSeconds(1));
        assertThat(van(melding, Soort.TERMIJN_VERSTREKEN))
                .singleElement()
                .satisfies(verstreken -> assertThat(verstreken.codes()).containsEntry("termijn", dienst.code));
        assertThat(route.open(melding)).containsExactlyInAnyOrder(dienst.taak, "userTask_volgOverschrijdingOp");

        route.beantwoord(melding, "userTask_volgOverschrijdingOp");
        assertThat(soorten(melding)).endsWith(Soort.OVERSCHRIJDING_OPGEVOLGD);
        assertThat(route.open(melding)).containsExactly(dienst.taak);
    }

    private String begin(Dienst dienst) {
        return totVervolg(
                Map.of(
                        "structureleOnveiligheid", "ja",
                        "medewerking", dienst.medewerking,
                        "mdo", "ja",
                        "mdoMet", Antwoorden.lijst("gedragswetenschapper"),
                        "mdoOordeel", "Verzonnen oordeel"),
                Map.of("vervolg", dienst.code));
    }
}
