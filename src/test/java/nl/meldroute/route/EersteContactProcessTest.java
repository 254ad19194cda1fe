package nl.meldroute.route;

import static nl.meldroute.route.Meldingsroute.BEGIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.meldroute.dossier.Taakroute;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.toegang.Rol;
import nl.meldroute.vooraf.Adviezen;
import nl.meldroute.vooraf.Adviezen.Uitkomst;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@Routetest
class EersteContactProcessTest {

    private static final String BESPREEK = "userTask_bespreekSituatie";
    private static final String KIES = "userTask_kiesContactuitkomst";
    private static final String ADVISEER = "userTask_geefAdvies";
    private static final String NEEM_OP = "userTask_neemMeldingOp";

    @Autowired
    private Routedriver driver;

    @Autowired
    private Meldingsroute route;

    @Autowired
    private Adviezen adviezen;

    @Autowired
    private Taakroute taakroute;

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
    void een_beller_die_zelf_verder_kan_krijgt_advies_en_het_contact_telt_mee() {
        String contact = begin(Map.of());
        driver.verder(contact, Duration.ofMinutes(20));
        doe(contact, BESPREEK, Map.of());
        doe(contact, KIES, Map.of());
        doe(contact, ADVISEER, Map.of());

        assertThat(route.open(contact)).isEmpty();
        assertThat(adviezen.vind(contact))
                .contains(new Adviezen.Advies(
                        contact,
                        Meldingsroute.REGIO,
                        "Gooise Meren",
                        "telefoon",
                        "15",
                        BEGIN,
                        BEGIN.plus(Duration.ofMinutes(20)),
                        Uitkomst.ADVIES));
        assertThat(codes(contact))
                .containsEntry("aanleiding", "08")
                .containsEntry("aard", "03")
                .containsEntry("duurGeweld", "tot-6-maanden");
    }

    @Test
    void zonder_vermoeden_eindigt_het_contact_en_telt_het_als_advies() {
        String contact = begin(Map.of("hoedanigheid", "35"));
        doe(contact, BESPREEK, alleen("vermoeden", "nee"));
        assertThat(variabele(contact, "adviesOfMelding")).isEqualTo("einde-contact");
        doe(contact, KIES, Map.of("contactUitkomst", "einde-contact"));

        assertThat(uitkomst(contact)).isEqualTo(Uitkomst.EINDE_CONTACT);
    }

    @Test
    void wie_anders_kiest_dan_de_tabel_schrijft_op_waarom() {
        String contact = begin(Map.of());
        doe(contact, BESPREEK, Map.of("onveiligheid", "structureel"));
        assertThat(variabele(contact, "adviesOfMelding")).isEqualTo("melding");

        assertThat(geweigerd(contact, KIES, Map.of("contactUitkomst", "advies")))
                .containsExactly("contactAfwijkingReden");
        doe(contact, KIES, Map.of("contactUitkomst", "advies", "contactAfwijkingReden", "Verzonnen reden"));

        assertThat(route.open(contact)).containsExactly(ADVISEER);
    }

    @Test
    void een_beller_die_onbekend_blijft_krijgt_zonder_direct_gevaar_advies_en_de_reden_staat_vast() {
        String contact = begin(Map.of());
        doe(contact, BESPREEK, Map.of("melderBekend", "nee", "onveiligheid", "structureel"));
        assertThat(variabele(contact, "adviesOfMelding")).isEqualTo("advies");

        doe(contact, KIES, Map.of("adviesOnbekendReden", "Verzonnen reden"));

        assertThat(codes(contact)).containsEntry("melderBekend", "nee").containsEntry("contactUitkomst", "advies");
        assertThat(jdbc.sql(
                                "select waarde from dossierveld where meldingnummer = ? and sleutel = 'adviesOnbekendReden'")
                        .param(contact)
                        .query(String.class)
                        .list())
                .containsExactly("Verzonnen reden");
        assertThat(route.open(contact)).containsExactly(ADVISEER);
    }

