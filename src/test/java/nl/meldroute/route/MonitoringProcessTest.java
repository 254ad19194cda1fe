package nl.meldroute.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.meldroute.dossier.Besluit;
import nl.meldroute.dossier.Gebeurtenis;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.Rol;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Monitoring: the moments of the region from one anchor date, agreements with all, and the way back when it is not safe. */
class MonitoringProcessTest extends Procestest {

    private static final String GOOI = "gooi-en-vechtstreek";
    private static final String KIES = "userTask_kiesMonitoringmoment";
    private static final String AFSPREKEN = "userTask_spreekMonitoringAf";
    private static final String MONITOR = "userTask_monitorVeiligheid";
    private static final String HERPLAN = "userTask_herplanMonitoring";
    private static final String SLUIT = "userTask_sluitMonitoringAf";
    private static final Gebruiker MONITORMEDEWERKER = Meldingsroute.gebruiker(Rol.MONITOR);

    /** The test's dossier lies in one region, some routes run in another. */
    private static final Gebruiker OVERAL =
            new Gebruiker(Rol.MONITOR.id(), Set.of(Rol.MONITOR), Set.of(GOOI, "noord-en-oost-gelderland"));

    /** Gooi, onderzoek of 4 January 2027: two weeks before three and twelve months, at nine. */
    private static final String EERSTE_NADERT = "2027-03-21T08:00:00Z";

    private static final String TWEEDE_NADERT = "2027-12-21T08:00:00Z";

    @Test
    void gooi_kijkt_na_drie_maanden_met_de_procesregisseur_en_na_twaalf_met_betrokkenen() {
        String melding = monitoring(GOOI, "onderzoek");
        assertThat(route.open(melding)).containsExactly(AFSPREKEN);
        assertThat(rollen(melding, AFSPREKEN)).containsExactly(Rol.MONITOR);
        assertThat(uiterlijk(melding, AFSPREKEN)).isEqualTo(Instant.parse("2027-01-11T22:59:59Z"));
        assertThat(variabele(melding, "momentMet")).isEqualTo("procesregisseur");
        route.beantwoord(melding, AFSPREKEN);
        assertThat(route.open(melding)).isEmpty();

        tot(melding, EERSTE_NADERT);
        assertThat(route.open(melding)).containsExactly(MONITOR);
        assertThat(rollen(melding, MONITOR)).containsExactly(Rol.MONITOR);
        assertThat(uiterlijk(melding, MONITOR)).isEqualTo(Instant.parse("2027-04-04T21:59:59Z"));
        route.beantwoord(melding, MONITOR);
        assertThat(route.open(melding)).isEmpty();
        assertThat(variabele(melding, "momentMet")).isEqualTo("betrokkenen");

        tot(melding, TWEEDE_NADERT);
        assertThat(uiterlijk(melding, MONITOR)).isEqualTo(Instant.parse("2028-01-04T22:59:59Z"));
        route.beantwoord(melding, MONITOR);
        assertThat(route.open(melding)).containsExactly(SLUIT);
        assertThat(uiterlijk(melding, SLUIT)).isEqualTo(Instant.parse("2027-12-28T22:59:59Z"));
        route.beantwoord(melding, SLUIT);
        assertThat(geeindigd(melding, "monitoring")).containsExactly("endEvent_monitoringAfgerond");
        assertThat(laatste(melding, Besluit.Soort.MONITORING).uitkomst()).isEqualTo("direct-en-stabiel-veilig");
        assertThat(van(melding, Soort.MONITORING_UITGEVOERD))
                .extracting(uitgevoerd -> uitgevoerd.codes().get("moment"))
                .containsExactly("monitoring-3-maanden", "monitoring-12-maanden");
        assertThat(soorten(melding))
                .containsSubsequence(
                        Soort.MONITORING_AFGESPROKEN,
                        Soort.MONITORING_UITGEVOERD,
                        Soort.MONITORING_UITGEVOERD,
                        Soort.MONITORING_AFGEROND)
                .doesNotContain(Soort.TERMIJN_VERSTREKEN);
    }

