package nl.meldroute.route;

import static nl.meldroute.route.Antwoorden.lijst;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.meldroute.dossier.Besluit;
import nl.meldroute.dossier.BetrokkeneRol;
import nl.meldroute.dossier.Contact;
import nl.meldroute.dossier.Gebeurtenis;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.ZichtOpVeiligheid.Houder;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.Rol;
import org.assertj.core.groups.Tuple;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OnderzoekProcessTest extends Procestest {

    private static final String PLAN = "userTask_maakOnderzoeksplan";
    private static final String BRONNEN = "userTask_bevraagBronnen";
    private static final String HOREN = "userTask_hoorBetrokkenen";
    private static final String BEVINDINGEN = "userTask_beoordeelBevindingen";
    private static final String GEDRAG = "userTask_geefOordeelGedragswetenschapper";
    private static final String ARTS = "userTask_geefOordeelVertrouwensarts";
    private static final String CONCLUSIE = "userTask_legConclusieVast";
    private static final String RAPPORT = "userTask_deelRapport";

    /** Ten weeks after the besluit of 4 January; the warning comes a week before, at nine o'clock. */
    private static final Instant TIEN_WEKEN = Instant.parse("2027-03-15T22:59:59Z");

    private static final Instant NEGEN_WEKEN = Instant.parse("2027-03-08T08:00:00Z");

    /** Five working days after Monday 4 January. */
    private static final Instant VIJF_WERKDAGEN = Instant.parse("2027-01-11T22:59:59Z");

    private static final Gebruiker ONDERZOEKER = Meldingsroute.gebruiker(Rol.ONDERZOEKER);

    @Test
    void een_onderzoek_gaat_van_plan_tot_rapport() {
        String melding = begonnen();
        for (String taak : List.of(PLAN, BRONNEN, HOREN, BEVINDINGEN)) {
            assertThat(route.open(melding)).containsExactly(taak);
            assertThat(rollen(melding, taak)).containsExactly(Rol.ONDERZOEKER);
            assertThat(uiterlijk(melding, taak)).isEqualTo(TIEN_WEKEN);
            route.beantwoord(melding, taak);
        }

        assertThat(route.open(melding)).containsExactlyInAnyOrder(GEDRAG, ARTS);
        assertThat(rollen(melding, GEDRAG)).containsExactly(Rol.GEDRAGSWETENSCHAPPER);
        assertThat(rollen(melding, ARTS)).containsExactly(Rol.VERTROUWENSARTS);
        assertThat(List.of(uiterlijk(melding, GEDRAG), uiterlijk(melding, ARTS)))
                .containsOnly(VIJF_WERKDAGEN);
        route.beantwoord(melding, ARTS);
        assertThat(route.open(melding)).containsExactly(GEDRAG);
        route.beantwoord(melding, GEDRAG);

        assertThat(route.open(melding)).containsExactly(CONCLUSIE);
        assertThat(uiterlijk(melding, CONCLUSIE)).isEqualTo(TIEN_WEKEN);
        route.beantwoord(melding, CONCLUSIE);

        assertThat(route.open(melding)).containsExactly(RAPPORT);
        assertThat(uiterlijk(melding, RAPPORT)).isEqualTo(VIJF_WERKDAGEN);
        route.beantwoord(melding, RAPPORT);

        assertThat(geeindigd(melding, "onderzoek")).containsExactly("endEvent_afgerond");
        assertThat(gedaan(melding, "onderzoek")).doesNotContain("throwEvent_meldExtraInzet");
        assertThat(soorten(melding))
                .containsSubsequence(
                        Soort.ONDERZOEK_GEPLAND,
                        Soort.BRONNEN_BEVRAAGD,
                        Soort.BETROKKENEN_GEHOORD,
                        Soort.ONDERZOEK_BEOORDEELD,
                        Soort.RAPPORT_GEDEELD,
                        Soort.VERVOLG_AFGEROND);
        assertThat(codes(melding, Soort.VERVOLG_AFGEROND))
                .containsExactly(Map.of("dienst", "onderzoek", "uitkomst", "afgesloten", "begonnenOp", "2027-01-04"));
        assertThat(besluiten(melding))
                .containsExactly(
                        tuple(Besluit.Soort.OORDEEL_HUISELIJK_GEWELD, "bevestigd", ONDERZOEKER.id()),
                        tuple(Besluit.Soort.OORDEEL_KINDERMISHANDELING, "niet-bevestigd", ONDERZOEKER.id()),
                        tuple(Besluit.Soort.MULTIDISCIPLINAIR_OORDEEL, "vertrouwensarts-akkoord", "vertrouwensarts"),
                        tuple(
                                Besluit.Soort.MULTIDISCIPLINAIR_OORDEEL,
                                "gedragswetenschapper-akkoord",
                                "gedragswetenschapper"),
                        tuple(Besluit.Soort.UITKOMST_VERVOLG, "afgesloten", ONDERZOEKER.id()));
        assertThat(dossier(melding).besluiten())
                .allSatisfy(besluit -> assertThat(besluit.reden()).isNotBlank());
        assertThat(houder(melding)).contains(new Houder.VeiligThuis());
    }

    @Test
    void het_plan_zegt_wie_gevraagd_en_gezien_worden() {
        String melding = begonnen();
        assertThat(toont(melding, PLAN, "veld_onderzoekPlanKinderen")).isTrue();
        assertThat(geweigerd(melding, PLAN, ONDERZOEKER, zonder("onderzoekPlanKinderen", "onderzoekPlanPersonen")))
                .containsExactlyInAnyOrder("onderzoekPlanKinderen", "onderzoekPlanPersonen");

        route.beantwoord(melding, PLAN);
        assertThat(codes(melding, Soort.ONDERZOEK_GEPLAND))
                .containsExactly(Map.of("bronnen", "huisarts,school", "personen", "kind,ouder"));
    }

    @Test
    void een_bron_mag_weigeren_en_een_bron_niet_vragen_vraagt_een_reden() {
        String melding = begonnen();
        route.beantwoord(melding, PLAN);

        assertThat(geweigerd(melding, BRONNEN, ONDERZOEKER, zonder("bevraagdNietReden", "bevraagdSchoolInhoud")))
                .containsExactlyInAnyOrder("bevraagdNietReden", "bevraagdSchoolInhoud");
        route.beantwoord(melding, BRONNEN);

        assertThat(codes(melding, Soort.BRONNEN_BEVRAAGD)).singleElement().satisfies(codes -> assertThat(codes)
                .containsEntry("huisarts", "geweigerd")
                .containsEntry("school", "beantwoord")
                .containsEntry("jgz", "gevraagd")
                .containsEntry("politie", "niet-gevraagd"));
    }

    @Test
    void wie_vertrouwelijk_is_staat_niet_op_de_tijdlijn() {
        String melding = begonnen();
        route.beantwoord(melding, PLAN);
        Map<String, Object> vertrouwelijk = Map.of("bevraagdVertrouwelijk", "ja");
        assertThat(geweigerd(melding, BRONNEN, ONDERZOEKER, vertrouwelijk))
                .containsExactlyInAnyOrder(
                        "bevraagdVertrouwelijkWie", "bevraagdVertrouwelijkGrond", "bevraagdVertrouwelijkReden");

        route.beantwoord(
                melding,
                BRONNEN,
                met(
                        vertrouwelijk,
                        Map.of(
                                "bevraagdVertrouwelijkWie", lijst("school"),
                                "bevraagdVertrouwelijkGrond", lijst("vertrouwensrelatie"),
                                "bevraagdVertrouwelijkReden", "Verzonnen reden")));
        assertThat(codes(melding, Soort.BRONNEN_BEVRAAGD))
                .allSatisfy(codes -> assertThat(codes).doesNotContainValue("vertrouwensrelatie"));
        assertThat(teksten(melding)).contains("Verzonnen antwoord", "Verzonnen reden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"beantwoord", "gevraagd", "geweigerd"})
    void wie_anders_gevraagd_is_staat_er_met_naam_en_of_die_genoemd_mag_worden(String antwoord) {
        String melding = begonnen();
        route.beantwoord(melding, PLAN);
        Map<String, String> ander = Map.of("bevraagdAnder", antwoord, "bevraagdAnderInhoud", "Verzonnen antwoord");
        assertThat(geweigerd(melding, BRONNEN, ONDERZOEKER, ander))
                .containsExactlyInAnyOrder("bevraagdAnderWie", "bevraagdAnderNoemen");

        Map<String, @Nullable Object> ingevuld =
                met(ander, Map.of("bevraagdAnderWie", "Verzonnen buur", "bevraagdAnderNoemen", "blijft-vertrouwelijk"));
        assertThat(geweigerd(
                        melding,
                        BRONNEN,
                        ONDERZOEKER,
                        met(
                                ingevuld,
                                Map.of(
                                        "bevraagdVertrouwelijk",
                                        "ja",
                                        "bevraagdVertrouwelijkWie",
                                        lijst("ander"),
                                        "bevraagdVertrouwelijkGrond",
                                        lijst("vertrouwensrelatie"),
                                        "bevraagdVertrouwelijkReden",
                                        "Verzonnen reden"))))
                .containsExactly("bevraagdVertrouwelijkWie");
        route.beantwoord(melding, BRONNEN, ingevuld);

        assertThat(teksten(melding)).contains("Verzonnen buur");
        assertThat(dossier(melding).codes())
                .filteredOn(code -> code.sleutel().equals("bevraagdAnderNoemen"))
                .singleElement()
                .satisfies(code -> assertThat(code.waarde()).isEqualTo("blijft-vertrouwelijk"));
        assertThat(codes(melding, Soort.BRONNEN_BEVRAAGD))
                .allSatisfy(codes -> assertThat(codes).doesNotContainValue("blijft-vertrouwelijk"));
    }

    @Test
    void een_andere_beroepskracht_blijft_alleen_vertrouwelijk_met_een_grond() {
        String melding = begonnen();
        route.beantwoord(melding, PLAN);
        Map<String, Object> beroepskracht = Map.of(
                "bevraagdAnder", "geweigerd",
                "bevraagdAnderWie", "Verzonnen coach",
                "bevraagdAnderNoemen", "beroepskracht",
                "bevraagdVertrouwelijk", "ja",
                "bevraagdVertrouwelijkWie", lijst("ander"),
                "bevraagdVertrouwelijkReden", "Verzonnen reden");
        assertThat(geweigerd(melding, BRONNEN, ONDERZOEKER, beroepskracht))
                .containsExactly("bevraagdVertrouwelijkGrond");
        route.beantwoord(
                melding,
                BRONNEN,
                met(beroepskracht, Map.of("bevraagdVertrouwelijkGrond", lijst("bedreiging-professional"))));
        assertThat(route.open(melding)).containsExactly(HOREN);
    }

    @Test
    void wie_genoeg_weet_kan_oordelen_en_anders_gaat_het_terug_naar_de_bronnen() {
        String melding = begonnen();
        route.beantwoord(melding, PLAN, BRONNEN);
        assertThat(geweigerd(melding, HOREN, ONDERZOEKER, Map.of("genoegBekend", "nee")))
                .containsExactly("onderzoekNogNodig");
        route.beantwoord(melding, HOREN, Map.of("genoegBekend", "nee", "onderzoekNogNodig", "Verzonnen vraag"));

        assertThat(route.open(melding)).containsExactly(BRONNEN);
        assertThat(toont(melding, BRONNEN, "veld_toonOnderzoekNogNodig")).isTrue();
        route.beantwoord(
                melding,
                BRONNEN,
                Map.of("bevraagdHuisarts", "beantwoord", "bevraagdHuisartsInhoud", "Tweede antwoord"));
        route.beantwoord(melding, HOREN, Map.of("gehoordVerslag", "Tweede verslag"));

        assertThat(route.open(melding)).containsExactly(BEVINDINGEN);
        assertThat(teksten(melding))
                .contains("Verzonnen antwoord", "Tweede antwoord", "Verzonnen verslag", "Tweede verslag");
        assertThat(codes(melding, Soort.BRONNEN_BEVRAAGD))
                .extracting(codes -> codes.get("huisarts"))
                .containsExactly("geweigerd", "beantwoord");
        assertThat(dossier(melding).contacten()).hasSize(2);
    }

    @Test
    void wie_in_een_eerdere_ronde_gevraagd_is_hoeft_niet_nog_een_keer() {
        String melding = begonnen();
        route.beantwoord(melding, PLAN);
        Map<String, Object> eerder = new HashMap<>(Map.of(
                "bevraagdHuisarts", "eerder-gevraagd",
                "bevraagdSchool", "eerder-gevraagd",
                "bevraagdJgz", "eerder-gevraagd",
                "bevraagdPolitie", "eerder-gevraagd",
                "bevraagdAnder", "eerder-gevraagd"));
        assertThat(geweigerd(melding, BRONNEN, ONDERZOEKER, eerder))
                .containsExactlyInAnyOrderElementsOf(eerder.keySet());
        route.beantwoord(melding, BRONNEN);
        nogEenRonde(melding);

        // Who was not asked then, is not asked earlier.
        assertThat(geweigerd(melding, BRONNEN, ONDERZOEKER, eerder))
                .containsExactlyInAnyOrder("bevraagdPolitie", "bevraagdAnder");
        Map<String, @Nullable Object> tweede = new HashMap<>(Map.of(
                "bevraagdHuisarts", "eerder-gevraagd",
                "bevraagdSchool", "eerder-gevraagd",
                "bevraagdJgz", "eerder-gevraagd",
                "bevraagdOpvang", "geweigerd",
                "bevraagdWijkteam", "geweigerd",
                "bevraagdHulpverlening", "geweigerd",
                "bevraagdPolitie", "geweigerd"));
        tweede.put("bevraagdSchoolInhoud", null);
        tweede.put("bevraagdNietReden", null);
        route.beantwoord(melding, BRONNEN, tweede);
        assertThat(codes(melding, Soort.BRONNEN_BEVRAAGD).get(1))
                .containsEntry("huisarts", "eerder-gevraagd")
                .containsEntry("politie", "geweigerd");

        // Earlier than earlier is still earlier.
        nogEenRonde(melding);
        route.beantwoord(melding, BRONNEN, met(tweede, Map.of("bevraagdPolitie", "eerder-gevraagd")));
        assertThat(route.open(melding)).containsExactly(HOREN);
    }

    @Test
    void wie_anders_in_een_eerdere_ronde_gevraagd_is_kan_een_vertrouwelijke_beroepskracht_zijn() {
        String melding = begonnen();
        Map<String, Object> vertrouwelijk = Map.of(
                "bevraagdVertrouwelijk",
                "ja",
                "bevraagdVertrouwelijkWie",
                lijst("ander"),
                "bevraagdVertrouwelijkGrond",
                lijst("vertrouwensrelatie"),
                "bevraagdVertrouwelijkReden",
                "Verzonnen reden");
        route.beantwoord(melding, PLAN);
        route.beantwoord(
                melding,
                BRONNEN,
                met(
                        vertrouwelijk,
                        Map.of(
                                "bevraagdAnder", "geweigerd",
                                "bevraagdAnderWie", "Verzonnen coach",
                                "bevraagdAnderNoemen", "beroepskracht")));
        nogEenRonde(melding);
        route.beantwoord(melding, BRONNEN, met(vertrouwelijk, Map.of("bevraagdAnder", "eerder-gevraagd")));

        assertThat(route.open(melding)).containsExactly(HOREN);
    }

    @Test
    void een_eerder_onderzoek_telt_niet_als_eerdere_ronde() {
        String melding = begonnen();
        route.beantwoord(melding, PLAN, BRONNEN);
        // What an onderzoek after this one begins with.
        gebeurtenissen.leg(melding, Soort.ONDERZOEK_GEPLAND, "test", Map.of());
        nogEenRonde(melding);

        assertThat(geweigerd(melding, BRONNEN, ONDERZOEKER, Map.of("bevraagdHuisarts", "eerder-gevraagd")))
                .containsExactly("bevraagdHuisarts");
    }

    private void nogEenRonde(String melding) {
        route.beantwoord(melding, HOREN, Map.of("genoegBekend", "nee", "onderzoekNogNodig", "Verzonnen vraag"));
    }

    @Test
    void wie_gehoord_is_staat_met_dag_in_het_dossier() {
        String melding = begonnen();
        route.beantwoord(melding, PLAN, BRONNEN);
        assertThat(geweigerd(melding, HOREN, ONDERZOEKER, Map.of("gehoordOp", "2027-01-05")))
                .containsExactly("gehoordOp");
        route.beantwoord(melding, HOREN, Map.of("gehoordOp", "2027-01-03"));

        assertThat(dossier(melding).contacten())
                .extracting(Contact::soort, Contact::uitkomst, Contact::gevoerdOp)
                .containsExactly(tuple(Contact.Soort.HUISBEZOEK, Contact.Uitkomst.BEVESTIGD, LocalDate.of(2027, 1, 3)));
        assertThat(codes(melding, Soort.BETROKKENEN_GEHOORD)).singleElement().satisfies(codes -> assertThat(codes)
                .containsEntry("pleger", "gehoord")
                .containsEntry("wederhoor", "ja")
                .containsEntry("kinderen4Tot12", "gezien-en-gesproken")
                .containsEntry("gevoerdOp", "2027-01-03"));
    }

    @Test
    void wie_niet_gehoord_is_of_niet_kon_reageren_vraagt_een_reden() {
        String melding = begonnen();
        route.beantwoord(melding, PLAN, BRONNEN);
        Map<String, String> eenKant = Map.of("gehoordPleger", "niet", "gehoordWederhoor", "deels");
        assertThat(geweigerd(melding, HOREN, ONDERZOEKER, eenKant))
                .containsExactlyInAnyOrder("gehoordNietReden", "gehoordWederhoorReden");

        route.beantwoord(
                melding,
                HOREN,
                met(eenKant, Map.of("gehoordNietReden", "Wil niet praten", "gehoordWederhoorReden", "Was er niet")));
        assertThat(dossier(melding).contacten()).singleElement().satisfies(contact -> assertThat(contact.verslag())
                .contains("Wil niet praten", "Was er niet"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gezien", "gesproken", "niet"})
    void een_kind_dat_niet_gezien_en_gesproken_is_vraagt_een_reden(String hoe) {
        String melding = begonnen();
        route.beantwoord(melding, PLAN, BRONNEN);
        Map<String, String> kinderen = Map.of("gehoordKinderen4Tot12", hoe);
        assertThat(geweigerd(melding, HOREN, ONDERZOEKER, kinderen)).containsExactly("gehoordKinderenReden");

        route.beantwoord(melding, HOREN, met(kinderen, Map.of("gehoordKinderenReden", "Verzonnen reden")));
        assertThat(route.open(melding)).containsExactly(BEVINDINGEN);
    }

    @Test
    void wie_in_het_dossier_staat_kan_niet_ontbreken_bij_het_horen() {
        String melding = begonnen();
        route.beantwoord(melding, PLAN, BRONNEN);
        Map<String, String> niemand =
                Map.of("gehoordSlachtoffer", "niet-van-toepassing", "gehoordPleger", "niet-van-toepassing");
        voegToe(melding, BetrokkeneRol.PLEGER, "19850101");
        assertThat(geweigerd(melding, HOREN, ONDERZOEKER, niemand)).containsExactly("gehoordPleger");
        voegToe(melding, BetrokkeneRol.SLACHTOFFER, "19850101");
        assertThat(geweigerd(melding, HOREN, ONDERZOEKER, niemand))
                .containsExactly("gehoordSlachtoffer", "gehoordPleger");

        route.beantwoord(melding, HOREN);
        // Beside the informing of who came in.
        assertThat(route.open(melding)).contains(BEVINDINGEN);
    }

    @ParameterizedTest(name = "geboren {0}: {1}")
    @CsvSource({
        // 4 January 2027
        "20260104, gehoordKinderenTot4",
        "20230105, gehoordKinderenTot4",
        "20230104, gehoordKinderen4Tot12",
        "20150105, gehoordKinderen4Tot12",
        "20150104, gehoordKinderenVanaf12",
        "20090105, gehoordKinderenVanaf12",
        "20090104, ",
        "20240000, gehoordKinderenTot4",
        "20230100, ",
        "20150000, ",
        "20090000, ",
        "99999999, "
    })
    void een_kind_in_het_dossier_hoort_bij_zijn_leeftijd_van_vandaag(String geboren, @Nullable String groep) {
        String melding = begonnen();
        zetGeboortedatum(melding, geboren);
        route.beantwoord(melding, PLAN, BRONNEN);
        Map<String, String> geen = Map.of(
                "gehoordKinderenTot4", "geen",
                "gehoordKinderen4Tot12", "geen",
                "gehoordKinderenVanaf12", "geen",
                "gehoordKinderenReden", "Verzonnen reden");
        if (groep == null) {
            route.beantwoord(melding, HOREN, geen);
            assertThat(route.open(melding)).containsExactly(BEVINDINGEN);
        } else {
            assertThat(geweigerd(melding, HOREN, ONDERZOEKER, geen)).containsExactly(groep);
        }
    }

    @Test
    void als_niemand_gehoord_is_staat_de_reden_in_het_dossier() {
        String melding = begonnen();
        route.beantwoord(melding, PLAN, BRONNEN);
        Map<String, String> niemand = Map.of(
                "gehoordSlachtoffer", "niet-van-toepassing",
                "gehoordPleger", "niet-van-toepassing",
                "gehoordOuders", "niet-van-toepassing",
                "gehoordKinderen4Tot12", "niet");
        assertThat(geweigerd(melding, HOREN, ONDERZOEKER, niemand))
                .containsExactlyInAnyOrder("gehoordNietReden", "gehoordKinderenReden");

        route.beantwoord(
                melding,
                HOREN,
                met(niemand, Map.of("gehoordNietReden", "Niemand deed open", "gehoordKinderenReden", "Niet thuis")));
        assertThat(dossier(melding).contacten()).singleElement().satisfies(contact -> {
            assertThat(contact.soort()).isEqualTo(Contact.Soort.GEEN);
            assertThat(contact.gevoerdOp()).isNull();
            assertThat(contact.verslag()).contains("Niemand deed open", "Niet thuis");
        });
    }

    @ParameterizedTest
    @CsvSource({"geen, geen", "niet-bevestigd, bevestigd", "bevestigd, bevestigd"})
    void huiselijk_geweld_en_kindermishandeling_krijgen_elk_een_eigen_oordeel(String geweld, String mishandeling) {
        String melding = totBevindingen();
        Map<String, Object> oordeel = new HashMap<>(Map.of(
                "uitkomstHuiselijkGeweld",
                geweld,
                "uitkomstHuiselijkGeweldReden",
                "Reden geweld",
                "uitkomstKindermishandeling",
                mishandeling,
                "uitkomstKindermishandelingReden",
                "Reden mishandeling"));
        if (mishandeling.equals("bevestigd")) {
            assertThat(geweigerd(melding, BEVINDINGEN, ONDERZOEKER, oordeel)).containsExactly("aardKindermishandeling");
            oordeel.put("aardKindermishandeling", lijst("08"));
        }
        route.beantwoord(melding, BEVINDINGEN, oordeel);

        assertThat(laatste(melding, Besluit.Soort.OORDEEL_HUISELIJK_GEWELD))
                .extracting(Besluit::uitkomst, Besluit::reden)
                .containsExactly(geweld, "Reden geweld");
        assertThat(laatste(melding, Besluit.Soort.OORDEEL_KINDERMISHANDELING))
                .extracting(Besluit::uitkomst, Besluit::reden)
                .containsExactly(mishandeling, "Reden mishandeling");
        Map<String, String> codes = codes(melding, Soort.ONDERZOEK_BEOORDEELD).get(0);
        assertThat(codes).containsEntry("huiselijkGeweld", geweld).containsEntry("kindermishandeling", mishandeling);
        // the nature counts only when it is confirmed
        assertThat(codes.get("aardHuiselijkGeweld")).isEqualTo(geweld.equals("bevestigd") ? "01,03" : null);
        assertThat(codes.get("aardKindermishandeling")).isEqualTo(mishandeling.equals("bevestigd") ? "08" : null);
    }

    @ParameterizedTest
    @CsvSource({"nee, ja", "ja, nee", "nee, nee"})
    void zonder_akkoord_van_beiden_worden_de_bevindingen_opnieuw_beoordeeld(String gedrag, String arts) {
        String melding = totBevindingen();
        route.beantwoord(melding, BEVINDINGEN);
        route.beantwoord(
                melding,
                GEDRAG,
                Map.of("akkoordGedragswetenschapper", gedrag, "oordeelGedragswetenschapper", "Eerste oordeel"));
        route.beantwoord(melding, ARTS, Map.of("akkoordVertrouwensarts", arts));

        assertThat(route.open(melding)).containsExactly(BEVINDINGEN);
        assertThat(toont(melding, BEVINDINGEN, "veld_toonOordeelGedragswetenschapper"))
                .isEqualTo(gedrag.equals("nee"));
        assertThat(toont(melding, BEVINDINGEN, "veld_toonOordeelVertrouwensarts"))
                .isEqualTo(arts.equals("nee"));
        route.beantwoord(melding, BEVINDINGEN, Map.of("uitkomstHuiselijkGeweld", "niet-bevestigd"));
        assertThat(route.open(melding)).containsExactlyInAnyOrder(GEDRAG, ARTS);
        route.beantwoord(melding, GEDRAG, ARTS);

        assertThat(route.open(melding)).containsExactly(CONCLUSIE);
        assertThat(uitkomsten(melding, Besluit.Soort.OORDEEL_HUISELIJK_GEWELD))
                .containsExactly("bevestigd", "niet-bevestigd");
        assertThat(uitkomsten(melding, Besluit.Soort.MULTIDISCIPLINAIR_OORDEEL)).hasSize(4);
        assertThat(teksten(melding)).contains("Eerste oordeel");
        assertThat(van(melding, Soort.ONDERZOEK_BEOORDEELD)).hasSize(2);
    }

    @Test
    void wie_de_bevindingen_beoordeelde_geeft_er_geen_oordeel_over() {
        String melding = totBevindingen();
        Gebruiker alles = met("alles", Rol.ONDERZOEKER, Rol.GEDRAGSWETENSCHAPPER, Rol.VERTROUWENSARTS);
        route.beantwoordAls(melding, BEVINDINGEN, alles, Map.of());

        assertThat(geweigerd(melding, GEDRAG, alles, Map.of())).containsExactly("akkoordGedragswetenschapper");
        assertThat(geweigerd(melding, ARTS, alles, Map.of())).containsExactly("akkoordVertrouwensarts");
    }

    @Test
    void een_persoon_geeft_niet_beide_oordelen_in_een_ronde() {
        String melding = totBevindingen();
        Gebruiker beide = met("beide", Rol.GEDRAGSWETENSCHAPPER, Rol.VERTROUWENSARTS);
        route.beantwoord(melding, BEVINDINGEN);
        route.beantwoordAls(melding, GEDRAG, beide, Map.of("akkoordGedragswetenschapper", "nee"));
        assertThat(geweigerd(melding, ARTS, beide, Map.of())).containsExactly("akkoordVertrouwensarts");
        route.beantwoord(melding, ARTS);

        // in the next round this person may give the other one
        route.beantwoord(melding, BEVINDINGEN);
        route.beantwoordAls(melding, ARTS, beide, Map.of());
        route.beantwoord(melding, GEDRAG);
        assertThat(route.open(melding)).containsExactly(CONCLUSIE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"onbekend-vertrokken", "overleden", "verhuisd-naar-andere-regio"})
    void een_onderzoek_dat_eerder_stopt_krijgt_wel_een_conclusie_maar_geen_oordeel(String waarom) {
        String melding = totBevindingen();
        Map<String, String> voortijdig = Map.of("onderzoekVoortijdig", waarom);
        assertThat(geweigerd(melding, BEVINDINGEN, ONDERZOEKER, voortijdig))
                .containsExactly("onderzoekVoortijdigReden");
        route.beantwoord(melding, BEVINDINGEN, met(voortijdig, Map.of("onderzoekVoortijdigReden", "Verzonnen reden")));

        assertThat(route.open(melding)).containsExactly(CONCLUSIE);
        assertThat(codes(melding, Soort.ONDERZOEK_BEOORDEELD)).containsExactly(Map.of("voortijdig", waarom));
        assertThat(besluiten(melding)).isEmpty();

        route.beantwoord(melding, CONCLUSIE);
        assertThat(geweigerd(melding, RAPPORT, ONDERZOEKER, Map.of("rapportIemand", "nee")))
                .containsExactly("rapportNiemandReden");
        route.beantwoord(melding, RAPPORT, Map.of("rapportIemand", "nee", "rapportNiemandReden", "Niemand gevonden"));
        assertThat(codes(melding, Soort.RAPPORT_GEDEELD)).containsExactly(Map.of("gedeeld", "niemand"));
        assertThat(teksten(melding)).contains("Verzonnen reden", "Niemand gevonden");
        assertThat(geeindigd(melding, "onderzoek")).containsExactly("endEvent_afgerond");
    }

    @Test
    void ook_na_een_eerder_gestopt_onderzoek_kan_het_rapport_gedeeld_worden() {
        String melding = totBevindingen();
        route.beantwoord(
                melding,
                BEVINDINGEN,
                Map.of("onderzoekVoortijdig", "overleden", "onderzoekVoortijdigReden", "Verzonnen reden"));
        route.beantwoord(melding, CONCLUSIE);
        assertThat(geweigerd(melding, RAPPORT, ONDERZOEKER, Map.of())).containsExactly("rapportIemand");
        route.beantwoord(melding, RAPPORT, Map.of("rapportIemand", "ja"));

        assertThat(codes(melding, Soort.RAPPORT_GEDEELD).get(0)).containsEntry("gedeeld", "allen");
    }

    @Test
    void wat_in_een_eerdere_ronde_bevestigd_was_telt_niet_als_het_onderzoek_daarna_stopt() {
        String melding = totBevindingen();
        route.beantwoord(melding, BEVINDINGEN);
        route.beantwoord(melding, GEDRAG, Map.of("akkoordGedragswetenschapper", "nee"));
        route.beantwoord(melding, ARTS);
        route.beantwoord(
                melding,
                BEVINDINGEN,
                Map.of("onderzoekVoortijdig", "overleden", "onderzoekVoortijdigReden", "Verzonnen reden"));

        assertThat(route.open(melding)).containsExactly(CONCLUSIE);
        assertThat(codes(melding, Soort.ONDERZOEK_BEOORDEELD).get(1)).isEqualTo(Map.of("voortijdig", "overleden"));
        assertThat(toont(melding, CONCLUSIE, "veld_toonOordeelVertrouwensarts")).isFalse();
    }

    @Test
    void zonder_kinderen_is_er_geen_oordeel_over_kindermishandeling_en_geen_verzoek_aan_de_raad() {
        String melding = begin("onderzoek", Map.of("kinderen", 0));
        route.beantwoord(melding, "userTask_startDienst");
        assertThat(toont(melding, PLAN, "veld_onderzoekPlanKinderen")).isFalse();
        route.beantwoord(melding, PLAN);
        assertThat(toont(melding, BRONNEN, "veld_bevraagdSchool")).isFalse();
        route.beantwoord(melding, BRONNEN);
        assertThat(toont(melding, HOREN, "veld_gehoordKinderenTot4")).isFalse();
        route.beantwoord(melding, HOREN);
        assertThat(toont(melding, BEVINDINGEN, "veld_uitkomstKindermishandeling"))
                .isFalse();
        route.beantwoord(melding, BEVINDINGEN);
        route.beantwoord(melding, GEDRAG, ARTS);

        assertThat(uitkomsten(melding, Besluit.Soort.OORDEEL_KINDERMISHANDELING))
                .isEmpty();
        assertThat(codes(melding, Soort.ONDERZOEK_BEOORDEELD).get(0)).doesNotContainKey("kindermishandeling");
        assertThat(codes(melding, Soort.BRONNEN_BEVRAAGD).get(0)).doesNotContainKey("school");
        assertThat(geweigerd(melding, CONCLUSIE, ONDERZOEKER, Map.of("uitkomst", "raad")))
                .containsExactly("uitkomst");
    }

    @Test
    void een_kind_dat_tijdens_het_onderzoek_erbij_komt_telt_mee() {
        String melding = begin("onderzoek", Map.of("kinderen", 0));
        route.beantwoord(melding, "userTask_startDienst");
        assertThat(toont(melding, PLAN, "veld_onderzoekPlanKinderen")).isFalse();

        voegKindToe(melding);
        route.beantwoord(melding, PLAN);
        assertThat(toont(melding, BRONNEN, "veld_bevraagdSchool")).isTrue();
        route.beantwoord(melding, BRONNEN, HOREN, BEVINDINGEN, GEDRAG, ARTS);
        assertThat(uitkomsten(melding, Besluit.Soort.OORDEEL_KINDERMISHANDELING))
                .containsExactly("niet-bevestigd");
        route.beantwoord(melding, CONCLUSIE, Map.of("uitkomst", "raad"));
        route.beantwoord(melding, RAPPORT);
        assertThat(variabele(melding, "uitkomst")).isEqualTo("raad");
        assertThat(geeindigd(melding, "onderzoek")).containsExactly("endEvent_afgerond");
    }

    @Test
    void een_overdracht_zegt_waarvoor() {
        String melding = totConclusie();
        assertThat(geweigerd(melding, CONCLUSIE, ONDERZOEKER, Map.of("uitkomst", "overdracht")))
                .containsExactly("overdrachtDoel");
        route.beantwoord(
                melding,
                CONCLUSIE,
                Map.of(
                        "uitkomst", "overdracht",
                        "overdrachtDoel", "lichte-hulp",
                        "onderzoekAfspraken", "Verzonnen afspraak"));
        route.beantwoord(melding, RAPPORT);

        assertThat(variabele(melding, "uitkomst")).isEqualTo("overdracht");
        assertThat(variabele(melding, "overdrachtDoel")).isEqualTo("lichte-hulp");
        assertThat(laatste(melding, Besluit.Soort.UITKOMST_VERVOLG).reden())
                .contains("Verzonnen conclusie", "Verzonnen afspraak");
    }

    @Test
    void wat_er_nog_meer_nodig_is_heet_overal_hetzelfde() {
        // Not everything comes to who fills in the form: the huisverbod is another role's.
        for (String formulier : List.of("leg-conclusie-vast", "rond-voorwaarden-en-vervolg-af")) {
            assertThat(Path.of("forms/vervolg/" + formulier + ".form"))
                    .content()
                    .contains("Elk vinkje wordt een eigen taak. De uitkomst wacht daar niet op.\"")
                    .doesNotContain("U krijgt");
        }
    }

    @Test
    void een_nieuwe_beoordeling_wacht_niet_op_het_rapport() {
        String melding = totConclusie();
        route.beantwoord(melding, CONCLUSIE, Map.of("uitkomst", "opnieuw-beoordelen"));

        assertThat(route.open(melding)).isEmpty();
        assertThat(geeindigd(melding, "onderzoek")).containsExactly("endEvent_opnieuwBeoordelen");
        assertThat(soorten(melding)).endsWith(Soort.VERVOLG_AFGEROND).doesNotContain(Soort.RAPPORT_GEDEELD);
        assertThat(codes(melding, Soort.VERVOLG_AFGEROND).get(0)).containsEntry("uitkomst", "opnieuw-beoordelen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"instantieInformeren", "huisverbodNodig", "dienstNodig"})
    void wat_er_nog_nodig_is_wordt_gevraagd_en_het_onderzoek_gaat_door(String inzet) {
        String melding = totConclusie();
        route.beantwoord(melding, CONCLUSIE, Map.of(inzet, true));

        assertThat(route.open(melding)).containsExactly(RAPPORT);
        assertThat(gedaan(melding, "onderzoek")).contains("throwEvent_meldExtraInzet");
        for (String elk : List.of("instantieInformeren", "huisverbodNodig", "dienstNodig")) {
            assertThat(variabele(melding, elk)).as(elk).isEqualTo(elk.equals(inzet));
        }
    }

    @Test
    void extra_inzet_en_een_nieuwe_beoordeling_kunnen_samen() {
        String melding = totConclusie();
        route.beantwoord(melding, CONCLUSIE, Map.of("uitkomst", "opnieuw-beoordelen", "huisverbodNodig", true));

        assertThat(gedaan(melding, "onderzoek")).contains("throwEvent_meldExtraInzet", "endEvent_opnieuwBeoordelen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deels", "niet"})
    void wie_het_rapport_niet_krijgt_staat_er_met_reden(String gedeeld) {
        String melding = totConclusie();
        route.beantwoord(melding, CONCLUSIE);
        Map<String, Object> anders = Map.of("rapportGedeeld", gedeeld);
        assertThat(geweigerd(melding, RAPPORT, ONDERZOEKER, anders))
                .containsExactlyInAnyOrder(
                        "rapportNietGedeeldMet", "rapportNietGedeeldGrond", "rapportNietGedeeldReden");

        route.beantwoord(
                melding,
                RAPPORT,
                met(
                        anders,
                        Map.of(
                                "rapportNietGedeeldMet", lijst("pleger"),
                                "rapportNietGedeeldGrond", lijst("onveilig", "strafonderzoek"),
                                "rapportNietGedeeldReden", "Verzonnen gevaar")));
        assertThat(codes(melding, Soort.RAPPORT_GEDEELD).get(0))
                .containsEntry("gedeeld", gedeeld)
                .containsEntry("nietGedeeldMet", "pleger")
                .containsEntry("grond", "onveilig,strafonderzoek");
        assertThat(teksten(melding)).contains("Verzonnen gevaar");
    }

    @Test
    void een_persoon_kreeg_het_rapport_wel_of_niet_en_van_twee_kan_het_allebei() {
        String melding = totConclusie();
        route.beantwoord(melding, CONCLUSIE);
        Map<String, Object> slachtoffer = deels("slachtoffer");
        assertThat(geweigerd(melding, RAPPORT, ONDERZOEKER, slachtoffer)).containsExactly("rapportNietGedeeldMet");
        assertThat(geweigerd(melding, RAPPORT, ONDERZOEKER, deels("pleger"))).containsExactly("rapportNietGedeeldMet");

        voegKindToe(melding);
        route.beantwoord(melding, RAPPORT, slachtoffer);
        assertThat(codes(melding, Soort.RAPPORT_GEDEELD).get(0))
                .containsEntry("gedeeldMet", "slachtoffer")
                .containsEntry("nietGedeeldMet", "slachtoffer");
    }

    @Test
    void een_ouder_kan_het_rapport_krijgen_en_de_andere_niet() {
        String melding = totConclusie();
        route.beantwoord(melding, CONCLUSIE);
        route.beantwoord(melding, RAPPORT, deels("ouder"));
        assertThat(codes(melding, Soort.RAPPORT_GEDEELD).get(0)).containsEntry("nietGedeeldMet", "ouder");
    }

    private static Map<String, Object> deels(String wie) {
        return Map.of(
                "rapportGedeeld", "deels",
                "rapportGedeeldMet", lijst(wie),
                "rapportNietGedeeldMet", lijst(wie),
                "rapportNietGedeeldGrond", lijst("wil-niet"),
                "rapportNietGedeeldReden", "Verzonnen reden");
    }

    @Test
    void een_rapport_is_niet_in_de_toekomst_gedeeld() {
        String melding = totConclusie();
        route.beantwoord(melding, CONCLUSIE);
        assertThat(geweigerd(melding, RAPPORT, ONDERZOEKER, Map.of("rapportGedeeldOp", "2027-01-05")))
                .containsExactly("rapportGedeeldOp");

        route.beantwoord(melding, RAPPORT, Map.of("rapportGedeeldOp", "2027-01-02"));
        assertThat(codes(melding, Soort.RAPPORT_GEDEELD).get(0)).containsEntry("gevoerdOp", "2027-01-02");
    }

    @Test
    void na_tien_weken_kijkt_de_teamleider_en_een_week_eerder_wordt_gewaarschuwd() {
        String melding = begonnen();
        driver.verder(melding, Duration.between(driver.nu(), NEGEN_WEKEN.minusSeconds(1)));
        assertThat(soorten(melding)).doesNotContain(Soort.TERMIJN_NADERT);
        driver.verder(melding, Duration.ofSeconds(1));
        assertThat(codes(melding, Soort.TERMIJN_NADERT)).singleElement().satisfies(codes -> assertThat(codes)
                .containsEntry("termijn", "onderzoek"));

        driver.verder(melding, Duration.between(driver.nu(), TIEN_WEKEN.minusSeconds(1)));
        assertThat(soorten(melding)).doesNotContain(Soort.TERMIJN_VERSTREKEN);
        driver.verder(melding, Duration.ofSeconds(1));
        assertThat(codes(melding, Soort.TERMIJN_VERSTREKEN)).singleElement().satisfies(codes -> assertThat(codes)
                .containsEntry("termijn", "onderzoek"));
        assertThat(route.open(melding)).containsExactlyInAnyOrder(PLAN, "userTask_volgOverschrijdingOp");
        assertThat(rollen(melding, "userTask_volgOverschrijdingOp")).containsExactly(Rol.TEAMLEIDER);

        route.beantwoord(melding, "userTask_volgOverschrijdingOp");
        assertThat(soorten(melding)).endsWith(Soort.OVERSCHRIJDING_OPGEVOLGD);
        assertThat(route.open(melding)).containsExactly(PLAN);
    }

    @Test
    void de_tien_weken_tellen_vanaf_het_besluit_ook_tijdens_het_wachten() {
        String melding = begin("onderzoek", Map.of());
        driver.verder(melding, Duration.between(driver.nu(), TIEN_WEKEN));

        assertThat(codes(melding, Soort.TERMIJN_VERSTREKEN))
                .extracting(codes -> codes.get("termijn"))
                .contains("onderzoek");
        assertThat(route.open(melding)).contains("userTask_startDienst", "userTask_volgOverschrijdingOp");
    }

    @Test
    void een_afgerond_onderzoek_laat_geen_opvolging_van_de_termijn_achter() {
        String melding = begonnen();
        driver.verder(melding, Duration.between(driver.nu(), TIEN_WEKEN));
        assertThat(route.open(melding)).contains("userTask_volgOverschrijdingOp");
        route.beantwoord(melding, PLAN, BRONNEN, HOREN, BEVINDINGEN, GEDRAG, ARTS, CONCLUSIE, RAPPORT);

        assertThat(route.open(melding)).isEmpty();
        assertThat(geeindigd(melding, "onderzoek"))
                .containsExactlyInAnyOrder("endEvent_gewaarschuwd", "endEvent_afgerond");
    }

    private String begonnen() {
        String melding = begin("onderzoek", Map.of());
        assertThat(route.open(melding)).containsExactly("userTask_startDienst");
        route.beantwoord(melding, "userTask_startDienst");
        return melding;
    }

    private String totBevindingen() {
        String melding = begonnen();
        Onderzoekantwoorden.totBevindingen(route, melding);
        return melding;
    }

    private String totConclusie() {
        String melding = begonnen();
        Onderzoekantwoorden.totConclusie(route, melding);
        return melding;
    }

    /** The one person of the melding turns out to be an adult. */
    private List<Map<String, String>> codes(String melding, Soort soort) {
        return van(melding, soort).stream().map(Gebeurtenis::codes).toList();
    }

    private List<Tuple> besluiten(String melding) {
        return onderzoeksbesluiten(melding)
                .map(besluit -> tuple(besluit.soort(), besluit.uitkomst(), besluit.door()))
                .toList();
    }

    private List<String> uitkomsten(String melding, Besluit.Soort soort) {
        return onderzoeksbesluiten(melding)
                .filter(besluit -> besluit.soort() == soort)
                .map(Besluit::uitkomst)
                .toList();
    }

    /** Without what came before the onderzoek. */
    private Stream<Besluit> onderzoeksbesluiten(String melding) {
        return dossier(melding).besluiten().stream()
                .filter(besluit -> besluit.soort() != Besluit.Soort.ACUTE_ONVEILIGHEID);
    }

    /** Every text that the forms gave to the dossier, of all rounds. */
    private List<String> teksten(String melding) {
        return engine
                .getHistoryService()
                .createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(melding)
                .list()
                .stream()
                .flatMap(taak -> dossiervelden.vanTaak(taak.getId()).values().stream())
                .toList();
    }

    private Object variabele(String melding, String naam) {
        String instantie = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(melding)
                .processDefinitionKey("onderzoek")
                .singleResult()
                .getId();
        HistoricVariableInstance variabele = engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instantie)
                .variableName(naam)
                .singleResult();
        return Objects.requireNonNull(variabele.getValue());
    }

    private static Gebruiker met(String id, Rol... rollen) {
        return new Gebruiker(id, Set.of(rollen), Set.of(Meldingsroute.REGIO));
    }

    private static Map<String, @Nullable Object> met(
            Map<String, ? extends @Nullable Object> een, Map<String, ? extends @Nullable Object> ander) {
        Map<String, @Nullable Object> beide = new HashMap<>(een);
        beide.putAll(ander);
        return beide;
    }

    private static Map<String, ? extends @Nullable Object> zonder(String... velden) {
        Map<String, @Nullable Object> weg = new HashMap<>();
        Arrays.stream(velden).forEach(veld -> weg.put(veld, null));
        return weg;
    }
}