    @Test
    void acute_onveiligheid_is_een_melding_ook_als_de_beller_onbekend_blijft() {
        String contact = begin(Map.of());
        doe(contact, BESPREEK, Map.of("melderBekend", "nee", "onveiligheid", "acuut"));

        assertThat(variabele(contact, "adviesOfMelding")).isEqualTo("melding");
    }

    @Test
    void advies_kan_meer_gesprekken_vragen_en_de_dag_staat_op_de_taak() {
        String contact = totAdvies();
        doe(contact, ADVISEER, Map.of("hoeVerder", "volgend-gesprek", "volgendGesprekOp", "2027-01-06"));

        assertThat(Objects.requireNonNull(driver.taak(contact, ADVISEER).getDueDate())
                        .toInstant())
                .isEqualTo(Instant.parse("2027-01-06T22:59:59Z"));
        doe(contact, ADVISEER, Map.of());
        assertThat(uitkomst(contact)).isEqualTo(Uitkomst.ADVIES);
    }

    @Test
    void wie_een_volgend_gesprek_krijgt_is_te_bereiken_en_geen_ondersteuning_is_geen() {
        String contact = totAdvies();
        assertThat(geweigerd(
                        contact,
                        ADVISEER,
                        Map.of(
                                "hoeVerder", "volgend-gesprek",
                                "volgendGesprekOp", "2027-01-06",
                                "adviesvragerToestemming", "ja",
                                "adviesvrager", "Verzonnen Beller")))
                .containsExactly("adviesvrager");
        assertThat(geweigerd(contact, ADVISEER, Map.of("ondersteuning", Antwoorden.lijst("bij-gesprek", "geen"))))
                .containsExactly("ondersteuning");
    }

    @Test
    void advies_eindigt_niet_zolang_de_beller_het_zicht_niet_houdt() {
        String contact = totAdvies();

        assertThat(geweigerd(contact, ADVISEER, Map.of("verantwoordelijkheidBevestigd", "nee")))
                .containsExactly("hoeVerder");
        doe(contact, ADVISEER, Map.of("verantwoordelijkheidBevestigd", "nee", "hoeVerder", "melding"));
        assertThat(route.open(contact)).containsExactly(NEEM_OP);
    }

    @Test
    void een_melding_is_pas_opgenomen_als_zij_er_is_en_het_advies_kent_haar_niet() {
        String contact = begin(Map.of("wens", "melding"));
        doe(contact, BESPREEK, Map.of("eigenHulp", "nee"));
        doe(contact, KIES, Map.of("contactUitkomst", "melding"));
        assertThat(geweigerd(contact, NEEM_OP, Map.of("opgenomen", "ja", "opgenomenMelding", "M2027-999999")))
                .containsExactly("opgenomenMelding");

        String melding = route.ontvang(route.gewoon());
        doe(contact, NEEM_OP, Map.of("opgenomen", "ja", "opgenomenMelding", melding));

        assertThat(uitkomst(contact)).isEqualTo(Uitkomst.MELDING);
        assertThat(codes(contact)).doesNotContainValue(melding);
        assertThat(engine.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .list())
                .filteredOn(waarde -> melding.equals(waarde.getValue())
                        && waarde.getProcessDefinitionKey().equals("eerste-contact"))
                .extracting(HistoricVariableInstance::getName)
                .isEmpty();
    }

