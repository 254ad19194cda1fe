package nl.meldroute.route;

import static nl.meldroute.route.Meldingsroute.BEGIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.meldroute.dossier.Besluit;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.toegang.Rol;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the advice to the burgemeester to the end of the huisverbod. */
class HuisverbodProcessTest extends Procestest {

    private static final String PROCES = "tijdelijk-huisverbod";
    private static final String ADVIES = "userTask_adviseerBurgemeester";
    private static final String BESLUIT = "userTask_legBurgemeesterbesluitVast";
    private static final String HULP = "userTask_biedHulp";
    private static final String VOLGEN = "userTask_volgHuisverbod";
    private static final String VERLENGING = "userTask_adviseerVerlenging";

    /** Imposed on Monday 4 January at ten in the morning. */
    private static final Instant TIENDE_DAG = Instant.parse("2027-01-14T22:59:59Z");

    private static final Instant TWEE_DAGEN_EERDER = Instant.parse("2027-01-12T08:00:00Z");
    private static final LocalDate VIER_WEKEN = LocalDate.of(2027, 2, 1);

    @Test
    void het_advies_gaat_binnen_vier_uur_naar_de_burgemeester_die_zelf_beslist() {
        String melding = begin(PROCES, Map.of());
        assertThat(rollen(melding, ADVIES)).containsExactly(Rol.BEOORDELAAR);
        assertThat(uiterlijk(melding, ADVIES)).isEqualTo(BEGIN.plus(Duration.ofHours(4)));

        route.beantwoord(melding, ADVIES, Map.of("huisverbodGrond", Antwoorden.lijst("kindermishandeling", "gevaar")));

        Besluit besluit = laatste(melding, Besluit.Soort.HUISVERBOD);
        assertThat(besluit.uitkomst()).isEqualTo("advies-opleggen");
        assertThat(besluit.reden()).contains("Verzonnen reden", "Verzonnen hulpofficier");
        assertThat(van(melding, Soort.HUISVERBOD_GEADVISEERD)).singleElement().satisfies(advies -> assertThat(
                        advies.codes())
                .containsEntry("advies", "ja")
                .containsEntry("grond", "gevaar,kindermishandeling")
                .containsEntry("vraagVan", "hulpofficier"));
        assertThat(route.open(melding)).containsExactly(BESLUIT);
    }

    @Test
    void legt_de_burgemeester_niets_op_dan_is_het_klaar_met_de_reden_in_het_dossier() {
        String melding = begin(PROCES, Map.of());
        route.beantwoord(melding, ADVIES, Map.of("huisverbodAdvies", "nee"));
        assertThat(laatste(melding, Besluit.Soort.HUISVERBOD).uitkomst()).isEqualTo("advies-niet-opleggen");

        route.beantwoord(
                melding, BESLUIT, Map.of("huisverbodBesluit", "nee", "huisverbodNietOpgelegdReden", "Verzonnen reden"));

        assertThat(geeindigd(melding, PROCES)).containsExactly("endEvent_nietOpgelegd");
        assertThat(soorten(melding)).endsWith(Soort.HUISVERBOD_NIET_OPGELEGD).doesNotContain(Soort.HUISVERBOD_OPGELEGD);
        assertThat(opgelegd(melding)).isEqualTo(false);
    }

    @Test
    void na_het_opleggen_begint_de_hulp_en_loopt_het_verbod_tien_dagen() {
        String melding = opgelegd();

        assertThat(route.open(melding)).containsExactlyInAnyOrder(HULP, VOLGEN);
        assertThat(uiterlijk(melding, HULP)).isEqualTo(Instant.parse("2027-01-05T22:59:59Z"));
        assertThat(uiterlijk(melding, VOLGEN)).isEqualTo(TIENDE_DAG);
        assertThat(van(melding, Soort.HUISVERBOD_OPGELEGD)).singleElement().satisfies(gebeurtenis -> assertThat(
                        gebeurtenis.codes())
                .containsEntry("gevoerdOp", "2027-01-04")
                .containsEntry("gevoerdOm", "10:00")
                .containsEntry("tot", "2027-01-14"));
    }