    @ParameterizedTest
    @CsvSource({
        // The look appears two weeks before at nine, and is due on the last second of the day.
        "2027-01-04T09:00:00Z, gooi-en-vechtstreek,      1, 2027-03-21T08:00:00Z, 2027-04-04T21:59:59Z",
        "2027-01-04T09:00:00Z, gooi-en-vechtstreek,      2, 2027-12-21T08:00:00Z, 2028-01-04T22:59:59Z",
        "2027-01-04T09:00:00Z, noord-en-oost-gelderland, 1, 2027-03-21T08:00:00Z, 2027-04-04T21:59:59Z",
        "2027-01-04T09:00:00Z, noord-en-oost-gelderland, 2, 2027-12-21T08:00:00Z, 2028-01-04T22:59:59Z",
        "2027-01-04T09:00:00Z, flevoland,                1, 2028-06-20T07:00:00Z, 2028-07-04T21:59:59Z",
        // to 29 February, from a month with more days than February has
        "2027-11-29T09:00:00Z, gooi-en-vechtstreek,      1, 2028-02-15T08:00:00Z, 2028-02-29T22:59:59Z",
        "2027-11-30T09:00:00Z, noord-en-oost-gelderland, 1, 2028-02-15T08:00:00Z, 2028-02-29T22:59:59Z",
        "2030-08-31T09:00:00Z, flevoland,                1, 2032-02-15T08:00:00Z, 2032-02-29T22:59:59Z",
        // from 29 February
        "2028-02-29T09:00:00Z, gooi-en-vechtstreek,      2, 2029-02-14T08:00:00Z, 2029-02-28T22:59:59Z",
        "2028-02-29T09:00:00Z, noord-en-oost-gelderland, 2, 2029-02-14T08:00:00Z, 2029-02-28T22:59:59Z",
        "2028-02-29T09:00:00Z, flevoland,                1, 2029-08-15T07:00:00Z, 2029-08-29T21:59:59Z",
        // the clock changes between the warning and the last day: 31 October 2027, 26 March 2028, 29 October 2028
        "2027-07-31T09:00:00Z, gooi-en-vechtstreek,      1, 2027-10-17T07:00:00Z, 2027-10-31T22:59:59Z",
        "2027-03-28T09:00:00Z, noord-en-oost-gelderland, 2, 2028-03-14T08:00:00Z, 2028-03-28T21:59:59Z",
        "2027-04-30T09:00:00Z, flevoland,                1, 2028-10-16T07:00:00Z, 2028-10-30T22:59:59Z",
        // half an hour before and after midnight in the Netherlands
        "2027-12-31T22:30:00Z, gooi-en-vechtstreek,      1, 2028-03-17T08:00:00Z, 2028-03-31T21:59:59Z",
        "2027-12-31T23:30:00Z, gooi-en-vechtstreek,      1, 2028-03-18T08:00:00Z, 2028-04-01T21:59:59Z"
    })
    void elk_moment_telt_vanaf_een_ankerdatum(
            Instant anker, String regio, int moment, Instant nadert, Instant uiterlijk) {
        driver.zetKlok(anker);
        String melding = monitoring(regio, "onderzoek");
        route.beantwoord(melding, AFSPREKEN);
        for (int eerder = 1; eerder < moment; eerder++) {
            driver.springNaarVolgendMoment(melding);
            route.beantwoord(melding, MONITOR);
        }
        driver.verder(melding, Duration.between(driver.nu(), nadert.minusSeconds(1)));
        assertThat(route.open(melding)).isEmpty();
        driver.verder(melding, Duration.ofSeconds(1));
        assertThat(route.open(melding)).containsExactly(MONITOR);
        assertThat(uiterlijk(melding, MONITOR)).isEqualTo(uiterlijk);

        driver.verder(melding, Duration.between(driver.nu(), uiterlijk.minusSeconds(1)));
        assertThat(soorten(melding)).doesNotContain(Soort.TERMIJN_VERSTREKEN);
        driver.verder(melding, Duration.ofSeconds(1));
        assertThat(van(melding, Soort.TERMIJN_VERSTREKEN)).singleElement().satisfies(verstreken -> assertThat(
                        verstreken.codes())
                .containsEntry("uiterlijk", uiterlijk.toString()));
        assertThat(route.open(melding)).containsExactlyInAnyOrder(MONITOR, "userTask_volgOverschrijdingOp");
        assertThat(rollen(melding, "userTask_volgOverschrijdingOp")).containsExactly(Rol.TEAMLEIDER);
        route.beantwoord(melding, "userTask_volgOverschrijdingOp");
        assertThat(route.open(melding)).containsExactly(MONITOR);
    }

    @Test
    void wie_pas_na_het_moment_afspreekt_ziet_de_taak_meteen_en_de_teamleider_ook() {
        String melding = monitoring(GOOI, "onderzoek");
        tot(melding, "2027-04-05T08:00:00Z");
        assertThat(route.open(melding)).containsExactly(AFSPREKEN);
        route.beantwoord(melding, AFSPREKEN);
        assertThat(route.open(melding)).containsExactlyInAnyOrder(MONITOR, "userTask_volgOverschrijdingOp");
    }

