package nl.meldroute.route;

import static nl.meldroute.route.Meldingsroute.BEGIN;
import static nl.meldroute.route.Meldingsroute.REGIO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.meldroute.databases.Sentinelscan;
import nl.meldroute.dossier.Berichten;
import nl.meldroute.dossier.Besluit;
import nl.meldroute.dossier.Betrokkene;
import nl.meldroute.dossier.BetrokkeneRol;
import nl.meldroute.dossier.Betrokkenen;
import nl.meldroute.dossier.Dossierinzage;
import nl.meldroute.dossier.Gebeurtenis;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Geslacht;
import nl.meldroute.dossier.NieuweBetrokkene;
import nl.meldroute.dossier.Persoonsgegevens;
import nl.meldroute.dossier.Samenstelling;
import nl.meldroute.dossier.Signaal;
import nl.meldroute.dossier.Signalen;
import nl.meldroute.dossier.VeiligContact;
import nl.meldroute.engine.AlsSysteem;
import nl.meldroute.melding.Aanmelding;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.Rol;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A signal for each young person of a melding, from the message that starts it to the moment it ends. */
class MultisignaalProcessTest extends Procestest {

    private static final String PROCES = "multisignaal";
    private static final String PROEF = "jongerenproef";
    private static final String NOG = "noord-en-oost-gelderland";
    private static final String WEEG = "userTask_weegSignaal";
    private static final String VERTEL = "userTask_vertelSignaal";
    private static final String BEHEER = "userTask_beheerSignaal";

    @Autowired
    private Signalen signalen;

    @Autowired
    private Betrokkenen betrokkenen;

    @Autowired
    private Berichten ledger;

    @Autowired
    private Samenstelling samenstelling;

    @Autowired
    private Dossierinzage inzage;

    @Autowired
    private AlsSysteem alsSysteem;

    @Autowired
    private DataSource database;

    @BeforeEach
    void plaatsDeProef() {
        engine.getRepositoryService()
                .createDeployment()
                .name(PROEF)
                .enableDuplicateFiltering(true)
                .addClasspathResource("routeproef/jongerenproef.bpmn")
                .deploy();
    }

    @Test
    void elke_jongere_onder_de_23_krijgt_een_eigen_weging_in_de_eigen_regio() {
        String melding = ontvang(
                geboren("20040104"),
                geboren("20040105"),
                geboren("20110105"),
                geboren("20150105"),
                geboren("20270103"),
                geboren("99999999"),
                geboren(null));
        meldJongeren(melding, Map.of());

        assertThat(lopend(melding))
                .extracting(
                        een -> variabele(een, "leeftijdsgroep"),
                        een -> variabele(een, "signaalToets"),
                        ProcessInstance::getTenantId)
                .containsExactlyInAnyOrder(
                        tuple("16-22", "wegen", REGIO),
                        tuple("12-15", "wegen", REGIO),
                        tuple("onder-12", "wegen", REGIO),
                        tuple("onder-12", "wegen", REGIO),
                        tuple("onbekend", "niet-bepaald", REGIO));
        assertThat(route.signalen(melding)).containsOnly(WEEG).hasSize(5);
        assertThat(driver.open(melding)).allSatisfy(taak -> {
            assertThat(driver.rollen(taak)).containsExactly(Rol.BEOORDELAAR);
            // Five working days from Monday 4 January.
            assertThat(taak.getDueDate()).isEqualTo(Date.from(Instant.parse("2027-01-11T22:59:59Z")));
        });
        assertThat(besluiten(melding, Besluit.Soort.MULTISIGNAAL))
                .extracting(Besluit::uitkomst)
                .containsExactlyInAnyOrder("wegen", "wegen", "wegen", "wegen", "niet-bepaald");
    }

    @Test
    void nog_een_keer_melden_begint_alleen_voor_wie_erbij_kwam() {
        String melding = ontvang(geboren("20200101"), geboren("19850101"));
        meldJongeren(melding, Map.of());
        long eerste = betrokkene(lopend(melding).get(0));
        meldJongeren(melding, Map.of());
        assertThat(lopend(melding)).hasSize(1);

        // Also when the first has come to its end.
        route.beantwoord(melding, WEEG, Map.of("signaalGeven", "nee"));
        long tweede = driver.als(BEOORDELAAR, () -> betrokkenen.voegToe(melding, nieuw("20180101")));
        meldJongeren(melding, Map.of());

        assertThat(lopend(melding)).extracting(this::betrokkene).containsExactly(tweede);
        assertThat(signalen.van(melding)).extracting(Signaal::betrokkeneId).containsExactly(eerste, tweede);
    }

