package nl.meldroute.route;

import static nl.meldroute.route.Meldingsroute.BEGIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.meldroute.dossier.Betrokkene;
import nl.meldroute.dossier.BetrokkeneRol;
import nl.meldroute.dossier.Betrokkenen;
import nl.meldroute.dossier.Dossierinzage;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Gesprek;
import nl.meldroute.dossier.Persoonsgegevens;
import nl.meldroute.dossier.Samenstelling;
import nl.meldroute.melding.Aanmelding;
import nl.meldroute.toegang.Rol;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Each betrokkene hears of it within four weeks from the recording of his data, or each time at most two weeks later; the follow-up does not wait
 * for it, the closing of the melding does.
 */
class InformerenProcessTest extends Procestest {

    private static final String INFORMEER = "userTask_informeerBetrokkene";
    private static final String OPVOLGING = "userTask_volgOverschrijdingOp";

    /** Four weeks after 4 January is a working day; the warning comes a week before. */
    private static final Instant VIER_WEKEN = Instant.parse("2027-02-01T22:59:59Z");

    private static final Instant DRIE_WEKEN = Instant.parse("2027-01-25T08:00:00Z");

    private static final Map<String, Object> UITGESTELD = Map.of(
            "geinformeerd", "later",
            "uitstelGrond", "onveilig",
            "uitstelReden", "Verzonnen gevaar");

    @Autowired
    private Samenstelling samenstelling;

    @Autowired
    private Betrokkenen betrokkenen;

    @Autowired
    private Dossierinzage inzage;

    @Test
    void elke_betrokkene_krijgt_een_eigen_taak_en_de_melding_sluit_pas_na_de_laatste() {
        String melding = begin(Meldingsroute.kind(), Meldingsroute.volwassene());
        assertThat(taken(melding)).hasSize(2).allSatisfy(taak -> {
            assertThat(driver.rollen(taak)).containsExactly(Rol.BEOORDELAAR);
            assertThat(taak.getDueDate()).isEqualTo(VIER_WEKEN);
            assertThat(taak.getTenantId()).isEqualTo(Meldingsroute.REGIO);
        });
        draagOver(melding);
        beantwoord(melding, taken(melding).get(0), Map.of());
        assertThat(taken(melding)).hasSize(1);
        assertThat(soorten(melding)).doesNotContain(Soort.MELDING_GESLOTEN);

        beantwoord(melding, taken(melding).get(0), Map.of());
        assertThat(soorten(melding)).endsWith(Soort.MELDING_GESLOTEN);
        assertThat(van(melding, Soort.BETROKKENEN_GEINFORMEERD))
                .extracting(een -> een.codes().get("betrokkene"))
                .containsExactlyInAnyOrderElementsOf(
                        ids(melding).stream().map(String::valueOf).toList());
        assertThat(dossier(melding).gesprekken())
                .filteredOn(gesprek -> gesprek.soort() == Gesprek.Soort.INFORMEREN)
                .extracting(Gesprek::betrokkeneId)
                .containsExactlyInAnyOrderElementsOf(ids(melding));
    }

    @Test
    void het_formulier_toont_de_eigen_persoon_pas_na_het_oppakken() {
        String melding = begin(Meldingsroute.volwassene());
        Task taak = driver.taak(melding, INFORMEER);
        assertThat(driver.als(BEOORDELAAR, () -> toont(taak, "toonBetrokkeneNaam")))
                .asString()
                .startsWith("Pak de taak op");
        driver.neem(taak, BEOORDELAAR);
        assertThat(driver.als(BEOORDELAAR, () -> toont(taak, "toonBetrokkeneNaam")))
                .asString()
                .startsWith("Volwassene Verzonnen-");
        assertThat(driver.als(BEOORDELAAR, () -> toont(taak, "toonBetrokkeneGeboortedatum")))
                .isEqualTo("01-01-1985");
    }