    @ParameterizedTest
    @CsvSource({
        "flevoland,                huisverbod, S1; S2",
        "noord-en-oost-gelderland, huisverbod, S1; S2",
        "gooi-en-vechtstreek,      overdracht, S1; S2; S5"
    })
    void waar_het_schema_niet_monitort_staat_de_grond_bij_het_besluit(String regio, String dienst, String grond) {
        String melding = monitoring(regio, dienst);
        assertThat(geeindigd(melding, "monitoring")).containsExactly("endEvent_geenMonitoring");
        assertThat(laatste(melding, Besluit.Soort.MONITORINGSCHEMA))
                .satisfies(besluit -> assertThat(besluit.uitkomst()).isEqualTo("geen"))
                .satisfies(besluit -> assertThat(besluit.grond()).isEqualTo(grond));
    }

    @Test
    void na_een_huisverbod_monitort_gooi_wel() {
        assertThat(route.open(monitoring(GOOI, "huisverbod"))).containsExactly(AFSPREKEN);
    }

    @Test
    void wie_niet_monitort_zegt_waarom() {
        String melding = monitoring(GOOI, "onderzoek");
        Map<String, Object> nee = new HashMap<>(Map.of("monitoren", "nee"));
        assertThat(geweigerd(melding, AFSPREKEN, MONITORMEDEWERKER, nee)).containsExactly("nietMonitorenReden");
        nee.put("nietMonitorenReden", "Verzonnen reden");
        route.beantwoord(melding, AFSPREKEN, nee);
        assertThat(geeindigd(melding, "monitoring")).containsExactly("endEvent_nietMonitoren");
        assertThat(laatste(melding, Besluit.Soort.MONITORING).uitkomst()).isEqualTo("niet");
        assertThat(laatste(melding, Besluit.Soort.MONITORING).reden()).isEqualTo("Verzonnen reden");
    }

    @Test
    void met_elke_beroepskracht_staat_een_eigen_afspraak_ook_met_wie_geen_hulp_geeft() {
        String melding = monitoring(GOOI, "onderzoek");
        assertThat(geweigerd(
                        melding,
                        AFSPREKEN,
                        MONITORMEDEWERKER,
                        Map.of("monitoringProfessionals", Antwoorden.lijst("school", "kinderopvang", "anders"))))
                .containsExactlyInAnyOrder("monitoringAfspraakKinderopvang", "monitoringAfspraakAnders");
        assertThat(geweigerd(
                        melding,
                        AFSPREKEN,
                        MONITORMEDEWERKER,
                        Map.of("monitoringProfessionals", Antwoorden.lijst("school", "geen"))))
                .containsExactly("monitoringProfessionals");

        route.beantwoord(melding, AFSPREKEN);
        assertThat(van(melding, Soort.MONITORING_AFGESPROKEN))
                .singleElement()
                .satisfies(afgesproken -> assertThat(afgesproken.codes()).containsEntry("met", "hulpverlening,school"));
        assertThat(laatste(melding, Besluit.Soort.MONITORING).reden())
                .contains("Verzonnen toezicht", "School\nVerzonnen afspraak met de school")
                .doesNotContain("Huisarts");

        tot(melding, EERSTE_NADERT);
        String taak = driver.taak(melding, MONITOR).getId();
        engine.getTaskService().setAssignee(taak, MONITORMEDEWERKER.id());
        assertThat(driver.als(MONITORMEDEWERKER, () -> engine.getFormService().getTaskFormVariables(taak)))
                .containsEntry("toonMonitoringAfspraakSchool", "Verzonnen afspraak met de school")
                .doesNotContainKey("toonMonitoringAfspraakHuisarts");
    }

    @Test
    void zonder_beroepskrachten_kan_er_ook_gemonitord_worden() {
        String melding = monitoring(GOOI, "onderzoek");
        route.beantwoord(melding, AFSPREKEN, Map.of("monitoringProfessionals", Antwoorden.lijst("geen")));
        assertThat(route.open(melding)).isEmpty();
        tot(melding, EERSTE_NADERT);
        assertThat(route.open(melding)).containsExactly(MONITOR);
    }

    @Test
    void een_overgedragen_zaak_herinnert_aan_de_partij_die_het_overnam() {
        String melding = begin(
                "monitoring",
                Map.of(
                        "regio",
                        GOOI,
                        "dienst",
                        "onderzoek",
                        "monitoringVanaf",
                        Date.from(driver.nu()),
                        "overgedragen",
                        true));
        assertThat(toont(melding, AFSPREKEN, "tekst_2")).isTrue();
        assertThat(toont(monitoring(GOOI, "onderzoek"), AFSPREKEN, "tekst_2")).isFalse();
    }