    @Test
    void zonder_besluit_telt_de_termijn_vanaf_nu() {
        String melding = ontvang(geboren("20200101"));
        driver.verder(melding, Duration.ofDays(1));
        Map<String, @Nullable Object> zonderBesluit = new HashMap<>();
        zonderBesluit.put("besluitOp", null);
        meldJongeren(melding, zonderBesluit);

        assertThat(uiterlijk(melding, WEEG)).isEqualTo(Instant.parse("2027-01-12T22:59:59Z"));
    }

    @Test
    void elk_formulier_toont_de_eigen_persoon_en_pas_na_het_oppakken() {
        String melding = ontvang(geboren("20200101"), geboren("20100315"));
        meldJongeren(melding, Map.of());

        List<Task> taken = driver.open(melding);
        assertThat(taken).hasSize(2).allSatisfy(taak -> {
            assertThat(toont(taak, "toonBetrokkeneNaam"))
                    .isEqualTo("Pak de taak op met de knop ‘Oppakken’." + " Dan ziet u hier de tekst uit het dossier.");
        });
        taken.forEach(taak -> driver.als(BEOORDELAAR, () -> {
            engine.getTaskService().claim(taak.getId(), BEOORDELAAR.id());
            return taak;
        }));
        assertThat(taken)
                .extracting(
                        taak -> toont(taak, "toonBetrokkeneNaam"), taak -> toont(taak, "toonBetrokkeneGeboortedatum"))
                .containsExactlyInAnyOrder(
                        tuple("Kind Verzonnen-20200101", "01-01-2020"), tuple("Kind Verzonnen-20100315", "15-03-2010"));
        assertThat(Sentinelscan.inEngine(database, List.of("Verzonnen-20200101", "Verzonnen-20100315")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "onder-12, tekst_2, true, false",
        "12-15, tekst_3, true, true",
        "16-22, tekst_4, false, true",
        "onbekend, tekst_5, true, true"
    })
    void wie_het_hoort_hangt_af_van_de_leeftijd(
            String groep, String tekst, boolean vertegenwoordiger, boolean jongere) {
        String melding = gegeven("20200101");
        engine.getRuntimeService().setVariable(lopend(melding).get(0).getId(), "leeftijdsgroep", groep);

        for (String een : List.of("tekst_2", "tekst_3", "tekst_4", "tekst_5")) {
            assertThat(toont(melding, VERTEL, een)).as(een).isEqualTo(een.equals(tekst));
        }
        assertThat(toont(melding, VERTEL, "veld_signaalVertegenwoordiger")).isEqualTo(vertegenwoordiger);
        assertThat(toont(melding, VERTEL, "veld_signaalJongere")).isEqualTo(jongere);
    }

    @Test
    void een_gegeven_signaal_moet_verteld_worden_binnen_vier_weken() {
        String melding = gegeven("20120101");
        assertThat(rollen(melding, VERTEL)).containsExactly(Rol.BEOORDELAAR);
        assertThat(uiterlijk(melding, VERTEL)).isEqualTo(Instant.parse("2027-02-01T22:59:59Z"));

        assertThat(geweigerd(melding, VERTEL, BEOORDELAAR, Map.of("signaalJongere", "hoeft-niet")))
                .containsExactly("signaalJongere");
        route.beantwoord(
                melding,
                VERTEL,
                anders(
                        "signaalVertegenwoordiger", "gevaar",
                        "signaalVertegenwoordigerOp", null,
                        "signaalNietVerteldReden", "Verzonnen gevaar"));

        assertThat(van(melding, Soort.SIGNAAL_VERTELD)).singleElement().satisfies(verteld -> assertThat(verteld.codes())
                .containsEntry("vertegenwoordiger", "gevaar")
                .doesNotContainKey("vertegenwoordigerOp")
                .containsEntry("jongere", "ja")
                .containsEntry("jongereOp", "2027-01-04"));
        assertThat(route.signalen(melding)).containsExactly(BEHEER);
    }

    @Test
    void is_de_leeftijd_onbekend_dan_hoort_in_elk_geval_een_van_beiden_het() {
        String melding = gegeven("20200101");
        engine.getRuntimeService().setVariable(lopend(melding).get(0).getId(), "leeftijdsgroep", "onbekend");
        Map<String, @Nullable Object> niemand = anders(
                "signaalVertegenwoordiger",
                "hoeft-niet",
                "signaalVertegenwoordigerOp",
                null,
                "signaalJongere",
                "hoeft-niet",
                "signaalJongereOp",
                null);
        assertThat(geweigerd(melding, VERTEL, BEOORDELAAR, niemand)).containsExactly("signaalJongere");
        niemand.put("signaalVertegenwoordiger", "niet-bereikt");
        niemand.put("signaalNietVerteldReden", "Verzonnen reden");
        route.beantwoord(melding, VERTEL, niemand);
        assertThat(van(melding, Soort.SIGNAAL_VERTELD).get(0).codes())
                .containsEntry("vertegenwoordiger", "niet-bereikt")
                .containsEntry("jongere", "hoeft-niet");
    }

    @Test
    void over_een_ingetrokken_signaal_hoeft_niemand_meer_iets_te_horen() {
        String melding = gegeven("20200101");
        route.beantwoord(melding, BEHEER);
        assertThat(route.signalen(melding)).isEmpty();
        assertThat(geeindigd(melding, PROCES))
                .containsExactlyInAnyOrder("endEvent_signaalVerstuurd", "endEvent_signaalBeeindigd");
    }

    @Test
    void een_gegeven_signaal_staat_op_de_tijdlijn_en_loopt_twee_jaar() {
        String melding = gegeven("20200101");

        Signaal signaal = signalen.van(melding).get(0);
        assertThat(signaal.gegevenOp()).isEqualTo(BEGIN);
        assertThat(signaal.tot()).isEqualTo(Instant.parse("2029-01-04T22:59:59Z"));
        assertThat(laatste(melding, Besluit.Soort.SIGNAAL)).satisfies(besluit -> {
            assertThat(besluit.uitkomst()).isEqualTo("signaleren");
            assertThat(besluit.reden()).contains("Verzonnen reden");
            assertThat(besluit.advies()).isNull();
            assertThat(besluit.grond()).isEqualTo("Jeugdwet art. 7.1.4.1");
            assertThat(besluit.door()).isEqualTo("beoordelaar");
        });
        String persoon = String.valueOf(signaal.betrokkeneId());
        assertThat(van(melding, Soort.SIGNAAL_GEWOGEN)).singleElement().satisfies(gewogen -> assertThat(gewogen.codes())
                .containsEntry("betrokkene", persoon)
                .containsEntry("keuze", "signaleren"));
        assertThat(van(melding, Soort.SIGNAAL_AFGEGEVEN))
                .singleElement()
                .satisfies(afgegeven -> assertThat(afgegeven.codes()).containsOnly(Map.entry("betrokkene", persoon)));
        assertThat(rollen(melding, BEHEER)).containsExactlyInAnyOrder(Rol.MONITOR, Rol.BEOORDELAAR);
        assertThat(driver.taak(melding, BEHEER).getPriority()).isEqualTo(10);
        assertThat(uiterlijk(melding, BEHEER)).isEqualTo(Instant.parse("2029-01-04T22:59:59Z"));
        assertThat(toont(driver.taak(melding, BEHEER), "signaalTot")).isEqualTo("4 januari 2029 23:59");
    }

    @Test
    void wat_de_engine_weet_zijn_nummers_codes_en_datums() {
        String melding = gegeven("20200101");

        assertThat(engine.getRuntimeService()
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(lopend(melding).get(0).getId())
                        .list())
                .filteredOn(variabele -> variabele.getTaskId() == null)
                .extracting(variabele -> variabele.getName())
                .containsOnly(
                        "regio",
                        "gemeente",
                        "registratieOp",
                        "besluitOp",
                        "betrokkene",
                        "leeftijdsgroep",
                        "ingeschakeld",
                        "signaalToets",
                        "signaalRegel",
                        "signaalGrond",
                        "signaalGeven",
                        "signaalGegevenOp",
                        "signaalBericht",
                        "signaalTot");
    }

    @Test
    void van_een_signaal_afzien_kan_altijd_met_reden() {
        String melding = gewogen("20200101");
        route.beantwoord(melding, WEEG, Map.of("signaalGeven", "nee"));

        assertThat(geeindigd(melding, PROCES)).containsExactly("endEvent_afgezien");
        assertThat(laatste(melding, Besluit.Soort.SIGNAAL).uitkomst()).isEqualTo("afzien");
        assertThat(van(melding, Soort.SIGNAAL_GEWOGEN).get(0).codes()).containsEntry("keuze", "afzien");
        assertThat(signalen.van(melding)).extracting(Signaal::gegevenOp).containsOnlyNulls();
    }

    @Test
    void in_gelderland_is_signaleren_het_advies_en_is_afzien_een_afwijking() {
        String melding = ontvang(geboren("20200101"));
        meldJongeren(melding, Map.of("regio", NOG));
        assertThat(lopend(melding)).extracting(ProcessInstance::getTenantId).containsExactly(NOG);
        assertThat(laatste(melding, Besluit.Soort.MULTISIGNAAL).uitkomst()).isEqualTo("signaleren");

        Gebruiker daar = new Gebruiker("beoordelaar-daar", Set.of(Rol.BEOORDELAAR), Set.of(NOG));
        route.beantwoordAls(melding, WEEG, daar, Map.of("signaalGeven", "nee"));

        assertThat(laatste(melding, Besluit.Soort.SIGNAAL)).satisfies(besluit -> {
            assertThat(besluit.advies()).isEqualTo("signaleren");
            assertThat(besluit.afwijking()).isTrue();
            assertThat(besluit.grond()).startsWith("S2");
        });
    }

    @Test
    void waar_multisignaal_uit_staat_komt_er_geen_taak() {
        String melding = begin(PROCES, Map.of("betrokkene", 1L, "leeftijdsgroep", "onder-12", "ingeschakeld", false));

        assertThat(geeindigd(melding, PROCES)).containsExactly("endEvent_geenSignaal");
        assertThat(laatste(melding, Besluit.Soort.MULTISIGNAAL)).satisfies(besluit -> {
            assertThat(besluit.uitkomst()).isEqualTo("niet");
            assertThat(besluit.regel()).isEqualTo("Deze regio gebruikt Multisignaal niet");
        });
    }

    @Test
    void zonder_zekere_leeftijd_kan_het_pas_als_de_geboortedatum_is_aangevuld() {
        String melding = gewogen("20040000");
        long jongere = betrokkene(lopend(melding).get(0));
        assertThat(geweigerd(melding, WEEG, BEOORDELAAR, Map.of())).containsExactly("signaalGeven");
        wijzig(melding, jongere, null);
        assertThat(geweigerd(melding, WEEG, BEOORDELAAR, Map.of())).containsExactly("signaalGeven");
        wijzig(melding, jongere, "20040104");
        assertThat(geweigerd(melding, WEEG, BEOORDELAAR, Map.of())).containsExactly("signaalGeven");

        wijzig(melding, jongere, "20040105");
        route.beantwoord(melding, WEEG);

        assertThat(route.signalen(melding)).contains(BEHEER);
        assertThat(signalen.van(melding).get(0)).satisfies(signaal -> {
            assertThat(signaal.tot()).isEqualTo(Instant.parse("2027-01-04T22:59:59Z"));
            assertThat(signaal.beeindigdOp()).isNull();
        });
    }

    @Test
    void over_wie_uit_de_melding_is_gehaald_komt_geen_signaal() {
        String melding = ontvang(geboren("20200101"), geboren("19850101"));
        meldJongeren(melding, Map.of());
        long jongere = betrokkene(lopend(melding).get(0));
        driver.als(Meldingsroute.BUREAUDIENST, () -> {
            samenstelling.haalUit(melding, jongere, "hoort er niet bij");
            return jongere;
        });

        assertThat(geweigerd(melding, WEEG, BEOORDELAAR, Map.of())).containsExactly("signaalGeven");
        route.beantwoord(melding, WEEG, Map.of("signaalGeven", "nee"));
        assertThat(geeindigd(melding, PROCES)).containsExactly("endEvent_afgezien");
    }

    @ParameterizedTest
    @CsvSource({
        // two years, by the calendar
        "2027-01-04T09:00:00Z, 20200101, 2029-01-04T22:59:59Z, verlopen-duur",
        "2028-02-29T09:00:00Z, 20200101, 2030-02-28T22:59:59Z, verlopen-duur",
        // the last second before the 23rd birthday
        "2027-01-04T09:00:00Z, 20050504, 2028-05-03T21:59:59Z, verlopen-23",
        "2027-01-04T09:00:00Z, 20040105, 2027-01-04T22:59:59Z, verlopen-23",
        // born on 29 February: 23 on 1 March; born on 1 March: 29 February is the last day
        "2027-01-04T09:00:00Z, 20040229, 2027-02-28T22:59:59Z, verlopen-23",
        "2027-01-04T09:00:00Z, 20050301, 2028-02-29T22:59:59Z, verlopen-23",
        // both on the same day: the age ends it
        "2027-01-04T09:00:00Z, 20060105, 2029-01-04T22:59:59Z, verlopen-23",
        "2027-01-04T09:00:00Z, 20060106, 2029-01-04T22:59:59Z, verlopen-duur"
    })
    void een_signaal_eindigt_vanzelf_op_de_seconde(Instant op, String geboortedatum, Instant tot, String reden) {
        driver.zetKlok(op);
        String melding = gegeven(geboortedatum);
        assertThat(signalen.van(melding).get(0).tot()).isEqualTo(tot);

        driver.verder(melding, Duration.between(driver.nu(), tot.minusSeconds(1)));
        assertThat(route.signalen(melding)).contains(BEHEER);
        assertThat(van(melding, Soort.SIGNAAL_BEEINDIGD)).isEmpty();

        driver.verder(melding, Duration.ofSeconds(1));
        route.verstuurVoorPartners(melding);
        assertThat(route.signalen(melding)).isEmpty();
        assertThat(geeindigd(melding, PROCES))
                .containsExactlyInAnyOrder("endEvent_signaalVerstuurd", "endEvent_signaalBeeindigd");
        assertThat(beeindigd(melding)).containsEntry("reden", reden);
        assertThat(signalen.van(melding).get(0).beeindigdOp()).isEqualTo(tot);
    }

    @ParameterizedTest
    @CsvSource({"ten-onrechte", "risico-weg", "overleden"})
    void wie_een_signaal_intrekt_zegt_waarom_en_dan_stopt_het_meteen(String reden) {
        String melding = gegeven("20200101");
        driver.verder(melding, Duration.ofDays(100));
        route.beantwoord(melding, BEHEER, Map.of("signaalIntrekReden", reden));

        assertThat(geeindigd(melding, PROCES))
                .containsExactlyInAnyOrder("endEvent_signaalVerstuurd", "endEvent_signaalBeeindigd");
        assertThat(beeindigd(melding)).containsEntry("reden", reden);
        assertThat(laatste(melding, Besluit.Soort.SIGNAAL)).satisfies(besluit -> {
            assertThat(besluit.uitkomst()).isEqualTo("intrekken");
            assertThat(besluit.reden()).isEqualTo("Verzonnen toelichting");
        });
        Signaal signaal = signalen.van(melding).get(0);
        assertThat(signaal.beeindigdOp()).isEqualTo(BEGIN.plus(Duration.ofDays(100)));
        assertThat(signaal.beeindigdReden()).isEqualTo(reden);
    }

    @Test
    void begin_en_einde_gaan_elk_in_een_eigen_stap_naar_de_verwijsindex() {
        String melding = gegeven("20200101");
        long jongere = betrokkene(lopend(melding).get(0));
        assertThat(berichten(melding)).containsExactly("SIGNAAL VERZONDEN " + jongere);

        route.beantwoord(melding, BEHEER);

        assertThat(berichten(melding))
                .containsExactly("SIGNAAL VERZONDEN " + jongere, "SIGNAAL_EINDE VERZONDEN " + jongere);
        assertThat(gedaan(melding, PROCES)).contains("callActivity_verstuurSignaal", "callActivity_verstuurEinde");
        assertThat(van(melding, Soort.BERICHT_VERSTUURD))
                .extracting(een -> een.codes().get("bericht"))
                .containsExactly("SIGNAAL", "SIGNAAL_EINDE");
    }

    @Test
    void wat_nog_niet_verstuurd_is_gaat_na_het_intrekken_niet_meer_weg() {
        String melding = gewogen("20200101");
        driver.dienIn(melding, WEEG, BEOORDELAAR, Antwoorden.op(WEEG, Map.of()));
        voerUit(melding, "serviceTask_geefSignaal");
        long jongere = betrokkene(lopend(melding).get(0));
        driver.dienIn(melding, BEHEER, BEOORDELAAR, Antwoorden.op(BEHEER, Map.of()));
        voerUit(melding, "serviceTask_beeindigSignaal");

        assertThat(berichten(melding)).containsExactly("SIGNAAL VERVALLEN " + jongere);
        assertThat(geeindigd(melding, PROCES)).containsExactly("endEvent_signaalBeeindigd");
        assertThat(van(melding, Soort.BERICHT_VERVALLEN)).singleElement().satisfies(een -> assertThat(een.codes())
                .containsEntry("bericht", "SIGNAAL")
                .containsEntry("reden", "signaal-beeindigd"));
        assertThat(van(melding, Soort.BERICHT_VERSTUURD)).isEmpty();
    }

    /** Ours is stuck; whether the verwijsindex has it, nobody knows. */
    @Test
    void blijft_het_versturen_steken_dan_kan_het_signaal_verteld_en_ingetrokken_worden() {
        String melding = gewogen("20200101");
        driver.dienIn(melding, WEEG, BEOORDELAAR, Antwoorden.op(WEEG, Map.of()));
        voerUit(melding, "serviceTask_geefSignaal");
        long bericht = (long) variabele(lopend(melding).get(0), "signaalBericht");
        long jongere = betrokkene(lopend(melding).get(0));
        ledger.mislukt(bericht, ledger.begin(bericht), "te-traag", false);
        assertThat(route.signalen(melding)).containsExactlyInAnyOrder(VERTEL, BEHEER);

        driver.dienIn(melding, BEHEER, BEOORDELAAR, Antwoorden.op(BEHEER, Map.of()));
        voerUit(melding, "serviceTask_beeindigSignaal");
        // The step that sends the beginning still stands there, and sends nothing.
        zendjobs(melding).forEach(job -> engine.getManagementService().executeJob(job));

        assertThat(berichten(melding))
                .containsExactly("SIGNAAL VERVALLEN " + jongere, "SIGNAAL_EINDE KLAARGEZET " + jongere);
        route.verstuurVoorPartners(melding);
        assertThat(geeindigd(melding, PROCES)).contains("endEvent_signaalBeeindigd");
    }

    private void voerUit(String melding, String stap) {
        String definitie = engine.getManagementService()
                .createJobDefinitionQuery()
                .activityIdIn(stap)
                .singleResult()
                .getId();
        String job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(lopend(melding).get(0).getId())
                .jobDefinitionId(definitie)
                .singleResult()
                .getId();
        engine.getManagementService().executeJob(job);
    }

    private List<String> berichten(String melding) {
        return jdbc.sql(
                        "select concat(soort, ' ', staat, ' ', betrokkene_id) from bericht where meldingnummer = ? order by id")
                .param(melding)
                .query(String.class)
                .list();
    }

    private static Aanmelding.Betrokkene geboren(@Nullable String geboortedatum) {
        return new Aanmelding.Betrokkene(
                "overig",
                "Verzonnen-" + (geboortedatum == null ? UUID.randomUUID() : geboortedatum),
                "Kind",
                geboortedatum,
                "O",
                null,
                "99999999".equals(geboortedatum) ? "ongeboren" : "onbekend",
                null,
                null,
                List.of("03"));
    }

    private static NieuweBetrokkene nieuw(String geboortedatum) {
        return new NieuweBetrokkene(
                BetrokkeneRol.KIND,
                new Persoonsgegevens(
                        "Verzonnen-" + UUID.randomUUID(),
                        "Kind",
                        geboortedatum,
                        Geslacht.O,
                        null,
                        "onbekend",
                        null,
                        VeiligContact.ONBEKEND),
                Set.of());
    }

    /** A melding about these, without the route of its own. */
    private String ontvang(Aanmelding.Betrokkene... personen) {
        String melding = route.ontvang(route.met(false, "OPEN", "15", List.of(personen)));
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(melding)
                .rootProcessInstances()
                .list()
                .forEach(loopt -> engine.getRuntimeService().deleteProcessInstance(loopt.getId(), "alleen " + PROCES));
        return melding;
    }

    /** What the route of a melding does after a besluit. */
    private void meldJongeren(String melding, Map<String, ? extends @Nullable Object> anders) {
        Date nu = Date.from(driver.nu());
        Map<String, @Nullable Object> variabelen =
                new HashMap<>(Map.of("regio", REGIO, "gemeente", "Gooise Meren", "registratieOp", nu, "besluitOp", nu));
        variabelen.putAll(anders);
        alsSysteem.doe(() -> engine.getRuntimeService()
                .createProcessInstanceByKey(PROEF)
                .processDefinitionWithoutTenantId()
                .businessKey(melding)
                .setVariables(variabelen)
                .execute());
        driver.voerUit(melding);
    }

    private String gewogen(String geboortedatum) {
        String melding = ontvang(geboren(geboortedatum));
        meldJongeren(melding, Map.of());
        return melding;
    }

    private String gegeven(String geboortedatum) {
        String melding = gewogen(geboortedatum);
        route.beantwoord(melding, WEEG);
        return melding;
    }

    private static Map<String, @Nullable Object> anders(@Nullable String... sleutelEnWaarde) {
        Map<String, @Nullable Object> anders = new HashMap<>();
        for (int i = 0; i < sleutelEnWaarde.length; i += 2) {
            anders.put(sleutelEnWaarde[i], sleutelEnWaarde[i + 1]);
        }
        return anders;
    }

    private void wijzig(String melding, long jongere, @Nullable String geboortedatum) {
        driver.als(Meldingsroute.BUREAUDIENST, () -> {
            Persoonsgegevens oud = inzage.leesBijMelding(melding, "controle").betrokkenen().stream()
                    .filter(een -> een.id() == jongere)
                    .map(Betrokkene::gegevens)
                    .findFirst()
                    .orElseThrow();
            betrokkenen.wijzig(
                    melding,
                    jongere,
                    BetrokkeneRol.KIND,
                    new Persoonsgegevens(
                            oud.achternaam(),
                            oud.voornamen(),
                            geboortedatum,
                            oud.geslacht(),
                            oud.bsn(),
                            oud.bsnReden(),
                            oud.adres(),
                            oud.veiligContact()));
            return melding;
        });
    }

    private List<ProcessInstance> lopend(String melding) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(melding, PROCES)
                .list();
    }

    private Object variabele(ProcessInstance instantie, String naam) {
        return engine.getRuntimeService().getVariable(instantie.getId(), naam);
    }

    private long betrokkene(ProcessInstance instantie) {
        return (long) variabele(instantie, "betrokkene");
    }

    /** What the form of this task shows in this field to a beoordelaar. */
    private @Nullable Object toont(Task taak, String veld) {
        return driver.als(BEOORDELAAR, () -> engine.getFormService()
                .getTaskFormVariables(taak.getId(), List.of(veld), true)
                .get(veld));
    }

    private List<Besluit> besluiten(String melding, Besluit.Soort soort) {
        return dossier(melding).besluiten().stream()
                .filter(besluit -> besluit.soort() == soort)
                .toList();
    }

    private Map<String, String> beeindigd(String melding) {
        assertThat(van(melding, Soort.SIGNAAL_BEEINDIGD)).hasSize(1);
        Gebeurtenis einde = van(melding, Soort.SIGNAAL_BEEINDIGD).get(0);
        assertThat(einde.codes())
                .containsEntry(
                        "betrokkene",
                        String.valueOf(signalen.van(melding).get(0).betrokkeneId()));
        return einde.codes();
    }
}