    @Test
    void wie_er_voor_het_besluit_bij_komt_houdt_de_eigen_vier_weken() {
        String melding = route.ontvang(route.gewoon());
        route.beantwoord(melding, "userTask_verzamelInformatie", "userTask_legContact");
        driver.verder(melding, Duration.ofDays(3));
        voegToe(melding, BetrokkeneRol.PLEGER, "19850101");
        assertThat(taken(melding)).isEmpty();
        besluit(melding);

        assertThat(taken(melding))
                .extracting(taak -> taak.getDueDate().toInstant())
                .containsExactlyInAnyOrder(VIER_WEKEN, VIER_WEKEN.plus(Duration.ofDays(3)));
    }

    @Test
    void wie_er_na_het_besluit_bij_komt_krijgt_meteen_een_taak_en_de_melding_wacht_ook_daarop() {
        String melding = begin();
        draagOver(melding);
        driver.verder(melding, Duration.ofDays(1));
        voegToe(melding, BetrokkeneRol.PLEGER, "19850101");
        assertThat(taken(melding))
                .extracting(taak -> taak.getDueDate().toInstant())
                .containsExactlyInAnyOrder(VIER_WEKEN, VIER_WEKEN.plus(Duration.ofDays(1)));

        taken(melding).forEach(taak -> beantwoord(melding, taak, Map.of()));
        assertThat(soorten(melding)).endsWith(Soort.MELDING_GESLOTEN);
    }

    @Test
    void een_laatste_die_al_geinformeerd_was_houdt_niet_tegen_dat_de_melding_op_een_nieuwe_wacht() {
        String melding = begin();
        route.beantwoord(melding, INFORMEER);
        voegToe(melding, BetrokkeneRol.PLEGER, "19850101");
        draagOver(melding);
        assertThat(route.open(melding)).containsExactly(INFORMEER);
        route.beantwoord(melding, INFORMEER);
        assertThat(soorten(melding)).endsWith(Soort.MELDING_GESLOTEN);
    }

    @Test
    void wie_er_na_het_sluiten_van_de_melding_bij_komt_hoort_het_ook() {
        String melding = begin();
        route.beantwoord(melding, INFORMEER);
        draagOver(melding);
        driver.verder(melding, Duration.ofDays(1));
        voegToe(melding, BetrokkeneRol.PLEGER, "19850101");

        assertThat(uiterlijk(melding, INFORMEER)).isEqualTo(VIER_WEKEN.plus(Duration.ofDays(1)));
        assertThat(toont(melding, INFORMEER, "tekst_5")).isTrue();
        route.beantwoord(melding, INFORMEER);
        assertThat(route.open(melding)).isEmpty();
    }

    @Test
    void wie_uit_de_melding_is_gehaald_hoort_niets_tot_hij_terug_is_met_de_eerste_termijn() {
        String melding = begin(Meldingsroute.kind(), Meldingsroute.volwassene());
        Task taak = taken(melding).get(0);
        long uitgehaald = betrokkene(taak);
        beantwoord(melding, taken(melding).get(1), Map.of());
        beantwoord(melding, taak, UITGESTELD);
        draagOver(melding);
        haalUit(melding, uitgehaald);
        assertThat(geeindigd(melding, "informeren-betrokkene"))
                .containsExactlyInAnyOrder("endEvent_informerenAfgerond", "endEvent_informerenVervallen");
        assertThat(soorten(melding)).endsWith(Soort.MELDING_GESLOTEN);

        driver.verder(melding, Duration.ofDays(1));
        driver.als(Meldingsroute.BUREAUDIENST, () -> {
            samenstelling.zetTerug(melding, uitgehaald);
            return melding;
        });
        assertThat(uiterlijk(melding, INFORMEER)).isEqualTo(VIER_WEKEN);
    }

    @Test
    void wie_al_geinformeerd_is_krijgt_na_uithalen_en_terugzetten_geen_nieuwe_taak() {
        String melding = begin(Meldingsroute.kind(), Meldingsroute.volwassene());
        long eerste = betrokkene(taken(melding).get(0));
        beantwoord(melding, taken(melding).get(0), Map.of());
        haalUit(melding, eerste);
        driver.als(Meldingsroute.BUREAUDIENST, () -> {
            samenstelling.zetTerug(melding, eerste);
            return melding;
        });
        assertThat(taken(melding)).hasSize(1);
    }