    @Test
    void een_onbekende_dienst_gaat_naar_een_mens_die_een_moment_kiest() {
        String melding = monitoring(GOOI, "verzonnen");
        assertThat(route.open(melding)).containsExactly(KIES);
        assertThat(rollen(melding, KIES)).containsExactlyInAnyOrder(Rol.MONITOR, Rol.TEAMLEIDER);
        assertThat(laatste(melding, Besluit.Soort.MONITORINGSCHEMA).uitkomst()).isEqualTo("niet-bepaald");

        route.beantwoord(melding, KIES, AFSPREKEN);
        assertThat(laatste(melding, Besluit.Soort.MONITORINGSCHEMA).uitkomst()).isEqualTo("monitoring-3-maanden");
        assertThat(laatste(melding, Besluit.Soort.MONITORINGSCHEMA).reden()).isEqualTo("Verzonnen reden");
        tot(melding, EERSTE_NADERT);
        route.beantwoord(melding, MONITOR);
        assertThat(route.open(melding)).containsExactly(SLUIT);
    }

    @Test
    void een_gekozen_moment_kan_vanaf_vandaag_tellen_maar_ligt_niet_in_het_verleden() {
        String melding = monitoring(GOOI, "verzonnen");
        tot(melding, "2027-04-04T21:59:58Z");
        assertThat(geweigerd(melding, KIES, MONITORMEDEWERKER, Map.of("gekozenMoment", "nergens")))
                .containsExactly("gekozenMoment");
        tot(melding, "2027-04-04T21:59:59Z");
        assertThat(geweigerd(melding, KIES, MONITORMEDEWERKER, Map.of())).containsExactly("gekozenMoment");

        route.beantwoord(melding, KIES, Map.of("gekozenVanaf", "vandaag"));
        route.beantwoord(melding, AFSPREKEN);
        tot(melding, "2027-06-20T07:00:00Z");
        assertThat(uiterlijk(melding, MONITOR)).isEqualTo(Instant.parse("2027-07-04T21:59:59Z"));
    }

    @Test
    void een_gekozen_moment_kan_tot_de_laatste_seconde() {
        String melding = monitoring(GOOI, "verzonnen");
        tot(melding, "2027-04-04T21:59:58Z");
        route.beantwoord(melding, KIES, AFSPREKEN);
        assertThat(route.open(melding)).containsExactly(MONITOR);
    }

    @Test
    void niet_veilig_leidt_terug_naar_een_beoordeling() {
        String melding = totEersteMoment();
        route.beantwoord(melding, MONITOR, anders("monitorDirectVeilig", "nee", "monitorStabielVeilig", null));
        assertThat(geeindigd(melding, "monitoring")).containsExactly("endEvent_opnieuwBeoordelen");
        assertThat(laatste(melding, Besluit.Soort.MONITORINGMOMENT).uitkomst()).isEqualTo("niet-veilig");
    }

    @Test
    void nog_niet_stabiel_kan_verder_of_opnieuw_beoordeeld_worden() {
        String melding = totEersteMoment();
        route.beantwoord(melding, MONITOR, anders("monitorStabielVeilig", "nee", "monitorVerder", "doorgaan"));
        assertThat(route.open(melding)).isEmpty();
        assertThat(laatste(melding, Besluit.Soort.MONITORINGMOMENT).uitkomst()).isEqualTo("nog-niet-stabiel");
        tot(melding, TWEEDE_NADERT);
        route.beantwoord(
                melding, MONITOR, anders("monitorStabielVeilig", "onduidelijk", "monitorNaSlot", "opnieuw-beoordelen"));
        assertThat(geeindigd(melding, "monitoring")).containsExactly("endEvent_opnieuwBeoordelen");
    }

    @Test
    void wie_niemand_sprak_zegt_waarom() {
        String melding = totEersteMoment();
        assertThat(geweigerd(melding, MONITOR, MONITORMEDEWERKER, Map.of("monitorMet", Antwoorden.lijst("niemand"))))
                .containsExactly("monitorNiemandReden");
        assertThat(geweigerd(
                        melding,
                        MONITOR,
                        MONITORMEDEWERKER,
                        anders(
                                "monitorMet",
                                Antwoorden.lijst("school", "niemand"),
                                "monitorNiemandReden",
                                "Verzonnen")))
                .containsExactly("monitorMet");
        assertThat(geweigerd(melding, MONITOR, MONITORMEDEWERKER, Map.of("monitorKinderen", "nee")))
                .containsExactly("monitorKinderenReden");
        Map<String, @Nullable Object> niemand =
                anders("monitorMet", Antwoorden.lijst("niemand"), "monitorNiemandReden", "Verzonnen");
        assertThat(geweigerd(melding, MONITOR, MONITORMEDEWERKER, niemand)).containsExactly("monitorDirectVeilig");
        niemand.put("monitorDirectVeilig", "nee");
        niemand.put("monitorStabielVeilig", null);
        assertThat(geweigerd(melding, MONITOR, MONITORMEDEWERKER, niemand)).containsExactly("monitorVoorwaarden");
        niemand.put("monitorVoorwaarden", "onbekend");
        niemand.put("monitorVoorwaardenUitleg", "Verzonnen uitleg");
        route.beantwoord(melding, MONITOR, niemand);
        assertThat(laatste(melding, Besluit.Soort.MONITORINGMOMENT).reden()).contains("Waarom niemand is gesproken");
    }

