package nl.meldroute.route;

import static nl.meldroute.route.Meldingsroute.BEGIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import nl.meldroute.databases.Sentinelscan;
import nl.meldroute.dossier.Bekendheid;
import nl.meldroute.dossier.Dossierinzage;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.rapportage.Stapstanden;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.Rol;
import nl.meldroute.vooraf.Adviezen;
import nl.meldroute.vooraf.Meldcodes;
import nl.meldroute.vooraf.Meldcodes.Uitkomst;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@Routetest
class MeldcodeProcessTest {

    private static final Gebruiker TEAMLEIDER = Meldingsroute.gebruiker(Rol.TEAMLEIDER);
    private static final Gebruiker LEERKRACHT =
            new Gebruiker("professional", Set.of(Rol.PROFESSIONAL), Set.of(Meldingsroute.REGIO));

    private static final String SIGNALEN = "userTask_brengSignalenInKaart";
    private static final String RAADPLEEG = "userTask_raadpleeg";
    private static final String GESPREK = "userTask_voerMeldcodegesprek";
    private static final String WEEG = "userTask_weeg";
    private static final String KADER = "userTask_doorloopAfwegingskader";
    private static final String BESLUIT_1 = "userTask_beslisOverMelden";
    private static final String BESLUIT_2 = "userTask_beslisOverHulp";
    private static final String MELD = "userTask_doeMelding";
    private static final String HULPPLAN = "userTask_maakHulpplan";
    private static final String VEILIG = "userTask_vraagNaOfVeilig";
    private static final String ROND_AF = "userTask_rondMeldcodeAf";

    @Autowired
    private Routedriver driver;

    @Autowired
    private Meldingsroute route;

    @Autowired
    private Meldcodes meldcodes;

    @Autowired
    private Adviezen adviezen;

    @Autowired
    private Dossierinzage inzage;

    @Autowired
    private Stapstanden standen;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void zetDeKlok() {
        driver.zetKlok(BEGIN);
    }

    @AfterEach
    void ruimOp() {
        driver.laatKlokLopen();
        driver.ruimOp();
    }

    @Test
    void wie_zelf_kan_helpen_maakt_een_plan_en_gaat_op_de_afgesproken_dag_na_of_het_veilig_is() {
        String meldcode = begin(Map.of());
        doe(meldcode, SIGNALEN, RAADPLEEG, GESPREK, WEEG, KADER);
        assertThat(variabele(meldcode, "afwegingAdvies")).isEqualTo("hulp");
        doe(meldcode, BESLUIT_1, BESLUIT_2, HULPPLAN);

        assertThat(Objects.requireNonNull(driver.taak(meldcode, VEILIG).getDueDate())
                        .toInstant())
                .isEqualTo(Instant.parse("2027-01-20T22:59:59Z"));
        doe(meldcode, VEILIG, ROND_AF);
        assertThat(route.open(meldcode)).isEmpty();
        assertThat(meldcodes.vind(meldcode))
                .contains(new Meldcodes.Meldcode(
                        meldcode, Meldingsroute.REGIO, "Gooise Meren", "onderwijs", BEGIN, BEGIN, Uitkomst.HULP));
    }

    @Test
    void de_stappen_kunnen_opnieuw_en_wat_er_eerder_stond_blijft_met_de_dag_erbij() {
        String meldcode = begin(Map.of());
        doe(meldcode, SIGNALEN, Map.of("feiten", "Eerste waarneming", "naarStap", "3"));
        doe(meldcode, GESPREK, Map.of("naarStap", "1"));
        driver.zetKlok(BEGIN.plus(java.time.Duration.ofDays(2)));
        doe(meldcode, SIGNALEN, Map.of("feiten", "Tweede waarneming"));

        assertThat(formulier(meldcode, RAADPLEEG).get("toonFeiten"))
                .isEqualTo("4 januari 2027:\nEerste waarneming\n\n6 januari 2027:\nTweede waarneming");
        doe(meldcode, RAADPLEEG, Map.of("naarStap", "4"));
        doe(meldcode, WEEG);
        doe(meldcode, KADER, Map.of("naarStap", "2"));
        assertThat(route.open(meldcode)).containsExactly(RAADPLEEG);
    }