    @Test
    void een_ongeboren_kind_wordt_niet_geinformeerd_en_na_de_geboorte_wel() {
        String melding = begin(Meldingsroute.volwassene());
        voegToe(melding, BetrokkeneRol.KIND, "99999999");
        assertThat(taken(melding)).hasSize(1);
        driver.verder(melding, Duration.ofDays(2));
        Betrokkene kind =
                driver.als(TEAMLEIDER, () -> inzage.leesBijMelding(melding, "controle")).betrokkenen().stream()
                        .filter(een -> "99999999".equals(een.gegevens().geboortedatum()))
                        .findFirst()
                        .orElseThrow();
        Persoonsgegevens oud = kind.gegevens();
        driver.als(Meldingsroute.BUREAUDIENST, () -> {
            betrokkenen.wijzig(
                    melding,
                    kind.id(),
                    BetrokkeneRol.KIND,
                    new Persoonsgegevens(
                            oud.achternaam(),
                            oud.voornamen(),
                            "20270105",
                            oud.geslacht(),
                            null,
                            "onbekend",
                            null,
                            oud.veiligContact()));
            return melding;
        });
        assertThat(taken(melding))
                .extracting(taak -> taak.getDueDate().toInstant())
                .containsExactlyInAnyOrder(VIER_WEKEN, VIER_WEKEN.plus(Duration.ofDays(2)));
    }