    @ParameterizedTest
    @CsvSource({"deels", "nee", "onbekend", "geen"})
    void alleen_wie_zich_aan_de_voorwaarden_houdt_hoeft_geen_uitleg(String voorwaarden) {
        String melding = totEersteMoment();
        Map<String, Object> antwoord = new HashMap<>(Map.of("monitorVoorwaarden", voorwaarden));
        assertThat(geweigerd(melding, MONITOR, MONITORMEDEWERKER, antwoord))
                .containsExactly("monitorVoorwaardenUitleg");
        antwoord.put("monitorVoorwaardenUitleg", "Verzonnen uitleg");
        if (voorwaarden.equals("nee")) {
            assertThat(geweigerd(melding, MONITOR, MONITORMEDEWERKER, antwoord))
                    .as("dan is het niet stabiel")
                    .containsExactly("monitorStabielVeilig");
            antwoord.putAll(Map.of("monitorStabielVeilig", "nee", "monitorVerder", "doorgaan"));
        }
        route.beantwoord(melding, MONITOR, antwoord);
        assertThat(laatste(melding, Besluit.Soort.MONITORINGMOMENT).reden())
                .contains("Over de voorwaarden\nVerzonnen uitleg");
    }

    @Test
    void zonder_voorwaarden_hoeft_niemand_er_een_te_verzinnen() {
        driver.zetKlok(Meldingsroute.BEGIN);
        String melding = monitoring(GOOI, "onderzoek");
        route.beantwoord(
                melding,
                AFSPREKEN,
                Map.of("monitoringMetVoorwaarden", "nee", "monitoringVoorwaarden", "", "monitoringToezicht", ""));
        assertThat(laatste(melding, Besluit.Soort.MONITORING).reden()).doesNotContain("Voorwaarden", "Toezicht");

        tot(melding, EERSTE_NADERT);
        assertThat(toont(melding, MONITOR, "veld_toonMonitoringVoorwaarden")).isFalse();
        route.beantwoord(melding, MONITOR, Map.of("monitorVoorwaarden", "geen"));
        assertThat(van(melding, Soort.MONITORING_UITGEVOERD)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"school", "kinderopvang", "huisarts"})
    void ook_wie_alleen_een_beroepskracht_sprak_kan_het_direct_veilig_vinden(String met) {
        String melding = totEersteMoment();
        route.beantwoord(
                melding, MONITOR, Map.of("monitorMet", Antwoorden.lijst(met), "monitorAnderReden", "Verzonnen reden"));
        assertThat(laatste(melding, Besluit.Soort.MONITORINGMOMENT).uitkomst()).isEqualTo("veilig");
    }

    @Test
    void geen_voorwaarden_afspreken_kan_alleen_als_er_geen_zijn() {
        String melding = monitoring(GOOI, "onderzoek");
        assertThat(geweigerd(
                        melding,
                        AFSPREKEN,
                        MONITORMEDEWERKER,
                        Map.of("monitoringVoorwaarden", "", "monitoringToezicht", "")))
                .containsExactlyInAnyOrder("monitoringVoorwaarden", "monitoringToezicht");
    }

    @ParameterizedTest
    @CsvSource({
        "gooi-en-vechtstreek, slachtoffer, true",
        "gooi-en-vechtstreek, ander,       true",
        "gooi-en-vechtstreek, hulpverlening, false",
        "gooi-en-vechtstreek, procesregisseur, false",
        "noord-en-oost-gelderland, ouder,  true",
        "noord-en-oost-gelderland, school, true",
        "noord-en-oost-gelderland, ouder;school, false"
    })
    void wie_iemand_anders_sprak_dan_het_schema_noemt_zegt_waarom(String regio, String met, boolean anders) {
        driver.zetKlok(Meldingsroute.BEGIN);
        String melding = monitoring(regio, "onderzoek");
        route.beantwoord(melding, AFSPREKEN);
        tot(melding, EERSTE_NADERT);
        Map<String, Object> antwoord = new HashMap<>(Map.of("monitorMet", Antwoorden.lijst(met.split(";"))));
        if (anders) {
            assertThat(geweigerd(melding, MONITOR, OVERAL, antwoord)).containsExactly("monitorAnderReden");
            antwoord.put("monitorAnderReden", "Verzonnen reden");
        }
        route.beantwoord(melding, MONITOR, antwoord);
        String reden = laatste(melding, Besluit.Soort.MONITORINGMOMENT).reden();
        assertThat(reden.contains("Waarom niet is gesproken met wie het schema noemt\nVerzonnen reden"))
                .isEqualTo(anders);
    }