    @Test
    void het_afwegingskader_komt_na_de_vier_stappen_behalve_bij_direct_gevaar() {
        String meldcode = begin(Map.of());
        doe(meldcode, SIGNALEN);
        FormulierFout fout = geweigerd(meldcode, RAADPLEEG, Map.of("naarStap", "5"));
        assertThat(fout.fouten()).extracting(FormulierFout.Fout::veld).containsExactly("naarStap");
        assertThat(fout.fouten().get(0).melding()).contains("stap 3, stap 4");

        String acuut = begin(Map.of());
        doe(acuut, SIGNALEN, Map.of("acuutGevaar", "ja", "naarStap", "5"));
        doe(acuut, KADER, Map.of("vermoedenNu", "ja", "onveiligheid", "acuut"));
        assertThat(variabele(acuut, "afwegingAdvies")).isEqualTo("melden");
    }

    @Test
    void wat_naar_personen_leidt_wordt_geweigerd() {
        assertThat(catchThrowableOfType(FormulierFout.class, () -> begin(Map.of("eigenKenmerk", "999990019")))
                        .fouten())
                .extracting(FormulierFout.Fout::veld)
                .containsExactly("eigenKenmerk");
        String meldcode = begin(Map.of());
        assertThat(geweigerd(meldcode, SIGNALEN, Map.of("feiten", "Bel 06-12345678"))
                        .fouten())
                .extracting(FormulierFout.Fout::veld)
                .containsExactly("feiten");
    }

    @Test
    void een_gemeente_van_een_andere_regio_wordt_geweigerd() {
        assertThat(catchThrowableOfType(FormulierFout.class, () -> begin(Map.of("gemeente", "Almere")))
                        .fouten())
                .extracting(FormulierFout.Fout::veld)
                .containsExactly("gemeente");
    }