    /** Without a task for the one victim a list of tasks would say that this victim reported. */
    @ParameterizedTest
    @CsvSource({"VERTROUWELIJK, , 2", "OPEN, TOESTEMMING, 1"})
    void wie_zelf_meldde_hoeft_niets_te_horen_als_dat_niet_verraadt_wie_de_melder_is(
            String bekendheid, @Nullable String grond, int aantal) {
        Aanmelding gewoon =
                route.met(false, bekendheid, "31", List.of(Meldingsroute.volwassene(), Meldingsroute.kind()));
        Aanmelding zelf = new Aanmelding(
                gewoon.kenmerk(),
                gewoon.ontvangen(),
                gewoon.kanaal(),
                gewoon.regio(),
                gewoon.gemeente(),
                new Aanmelding.Melder("31", "Verzonnen Melder", null, "035-5550000", null, bekendheid, grond),
                gewoon.aanleiding(),
                false,
                gewoon.toelichting(),
                gewoon.betrokkenen());
        String melding = totBesluit(zelf);
        assertThat(taken(melding)).hasSize(aantal);

        // With a second victim it is no longer certain who reported.
        voegToe(melding, BetrokkeneRol.SLACHTOFFER, "19900101");
        assertThat(taken(melding)).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "20200101, zelf, informerenWie, onder-12",
        "20200101, vertegenwoordiger, , onder-12",
        "20140101, zelf, informerenWieReden, 12-15",
        "20140101, vertegenwoordiger, informerenWieReden, 12-15",
        "20140101, allebei, , 12-15",
        "20110104, , , 16-plus",
        "20110105, allebei, , 12-15",
        "20110000, zelf, , onbekend"
    })
    void wie_het_hoort_hangt_af_van_de_leeftijd(
            String geboren, @Nullable String wie, @Nullable String geweigerd, String groep) {
        String melding = begin(geboren(geboren));
        Map.of("onder-12", "tekst_11", "12-15", "tekst_12", "onbekend", "tekst_13")
                .forEach((een, tekst) ->
                        assertThat(toont(melding, INFORMEER, tekst)).as(een).isEqualTo(een.equals(groep)));
        assertThat(engine.getTaskService()
                        .getVariable(driver.taak(melding, INFORMEER).getId(), "leeftijdsgroep"))
                .isEqualTo(groep);
        Map<String, @Nullable Object> antwoord = new HashMap<>();
        antwoord.put("informerenWie", wie);
        if (geweigerd != null) {
            assertThat(geweigerd(melding, INFORMEER, BEOORDELAAR, antwoord)).containsExactly(geweigerd);
        }
        if (!"informerenWie".equals(geweigerd)) {
            antwoord.put("informerenWieReden", "12-15".equals(groep) && geweigerd != null ? "Verzonnen reden" : null);
            route.beantwoord(melding, INFORMEER, antwoord);
            assertThat(van(melding, Soort.BETROKKENEN_GEINFORMEERD).get(0).codes())
                    .containsEntry("geinformeerd", "ja")
                    .containsEntry("wie", wie == null ? "zelf" : wie);
        }
    }

    @Test
    void niemand_is_geinformeerd_voordat_de_melding_er_was() {
        String melding = begin();
        assertThat(geweigerd(melding, INFORMEER, BEOORDELAAR, Map.of("geinformeerdOp", "2027-01-03")))
                .containsExactly("geinformeerdOp");
    }

    @Test
    void de_overdracht_wacht_niet_op_het_informeren_maar_de_melding_sluit_pas_daarna() {
        String melding = begin();
        assertThat(route.open(melding)).containsExactlyInAnyOrder(INFORMEER, "userTask_kiesOverdrachtspartij");
        assertThat(rollen(melding, INFORMEER)).containsExactly(Rol.BEOORDELAAR);
        assertThat(uiterlijk(melding, INFORMEER)).isEqualTo(VIER_WEKEN);

        draagOver(melding);
        assertThat(route.open(melding)).containsExactly(INFORMEER);
        assertThat(soorten(melding)).contains(Soort.ZICHT_OVERGEDRAGEN).doesNotContain(Soort.MELDING_GESLOTEN);

        route.beantwoord(melding, INFORMEER);
        assertThat(soorten(melding)).endsWith(Soort.MELDING_GESLOTEN);
    }

    @Test
    void na_uitstel_komt_de_taak_leeg_terug_met_hoogstens_twee_weken_en_telkens_opnieuw() {
        String melding = begin();
        driver.verder(melding, Duration.ofDays(1));
        route.beantwoord(melding, INFORMEER, UITGESTELD);
        assertThat(route.open(melding)).doesNotContain(INFORMEER);
        assertThat(van(melding, Soort.BETROKKENEN_GEINFORMEERD)).singleElement().satisfies(gebeurtenis -> assertThat(
                        gebeurtenis.codes())
                .containsEntry("geinformeerd", "later")
                .containsEntry("betrokkene", String.valueOf(ids(melding).get(0))));
        draagOver(melding);

        Instant terug = Instant.parse("2027-01-12T08:00:00Z");
        driver.verder(melding, Duration.between(driver.nu(), terug.minusSeconds(1)));
        assertThat(route.open(melding)).isEmpty();
        assertThat(soorten(melding)).doesNotContain(Soort.MELDING_GESLOTEN);
        driver.verder(melding, Duration.ofSeconds(1));

        assertThat(route.open(melding)).containsExactly(INFORMEER);
        assertThat(uiterlijk(melding, INFORMEER)).isEqualTo(Instant.parse("2027-01-19T22:59:59Z"));
        Task taak = driver.taak(melding, INFORMEER);
        assertThat(toont(melding, INFORMEER, "veld_toonUitstelReden")).isTrue();
        assertThat(engine.getFormService().getTaskFormVariables(taak.getId()))
                .containsEntry("toonUitstelReden", "Verzonnen gevaar")
                .doesNotContainKeys("geinformeerd", "uitstelGrond", "uitstelReden");

        route.beantwoord(melding, INFORMEER, UITGESTELD);
        driver.verder(melding, Duration.ofDays(7));
        assertThat(uiterlijk(melding, INFORMEER)).isEqualTo(Instant.parse("2027-01-26T22:59:59Z"));
        route.beantwoord(melding, INFORMEER);
        assertThat(soorten(melding)).endsWith(Soort.MELDING_GESLOTEN);
    }

    @Test
    void een_uitstel_dat_voorbij_is_gaat_naar_de_teamleider() {
        String melding = begin();
        route.beantwoord(melding, INFORMEER, UITGESTELD);
        draagOver(melding);
        driver.verder(melding, Duration.between(driver.nu(), Instant.parse("2027-01-18T22:59:59Z")));

        assertThat(route.open(melding)).containsExactlyInAnyOrder(INFORMEER, OPVOLGING);
        assertThat(van(melding, Soort.TERMIJN_VERSTREKEN))
                .singleElement()
                .satisfies(verstreken -> assertThat(verstreken.codes()).containsEntry("termijn", "uitstel-informeren"));
    }

    @Test
    void nooit_informeren_kan_met_een_reden_en_de_taak_komt_niet_terug() {
        String melding = begin();
        route.beantwoord(
                melding,
                INFORMEER,
                Map.of(
                        "geinformeerd", "nooit",
                        "nooitGrond", "geen-contactgegevens",
                        "uitstelReden", "Verzonnen reden"));
        draagOver(melding);

        assertThat(van(melding, Soort.BETROKKENEN_GEINFORMEERD).get(0).codes()).containsEntry("geinformeerd", "nooit");
        assertThat(soorten(melding)).endsWith(Soort.MELDING_GESLOTEN);
    }

    @Test
    void gevaar_is_geen_reden_om_iemand_nooit_te_informeren() {
        String melding = begin();
        assertThat(geweigerd(
                        melding,
                        INFORMEER,
                        BEOORDELAAR,
                        Map.of(
                                "geinformeerd", "nooit",
                                "nooitGrond", "onveilig",
                                "uitstelReden", "Verzonnen reden")))
                .containsExactly("nooitGrond");
    }

    @Test
    void na_drie_weken_komt_een_waarschuwing_en_na_vier_weken_kijkt_de_teamleider() {
        String melding = begin();
        draagOver(melding);
        driver.verder(melding, Duration.between(driver.nu(), DRIE_WEKEN.minusSeconds(1)));
        assertThat(soorten(melding)).doesNotContain(Soort.TERMIJN_NADERT);
        driver.verder(melding, Duration.ofSeconds(1));
        String persoon = String.valueOf(ids(melding).get(0));
        assertThat(van(melding, Soort.TERMIJN_NADERT)).singleElement().satisfies(nadert -> assertThat(nadert.codes())
                .containsOnly(Map.entry("termijn", "informeren-betrokkene"), Map.entry("betrokkene", persoon)));
        assertThat(driver.taak(melding, INFORMEER).getPriority()).isEqualTo(75);

        driver.verder(melding, Duration.between(driver.nu(), VIER_WEKEN.minusSeconds(1)));
        assertThat(route.open(melding)).containsExactly(INFORMEER);
        driver.verder(melding, Duration.ofSeconds(1));
        assertThat(van(melding, Soort.TERMIJN_VERSTREKEN)).singleElement().satisfies(verstreken -> assertThat(
                        verstreken.codes())
                .containsEntry("termijn", "informeren-betrokkene")
                .containsEntry("betrokkene", persoon));
        assertThat(rollen(melding, OPVOLGING)).containsExactly(Rol.TEAMLEIDER);
        assertThat(toont(melding, OPVOLGING, "veld_toonBetrokkeneNaam")).isTrue();

        route.beantwoord(melding, OPVOLGING);
        assertThat(soorten(melding)).endsWith(Soort.OVERSCHRIJDING_OPGEVOLGD);
        assertThat(route.open(melding)).containsExactly(INFORMEER);
    }

    @Test
    void een_nieuwe_beoordeling_begint_het_informeren_opnieuw_maar_rekt_de_eerste_vier_weken_niet() {
        String melding = begin();
        driver.verder(melding, Duration.ofDays(2));
        opnieuw(melding);
        assertThat(route.open(melding)).doesNotContain(INFORMEER);
        besluit(melding);

        assertThat(uiterlijk(melding, INFORMEER)).isEqualTo(VIER_WEKEN);
    }

    @Test
    void wie_al_geinformeerd_is_hoort_een_nieuw_besluit_binnen_vier_weken_na_dat_besluit() {
        String melding = begin();
        route.beantwoord(melding, INFORMEER);
        driver.verder(melding, Duration.ofDays(2));
        opnieuw(melding);
        besluit(melding);

        assertThat(uiterlijk(melding, INFORMEER)).isEqualTo(VIER_WEKEN.plus(Duration.ofDays(2)));
    }

    @Test
    void een_persoon_is_te_laat_en_de_ander_niet() {
        String melding = begin(Meldingsroute.kind(), Meldingsroute.volwassene());
        draagOver(melding);
        long opTijd = betrokkene(taken(melding).get(0));
        beantwoord(melding, taken(melding).get(0), Map.of());
        driver.verder(melding, Duration.between(driver.nu(), VIER_WEKEN));
        assertThat(van(melding, Soort.TERMIJN_VERSTREKEN)).singleElement().satisfies(verstreken -> assertThat(
                        verstreken.codes().get("betrokkene"))
                .isNotEqualTo(String.valueOf(opTijd)));

        // Who is told all the same leaves nothing to follow up.
        route.beantwoord(melding, INFORMEER);
        assertThat(route.open(melding)).isEmpty();
        assertThat(soorten(melding)).endsWith(Soort.MELDING_GESLOTEN);
    }

    private String begin(Aanmelding.Betrokkene... personen) {
        assertThat(driver.nu()).isEqualTo(BEGIN);
        return totBesluit(personen.length == 0 ? route.gewoon() : route.met(false, "OPEN", "15", List.of(personen)));
    }

    private String totBesluit(Aanmelding aanmelding) {
        String melding = route.ontvang(aanmelding);
        route.beantwoord(melding, "userTask_verzamelInformatie", "userTask_legContact");
        besluit(melding);
        return melding;
    }

    private static Aanmelding.Betrokkene geboren(String geboortedatum) {
        Aanmelding.Betrokkene kind = Meldingsroute.kind();
        return new Aanmelding.Betrokkene(
                "kind",
                kind.achternaam(),
                kind.voornamen(),
                geboortedatum,
                "O",
                null,
                "onbekend",
                null,
                null,
                List.of("03"));
    }

    private List<Task> taken(String melding) {
        return driver.open(melding).stream()
                .filter(taak -> taak.getTaskDefinitionKey().equals(INFORMEER))
                .toList();
    }

    private void beantwoord(String melding, Task taak, Map<String, ?> anders) {
        driver.dienIn(taak, BEOORDELAAR, Antwoorden.op(INFORMEER, anders));
        driver.voerUit(melding);
    }

    private long betrokkene(Task taak) {
        return (long) engine.getTaskService().getVariable(taak.getId(), "betrokkene");
    }

    private List<Long> ids(String melding) {
        return dossier(melding).betrokkenen().stream()
                .map(Betrokkene.InMelding::betrokkeneId)
                .toList();
    }

    private void haalUit(String melding, long betrokkene) {
        driver.als(Meldingsroute.BUREAUDIENST, () -> {
            samenstelling.haalUit(melding, betrokkene, "Verzonnen vergissing");
            return melding;
        });
        driver.voerUit(melding);
    }

    private @Nullable Object toont(Task taak, String veld) {
        return engine.getFormService().getTaskFormVariables(taak.getId()).get(veld);
    }

    private void opnieuw(String melding) {
        route.beantwoord(melding, "userTask_kiesOverdrachtspartij", "userTask_biedOverdrachtAan");
        route.beantwoord(
                melding,
                "userTask_legAntwoordVast",
                Map.of("antwoord", "geweigerd", "antwoordReden", "Verzonnen reden"));
        route.beantwoord(melding, "userTask_kiesNaWeigering");
    }

    private void besluit(String melding) {
        route.beantwoord(
                melding, "userTask_beoordeelVeiligheid", "userTask_neemVervolgbesluit", "userTask_spreekMelder");
    }

    private void draagOver(String melding) {
        route.beantwoord(
                melding,
                "userTask_kiesOverdrachtspartij",
                "userTask_biedOverdrachtAan",
                "userTask_legAntwoordVast",
                "userTask_voerOverdrachtsgesprek",
                "userTask_bevestigStartVervolg",
                "userTask_koppelTerug");
    }
}