    @Test
    void na_twaalf_maanden_noemt_het_schema_de_mensen_zelf_en_bij_een_extra_moment_niemand() {
        String melding = totTweedeMoment();
        Map<String, Object> school = Map.of("monitorMet", Antwoorden.lijst("school"));
        assertThat(geweigerd(melding, MONITOR, MONITORMEDEWERKER, school)).containsExactly("monitorAnderReden");
        route.beantwoord(melding, MONITOR, Map.of("monitorMet", Antwoorden.lijst("kind")));
        assertThat(route.open(melding)).containsExactly(SLUIT);

        String extra = monitoring(GOOI, "onderzoek");
        route.beantwoord(extra, AFSPREKEN);
        nieuweMelding(extra);
        route.beantwoord(extra, HERPLAN, Map.of("herplanning", "nu-een-extra-moment"));
        route.beantwoord(extra, MONITOR, school);
        assertThat(momenten(extra)).containsExactly("extra");
    }

    @Test
    void een_kind_in_het_dossier_kan_niet_weggelaten_worden() {
        Map<String, String> geenKinderen = Map.of("monitorKinderen", "niet-van-toepassing");
        assertThat(geweigerd(totEersteMoment(), MONITOR, MONITORMEDEWERKER, geenKinderen))
                .containsExactly("monitorKinderen");

        driver.zetKlok(Meldingsroute.BEGIN);
        String zonder = begin(
                "monitoring",
                Map.of("regio", GOOI, "dienst", "onderzoek", "monitoringVanaf", Date.from(driver.nu()), "kinderen", 0));
        route.beantwoord(zonder, AFSPREKEN);
        tot(zonder, EERSTE_NADERT);
        route.beantwoord(zonder, MONITOR, geenKinderen);
        assertThat(van(zonder, Soort.MONITORING_UITGEVOERD)).hasSize(1);
    }

    @Test
    void na_het_laatste_moment_kan_de_monitor_later_nog_eens_kijken() {
        String melding = totTweedeMoment();
        assertThat(geweigerd(melding, MONITOR, MONITORMEDEWERKER, Map.of("monitorStabielVeilig", "nee")))
                .containsExactly("monitorNaSlot");
        route.beantwoord(melding, MONITOR, anders("monitorStabielVeilig", "nee", "monitorNaSlot", "nog-een-moment"));
        assertThat(route.open(melding)).containsExactly(KIES);
        assertThat(laatste(melding, Besluit.Soort.MONITORINGSCHEMA).regel())
                .isEqualTo("Het schema heeft geen verder moment");

        route.beantwoord(melding, KIES, Map.of("gekozenMoment", "monitoring-18-maanden"));
        assertThat(route.open(melding)).as("geen tweede keer afspreken").isEmpty();
        tot(melding, "2028-06-20T07:00:00Z");
        assertThat(uiterlijk(melding, MONITOR)).isEqualTo(Instant.parse("2028-07-04T21:59:59Z"));
        route.beantwoord(melding, MONITOR, anders("monitorStabielVeilig", "nee", "monitorNaSlot", "nog-een-moment"));
        route.beantwoord(melding, KIES, Map.of("gekozenVanaf", "vandaag"));
        tot(melding, "2028-09-06T07:00:00Z");
        route.beantwoord(melding, MONITOR, anders("monitorStabielVeilig", "nee", "monitorNaSlot", "afsluiten"));
        route.beantwoord(melding, SLUIT, Map.of("monitoringConclusie", "direct-veilig"));
        assertThat(geeindigd(melding, "monitoring")).containsExactly("endEvent_monitoringAfgerond");
        assertThat(laatste(melding, Besluit.Soort.MONITORING).uitkomst()).isEqualTo("direct-veilig");
    }

    @Test
    void een_nieuwe_melding_kan_een_extra_moment_geven_en_het_schema_blijft() {
        String melding = monitoring(GOOI, "onderzoek");
        route.beantwoord(melding, AFSPREKEN);
        nieuweMelding(melding);
        nieuweMelding(melding);
        assertThat(route.open(melding)).containsExactly(HERPLAN, HERPLAN);
        driver.dienIn(driver.open(melding).get(0), MONITORMEDEWERKER, Antwoorden.op(HERPLAN, Map.of()));
        assertThat(rollen(melding, HERPLAN)).containsExactly(Rol.MONITOR);
        assertThat(uiterlijk(melding, HERPLAN)).isEqualTo(Instant.parse("2027-01-06T22:59:59Z"));
        route.beantwoord(melding, HERPLAN, Map.of("herplanning", "nu-een-extra-moment"));
        assertThat(van(melding, Soort.MONITORING_HERPLAND))
                .extracting(herpland -> herpland.codes().get("keuze"))
                .containsExactly("schema-blijft", "nu-een-extra-moment");
        assertThat(route.open(melding)).containsExactly(MONITOR);
        assertThat(toont(melding, MONITOR, "tekst_2")).isTrue();
        assertThat(uiterlijk(melding, MONITOR)).isEqualTo(Instant.parse("2027-01-11T22:59:59Z"));
        route.beantwoord(melding, MONITOR, anders("monitorStabielVeilig", "nee", "monitorVerder", "doorgaan"));
        assertThat(route.open(melding)).as("geen tweede keer afspreken").isEmpty();
        assertThat(van(melding, Soort.MONITORING_UITGEVOERD))
                .singleElement()
                .satisfies(uitgevoerd -> assertThat(uitgevoerd.codes()).containsEntry("moment", "extra"));

        tot(melding, EERSTE_NADERT);
        assertThat(toont(melding, MONITOR, "tekst_2")).isFalse();
        assertThat(uiterlijk(melding, MONITOR)).isEqualTo(Instant.parse("2027-04-04T21:59:59Z"));
    }