    @Test
    void hulp_wordt_aan_ieder_apart_geboden_en_zonder_kinderen_niet_aan_kinderen() {
        String melding = opgelegd();
        assertThat(toont(melding, HULP, "veld_huisverbodHulpKinderen")).isTrue();
        route.beantwoord(melding, HULP, Map.of("huisverbodHulpAchterblijver", "geweigerd"));
        assertThat(van(melding, Soort.HUISVERBOD_HULP_GEBODEN)).singleElement().satisfies(hulp -> assertThat(
                        hulp.codes())
                .containsOnly(
                        Map.entry("uithuisgeplaatste", "aanvaard"),
                        Map.entry("achterblijver", "geweigerd"),
                        Map.entry("kinderen", "nog-geen-antwoord")));
        assertThat(route.open(melding)).containsExactly(VOLGEN);

        String zonder = opgelegd(Map.of("kinderen", 0));
        assertThat(toont(zonder, HULP, "veld_huisverbodHulpKinderen")).isFalse();
        assertThat(geweigerd(zonder, HULP, BEOORDELAAR, Map.of("huisverbodHulpUithuisgeplaatste", "niet-geboden")))
                .containsExactly("huisverbodGeenHulpReden");
        route.beantwoord(
                zonder,
                HULP,
                Map.of(
                        "huisverbodHulpUithuisgeplaatste", "niet-geboden",
                        "huisverbodGeenHulpReden", "Verzonnen reden"));
        assertThat(van(zonder, Soort.HUISVERBOD_HULP_GEBODEN).get(0).codes())
                .containsOnly(Map.entry("uithuisgeplaatste", "niet-geboden"), Map.entry("achterblijver", "aanvaard"));
    }

    @Test
    void alleen_een_volwassene_krijgt_een_huisverbod_en_niet_in_de_toekomst() {
        String melding = begin(PROCES, Map.of());
        route.beantwoord(melding, ADVIES);

        assertThat(geweigerd(melding, BESLUIT, BEOORDELAAR, Map.of("huisverbodVolwassen", "nee")))
                .containsExactly("huisverbodVolwassen");
        assertThat(geweigerd(melding, BESLUIT, BEOORDELAAR, Map.of("huisverbodTijd", "10:01")))
                .containsExactly("huisverbodTijd");
        assertThat(geweigerd(melding, BESLUIT, BEOORDELAAR, Map.of("huisverbodDag", "2027-01-05")))
                .containsExactly("huisverbodDag");
    }

    @Test
    void twee_dagen_voor_het_einde_komt_de_vraag_om_te_verlengen() {
        String melding = opgelegd();
        tot(melding, TWEE_DAGEN_EERDER.minusSeconds(1));
        assertThat(route.open(melding)).doesNotContain(VERLENGING);

        tot(melding, TWEE_DAGEN_EERDER);
        assertThat(route.open(melding)).contains(VERLENGING, VOLGEN);
        assertThat(uiterlijk(melding, VERLENGING)).isEqualTo(TIENDE_DAG);
        assertThat(rollen(melding, VERLENGING)).containsExactly(Rol.BEOORDELAAR);
    }

    @ParameterizedTest
    @CsvSource({
        "een weekend,             2027-01-07T12:00:00Z, 2027-01-17T22:59:59Z, 2027-02-04T22:59:59Z",
        "een zaterdag na 28,      2027-01-09T12:00:00Z, 2027-01-19T22:59:59Z, 2027-02-06T22:59:59Z",
        "Kerst,                   2027-12-15T12:00:00Z, 2027-12-25T22:59:59Z, 2028-01-12T22:59:59Z",
        "nieuwjaar,               2027-12-04T12:00:00Z, 2027-12-14T22:59:59Z, 2028-01-01T22:59:59Z",
        "het begin van zomertijd, 2027-03-20T12:00:00Z, 2027-03-30T21:59:59Z, 2027-04-17T21:59:59Z",
        "het eind van zomertijd,  2027-10-25T12:00:00Z, 2027-11-04T22:59:59Z, 2027-11-22T22:59:59Z",
        "een schrikkeldag,        2028-02-19T12:00:00Z, 2028-02-29T22:59:59Z, 2028-03-18T22:59:59Z",
        "laat op de avond,        2027-01-04T22:59:00Z, 2027-01-14T22:59:59Z, 2027-02-01T22:59:59Z",
        "net na middernacht,      2027-01-04T23:00:00Z, 2027-01-15T22:59:59Z, 2027-02-02T22:59:59Z"
    })
    void elke_dag_telt_tien_dagen_zonder_en_hoogstens_vier_weken_met_verlenging(
            String over, Instant opgelegd, Instant tienDagen, Instant vierWeken) {
        driver.zetKlok(opgelegd);
        String melding = opgelegd();
        String ander = opgelegd();
        tot(melding, tienDagen.minusSeconds(1));
        assertThat(route.open(melding)).as(over).contains(VOLGEN, VERLENGING);
        tot(melding, tienDagen);
        assertThat(route.open(melding)).as(over).containsExactly(HULP);

        // A day later than the law allows is refused, whatever day of the week it is.
        driver.zetKlok(tienDagen.minusSeconds(1));
        driver.voerUit(ander);
        LocalDate laatste = LocalDate.parse(vierWeken.toString().substring(0, 10));
        assertThat(geweigerd(ander, VERLENGING, BEOORDELAAR, verlengd(laatste.plusDays(1))))
                .containsExactly("huisverbodVerlengdTot");
        route.beantwoord(ander, VERLENGING, verlengd(laatste));
        tot(ander, vierWeken.minusSeconds(1));
        assertThat(route.open(ander)).as(over).contains(VOLGEN);
        tot(ander, vierWeken);
        assertThat(route.open(ander)).as(over).containsExactly(HULP);
    }

