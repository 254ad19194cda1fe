package nl.meldroute.route;

import static nl.meldroute.route.Meldingsroute.BEGIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.meldroute.dossier.Besluit;
import nl.meldroute.dossier.Contact;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Taakroute;
import nl.meldroute.dossier.Veiligheidsplan;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.toegang.Rol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class SpoedinzetProcessTest extends Procestest {

    private static final String INZET = "userTask_voerSpoedinzetUit";
    private static final String PLAN = "userTask_maakVeiligheidsplan";

    @Autowired
    private Taakroute taakroute;

    @Test
    void acuut_gevaar_bij_ontvangst_begint_een_spoedinzet_naast_de_beoordeling() {
        String melding = acuut(BEGIN);

        assertThat(route.open(melding))
                .containsExactlyInAnyOrder(INZET, "userTask_verzamelInformatie", "userTask_legContact");
        assertThat(rollen(melding, INZET)).containsExactly(Rol.BEOORDELAAR);
        assertThat(uiterlijk(melding, INZET)).isEqualTo(BEGIN.plus(Duration.ofHours(24)));
        assertThat(driver.taak(melding, INZET).getPriority()).isEqualTo(100);
        assertThat(soorten(melding))
                .containsExactly(
                        Soort.MELDING_ONTVANGEN,
                        Soort.BESLUIT_GENOMEN,
                        Soort.ACUUT_GEVAAR_GEMELD,
                        Soort.SPOEDINZET_GESTART,
                        Soort.BESLUIT_GENOMEN);
        assertThat(laatste(melding, Besluit.Soort.ACUTE_ONVEILIGHEID).uitkomst())
                .isEqualTo("ja");
        assertThat(laatste(melding, Besluit.Soort.BEREIKBAARHEID).grond()).isNotBlank();
        assertThat(dagdeel(melding)).isEqualTo("kantoor");
    }

    @Test
    void een_spoedinzet_eindigt_met_een_veiligheidsplan_waarin_iedereen_direct_veilig_is() {
        String melding = acuut(BEGIN);

        route.beantwoord(melding, INZET);
        route.beantwoord(
                melding,
                PLAN,
                Map.of("planVoorwaarden", "Voorwaarde een\nVoorwaarde twee", "planAfspraken", "Afspraak een"));

        assertThat(dossier(melding).veiligheidsplannen())
                .extracting(Veiligheidsplan::voorwaarden, Veiligheidsplan::afspraken, Veiligheidsplan::directVeilig)
                .containsExactly(tuple(List.of("Voorwaarde een", "Voorwaarde twee"), List.of("Afspraak een"), true));
        assertThat(dossier(melding).contacten())
                .extracting(Contact::soort, Contact::uitkomst)
                .containsExactly(tuple(Contact.Soort.HUISBEZOEK, Contact.Uitkomst.BEVESTIGD));
        assertThat(van(melding, Soort.SPOEDINZET_AFGEROND))
                .singleElement()
                .satisfies(afgerond -> assertThat(afgerond.codes()).containsEntry("uitkomst", "direct-veilig"));
        assertThat(route.open(melding)).containsExactlyInAnyOrder("userTask_verzamelInformatie", "userTask_legContact");
    }

    @Test
    void zolang_iemand_niet_veilig_is_gaat_de_spoedinzet_door() {
        String melding = acuut(BEGIN);

        route.beantwoord(melding, INZET);
        route.beantwoord(melding, PLAN, Map.of("directVeilig", "nee"));
        assertThat(route.open(melding)).contains(INZET).doesNotContain(PLAN);
        assertThat(soorten(melding)).doesNotContain(Soort.SPOEDINZET_AFGEROND);

        route.beantwoord(melding, INZET, PLAN);
        assertThat(dossier(melding).veiligheidsplannen())
                .extracting(Veiligheidsplan::directVeilig)
                .containsExactly(false, true);
        assertThat(van(melding, Soort.SPOEDINZET_AFGEROND)).hasSize(1);
    }

    @Test
    void zonder_gebleken_gevaar_is_er_geen_plan_nodig_en_blijven_de_zorgen_staan() {
        String melding = acuut(BEGIN);

        route.beantwoord(melding, INZET, Map.of("gevaarGebleken", "nee", "inzetWijze", "telefoon"));

        assertThat(route.open(melding)).doesNotContain(INZET, PLAN);
        assertThat(dossier(melding).veiligheidsplannen()).isEmpty();
        assertThat(dossier(melding).contacten())
                .extracting(Contact::soort, Contact::uitkomst)
                .containsExactly(tuple(Contact.Soort.TELEFOON, Contact.Uitkomst.ONDUIDELIJK));
        assertThat(van(melding, Soort.SPOEDINZET_AFGEROND))
                .singleElement()
                .satisfies(afgerond -> assertThat(afgerond.codes()).containsEntry("uitkomst", "geen-acuut-gevaar"));
    }

    @ParameterizedTest
    @CsvSource({
        // Monday 8:29 and 8:30, 16:59 and 17:00, Saturday, New Year's Day
        "2027-01-04T07:29:59Z, buiten-kantoor, BUREAUDIENST",
        "2027-01-04T07:30:00Z, kantoor,        BEOORDELAAR",
        "2027-01-04T15:59:59Z, kantoor,        BEOORDELAAR",
        "2027-01-04T16:00:00Z, buiten-kantoor, BUREAUDIENST",
        "2027-01-09T11:00:00Z, buiten-kantoor, BUREAUDIENST",
        "2027-01-01T11:00:00Z, buiten-kantoor, BUREAUDIENST"
    })
    void wie_gaat_hangt_af_van_het_uur_en_de_24_uur_lopen_altijd_door(Instant moment, String dagdeel, Rol rol) {
        driver.zetKlok(moment);
        String melding = acuut(moment);

        assertThat(dagdeel(melding)).isEqualTo(dagdeel);
        assertThat(rollen(melding, INZET)).containsExactly(rol);
        assertThat(uiterlijk(melding, INZET)).isEqualTo(moment.plus(Duration.ofHours(24)));
    }

    @Test
    void wie_gaat_hangt_af_van_het_uur_van_nu_en_niet_van_de_ontvangst() {
        // Sunday, registered on Monday morning
        String melding = acuut(BEGIN.minus(Duration.ofHours(20)));

        assertThat(dagdeel(melding)).isEqualTo("kantoor");
        assertThat(rollen(melding, INZET)).containsExactly(Rol.BEOORDELAAR);
    }

    @Test
    void onbekend_gevaar_bij_de_intake_geldt_als_gevaar_tot_iemand_heeft_gekeken() {
        String melding = route.registreer(Map.of("acuutGevaar", "onbekend"));

        assertThat(route.open(melding)).containsExactlyInAnyOrder(INZET, "userTask_vulMeldingAan");
        assertThat(soorten(melding))
                .containsExactly(
                        Soort.MELDING_ONTVANGEN,
                        Soort.BESLUIT_GENOMEN,
                        Soort.ACUUT_GEVAAR_GEMELD,
                        Soort.SPOEDINZET_GESTART,
                        Soort.BESLUIT_GENOMEN);
        assertThat(laatste(melding, Besluit.Soort.ACUTE_ONVEILIGHEID).uitkomst())
                .isEqualTo("ja");
        assertThat(laatste(melding, Besluit.Soort.BEREIKBAARHEID).grond()).isNotBlank();
        assertThat(dossier(melding).toelichting()).isEqualTo("Verzonnen verhaal");
    }

    @Test
    void acuut_gevaar_kan_bij_elke_stap_gemeld_worden_maar_opent_geen_tweede_spoedinzet() {
        String melding = route.ontvang(route.gewoon());
        driver.verder(melding, Duration.ofHours(3));
        meldAcuutGevaar(melding);

        assertThat(route.open(melding))
                .containsExactlyInAnyOrder(INZET, "userTask_verzamelInformatie", "userTask_legContact");
        assertThat(uiterlijk(melding, INZET)).isEqualTo(BEGIN.plus(Duration.ofHours(27)));
        assertThat(van(melding, Soort.ACUUT_GEVAAR_GEMELD))
                .singleElement()
                .satisfies(gemeld -> assertThat(gemeld.door()).isEqualTo("beoordelaar"));

        meldAcuutGevaar(melding);
        assertThat(route.open(melding)).containsOnlyOnce(INZET);
        assertThat(van(melding, Soort.ACUUT_GEVAAR_GEMELD)).hasSize(2);
        assertThat(van(melding, Soort.SPOEDINZET_GESTART)).hasSize(1);
    }

    @Test
    void na_een_afgeronde_spoedinzet_opent_nieuw_gevaar_een_nieuwe() {
        String melding = acuut(BEGIN);
        route.beantwoord(melding, INZET, PLAN);

        meldAcuutGevaar(melding);

        assertThat(route.open(melding)).contains(INZET);
        assertThat(van(melding, Soort.SPOEDINZET_GESTART)).hasSize(2);
    }

    @Test
    void een_melding_sluit_pas_als_ook_de_spoedinzet_klaar_is_en_daarna_kan_er_geen_gevaar_meer_bij() {
        String melding = totVervolg(Map.of("vermoeden", "nee"), Map.of("vervolg", "geen-vervolg"));
        meldAcuutGevaar(melding);
        route.beantwoord(melding, "userTask_geefZichtTerug", "userTask_koppelTerug");
        assertThat(route.open(melding)).containsExactly(INZET);
        assertThat(soorten(melding)).doesNotContain(Soort.MELDING_GESLOTEN);

        route.beantwoord(melding, INZET, PLAN);
        assertThat(soorten(melding)).endsWith(Soort.MELDING_GESLOTEN);
        assertThatThrownBy(() -> meldAcuutGevaar(melding)).isInstanceOf(FormulierFout.class);
    }

    @Test
    void er_wordt_vier_uur_voor_het_einde_gewaarschuwd_en_na_24_uur_kijkt_de_teamleider() {
        String melding = acuut(BEGIN);
        driver.verder(melding, Duration.ofHours(20).minusSeconds(1));
        assertThat(soorten(melding)).doesNotContain(Soort.TERMIJN_NADERT);
        driver.verder(melding, Duration.ofSeconds(1));
        assertThat(van(melding, Soort.TERMIJN_NADERT)).singleElement().satisfies(nadert -> assertThat(nadert.codes())
                .containsEntry("termijn", "spoedinzet"));

        driver.verder(melding, Duration.ofHours(4).minusSeconds(1));
        assertThat(soorten(melding)).doesNotContain(Soort.TERMIJN_VERSTREKEN);
        driver.verder(melding, Duration.ofSeconds(1));
        assertThat(van(melding, Soort.TERMIJN_VERSTREKEN))
                .singleElement()
                .satisfies(verstreken -> assertThat(verstreken.codes()).containsEntry("termijn", "spoedinzet"));
        assertThat(route.open(melding)).contains(INZET, "userTask_volgOverschrijdingOp");
        assertThat(rollen(melding, "userTask_volgOverschrijdingOp")).containsExactly(Rol.TEAMLEIDER);

        route.beantwoord(melding, "userTask_volgOverschrijdingOp");
        assertThat(soorten(melding)).contains(Soort.OVERSCHRIJDING_OPGEVOLGD);
        assertThat(route.open(melding)).contains(INZET);
    }

    @Test
    void gevaar_dat_te_laat_geregistreerd_wordt_geeft_een_gebeurtenis_en_toch_een_inzet() {
        String melding = acuut(BEGIN.minus(Duration.ofHours(30)));

        assertThat(route.open(melding)).contains(INZET).doesNotContain("userTask_volgOverschrijdingOp");
        assertThat(van(melding, Soort.TERMIJN_VERSTREKEN)).hasSize(1);
        assertThat(soorten(melding)).doesNotContain(Soort.TERMIJN_NADERT);
    }

    private String acuut(Instant ontvangen) {
        return route.ontvang(route.met(ontvangen, true, "OPEN", "15", List.of(Meldingsroute.kind())));
    }

    private void meldAcuutGevaar(String melding) {
        driver.als(BEOORDELAAR, () -> {
            taakroute.meldAcuutGevaar(melding);
            return melding;
        });
        driver.voerUit(melding);
    }

    private String dagdeel(String melding) {
        return van(melding, Soort.SPOEDINZET_GESTART).get(0).codes().getOrDefault("dagdeel", "");
    }
}