    @Test
    void wie_van_de_melding_afziet_komt_terug_bij_de_keuze() {
        String contact = begin(Map.of());
        doe(contact, BESPREEK, Map.of("onveiligheid", "acuut"));
        doe(contact, KIES, Map.of("contactUitkomst", "melding"));
        doe(contact, NEEM_OP, Map.of());

        assertThat(route.open(contact)).containsExactly(KIES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Het BSN is 999990019",
                "BSN 9999 90 019",
                "Bel moeder op 06-12345678",
                "Bel +31 6 1234 5678",
                "Mail naar iemand@voorbeeld.invalid",
                "Geboren 12-03-2016",
                "Geboren 12 maart 2016",
                "Geboren 2016-03-12",
                "Woont op 1234 AB 5"
            })
    void tekst_met_een_spoor_naar_een_persoon_wordt_niet_bewaard(String tekst) {
        String contact = begin(Map.of());

        assertThat(geweigerd(contact, BESPREEK, Map.of("actueleOnveiligheid", tekst)))
                .containsExactly("actueleOnveiligheid");
        assertThat(teksten(contact)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vader van 38, moeder van 36, kind van 8. Sinds 12 maart steeds vaker ruzie.",
                "Drie keer sinds 2024, op 5-6 avonden; 112 gebeld om 23.45 uur",
                "Schuld van 1200 euro, inkomen 2000 netto"
            })
    void gewone_tekst_mag(String tekst) {
        String contact = begin(Map.of());
        doe(contact, BESPREEK, Map.of("actueleOnveiligheid", tekst));

        assertThat(teksten(contact)).contains(tekst);
    }

    @Test
    void de_beller_zelf_staat_er_alleen_met_toestemming() {
        String contact = totAdvies();
        doe(
                contact,
                ADVISEER,
                Map.of(
                        "adviesvragerToestemming", "nee",
                        "adviesvrager", "Verzonnen Beller 035-5550000",
                        "hoeVerder", "volgend-gesprek",
                        "volgendGesprekOp", "2027-01-06"));
        assertThat(teksten(contact)).noneMatch(tekst -> tekst.contains("Beller"));
        doe(contact, ADVISEER, Map.of("adviesvragerToestemming", "ja", "adviesvrager", "Verzonnen Beller 035-5550000"));

        assertThat(teksten(contact)).contains("Verzonnen Beller 035-5550000");
    }

    @Test
    void een_gemeente_van_een_andere_regio_wordt_geweigerd() {
        FormulierFout fout = catchThrowableOfType(
                FormulierFout.class,
                () -> driver.start(
                        "eerste-contact",
                        Meldingsroute.BUREAUDIENST,
                        Antwoorden.op("startEvent_contactOpgenomen", Map.of("gemeente", "Almere"))));

        assertThat(fout.fouten()).extracting(FormulierFout.Fout::veld).containsExactly("gemeente");
    }

    @Test
    void bij_een_contact_hoort_geen_dossier() {
        String taak = driver.taak(begin(Map.of()), BESPREEK).getId();

        assertThat(driver.als(Meldingsroute.BUREAUDIENST, () -> taakroute.meldingnummerVanTaak(taak)))
                .isEmpty();
    }

    @Test
    void veilig_thuis_meldt_zelf_pas_na_overleg_en_besluit_en_vertelt_het() {
        String contact = totAmbtshalve();
        doe(contact, "userTask_toetsVoorwaarden", Map.of("risicoHoogEnAcuut", "onduidelijk"));
        doe(contact, "userTask_toetsVoorwaarden", Map.of());
        assertThat(route.open(contact)).containsExactly("userTask_voerMdo");
        assertThat(geweigerd(
                        contact,
                        "userTask_voerMdo",
                        Map.of("mdoAmbtshalveMet", Antwoorden.lijst("gedragswetenschapper"))))
                .containsExactly("mdoAmbtshalveMet");
        doe(contact, "userTask_voerMdo", Map.of());
        String tevoren = route.ontvang(route.gewoon());
        driver.zetKlok(BEGIN.plus(Duration.ofMinutes(5)));
        doe(contact, "userTask_besluitAmbtshalve", Map.of());
        assertThat(geweigerd(contact, "userTask_neemAmbtshalveMeldingOp", Map.of("opgenomenMelding", tevoren)))
                .containsExactly("opgenomenMelding");
        String melding = route.ontvang(route.gewoon());
        doe(contact, "userTask_neemAmbtshalveMeldingOp", Map.of("opgenomenMelding", melding));
        assertThat(uitkomst(contact)).isNull();
        doe(contact, "userTask_informeerAdviesvrager", Map.of());

        assertThat(route.open(contact)).isEmpty();
        assertThat(uitkomst(contact)).isEqualTo(Uitkomst.AMBTSHALVE);
        assertThat(codes(contact)).doesNotContainValue(melding);
    }

