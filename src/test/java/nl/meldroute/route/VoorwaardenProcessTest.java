package nl.meldroute.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.meldroute.dossier.Besluit;
import nl.meldroute.dossier.Contact;
import nl.meldroute.dossier.Gebeurtenis;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Gesprek;
import nl.meldroute.dossier.Veiligheidsplannen;
import nl.meldroute.dossier.ZichtOpVeiligheid.Houder;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.Rol;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Voorwaarden en vervolg, in Gooi en Vechtstreek also called outreachende interventie. */
class VoorwaardenProcessTest extends Procestest {

    private static final String PROCES = "voorwaarden-en-vervolg";
    private static final String START = "userTask_startDienst";
    private static final String GESPREKKEN = "userTask_voerGesprekken";
    private static final String PLAN = "userTask_maakBasisveiligheidsplan";
    private static final String HULP = "userTask_maakHulpverleningsplan";
    private static final String AFRONDEN = "userTask_rondVoorwaardenEnVervolgAf";
    private static final String ADVIES_GEDRAG = "userTask_adviseerAlsGedragswetenschapper";
    private static final String ADVIES_ARTS = "userTask_adviseerAlsVertrouwensarts";
    private static final String ADVIES_AANDACHT = "userTask_adviseerAlsAandachtsfunctionaris";

    private static final LocalDate BEGINDAG = LocalDate.of(2027, 1, 4);

    /** Ten weeks after the besluit of 4 January; the warning comes a week before, at nine o'clock. */
    private static final Instant TIEN_WEKEN = Instant.parse("2027-03-15T22:59:59Z");

    private static final Instant NEGEN_WEKEN = Instant.parse("2027-03-08T08:00:00Z");

    @Autowired
    private Veiligheidsplannen plannen;

    @Test
    void van_gesprekken_via_een_plan_en_hulp_naar_een_uitkomst() {
        String melding = begonnen(Map.of());
        for (String stap : List.of(GESPREKKEN, PLAN, HULP, AFRONDEN)) {
            assertThat(route.open(melding)).containsExactly(stap);
            assertThat(rollen(melding, stap)).containsExactly(Rol.ONDERZOEKER);
            assertThat(uiterlijk(melding, stap)).isEqualTo(TIEN_WEKEN);
            route.beantwoord(melding, stap);
        }

        assertThat(geeindigd(melding, PROCES)).containsExactly("endEvent_afgerond");
        assertThat(laatste(melding, Besluit.Soort.UITKOMST_VERVOLG))
                .extracting(Besluit::uitkomst, Besluit::reden)
                .containsExactly("afgesloten", "Verzonnen reden");
        assertThat(van(melding, Soort.VERVOLG_AFGEROND))
                .extracting(Gebeurtenis::codes)
                .containsExactly(Map.of("dienst", PROCES, "uitkomst", "afgesloten", "begonnenOp", "2027-01-04"));
        assertThat(van(melding, Soort.HULP_GEREGELD))
                .extracting(Gebeurtenis::codes)
                .containsExactly(Map.of("hulp", "casusregisseur,vrijwillig-kader"));
    }

    @Test
    void de_dag_waarop_de_dienst_echt_begon_telt_en_niet_die_van_het_einde() {
        String melding = begin(PROCES, Map.of());
        driver.verder(melding, Duration.ofDays(3));
        route.beantwoord(melding, START);
        driver.verder(melding, Duration.ofDays(5));
        route.beantwoord(melding, GESPREKKEN, PLAN, HULP, AFRONDEN);

        assertThat(van(melding, Soort.VERVOLG_AFGEROND))
                .singleElement()
                .satisfies(afgerond -> assertThat(afgerond.codes()).containsEntry("begonnenOp", "2027-01-07"));
    }