    @Test
    void zonder_antwoord_over_verlenging_eindigt_het_verbod_na_de_tiende_dag() {
        String melding = opgelegd();
        route.beantwoord(melding, HULP);
        tot(melding, TIENDE_DAG.minusSeconds(1));
        assertThat(route.open(melding)).containsExactlyInAnyOrder(VOLGEN, VERLENGING);
        assertThat(soorten(melding)).doesNotContain(Soort.HUISVERBOD_GEEINDIGD);

        tot(melding, TIENDE_DAG);

        assertThat(einde(melding)).containsEntry("reden", "afgelopen");
        assertThat(geeindigd(melding, PROCES))
                .containsExactlyInAnyOrder("endEvent_huisverbodAfgelopen", "endEvent_huisverbodGeeindigd");
        assertThat(opgelegd(melding)).isEqualTo(true);
    }

    @Test
    void niet_verlengd_eindigt_het_verbod_na_de_tiende_dag() {
        String melding = opgelegd();
        route.beantwoord(melding, HULP);
        tot(melding, TWEE_DAGEN_EERDER);
        route.beantwoord(melding, VERLENGING);
        assertThat(laatste(melding, Besluit.Soort.HUISVERBOD).uitkomst()).isEqualTo("advies-niet-verlengen");
        assertThat(soorten(melding)).doesNotContain(Soort.HUISVERBOD_VERLENGD);

        tot(melding, TIENDE_DAG.minusSeconds(1));
        assertThat(route.open(melding)).containsExactly(VOLGEN);
        tot(melding, TIENDE_DAG);

        assertThat(einde(melding)).containsEntry("reden", "afgelopen");
        assertThat(route.open(melding)).isEmpty();
    }

    @Test
    void een_verlenging_noemt_een_dag_en_eindigt_aan_het_eind_van_die_dag() {
        String melding = opgelegd();
        route.beantwoord(melding, HULP);
        tot(melding, TWEE_DAGEN_EERDER);
        LocalDate dag = LocalDate.of(2027, 1, 20);
        Instant laatste = Instant.parse("2027-01-20T22:59:59Z");

        route.beantwoord(melding, VERLENGING, verlengd(dag));

        assertThat(laatste(melding, Besluit.Soort.HUISVERBOD).uitkomst()).isEqualTo("advies-verlengen");
        assertThat(van(melding, Soort.HUISVERBOD_VERLENGD))
                .singleElement()
                .satisfies(verlengd -> assertThat(verlengd.codes()).containsEntry("tot", "2027-01-20"));
        assertThat(uiterlijk(melding, VOLGEN)).isEqualTo(laatste);

        tot(melding, laatste.minusSeconds(1));
        assertThat(route.open(melding)).containsExactly(VOLGEN);
        tot(melding, laatste);
        assertThat(einde(melding)).containsEntry("reden", "verlenging-afgelopen");
        assertThat(route.open(melding)).isEmpty();
    }

    @Test
    void een_verlenging_duurt_langer_dan_nu_en_hoogstens_vier_weken_vanaf_het_opleggen() {
        String melding = opgelegd();
        tot(melding, TWEE_DAGEN_EERDER);

        assertThat(geweigerd(melding, VERLENGING, BEOORDELAAR, verlengd(VIER_WEKEN.plusDays(1))))
                .containsExactly("huisverbodVerlengdTot");
        assertThat(geweigerd(melding, VERLENGING, BEOORDELAAR, verlengd(LocalDate.of(2027, 1, 14))))
                .containsExactly("huisverbodVerlengdTot");
        route.beantwoord(melding, VERLENGING, verlengd(VIER_WEKEN));
        assertThat(uiterlijk(melding, VOLGEN)).isEqualTo(Instant.parse("2027-02-01T22:59:59Z"));
    }