    @Test
    void een_extra_moment_is_vijf_werkdagen_later_te_laat() {
        String melding = monitoring(GOOI, "onderzoek");
        route.beantwoord(melding, AFSPREKEN);
        nieuweMelding(melding);
        route.beantwoord(melding, HERPLAN, Map.of("herplanning", "nu-een-extra-moment"));
        tot(melding, "2027-01-11T22:59:58Z");
        assertThat(soorten(melding)).doesNotContain(Soort.TERMIJN_VERSTREKEN);
        tot(melding, "2027-01-11T22:59:59Z");
        assertThat(route.open(melding)).containsExactlyInAnyOrder(MONITOR, "userTask_volgOverschrijdingOp");
        assertThat(van(melding, Soort.TERMIJN_VERSTREKEN)).singleElement().satisfies(verstreken -> assertThat(
                        verstreken.codes())
                .containsEntry("termijn", "monitoring-extra-moment"));
    }

    @Test
    void een_melding_die_komt_voor_er_is_afgesproken_wordt_ook_bekeken() {
        String melding = monitoring(GOOI, "onderzoek");
        nieuweMelding(melding);
        assertThat(route.open(melding)).containsExactlyInAnyOrder(AFSPREKEN, HERPLAN);
        assertThat(geweigerd(
                        melding,
                        AFSPREKEN,
                        MONITORMEDEWERKER,
                        Map.of("monitoren", "nee", "nietMonitorenReden", "Verzonnen reden")))
                .containsExactly("monitoren");

        route.beantwoord(melding, HERPLAN, Map.of("herplanning", "nu-een-extra-moment"));
        assertThat(route.open(melding)).containsExactly(AFSPREKEN);
        route.beantwoord(melding, AFSPREKEN);
        assertThat(route.open(melding)).containsExactly(MONITOR);
        assertThat(uiterlijk(melding, MONITOR)).isEqualTo(Instant.parse("2027-01-11T22:59:59Z"));
    }

    @Test
    void een_extra_moment_gaat_niet_verloren_als_er_al_een_moment_openstaat() {
        String eerste = totEersteMoment();
        nieuweMelding(eerste);
        route.beantwoord(eerste, HERPLAN, Map.of("herplanning", "nu-een-extra-moment"));
        assertThat(route.open(eerste)).containsExactly(MONITOR);
        route.beantwoord(eerste, MONITOR, MONITOR);
        assertThat(momenten(eerste)).containsExactly("monitoring-3-maanden", "extra");
        assertThat(route.open(eerste)).isEmpty();
        tot(eerste, TWEEDE_NADERT);
        assertThat(route.open(eerste)).containsExactly(MONITOR);

        String laatste = totTweedeMoment();
        nieuweMelding(laatste);
        route.beantwoord(laatste, HERPLAN, Map.of("herplanning", "nu-een-extra-moment"));
        route.beantwoord(laatste, MONITOR);
        assertThat(route.open(laatste)).containsExactly(MONITOR);
        nieuweMelding(laatste);
        route.beantwoord(laatste, HERPLAN, Map.of("herplanning", "nu-een-extra-moment"));
        route.beantwoord(laatste, MONITOR, MONITOR);
        assertThat(momenten(laatste))
                .containsExactly("monitoring-3-maanden", "monitoring-12-maanden", "extra", "extra");
        assertThat(route.open(laatste)).containsExactly(SLUIT);
    }