    @Test
    void gesprekken_met_betrokkenen_en_beide_netwerken_staan_apart_in_het_dossier() {
        String melding = begonnen(Map.of());
        route.beantwoord(
                melding,
                GESPREKKEN,
                Map.of(
                        "gesprekkenKinderen", "nee",
                        "gesprekkenKinderenReden", "Verzonnen kindreden",
                        "formeelNetwerk", "ja",
                        "formeelNetwerkOp", "2027-01-03",
                        "formeelNetwerkMet", "Verzonnen leerkracht",
                        "formeelNetwerkVerslag", "Verzonnen schoolverslag"));

        assertThat(dossier(melding).contacten()).singleElement().satisfies(contact -> {
            assertThat(contact.soort()).isEqualTo(Contact.Soort.HUISBEZOEK);
            assertThat(contact.motivatie()).isEqualTo(Contact.Motivatie.JA);
            assertThat(contact.gevoerdOp()).isEqualTo(BEGINDAG);
            assertThat(contact.verslag()).contains("Verzonnen verslag", "Verzonnen kindreden");
        });
        assertThat(dossier(melding).gesprekken())
                .extracting(Gesprek::soort, Gesprek::uitkomst, Gesprek::gevoerdOp, Gesprek::verslag)
                .containsExactlyInAnyOrder(
                        tuple(
                                Gesprek.Soort.INFORMEEL_NETWERK,
                                "blijft-vertrouwelijk",
                                BEGINDAG,
                                "Met\nVerzonnen buur\n\nVerslag\nVerzonnen verslag"),
                        tuple(
                                Gesprek.Soort.FORMEEL_NETWERK,
                                null,
                                BEGINDAG.minusDays(1),
                                "Met\nVerzonnen leerkracht\n\nVerslag\nVerzonnen schoolverslag"));
    }

    @Test
    void of_familie_en_bekenden_genoemd_mogen_worden_is_altijd_vastgelegd() {
        String melding = begonnen(Map.of());
        assertThat(geweigerd(
                        melding,
                        GESPREKKEN,
                        Meldingsroute.gebruiker(Rol.ONDERZOEKER),
                        anders("informeelNetwerkNoemen", null)))
                .containsExactly("informeelNetwerkNoemen");
        route.beantwoord(melding, GESPREKKEN, Map.of("informeelNetwerkNoemen", "mag-genoemd-worden"));

        assertThat(dossier(melding).gesprekken())
                .filteredOn(gesprek -> gesprek.soort() == Gesprek.Soort.INFORMEEL_NETWERK)
                .extracting(Gesprek::gevoerd, Gesprek::uitkomst)
                .containsExactly(tuple(true, "mag-genoemd-worden"));
    }

    @Test
    void wie_niet_is_gesproken_staat_met_reden_in_het_dossier() {
        String melding = begonnen(Map.of());
        route.beantwoord(
                melding,
                GESPREKKEN,
                anders(
                        "gesprekkenSoort", "geen-contact",
                        "gesprekkenOp", null,
                        "gesprekkenMet", null,
                        "gesprekkenBeeld", null,
                        "gesprekkenMotivatie", null,
                        "gesprekkenVerslag", null,
                        "gesprekkenNietReden", "Verzonnen reden",
                        "informeelNetwerk", "nee",
                        "informeelNetwerkReden", "Verzonnen netwerkreden"));

        assertThat(dossier(melding).contacten()).singleElement().satisfies(contact -> {
            assertThat(contact.soort()).isEqualTo(Contact.Soort.GEEN);
            assertThat(contact.verslag()).isEqualTo("Waarom betrokkenen niet zijn gesproken\nVerzonnen reden");
        });
        assertThat(dossier(melding).gesprekken())
                .extracting(Gesprek::gevoerd, Gesprek::verslag)
                .containsExactlyInAnyOrder(
                        tuple(false, "Reden\nVerzonnen netwerkreden"), tuple(false, "Reden\nVerzonnen reden"));
    }

    @Test
    void een_kind_in_het_dossier_kan_niet_weggelaten_worden() {
        Map<String, String> geenKinderen = Map.of("gesprekkenKinderen", "niet-van-toepassing");
        String met = begonnen(Map.of());
        assertThat(geweigerd(met, GESPREKKEN, Meldingsroute.gebruiker(Rol.ONDERZOEKER), geenKinderen))
                .containsExactly("gesprekkenKinderen");

        String zonder = begonnen(Map.of("kinderen", 0));
        route.beantwoord(zonder, GESPREKKEN, geenKinderen);
        assertThat(route.open(zonder)).containsExactly(PLAN);
    }