    @Test
    void het_verbod_kan_elk_moment_worden_ingetrokken_als_de_hulp_is_bevestigd() {
        String melding = opgelegd();
        route.beantwoord(melding, HULP);
        driver.verder(melding, Duration.ofDays(3));

        assertThat(geweigerd(melding, VOLGEN, BEOORDELAAR, Map.of("huisverbodHulpBevestigd", "nee")))
                .containsExactly("huisverbodHulpBevestigd");
        assertThat(geweigerd(melding, VOLGEN, BEOORDELAAR, Map.of("huisverbodGeeindigdOp", "2027-01-03")))
                .containsExactly("huisverbodGeeindigdOp");
        route.beantwoord(melding, VOLGEN);

        assertThat(einde(melding)).containsEntry("reden", "ingetrokken").containsEntry("gevoerdOp", "2027-01-07");
        assertThat(geeindigd(melding, PROCES))
                .containsExactlyInAnyOrder("endEvent_eerderGeeindigd", "endEvent_huisverbodGeeindigd");
    }

    @ParameterizedTest
    @CsvSource({"vernietigd, false", "anders, false", "vernietigd, true"})
    void ook_de_rechter_of_iets_anders_kan_het_verbod_eerder_beeindigen(String reden, boolean naVerlenging) {
        String melding = opgelegd();
        tot(melding, TWEE_DAGEN_EERDER);
        if (naVerlenging) {
            route.beantwoord(melding, VERLENGING, verlengd(VIER_WEKEN));
            tot(melding, TIENDE_DAG.plusSeconds(1));
        }

        route.beantwoord(melding, VOLGEN, zonderBevestiging(reden));

        assertThat(einde(melding)).containsEntry("reden", reden);
        assertThat(route.open(melding)).containsExactly(HULP);
        driver.verder(melding, Duration.ofDays(30));
        assertThat(van(melding, Soort.HUISVERBOD_GEEINDIGD)).hasSize(1);

        route.beantwoord(melding, HULP);
        assertThat(geeindigd(melding, PROCES)).contains("endEvent_huisverbodGeeindigd");
    }

    @Test
    void een_huisverbod_dat_bij_vastleggen_al_voorbij_was_eindigt_meteen_en_vraagt_nog_om_de_hulp() {
        String melding = begin(PROCES, Map.of());
        route.beantwoord(melding, ADVIES);
        route.beantwoord(melding, BESLUIT, Map.of("huisverbodDag", "2026-12-20"));

        assertThat(einde(melding)).containsEntry("reden", "afgelopen");
        assertThat(route.open(melding)).containsExactly(HULP);
    }

    private String opgelegd() {
        return opgelegd(Map.of());
    }

    private String opgelegd(Map<String, ?> anders) {
        String melding = begin(PROCES, anders);
        route.beantwoord(melding, ADVIES, BESLUIT);
        return melding;
    }

    private void tot(String melding, Instant moment) {
        driver.verder(melding, Duration.between(driver.nu(), moment));
    }

    private static Map<String, ?> verlengd(LocalDate tot) {
        return Map.of("verlengingAdvies", "ja", "huisverbodVerlengd", "ja", "huisverbodVerlengdTot", tot.toString());
    }

    private static Map<String, @Nullable Object> zonderBevestiging(String reden) {
        Map<String, @Nullable Object> anders = new HashMap<>(Map.of("huisverbodEinde", reden));
        anders.put("huisverbodHulpBevestigd", null);
        return anders;
    }

    private Map<String, String> einde(String melding) {
        assertThat(van(melding, Soort.HUISVERBOD_GEEINDIGD)).hasSize(1);
        return van(melding, Soort.HUISVERBOD_GEEINDIGD).get(0).codes();
    }

    /** What the process gives back to who called it. */
    private @Nullable Object opgelegd(String melding) {
        String instantie = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(melding)
                .processDefinitionKey(PROCES)
                .singleResult()
                .getId();
        HistoricVariableInstance variabele = engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instantie)
                .variableName("huisverbodOpgelegd")
                .singleResult();
        return variabele.getValue();
    }
}
