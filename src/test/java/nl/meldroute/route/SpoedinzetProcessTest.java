package nl.meldroute.route;

import static nl.meldroute.route.Meldingsroute.BEGIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.meldroute.dossier.Acuutmeldingen;
import nl.meldroute.dossier.Besluit;
import nl.meldroute.dossier.Contact;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Taakroute;
import nl.meldroute.dossier.Veiligheidsplan;
import nl.meldroute.dossier.ZichtOpVeiligheid.Houder;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.toegang.Rol;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class SpoedinzetProcessTest extends Procestest {

    private static final String INZET = "userTask_voerSpoedinzetUit";
    private static final String PLAN = "userTask_maakVeiligheidsplan";
    private static final String SIGNAAL = "userTask_bekijkAcuutSignaal";

    @Autowired
    private Taakroute taakroute;

    @Autowired
    private TransactionTemplate transactie;

    @Autowired
    private Acuutmeldingen acuutmeldingen;

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
    void wie_het_oppakt_leest_wat_een_collega_zag() {
        String melding = acuut(BEGIN);
        String gezien = "Verzonnen: er wordt geschreeuwd";

        assertThat(driver.als(TEAMLEIDER, () -> acuutmeldingen.meld(melding, gezien)))
                .isFalse();

        for (String taak : List.of(INZET, SIGNAAL)) {
            String id = driver.taak(melding, taak).getId();
            engine.getTaskService().setAssignee(id, BEOORDELAAR.id());
            assertThat(driver.als(BEOORDELAAR, () -> engine.getFormService().getTaskFormVariables(id)))
                    .as(taak)
                    .containsEntry("toonAcuutGezien", gezien);
        }
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
    void wie_een_kind_in_het_dossier_heeft_zegt_of_het_is_gezien() {
        String melding = acuut(BEGIN);

        assertThat(geweigerd(melding, INZET, BEOORDELAAR, Map.of("kinderenGezien", "niet-van-toepassing")))
                .containsExactly("kinderenGezien");
    }

    @ParameterizedTest
    @CsvSource({"instantieInformeren", "huisverbodNodig", "dienstNodig"})
    void wie_bij_spoed_meteen_iets_anders_nodig_heeft_vraagt_dat_en_gaat_gewoon_door(String wat) {
        String melding = acuut(BEGIN);

        route.beantwoord(melding, INZET, Map.of(wat, true));

        assertThat(gepasseerd(melding, "throwEvent_vraagExtraInzet")).isOne();
        assertThat(route.open(melding)).contains(PLAN);

        // What was ticked in an earlier round is not asked again.
        route.beantwoord(melding, PLAN, Map.of("directVeilig", "nee"));
        route.beantwoord(melding, INZET);
        assertThat(gepasseerd(melding, "throwEvent_vraagExtraInzet")).isOne();
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
    void nog_een_melding_van_gevaar_tijdens_de_spoedinzet_wordt_meteen_door_wie_dienst_heeft_bekeken() {
        driver.zetKlok(Instant.parse("2027-01-09T02:00:00Z"));
        String melding = acuut(driver.nu());
        meldAcuutGevaar(melding);

        assertThat(rollen(melding, SIGNAAL))
                .containsExactlyInAnyOrder(Rol.BUREAUDIENST, Rol.BEOORDELAAR, Rol.TEAMLEIDER);
        assertThat(uiterlijk(melding, SIGNAAL)).isEqualTo(driver.nu());
        assertThat(driver.taak(melding, SIGNAAL).getPriority()).isEqualTo(100);

        // a third report while nobody has looked: on the timeline, not another task
        meldAcuutGevaar(melding);
        assertThat(route.open(melding)).containsOnlyOnce(SIGNAAL);
        assertThat(van(melding, Soort.ACUUT_GEVAAR_GEMELD)).hasSize(3);

        route.beantwoord(melding, SIGNAAL);
        assertThat(van(melding, Soort.ACUUT_SIGNAAL_BEKEKEN))
                .singleElement()
                .satisfies(bekeken -> assertThat(bekeken.codes()).containsEntry("stap", "team-gebeld"));
        meldAcuutGevaar(melding);
        assertThat(route.open(melding)).contains(SIGNAAL, INZET);
    }

    @Test
    void een_signaal_dat_niemand_heeft_bekeken_blijft_staan_als_de_spoedinzet_klaar_is_en_houdt_de_melding_open() {
        String melding = totVervolg(Map.of("vermoeden", "nee"), Map.of("vervolg", "geen-vervolg"));
        meldAcuutGevaar(melding);
        meldAcuutGevaar(melding);
        route.beantwoord(melding, "userTask_geefZichtTerug", "userTask_koppelTerug");
        route.beantwoord(melding, INZET, Map.of("gevaarGebleken", "nee"));
        assertThat(route.open(melding)).containsExactly(SIGNAAL);

        // whoever looks sees that the team has gone home, and reports anew
        meldAcuutGevaar(melding);
        assertThat(van(melding, Soort.SPOEDINZET_GESTART)).hasSize(2);
        route.beantwoord(melding, SIGNAAL);
        assertThat(soorten(melding)).doesNotContain(Soort.MELDING_GESLOTEN);
        route.beantwoord(melding, INZET, Map.of("gevaarGebleken", "nee"));
        assertThat(soorten(melding)).endsWith(Soort.MELDING_GESLOTEN);
    }

    @Test
    void gevaar_dat_na_het_besluit_blijkt_stopt_het_vervolg_en_leidt_naar_een_nieuwe_beoordeling() {
        String melding = totVervolg(Map.of(), Map.of());
        assertThat(route.open(melding)).containsExactly("userTask_kiesOverdrachtspartij");
        meldAcuutGevaar(melding);
        assertThat(route.open(melding)).contains("userTask_kiesOverdrachtspartij");

        route.beantwoord(melding, INZET);

        assertThat(route.open(melding)).containsExactlyInAnyOrder(PLAN, "userTask_beoordeelVeiligheid");
        assertThat(van(melding, Soort.GEVAAR_BEVESTIGD)).hasSize(1);
        assertThat(houder(melding)).contains(new Houder.VeiligThuis());
        route.beantwoord(melding, PLAN);

        // the new besluit was taken knowing the danger: it stands
        route.beantwoord(
                melding, "userTask_beoordeelVeiligheid", "userTask_neemVervolgbesluit", "userTask_spreekMelder");
        assertThat(route.open(melding)).contains("userTask_kiesOverdrachtspartij");
    }

    @Test
    void gevaar_dat_tijdens_de_beoordeling_blijkt_begint_niets_opnieuw_maar_staat_op_de_tijdlijn() {
        String melding = acuut(BEGIN);
        route.beantwoord(melding, INZET, PLAN);
        assertThat(van(melding, Soort.GEVAAR_BEVESTIGD)).hasSize(1);

        route.beantwoord(
                melding,
                "userTask_verzamelInformatie",
                "userTask_legContact",
                "userTask_beoordeelVeiligheid",
                "userTask_neemVervolgbesluit",
                "userTask_spreekMelder");
        assertThat(route.open(melding))
                .containsExactlyInAnyOrder("userTask_kiesOverdrachtspartij", "userTask_informeerBetrokkene");
    }

    @Test
    void gevaar_dat_blijkt_tussen_besluit_en_vervolg_leidt_ook_naar_een_nieuwe_beoordeling() {
        String melding = totBesluit(Map.of());
        meldAcuutGevaar(melding);
        route.beantwoord(melding, "userTask_neemVervolgbesluit");
        route.beantwoord(melding, INZET);
        assertThat(route.open(melding)).containsExactlyInAnyOrder(PLAN, "userTask_spreekMelder");

        route.beantwoord(melding, "userTask_spreekMelder");

        assertThat(route.open(melding)).containsExactlyInAnyOrder(PLAN, "userTask_beoordeelVeiligheid");
    }

    @Test
    void gevaar_dat_na_de_overdracht_blijkt_haalt_het_zicht_terug_ook_als_alles_al_klaar_was() {
        String melding = totVervolg(Map.of(), Map.of());
        meldAcuutGevaar(melding);
        route.beantwoord(
                melding,
                "userTask_kiesOverdrachtspartij",
                "userTask_biedOverdrachtAan",
                "userTask_legAntwoordVast",
                "userTask_voerOverdrachtsgesprek",
                "userTask_bevestigStartVervolg",
                "userTask_koppelTerug");
        assertThat(houder(melding).orElseThrow()).isInstanceOf(Houder.Partij.class);
        assertThat(route.open(melding)).containsExactly(INZET);

        route.beantwoord(melding, INZET);

        assertThat(houder(melding)).contains(new Houder.VeiligThuis());
        assertThat(soorten(melding)).contains(Soort.ZICHT_TERUGGENOMEN).doesNotContain(Soort.MELDING_GESLOTEN);
        assertThat(route.open(melding)).containsExactlyInAnyOrder(PLAN, "userTask_beoordeelVeiligheid");
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

        route.beantwoord(melding, INZET, Map.of("gevaarGebleken", "nee"));
        assertThat(soorten(melding)).endsWith(Soort.MELDING_GESLOTEN);
        assertThatThrownBy(() -> meldAcuutGevaar(melding)).isInstanceOf(FormulierFout.class);
    }

    @Test
    void wie_tegelijk_de_laatste_spoed_en_de_laatste_stap_afrondt_laat_de_melding_niet_hangen() throws Exception {
        String melding = totVervolg(Map.of("vermoeden", "nee"), Map.of("vervolg", "geen-vervolg"));
        meldAcuutGevaar(melding);
        route.beantwoord(melding, "userTask_geefZichtTerug");
        var laatsteStap = driver.taak(melding, "userTask_koppelTerug");
        var draad = Executors.newSingleThreadExecutor();

        Future<?> ander = transactie.execute(status -> {
            driver.dienIn(melding, INZET, BEOORDELAAR, Antwoorden.op(INZET, Map.of("gevaarGebleken", "nee")));
            Future<?> wacht = draad.submit(
                    () -> driver.dienIn(laatsteStap, BEOORDELAAR, Antwoorden.op("userTask_koppelTerug", Map.of())));
            assertThatThrownBy(() -> wacht.get(700, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return wacht;
        });
        try {
            ander.get(20, TimeUnit.SECONDS);
        } catch (ExecutionException geweigerd) {
            // What was read before the other one was ready does not count: done once more.
            assertThat(geweigerd).hasCauseInstanceOf(OptimisticLockingException.class);
            route.beantwoord(melding, "userTask_koppelTerug");
        } finally {
            draad.shutdownNow();
        }

        assertThat(soorten(melding)).endsWith(Soort.MELDING_GESLOTEN);
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

    private long gepasseerd(String melding, String stap) {
        return engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(melding)
                .processDefinitionKey("spoedinzet")
                .list()
                .stream()
                .mapToLong(instantie -> engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instantie.getId())
                        .activityId(stap)
                        .count())
                .sum();
    }

    private String dagdeel(String melding) {
        return van(melding, Soort.SPOEDINZET_GESTART).get(0).codes().getOrDefault("dagdeel", "");
    }
}