    @Test
    void melden_en_helpen_kan_allebei_en_de_personen_staan_alleen_in_de_melding() {
        String meldcode = begin(Map.of());
        doe(meldcode, SIGNALEN, RAADPLEEG, GESPREK, WEEG);
        doe(meldcode, KADER, Map.of("onveiligheid", "structureel"));
        assertThat(variabele(meldcode, "afwegingAdvies")).isEqualTo("melden");
        doe(meldcode, BESLUIT_1, Map.of("meldenNoodzakelijk", "ja"));
        doe(meldcode, BESLUIT_2);
        doe(meldcode, MELD, Map.of("melderNaam", "Sentinelmelder", "toelichting", "Sentinelverhaal"));

        String melding = String.valueOf(variabele(meldcode, "gedaneMelding"));
        assertThat(route.open(melding)).isNotEmpty();
        assertThat(driver.als(Meldingsroute.gebruiker(Rol.TEAMLEIDER), () -> inzage.leesBijMelding(melding, "controle"))
                        .meldingen())
                .singleElement()
                .satisfies(beeld -> assertThat(beeld.toelichting()).isEqualTo("Sentinelverhaal"))
                .satisfies(beeld -> assertThat(beeld.melding().bekendheid()).isEqualTo(Bekendheid.OPEN))
                // The login of a professional leads to who reported.
                .satisfies(beeld -> assertThat(beeld.tijdlijn())
                        .noneMatch(gebeurtenis -> gebeurtenis.door().equals(LEERKRACHT.id())));
        assertThat(jdbc.sql("select count(*) from dossierveld where meldingnummer = ? and waarde like 'Sentinel%'")
                        .param(meldcode)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select sleutel from dossiercode where meldingnummer = ? and formulier = 'doe-melding'")
                        .param(meldcode)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("meldingGedaan", "gedaneMelding");
        assertThat(Sentinelscan.inEngine(database(), List.of("Sentinelmelder", "Sentinelverhaal")))
                .isEmpty();
        doe(meldcode, HULPPLAN, VEILIG);
        assertThat(formulier(meldcode, ROND_AF).get("gedaneMelding")).isEqualTo(melding);
        doe(meldcode, ROND_AF);
        assertThat(uitkomst(meldcode)).isEqualTo(Uitkomst.MELDING_EN_HULP);
    }

    @Test
    void een_melding_blijft_een_melding_als_later_wegen_er_geen_tweede_vraagt() {
        String meldcode = begin(Map.of());
        doe(meldcode, SIGNALEN, RAADPLEEG, GESPREK, WEEG, KADER);
        doe(meldcode, BESLUIT_1, Map.of("meldenNoodzakelijk", "ja"));
        doe(meldcode, BESLUIT_2, MELD, HULPPLAN);
        doe(meldcode, VEILIG, nietVeilig());
        doe(meldcode, WEEG, KADER, BESLUIT_1, BESLUIT_2, HULPPLAN, VEILIG);
        assertThat(variabele(meldcode, "meldenNoodzakelijk")).isEqualTo("nee");
        doe(meldcode, ROND_AF);
        assertThat(uitkomst(meldcode)).isEqualTo(Uitkomst.MELDING_EN_HULP);
    }

    @Test
    void een_melding_die_de_intake_weigert_noemt_het_veld_en_laat_niets_achter() {
        String meldcode = totMelden();
        Map<String, Object> anders = new HashMap<>(Map.of("melderBekendheid", "VERTROUWELIJK"));
        anders.put("bekendheidGrond", null);
        assertThat(geweigerd(meldcode, MELD, anders).fouten())
                .extracting(FormulierFout.Fout::veld)
                .containsExactly("bekendheidGrond");
        assertThat(variabele(meldcode, "gedaneMelding")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"al-gedaan, userTask_rondMeldcodeAf", "niet, userTask_beslisOverMelden"})
    void wie_al_gemeld_heeft_rondt_af_en_wie_toch_niet_meldt_beslist_opnieuw(String gedaan, String volgende) {
        String meldcode = totMelden();
        Map<String, @Nullable Object> anders = new HashMap<>();
        anders.put("meldingGedaan", gedaan);
        anders.put("nietGemeldReden", gedaan.equals("niet") ? "Verzonnen reden" : null);
        doe(meldcode, MELD, anders);

        assertThat(route.open(meldcode)).containsExactly(volgende);
    }

    @Test
    void zonder_vermoeden_wordt_met_reden_afgesloten() {
        String meldcode = begin(Map.of());
        doe(meldcode, SIGNALEN, RAADPLEEG, GESPREK);
        doe(meldcode, WEEG, Map.of("vermoedenBijWegen", "nee"));
        doe(meldcode, KADER);
        assertThat(variabele(meldcode, "afwegingAdvies")).isEqualTo("afsluiten");
        doe(meldcode, BESLUIT_1);
        doe(meldcode, BESLUIT_2, Map.of("hulpMogelijk", "nee"));
        doe(meldcode, ROND_AF);

        assertThat(uitkomst(meldcode)).isEqualTo(Uitkomst.AFGESLOTEN);
    }

    @Test
    void een_arts_krijgt_alle_vijf_vragen_in_stap_5() {
        String meldcode = begin(Map.of("beroepsgroep", "arts", "hoedanigheid", "02"));
        doe(meldcode, SIGNALEN, RAADPLEEG, GESPREK);
        Map<String, @Nullable Object> weging = new HashMap<>();
        weging.put("vermoedenBijWegen", null);
        doe(meldcode, WEEG, weging);
        doe(meldcode, KADER, Map.of("vermoedenNu", "ja", "onthulling", "ja"));

        assertThat(variabele(meldcode, "afwegingGrond")).isEqualTo("KNMG-meldcode, vraag 2");
    }

    @Test
    void nog_niet_zeker_geeft_een_nieuw_plan_en_niet_veilig_leidt_terug_naar_het_wegen() {
        String meldcode = begin(Map.of());
        doe(meldcode, SIGNALEN, RAADPLEEG, GESPREK, WEEG, KADER, BESLUIT_1, BESLUIT_2, HULPPLAN);
        doe(meldcode, VEILIG, Map.of("nuVeilig", "onduidelijk"));
        doe(meldcode, HULPPLAN);
        doe(meldcode, VEILIG, nietVeilig());

        assertThat(route.open(meldcode)).containsExactly(WEEG);
        assertThat(formulier(meldcode, WEEG).get("toonOnveiligReden"))
                .isEqualTo("4 januari 2027:\nVerzonnen onveiligheid");
    }

    @Test
    void wie_teruggebeld_wil_worden_geeft_een_nummer_en_met_niemand_is_met_niemand() {
        String meldcode = begin(Map.of());
        doe(meldcode, SIGNALEN);
        assertThat(geweigerd(meldcode, RAADPLEEG, Map.of("adviesVragen", "ja", "adviesvrager", "Verzonnen Leerkracht"))
                        .fouten())
                .extracting(FormulierFout.Fout::veld)
                .containsExactly("adviesvrager");
        assertThat(geweigerd(
                                meldcode,
                                RAADPLEEG,
                                Map.of(
                                        "raadpleegMet",
                                        Antwoorden.lijst("collega", "niemand"),
                                        "nietGeraadpleegdReden",
                                        "Verzonnen reden"))
                        .fouten())
                .extracting(FormulierFout.Fout::veld)
                .containsExactly("raadpleegMet");
    }

    @Test
    void advies_vragen_opent_een_contact_bij_veilig_thuis_dat_van_de_zaak_niets_weet() {
        String meldcode = begin(Map.of());
        doe(meldcode, SIGNALEN);
        doe(meldcode, RAADPLEEG, Map.of("adviesVragen", "ja", "adviesvrager", "Verzonnen Leerkracht, 0600000000"));
        driver.voerUit(meldcode);

        String advies = String.valueOf(variabele(meldcode, "adviesnummer"));
        assertThat(adviezen.vind(advies).orElseThrow().hoedanigheid()).isEqualTo("15");
        assertThat(route.open(advies)).containsExactly("userTask_bespreekSituatie");
        assertThat(jdbc.sql("select sleutel || '=' || waarde from dossierveld where meldingnummer = ?")
                        .param(advies)
                        .query(String.class)
                        .list())
                .containsExactly("adviesvrager=Verzonnen Leerkracht, 0600000000");
        doe(meldcode, GESPREK, Map.of("naarStap", "2"));
        assertThat(formulier(meldcode, RAADPLEEG).get("adviesnummer")).isEqualTo(advies);
    }

    @Test
    void een_adviesnummer_dat_er_niet_is_wordt_geweigerd_en_een_dat_er_is_gekoppeld() {
        String meldcode = begin(Map.of());
        doe(meldcode, SIGNALEN);
        assertThat(geweigerd(
                                meldcode,
                                RAADPLEEG,
                                Map.of("adviesVragen", "heeft-nummer", "gegevenAdviesnummer", "A1999-000001"))
                        .fouten())
                .extracting(FormulierFout.Fout::veld)
                .containsExactly("gegevenAdviesnummer");
        String advies = adviezen.begin(Meldingsroute.REGIO, "Gooise Meren", "telefoon", "15");
        doe(meldcode, RAADPLEEG, Map.of("adviesVragen", "heeft-nummer", "gegevenAdviesnummer", advies));

        assertThat(variabele(meldcode, "adviesnummer")).isEqualTo(advies);
    }

    @Test
    void alleen_wie_begon_ziet_de_taken() {
        String meldcode = begin(Map.of());
        String taak = driver.taak(meldcode, SIGNALEN).getId();
        Gebruiker ander = new Gebruiker("andere-school", Set.of(Rol.PROFESSIONAL), Set.of(Meldingsroute.REGIO));

        assertThat(zichtbaar(LEERKRACHT, taak)).isEqualTo(1);
        assertThat(zichtbaar(ander, taak)).isZero();
        assertThat(zichtbaar(Meldingsroute.BUREAUDIENST, taak)).isZero();
        assertThat(zichtbaar(TEAMLEIDER, taak)).isZero();
        assertThat(lopend(LEERKRACHT, meldcode) + lopend(TEAMLEIDER, meldcode)).isZero();
        String definitie = engine.getTaskService()
                .createTaskQuery()
                .taskId(taak)
                .singleResult()
                .getProcessDefinitionId();
        assertThat(driver.als(TEAMLEIDER, () -> standen.van(definitie))).isEmpty();
        String melding = route.ontvang(route.gewoon());
        assertThat(zichtbaar(TEAMLEIDER, driver.open(melding).get(0).getId())).isEqualTo(1);
        assertThat(lopend(TEAMLEIDER, melding)).isPositive();
    }

    /** What Cockpit would show of it. */
    private long lopend(Gebruiker wie, String nummer) {
        return metRechten(wie, () -> engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(nummer)
                .count());
    }

    private long zichtbaar(Gebruiker wie, String taak) {
        return metRechten(
                wie,
                () -> engine.getTaskService().createTaskQuery().taskId(taak).count());
    }

    private long metRechten(Gebruiker wie, Supplier<Long> vraag) {
        boolean stond = engine.getProcessEngineConfiguration().isAuthorizationEnabled();
        engine.getProcessEngineConfiguration().setAuthorizationEnabled(true);
        try {
            return driver.als(wie, vraag);
        } finally {
            engine.getProcessEngineConfiguration().setAuthorizationEnabled(stond);
        }
    }

    private javax.sql.DataSource database() {
        return engine.getProcessEngineConfiguration().getDataSource();
    }

    private String totMelden() {
        String meldcode = begin(Map.of());
        doe(meldcode, SIGNALEN, RAADPLEEG, GESPREK, WEEG, KADER);
        doe(meldcode, BESLUIT_1, Map.of("meldenNoodzakelijk", "ja"));
        doe(meldcode, BESLUIT_2, Map.of("hulpMogelijk", "nee"));
        return meldcode;
    }

    private String begin(Map<String, ? extends @Nullable Object> anders) {
        return driver.start("meldcode", LEERKRACHT, Antwoorden.op("startEvent_zorgen", anders));
    }

    private void doe(String meldcode, String... taken) {
        for (String taak : taken) {
            doe(meldcode, taak, Map.of());
        }
    }

    private void doe(String meldcode, String taak, Map<String, ? extends @Nullable Object> anders) {
        driver.dienIn(meldcode, taak, LEERKRACHT, Antwoorden.op(taak, anders));
    }

    private static Map<String, @Nullable Object> nietVeilig() {
        Map<String, @Nullable Object> antwoorden = new HashMap<>();
        antwoorden.put("nuVeilig", "nee");
        antwoorden.put("veiligReden", null);
        antwoorden.put("nietVeiligReden", "Verzonnen onveiligheid");
        return antwoorden;
    }

    private FormulierFout geweigerd(String meldcode, String taak, Map<String, ? extends @Nullable Object> anders) {
        return catchThrowableOfType(FormulierFout.class, () -> doe(meldcode, taak, anders));
    }

    private Map<String, Object> formulier(String meldcode, String taak) {
        Task open = driver.taak(meldcode, taak);
        return driver.als(LEERKRACHT, () -> engine.getFormService().getTaskFormVariables(open.getId()));
    }

    private @Nullable Object variabele(String meldcode, String naam) {
        return engine.getTaskService().getVariable(driver.open(meldcode).get(0).getId(), naam);
    }

    private @Nullable Uitkomst uitkomst(String meldcode) {
        return meldcodes.vind(meldcode).orElseThrow().uitkomst();
    }
}