    @Test
    void een_nieuwe_melding_kan_de_monitoring_overnemen_ook_als_er_een_moment_openstaat() {
        String wacht = monitoring(GOOI, "onderzoek");
        route.beantwoord(wacht, AFSPREKEN);
        nieuweMelding(wacht);
        route.beantwoord(wacht, HERPLAN, Map.of("herplanning", "stoppen-nieuwe-melding"));
        assertThat(route.open(wacht)).containsExactly(SLUIT);
        assertThat(laatste(wacht, Besluit.Soort.MONITORING).uitkomst()).isEqualTo("stopt");
        route.beantwoord(wacht, SLUIT);
        assertThat(laatste(wacht, Besluit.Soort.MONITORING).uitkomst()).isEqualTo("gaat-verder-in-nieuwe-melding");
        assertThat(geeindigd(wacht, "monitoring")).contains("endEvent_monitoringAfgerond");

        String open = totEersteMoment();
        nieuweMelding(open);
        nieuweMelding(open);
        driver.dienIn(
                driver.open(open).get(1),
                MONITORMEDEWERKER,
                Antwoorden.op(HERPLAN, Map.of("herplanning", "nu-een-extra-moment")));
        route.beantwoord(open, HERPLAN, Map.of("herplanning", "stoppen-nieuwe-melding"));
        route.beantwoord(open, MONITOR);
        assertThat(route.open(open)).containsExactly(SLUIT);
    }

    @Test
    void zolang_een_nieuwe_melding_niet_is_bekeken_sluit_de_monitoring_niet() {
        String melding = totTweedeMoment();
        route.beantwoord(melding, MONITOR);
        nieuweMelding(melding);
        assertThat(route.open(melding)).containsExactlyInAnyOrder(SLUIT, HERPLAN);
        assertThat(geweigerd(melding, SLUIT, MONITORMEDEWERKER, Map.of())).containsExactly("monitoringConclusieTekst");
        assertThat(geweigerd(melding, HERPLAN, MONITORMEDEWERKER, Map.of("herplanning", "nu-een-extra-moment")))
                .containsExactly("herplanning");

        route.beantwoord(melding, HERPLAN, SLUIT);
        assertThat(geeindigd(melding, "monitoring")).contains("endEvent_monitoringAfgerond");
    }

    @Test
    void wie_het_einde_niet_hoorde_staat_er_met_reden() {
        String melding = totTweedeMoment();
        route.beantwoord(melding, MONITOR);
        assertThat(geweigerd(
                        melding,
                        SLUIT,
                        MONITORMEDEWERKER,
                        Map.of("monitoringGezinVerteld", "nee", "monitoringProfessionalsVerteld", "nee")))
                .containsExactlyInAnyOrder("monitoringGezinReden", "monitoringProfessionalsReden");
        route.beantwoord(
                melding, SLUIT, Map.of("monitoringGezinVerteld", "nee", "monitoringGezinReden", "Verzonnen reden"));
        assertThat(laatste(melding, Besluit.Soort.MONITORING).reden())
                .contains("Waarom het gezin het niet hoorde\nVerzonnen reden");
        assertThat(van(melding, Soort.MONITORING_AFGEROND)).singleElement().satisfies(afgerond -> assertThat(
                        afgerond.codes())
                .containsEntry("gezin", "nee")
                .containsEntry("professionals", "ja"));
    }

    private String monitoring(String regio, String dienst) {
        return begin("monitoring", Map.of("regio", regio, "dienst", dienst, "monitoringVanaf", Date.from(driver.nu())));
    }

    private String totEersteMoment() {
        driver.zetKlok(Meldingsroute.BEGIN);
        String melding = monitoring(GOOI, "onderzoek");
        route.beantwoord(melding, AFSPREKEN);
        tot(melding, EERSTE_NADERT);
        return melding;
    }

    private String totTweedeMoment() {
        String melding = totEersteMoment();
        route.beantwoord(melding, MONITOR);
        tot(melding, TWEEDE_NADERT);
        return melding;
    }

    private List<@Nullable String> momenten(String melding) {
        return van(melding, Soort.MONITORING_UITGEVOERD).stream()
                .map(Gebeurtenis::codes)
                .<@Nullable String>map(codes -> codes.get("moment"))
                .toList();
    }

    private @Nullable Object variabele(String melding, String naam) {
        return engine.getRuntimeService()
                .getVariable(
                        engine.getRuntimeService()
                                .createProcessInstanceQuery()
                                .processInstanceBusinessKey(melding, "monitoring")
                                .singleResult()
                                .getId(),
                        naam);
    }

    private void nieuweMelding(String melding) {
        engine.getRuntimeService()
                .createExecutionQuery()
                .processInstanceBusinessKey(melding)
                .messageEventSubscriptionName("nieuweMelding")
                .list()
                .forEach(wacht -> engine.getRuntimeService().messageEventReceived("nieuweMelding", wacht.getId()));
        driver.voerUit(melding);
    }

    private void tot(String melding, String moment) {
        driver.verder(melding, Duration.between(driver.nu(), Instant.parse(moment)));
    }

    private static Map<String, @Nullable Object> anders(
            String veld, Object waarde, String ander, @Nullable Object waarde2) {
        Map<String, @Nullable Object> anders = new HashMap<>();
        anders.put(veld, waarde);
        anders.put(ander, waarde2);
        return anders;
    }
}