    @ParameterizedTest
    @CsvSource({
        "risicoHoogEnAcuut, nee",
        "bellerVergrootVeiligheid, ja",
        "overeenstemming, ja",
        "persoonsgegevensBekend, nee"
    })
    void zonder_een_van_de_vier_voorwaarden_gaat_het_advies_verder(String voorwaarde, String antwoord) {
        String contact = totAmbtshalve();
        doe(contact, "userTask_toetsVoorwaarden", Map.of(voorwaarde, antwoord));

        assertThat(route.open(contact)).containsExactly(ADVISEER);
    }

    @Test
    void besluit_de_teamleider_niet_te_melden_dan_gaat_het_advies_verder() {
        String contact = totAmbtshalve();
        doe(contact, "userTask_toetsVoorwaarden", Map.of());
        doe(contact, "userTask_voerMdo", Map.of());
        assertThat(driver.rollen(driver.taak(contact, "userTask_besluitAmbtshalve")))
                .containsExactly(Rol.TEAMLEIDER);
        doe(contact, "userTask_besluitAmbtshalve", Map.of("ambtshalveBesluit", "nee"));

        assertThat(route.open(contact)).containsExactly(ADVISEER);
        assertThat(uitkomst(contact)).isNull();
    }

    private String totAmbtshalve() {
        String contact = totAdvies();
        doe(
                contact,
                ADVISEER,
                Map.of("verantwoordelijkheidBevestigd", "nee", "directeVeiligheid", "nee", "hoeVerder", "ambtshalve"));
        return contact;
    }

    private String begin(Map<String, ?> anders) {
        return driver.start(
                "eerste-contact", Meldingsroute.BUREAUDIENST, Antwoorden.op("startEvent_contactOpgenomen", anders));
    }

    private String totAdvies() {
        String contact = begin(Map.of());
        doe(contact, BESPREEK, Map.of());
        doe(contact, KIES, Map.of());
        return contact;
    }

    /** The ordinary story, of which only this question is answered: those that follow are hidden. */
    private static Map<String, @Nullable Object> alleen(String veld, String waarde) {
        Map<String, @Nullable Object> anders = new HashMap<>();
        List.of("onveiligheid", "volgensAfwegingskader", "eigenHulp", "werkenMee", "stabieleVeiligheid")
                .forEach(leeg -> anders.put(leeg, null));
        anders.put(veld, waarde);
        return anders;
    }

    private void doe(String contact, String taak, Map<String, ? extends @Nullable Object> anders) {
        Rol rol = driver.rollen(driver.taak(contact, taak)).get(0);
        driver.dienIn(contact, taak, Meldingsroute.gebruiker(rol), Antwoorden.op(taak, anders));
    }

    private List<String> geweigerd(String contact, String taak, Map<String, ?> anders) {
        FormulierFout fout = catchThrowableOfType(FormulierFout.class, () -> doe(contact, taak, anders));
        engine.getTaskService().setAssignee(driver.taak(contact, taak).getId(), null);
        return fout.fouten().stream().map(FormulierFout.Fout::veld).toList();
    }

    private @Nullable Object variabele(String contact, String naam) {
        return engine.getTaskService().getVariable(driver.open(contact).get(0).getId(), naam);
    }

    private @Nullable Uitkomst uitkomst(String contact) {
        return adviezen.vind(contact).orElseThrow().uitkomst();
    }

    private List<String> teksten(String contact) {
        return jdbc.sql("select waarde from dossierveld where meldingnummer = ?")
                .param(contact)
                .query(String.class)
                .list();
    }

    private Map<String, String> codes(String contact) {
        return jdbc
                .sql("select sleutel, waarde from dossiercode where meldingnummer = ? order by id")
                .param(contact)
                .query((rij, nummer) -> Map.entry(rij.getString(1), rij.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (eerst, dan) -> dan));
    }
}