    @Test
    void drie_deskundigen_adviseren_naast_elkaar_en_het_plan_wacht_op_allen() {
        String melding = begonnen(Map.of());
        driver.verder(melding, Duration.ofDays(1));
        route.beantwoord(
                melding, GESPREKKEN, vraagAan("Gedragswetenschapper", "Vertrouwensarts", "Aandachtsfunctionaris"));

        assertThat(route.open(melding)).containsExactlyInAnyOrder(ADVIES_GEDRAG, ADVIES_ARTS, ADVIES_AANDACHT);
        assertThat(van(melding, Soort.EXPERTISE_GEVRAAGD))
                .extracting(Gebeurtenis::codes)
                .containsExactly(Map.of("aan", "gedragswetenschapper,vertrouwensarts,aandachtsfunctionaris"));
        assertThat(rollen(melding, ADVIES_GEDRAG)).containsExactly(Rol.GEDRAGSWETENSCHAPPER);
        assertThat(rollen(melding, ADVIES_ARTS)).containsExactly(Rol.VERTROUWENSARTS);
        assertThat(rollen(melding, ADVIES_AANDACHT)).containsExactly(Rol.AANDACHTSFUNCTIONARIS);
        assertThat(uiterlijk(melding, ADVIES_ARTS)).isEqualTo(Instant.parse("2027-01-08T22:59:59Z"));

        route.beantwoord(melding, ADVIES_ARTS, ADVIES_GEDRAG);
        assertThat(route.open(melding)).containsExactly(ADVIES_AANDACHT);
        route.beantwoord(melding, ADVIES_AANDACHT);
        assertThat(route.open(melding)).containsExactly(PLAN);
        assertThat(van(melding, Soort.EXPERTISE_GEGEVEN))
                .extracting(gegeven -> gegeven.codes().get("van"))
                .containsExactly("vertrouwensarts", "gedragswetenschapper", "aandachtsfunctionaris");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Gedragswetenschapper", "Vertrouwensarts", "Aandachtsfunctionaris"})
    void een_deskundige_leest_de_vraag_en_wie_vroeg_leest_het_advies(String wie) {
        String melding = begonnen(Map.of());
        assertThat(toont(melding, GESPREKKEN, "veld_expertiseVraag")).isFalse();
        route.beantwoord(melding, GESPREKKEN, vraagAan(wie));
        String advies = "userTask_adviseerAls" + wie;
        assertThat(route.open(melding)).containsExactly(advies);
        Gebruiker deskundige = Meldingsroute.gebruiker(Rol.valueOf(wie.toUpperCase(Locale.ROOT)));
        String taak = driver.taak(melding, advies).getId();
        assertThat(driver.als(deskundige, () -> {
                    engine.getTaskService().claim(taak, deskundige.id());
                    return engine.getFormService().getTaskFormVariables(taak);
                }))
                .containsEntry("toonExpertiseVraag", "Verzonnen vraag");

        route.beantwoord(melding, advies);
        assertThat(leest(melding, PLAN)).containsEntry("toonAdvies" + wie, "Verzonnen advies");
    }

    @Test
    void een_vraag_zonder_tekst_wordt_geweigerd() {
        String melding = begonnen(Map.of());
        Map<String, @Nullable Object> zonderVraag = new HashMap<>(vraagAan("Vertrouwensarts"));
        zonderVraag.remove("expertiseVraag");
        assertThat(geweigerd(melding, GESPREKKEN, Meldingsroute.gebruiker(Rol.ONDERZOEKER), zonderVraag))
                .containsExactly("expertiseVraag");
    }

    @Test
    void voorwaarden_en_afspraken_staan_apart_in_een_veiligheidsplan() {
        String melding = begonnen(Map.of());
        route.beantwoord(melding, GESPREKKEN);
        route.beantwoord(
                melding,
                PLAN,
                Map.of("basisplanVoorwaarden", "Een\n\n Twee ", "basisplanAfspraken", "Drie\nVier\nVijf"));

        assertThat(dossier(melding).veiligheidsplannen()).singleElement().satisfies(plan -> {
            assertThat(plan.voorwaarden()).containsExactly("Een", "Twee");
            assertThat(plan.afspraken()).containsExactly("Drie", "Vier", "Vijf");
            assertThat(plan.directVeilig()).isTrue();
        });
    }

    @Test
    void vult_het_gezin_het_plan_niet_mee_in_dan_staat_er_waarom() {
        String melding = begonnen(Map.of());
        route.beantwoord(melding, GESPREKKEN);
        Map<String, @Nullable Object> alleen = anders("basisplanSamen", "nee", "basisplanMet", null);
        assertThat(geweigerd(melding, PLAN, Meldingsroute.gebruiker(Rol.ONDERZOEKER), alleen))
                .containsExactly("basisplanZonderReden");

        alleen.put("basisplanZonderReden", "Verzonnen reden");
        route.beantwoord(melding, PLAN, alleen);
        assertThat(route.open(melding)).containsExactly(HULP);
    }

    @Test
    void direct_veilig_zonder_afspraak_wordt_geweigerd() {
        String melding = begonnen(Map.of());
        route.beantwoord(melding, GESPREKKEN);
        assertThat(geweigerd(
                        melding, PLAN, Meldingsroute.gebruiker(Rol.ONDERZOEKER), anders("basisplanAfspraken", null)))
                .containsExactly("basisplanAfspraken");
    }

    @Test
    void zolang_het_niet_veilig_is_volgt_nog_een_ronde_en_geen_hulp() {
        String melding = begonnen(Map.of());
        route.beantwoord(melding, GESPREKKEN, vraagAan("Vertrouwensarts"));
        route.beantwoord(melding, ADVIES_ARTS);
        route.beantwoord(
                melding,
                PLAN,
                anders(
                        "basisplanDirectVeilig", "nee",
                        "basisplanVerder", "nog-een-ronde",
                        "basisplanAfspraken", null));
        assertThat(route.open(melding)).containsExactly(GESPREKKEN);

        route.beantwoord(melding, GESPREKKEN, PLAN);
        assertThat(route.open(melding))
                .as("zonder nieuwe vraag geen nieuw advies")
                .containsExactly(HULP);
        assertThat(dossier(melding).veiligheidsplannen())
                .extracting(plan -> plan.directVeilig())
                .containsExactly(false, true);
        assertThat(dossier(melding).contacten()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"onderzoek", "raad", "opnieuw-beoordelen"})
    void lukt_het_niet_om_het_veilig_te_maken_dan_volgt_iets_anders_en_laat_veilig_thuis_niet_los(String uitkomst) {
        String melding = begonnen(Map.of());
        route.beantwoord(melding, GESPREKKEN);
        route.beantwoord(melding, PLAN, anders("basisplanDirectVeilig", "nee", "basisplanVerder", "afronden"));
        assertThat(route.open(melding)).containsExactly(AFRONDEN);
        assertThat(toont(melding, AFRONDEN, "uitleg_nietVeilig")).isTrue();
        for (Map<String, String> losgelaten : List.of(
                Map.of("uitkomst", "overdracht", "overdrachtDoel", "lichte-hulp"), Map.of("uitkomst", "afgesloten"))) {
            assertThat(geweigerd(melding, AFRONDEN, Meldingsroute.gebruiker(Rol.ONDERZOEKER), losgelaten))
                    .containsExactly("uitkomst");
        }

        route.beantwoord(melding, AFRONDEN, Map.of("uitkomst", uitkomst, "voorwaardenUitkomstReden", "Verzonnen"));
        assertThat(uitvoer(melding)).containsEntry("uitkomst", uitkomst);
        assertThat(laatste(melding, Besluit.Soort.UITKOMST_VERVOLG))
                .extracting(Besluit::uitkomst, Besluit::reden)
                .containsExactly(uitkomst, "Verzonnen");
        assertThat(van(melding, Soort.VERVOLG_AFGEROND)).hasSize(1);
        assertThat(soorten(melding)).doesNotContain(Soort.HULP_GEREGELD);
    }

    @Test
    void een_later_plan_op_het_tabblad_dat_niet_veilig_zegt_houdt_het_loslaten_tegen() {
        String melding = totAfronden(Map.of());
        plannen.leg(melding, List.of(), List.of("Verzonnen"), false, "onderzoeker");

        assertThat(geweigerd(
                        melding, AFRONDEN, Meldingsroute.gebruiker(Rol.ONDERZOEKER), Map.of("uitkomst", "afgesloten")))
                .containsExactly("uitkomst");
    }

    @Test
    void een_later_plan_op_het_tabblad_dat_wel_veilig_zegt_laat_het_afsluiten_toe() {
        String melding = begonnen(Map.of());
        route.beantwoord(melding, GESPREKKEN);
        route.beantwoord(melding, PLAN, anders("basisplanDirectVeilig", "nee", "basisplanVerder", "afronden"));
        plannen.leg(melding, List.of(), List.of("Verzonnen"), true, "onderzoeker");

        route.beantwoord(melding, AFRONDEN, Map.of("uitkomst", "afgesloten"));
        assertThat(uitvoer(melding)).containsEntry("uitkomst", "afgesloten");
    }

    @Test
    void geen_hulp_heeft_een_reden() {
        String melding = begonnen(Map.of());
        route.beantwoord(melding, GESPREKKEN, PLAN);
        Map<String, @Nullable Object> geen = anders("hulpNodig", "nee", "hulpSoort", null, "hulpPlan", null);
        assertThat(geweigerd(melding, HULP, Meldingsroute.gebruiker(Rol.ONDERZOEKER), geen))
                .containsExactly("hulpGeenReden");

        geen.put("hulpGeenReden", "Verzonnen reden");
        route.beantwoord(melding, HULP, geen);
        assertThat(van(melding, Soort.HULP_GEREGELD))
                .extracting(Gebeurtenis::codes)
                .containsExactly(Map.of("hulp", "geen"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"raad", "onderzoek", "afgesloten"})
    void elke_andere_uitkomst_eindigt_gewoon(String uitkomst) {
        String melding = totAfronden(Map.of());
        route.beantwoord(melding, AFRONDEN, Map.of("uitkomst", uitkomst));
        assertThat(geeindigd(melding, PROCES)).containsExactly("endEvent_afgerond");
        assertThat(uitvoer(melding)).containsEntry("uitkomst", uitkomst);
    }

    @Test
    void een_overdracht_zegt_waarvoor() {
        String melding = totAfronden(Map.of());
        assertThat(geweigerd(
                        melding, AFRONDEN, Meldingsroute.gebruiker(Rol.ONDERZOEKER), Map.of("uitkomst", "overdracht")))
                .containsExactly("overdrachtDoel");
        route.beantwoord(melding, AFRONDEN, Map.of("uitkomst", "overdracht", "overdrachtDoel", "hulp-kinderen"));
        assertThat(uitvoer(melding))
                .containsEntry("uitkomst", "overdracht")
                .containsEntry("overdrachtDoel", "hulp-kinderen");
    }

    @Test
    void een_verzoek_aan_de_Raad_zonder_kind_wordt_geweigerd() {
        String melding = totAfronden(Map.of("kinderen", 0));
        assertThat(geweigerd(melding, AFRONDEN, Meldingsroute.gebruiker(Rol.ONDERZOEKER), Map.of("uitkomst", "raad")))
                .containsExactly("uitkomst");
    }

    @Test
    void opnieuw_beoordelen_bij_het_afronden_is_een_eigen_einde() {
        String melding = totAfronden(Map.of());
        route.beantwoord(melding, AFRONDEN, Map.of("uitkomst", "opnieuw-beoordelen"));
        assertThat(geeindigd(melding, PROCES)).containsExactly("endEvent_opnieuwBeoordelen");
        assertThat(laatste(melding, Besluit.Soort.UITKOMST_VERVOLG).uitkomst()).isEqualTo("opnieuw-beoordelen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"instantieInformeren", "huisverbodNodig", "dienstNodig"})
    void is_er_nog_iets_nodig_dan_wordt_extra_inzet_gevraagd(String vinkje) {
        String melding = totAfronden(Map.of());
        route.beantwoord(melding, AFRONDEN, Map.of(vinkje, true));

        assertThat(gepasseerd(melding, "throwEvent_vraagExtraInzet")).isTrue();
        assertThat(geeindigd(melding, PROCES)).containsExactly("endEvent_afgerond");
        assertThat(uitvoer(melding)).containsEntry(vinkje, true);
    }

    @Test
    void is_er_niets_meer_nodig_dan_wordt_geen_extra_inzet_gevraagd() {
        String melding = totAfronden(Map.of());
        route.beantwoord(melding, AFRONDEN);
        assertThat(gepasseerd(melding, "throwEvent_vraagExtraInzet")).isFalse();
        assertThat(uitvoer(melding))
                .containsEntry("instantieInformeren", false)
                .containsEntry("huisverbodNodig", false)
                .containsEntry("dienstNodig", false);
    }

    @Test
    void na_tien_weken_kijkt_de_teamleider_en_een_week_eerder_wordt_gewaarschuwd() {
        String melding = begonnen(Map.of());
        route.beantwoord(melding, GESPREKKEN, vraagAan("Vertrouwensarts", "Gedragswetenschapper"));
        driver.verder(melding, Duration.between(driver.nu(), NEGEN_WEKEN.minusSeconds(1)));
        assertThat(soorten(melding)).doesNotContain(Soort.TERMIJN_NADERT);
        driver.verder(melding, Duration.ofSeconds(1));
        assertThat(van(melding, Soort.TERMIJN_NADERT)).singleElement().satisfies(nadert -> assertThat(nadert.codes())
                .containsEntry("termijn", PROCES));

        driver.verder(melding, Duration.between(driver.nu(), TIEN_WEKEN.minusSeconds(1)));
        assertThat(soorten(melding)).doesNotContain(Soort.TERMIJN_VERSTREKEN);
        driver.verder(melding, Duration.ofSeconds(1));
        assertThat(van(melding, Soort.TERMIJN_VERSTREKEN))
                .singleElement()
                .satisfies(verstreken -> assertThat(verstreken.codes()).containsEntry("termijn", PROCES));
        assertThat(route.open(melding))
                .containsExactlyInAnyOrder(ADVIES_ARTS, ADVIES_GEDRAG, "userTask_volgOverschrijdingOp");

        route.beantwoord(melding, ADVIES_ARTS);
        assertThat(route.open(melding)).doesNotContain(PLAN);
        route.beantwoord(melding, ADVIES_GEDRAG);
        assertThat(route.open(melding)).containsExactlyInAnyOrder(PLAN, "userTask_volgOverschrijdingOp");
        route.beantwoord(melding, "userTask_volgOverschrijdingOp");
        assertThat(soorten(melding)).endsWith(Soort.OVERSCHRIJDING_OPGEVOLGD);
        assertThat(route.open(melding)).containsExactly(PLAN);
    }

    @Test
    void een_open_overschrijding_houdt_het_einde_niet_tegen() {
        String melding = totAfronden(Map.of());
        driver.verder(melding, Duration.between(driver.nu(), TIEN_WEKEN));
        assertThat(route.open(melding)).containsExactlyInAnyOrder(AFRONDEN, "userTask_volgOverschrijdingOp");

        route.beantwoord(melding, AFRONDEN);
        assertThat(geeindigd(melding, PROCES)).contains("endEvent_afgerond");
        assertThat(route.open(melding)).isEmpty();
    }

    @Test
    void alleen_in_Gooi_en_Vechtstreek_heet_de_dienst_ook_outreachende_interventie() {
        String melding = begonnen(Map.of());
        assertThat(toont(melding, GESPREKKEN, "tekst_1")).isTrue();
        engine.getRuntimeService().setVariable(instantie(melding), "regio", "flevoland");
        assertThat(toont(melding, GESPREKKEN, "tekst_1")).isFalse();
    }

    @Test
    void na_een_afgesloten_vervolg_hoort_de_melder_het_en_sluit_de_melding() {
        String melding = naarBesluit();
        route.beantwoord(melding, START, GESPREKKEN, PLAN, HULP, AFRONDEN);
        assertThat(route.open(melding)).contains("userTask_koppelTerug");
        assertThat(houder(melding)).contains(new Houder.VeiligThuis());

        Map<String, @Nullable Object> nietMonitoren =
                anders("monitoren", "nee", "nietMonitorenReden", "Verzonnen reden");
        route.beantwoord(melding, "userTask_koppelTerug");
        route.beantwoord(melding, "userTask_spreekMonitoringAf", nietMonitoren);
        assertThat(soorten(melding)).endsWith(Soort.MELDING_GESLOTEN);
    }

    @Test
    void het_vervolg_kan_overgedragen_worden() {
        String melding = naarBesluit();
        route.beantwoord(melding, START, GESPREKKEN, PLAN, HULP);
        route.beantwoord(melding, AFRONDEN, Map.of("uitkomst", "overdracht", "overdrachtDoel", "lichte-hulp"));
        assertThat(route.open(melding)).containsExactly("userTask_kiesOverdrachtspartij");
    }

    @Test
    void een_nieuwe_beoordeling_heeft_een_eigen_termijn() {
        String melding = naarBesluit();
        driver.verder(melding, Duration.ofDays(14));
        route.beantwoord(melding, START, GESPREKKEN);
        route.beantwoord(
                melding,
                PLAN,
                Map.of(
                        "basisplanDirectVeilig", "nee",
                        "basisplanVerder", "afronden"));
        route.beantwoord(melding, AFRONDEN, Map.of("uitkomst", "opnieuw-beoordelen"));

        assertThat(route.open(melding)).containsExactly("userTask_beoordeelVeiligheid");
        assertThat(uiterlijk(melding, "userTask_beoordeelVeiligheid")).isEqualTo(Instant.parse("2027-01-25T22:59:59Z"));
        assertThat(houder(melding)).contains(new Houder.VeiligThuis());
    }

    private String naarBesluit() {
        return totVervolg(
                Map.of(
                        "structureleOnveiligheid", "ja",
                        "medewerking", "ja",
                        "mdo", "ja",
                        "mdoMet", Antwoorden.lijst("gedragswetenschapper"),
                        "mdoOordeel", "Verzonnen oordeel"),
                Map.of("vervolg", PROCES));
    }

    private String begonnen(Map<String, ?> anders) {
        String melding = begin(PROCES, anders);
        route.beantwoord(melding, START);
        return melding;
    }

    private String totAfronden(Map<String, ?> anders) {
        String melding = begonnen(anders);
        route.beantwoord(melding, GESPREKKEN, PLAN, HULP);
        return melding;
    }

    private static Map<String, @Nullable Object> vraagAan(String... deskundigen) {
        Map<String, @Nullable Object> vraag = anders("expertiseVraag", "Verzonnen vraag");
        List.of(deskundigen).forEach(wie -> vraag.put("expertise" + wie, true));
        return vraag;
    }

    private static Map<String, @Nullable Object> anders(@Nullable Object... sleutelEnWaarde) {
        Map<String, @Nullable Object> anders = new HashMap<>();
        for (int i = 0; i < sleutelEnWaarde.length; i += 2) {
            anders.put(String.valueOf(sleutelEnWaarde[i]), sleutelEnWaarde[i + 1]);
        }
        return anders;
    }

    /** What the form of this open task gets to show. */
    private Map<String, Object> leest(String melding, String taak) {
        return engine.getFormService()
                .getTaskFormVariables(driver.taak(melding, taak).getId());
    }

    /** What the process, which has ended, gives to the one that called it. */
    private Map<String, Object> uitvoer(String melding) {
        Map<String, Object> uitvoer = new HashMap<>();
        engine
                .getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instantie(melding))
                .list()
                .stream()
                .filter(variabele -> variabele.getValue() != null)
                .forEach(variabele -> uitvoer.put(variabele.getName(), variabele.getValue()));
        return uitvoer;
    }

    private boolean gepasseerd(String melding, String stap) {
        return engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instantie(melding))
                        .activityId(stap)
                        .finished()
                        .count()
                == 1;
    }

    private String instantie(String melding) {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(melding)
                .processDefinitionKey(PROCES)
                .singleResult()
                .getId();
    }
}
