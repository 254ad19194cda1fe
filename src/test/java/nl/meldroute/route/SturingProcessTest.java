package nl.meldroute.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.meldroute.databases.Omgeving;
import nl.meldroute.dossier.Besluit;
import nl.meldroute.dossier.Besluiten;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.NieuwBesluit;
import nl.meldroute.rapportage.Filter;
import nl.meldroute.rapportage.Inspectie;
import nl.meldroute.rapportage.Kerncijfer;
import nl.meldroute.rapportage.Kerncijferbestand;
import nl.meldroute.rapportage.Kerncijfers;
import nl.meldroute.rapportage.NietBevoegd;
import nl.meldroute.rapportage.Periode;
import nl.meldroute.rapportage.Sturing;
import nl.meldroute.rapportage.Sturingsbeeld;
import nl.meldroute.rapportage.Sturingsbeeld.Doorloop;
import nl.meldroute.rapportage.Sturingsbeeld.Doorlooptijd;
import nl.meldroute.rapportage.Sturingsbeeld.Maandtelling;
import nl.meldroute.rapportage.Sturingsbeeld.Stapvoorraad;
import nl.meldroute.rapportage.Sturingsbeeld.Telling;
import nl.meldroute.rapportage.Zaak;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.Regios;
import nl.meldroute.toegang.Rol;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The figures of the dashboard follow the routes that they count. */
class SturingProcessTest extends Procestest {

    private static final Map<String, Object> ONDERZOEK = Map.of(
            "structureleOnveiligheid",
            "ja",
            "medewerking",
            "nee",
            "mdo",
            "ja",
            "mdoOordeel",
            "Verzonnen oordeel",
            "mdoMet",
            Antwoorden.lijst("gedragswetenschapper"));

    private static final Filter ALLES =
            new Filter("", "", new Periode(LocalDate.parse("2027-01-01"), LocalDate.parse("2027-12-31")));
    private static final Filter JAAR_ERVOOR =
            new Filter("", "", new Periode(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31")));
    private static final Gebruiker ELDERS =
            new Gebruiker("teamleider-elders", Set.of(Rol.TEAMLEIDER), Set.of("flevoland"));

    @Autowired
    private Sturing sturing;

    @Autowired
    private Kerncijfers kerncijfers;

    @Autowired
    private Kerncijferbestand bestand;

    @Autowired
    private Inspectie inspectie;

    @Autowired
    private Besluiten besluiten;

    @BeforeEach
    void een_leeg_dossier() {
        Omgeving.leegmaken(jdbc);
    }

    @Test
    void een_beoordeling_die_te_laat_is_staat_er_met_haar_zaken() {
        String melding = route.ontvang(route.gewoon());
        assertThat(aantal("beoordeling-te-laat")).isZero();
        assertThat(driver.open(melding)).hasSizeGreaterThan(1);
        assertThat(aantal("beoordeling-vrij")).as("een melding telt een keer").isEqualTo(1);

        driver.verder(melding, Duration.ofDays(8));

        assertThat(aantal("beoordeling-te-laat")).isEqualTo(1);
        assertThat(zaken("beoordeling-te-laat")).singleElement().satisfies(zaak -> {
            assertThat(zaak.nummer()).isEqualTo(melding);
            assertThat(zaak.gemeente()).isEqualTo("Gooise Meren");
            assertThat(zaak.uiterlijk()).isEqualTo("2027-01-11T22:59:59Z");
            assertThat(zaak.behandelaar()).isNull();
        });
        driver.neem(driver.taak(melding, "userTask_legContact"), BEOORDELAAR);
        assertThat(aantal("beoordeling-vrij")).isZero();
        assertThat(beeld().werkvoorraad())
                .filteredOn(stap -> stap.lijst().endsWith(":userTask_verzamelInformatie"))
                .singleElement()
                .satisfies(stap -> {
                    assertThat(stap.stap()).isEqualTo("Informatie verzamelen");
                    assertThat(List.of(stap.aantal(), stap.vrij(), stap.teLaat(), stap.totWeek(), stap.totVierWeken()))
                            .containsExactly(1L, 1L, 1L, 0L, 1L);
                });
    }

    @Test
    void wat_op_tijd_en_wat_te_laat_is_besloten_telt_zo_mee() {
        totVervolg(Map.of(), Map.of());
        String laat = route.ontvang(route.gewoon());
        driver.verder(laat, Duration.ofDays(10));
        route.beantwoord(laat, "userTask_verzamelInformatie", "userTask_legContact", "userTask_beoordeelVeiligheid");
        route.beantwoord(laat, "userTask_neemVervolgbesluit");

        Doorlooptijd stand = vierWeken("veiligheidsbeoordeling");
        assertThat(stand.aantal()).isEqualTo(2);
        assertThat(stand.binnen()).isEqualTo(1);
        assertThat(stand.mediaan()).isBetween(4.9, 5.1);
        assertThat(stand.p90()).isBetween(8.9, 9.1);
        assertThat(zaken("termijn:veiligheidsbeoordeling:te-laat"))
                .extracting(Zaak::nummer)
                .containsExactly(laat);
        assertThat(zaken("termijn:veiligheidsbeoordeling:op-tijd")).hasSize(1);
        assertThat(zaken("termijn:veiligheidsbeoordeling:alle").get(0).stap()).isEqualTo("10,0 dagen");
    }

    @Test
    void een_termijn_die_in_een_eerdere_ronde_verstreek_telt_niet_voor_de_volgende() {
        String melding = route.ontvang(route.gewoon());
        driver.als(BEOORDELAAR, () -> {
            beslis(melding);
            naDagen(75);
            gebeurtenissen.leg(melding, Soort.TERMIJN_VERSTREKEN, "systeem", Map.of("termijn", "onderzoek"));
            naDagen(5);
            gebeurtenissen.leg(melding, Soort.VERVOLG_AFGEROND, "onderzoeker", Map.of("dienst", "onderzoek"));
            assertThat(binnen()).containsExactly(1L, 0L);
            naDagen(1);
            beslis(melding);
            naDagen(10);
            return gebeurtenissen.leg(melding, Soort.VERVOLG_AFGEROND, "onderzoeker", Map.of("dienst", "onderzoek"));
        });

        assertThat(binnen()).containsExactly(2L, 1L);
        assertThat(driver.als(TEAMLEIDER, () -> inspectie.beeld()).criteria().stream()
                        .flatMap(criterium ->
                                Stream.ofNullable(criterium.uitkomsten().get("onderzoek-op-tijd")))
                        .map(uitkomsten -> uitkomsten.get(0).goed()))
                .as("de inspectie telt hetzelfde")
                .containsOnly(1L);
        assertThat(vierWeken("onderzoek").p90()).isBetween(72.9, 73.1);
    }

    private List<Long> binnen() {
        Doorlooptijd stand = vierWeken("onderzoek");
        return List.of(stand.aantal(), stand.binnen());
    }

    private void beslis(String melding) {
        besluiten.neem(
                melding,
                NieuwBesluit.zonderAdvies(Besluit.Soort.VERVOLG, "onderzoek", "Verzonnen reden"),
                BEOORDELAAR.id());
    }

    private void naDagen(int dagen) {
        driver.zetKlok(driver.nu().plus(Duration.ofDays(dagen)));
    }

    @Test
    void een_gezin_dat_op_onderzoek_wacht_staat_in_de_wachtlijst_tot_het_begint() {
        String melding = totVervolg(ONDERZOEK, Map.of("vervolg", "onderzoek"));
        driver.verder(melding, Duration.ofDays(3));
        assertThat(beeld().wachtend().aantal()).isEqualTo(1);
        assertThat(beeld().wachtend().langsteDagen()).isEqualTo(3);
        assertThat(beeld().wachtend().langsteZonderCheck()).isEqualTo(3);
        assertThat(zaken("wachtend")).extracting(Zaak::nummer).containsExactly(melding);

        assertThat(zaken("wachtend").get(0).stap()).isEqualTo("Nog niet gevraagd of het veilig is");
        assertThat(driver.als(ELDERS, () -> sturing.beeld(ALLES)).wachtend().aantal())
                .isZero();

        route.beantwoord(
                melding,
                "userTask_startDienst",
                Map.of("dienstBegonnenDag", "2027-01-07", "dienstBegonnenMet", "bronnen"));

        assertThat(beeld().wachtend().aantal()).isZero();
        Doorlooptijd start = beeld().onderzoekStart().standen().get(0);
        assertThat(start.aantal()).isEqualTo(1);
        assertThat(start.gemiddeld()).isEqualTo(3.0);
        assertThat(start.mediaan()).isEqualTo(3.0);
        assertThat(zaken("wachttijd")).extracting(Zaak::nummer).containsExactly(melding);
        assertThat(beeld().onderzoekStart().verloop())
                .extracting(Doorlooptijd::van)
                .last()
                .isEqualTo("2027-01-01");
    }

    @Test
    void een_gepland_moment_van_monitoring_telt_in_zijn_maand() {
        String melding = totVervolg(Map.of(), Map.of());
        assertThat(beeld().monitoring()).extracting(Maandtelling::aantal).containsOnly(0L);
        begin(
                "monitoring",
                Map.of("dienst", "onderzoek", "monitoringVanaf", Date.from(driver.nu()), "overgedragen", false));
        route.beantwoord(laatste(), "userTask_spreekMonitoringAf");

        assertThat(beeld().monitoring())
                .filteredOn(maand -> maand.aantal() > 0)
                .as("drie maanden na het begin op 4 januari, naast " + melding)
                .containsExactly(new Maandtelling("monitoring:2027-04", "2027-04-01", 1));
        assertThat(zaken("monitoring:2027-04")).singleElement().satisfies(zaak -> {
            assertThat(zaak.nummer()).isEqualTo(laatste());
            assertThat(zaak.uiterlijk())
                    .isBetween(Instant.parse("2027-04-01T00:00:00Z"), Instant.parse("2027-04-30T00:00:00Z"));
        });
        driver.verder(laatste(), Duration.ofDays(80));
        assertThat(zaken("monitoring:2027-04")).as("nu als taak").hasSize(1);
    }

    @Test
    void alleen_een_teamleider_ziet_het_en_alleen_van_de_gekozen_gemeente() {
        route.ontvang(route.gewoon());
        assertThat(driver.als(BEOORDELAAR, () -> sturing.mag())).isFalse();
        assertThatThrownBy(() -> driver.als(BEOORDELAAR, () -> sturing.beeld(ALLES)))
                .isInstanceOf(NietBevoegd.class);
        assertThat(driver.als(TEAMLEIDER, () -> sturing.beeld(van("Hilversum"))).werkvoorraad())
                .isEmpty();
        assertThat(driver.als(TEAMLEIDER, () -> sturing.beeld(van("Gooise Meren")))
                        .werkvoorraad())
                .extracting(Stapvoorraad::aantal)
                .isNotEmpty();
        assertThatThrownBy(() -> zaken("t.name_ = 'x'")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void een_teamleider_van_een_andere_regio_ziet_van_deze_regio_niets() {
        String melding = totVervolg(ONDERZOEK, Map.of("vervolg", "onderzoek"));
        Sturingsbeeld eigen = beeld();
        List<String> lijsten = Stream.of(
                        eigen.nu().stream().map(Telling::lijst),
                        eigen.werkvoorraad().stream().map(stap -> stap.lijst() + ":alle"),
                        eigen.termijnen().stream().map(termijn -> termijn.lijst() + ":alle"),
                        Stream.of("wachtend", "wachttijd", "kerncijfer:meldingen:", "kerncijfer:betrokkenen:kind"))
                .flatMap(soort -> soort)
                .toList();
        assertThat(lijsten.stream().flatMap(lijst -> zaken(lijst).stream()))
                .extracting(Zaak::nummer)
                .contains(melding);
        assertThat(driver.als(TEAMLEIDER, () -> bestand.binnen(ALLES))).contains("Gooise Meren");

        Sturingsbeeld hun = driver.als(ELDERS, () -> sturing.beeld(ALLES));

        assertThat(hun.regios()).extracting(Regios.Regio::id).containsExactly("flevoland");
        assertThat(hun.werkvoorraad()).isEmpty();
        assertThat(hun.nu()).extracting(Telling::aantal).containsOnly(0L);
        assertThat(hun.termijnen())
                .flatExtracting(Doorloop::standen)
                .extracting(Doorlooptijd::aantal)
                .containsOnly(0L);
        assertThat(lijsten).allSatisfy(lijst -> assertThat(driver.als(ELDERS, () -> sturing.zaken(lijst, ALLES)))
                .isEmpty());
        assertThat(driver.als(ELDERS, () -> kerncijfers.van(ALLES))).isEmpty();
        assertThat(driver.als(ELDERS, () -> bestand.binnen(ALLES)).lines()).hasSize(1);
        assertThat(driver.als(ELDERS, () -> bestand.naarBuiten(JAAR_ERVOOR))).doesNotContain("Gooise Meren");
        Filter deze = new Filter(Meldingsroute.REGIO, "", ALLES.periode());
        assertThatThrownBy(() -> driver.als(ELDERS, () -> sturing.beeld(deze))).isInstanceOf(NietBevoegd.class);
        assertThatThrownBy(() -> driver.als(ELDERS, () -> sturing.zaken("vrij", deze)))
                .isInstanceOf(NietBevoegd.class);
        assertThatThrownBy(() -> driver.als(ELDERS, () -> kerncijfers.van(deze)))
                .isInstanceOf(NietBevoegd.class);
        assertThatThrownBy(() -> driver.als(ELDERS, () -> bestand.naarBuiten(deze)))
                .isInstanceOf(NietBevoegd.class);
    }

    @Test
    void wie_in_meer_regios_stuurt_kiest_er_een() {
        route.ontvang(route.gewoon());
        Gebruiker overal =
                new Gebruiker("teamleider-overal", Set.of(Rol.TEAMLEIDER), Set.of(Meldingsroute.REGIO, "flevoland"));
        assertThat(driver.als(overal, () -> sturing.beeld(ALLES)).werkvoorraad())
                .isNotEmpty();
        assertThat(driver.als(overal, () -> sturing.beeld(new Filter("flevoland", "", ALLES.periode())))
                        .werkvoorraad())
                .isEmpty();
        assertThat(driver.als(overal, () -> sturing.beeld(new Filter(Meldingsroute.REGIO, "", ALLES.periode())))
                        .werkvoorraad())
                .isNotEmpty();
    }

    /** Every number of a page is the length of the list that it opens. */
    @Test
    void elk_getal_telt_de_zaken_die_het_laat_zien() {
        String melding = totVervolg(ONDERZOEK, Map.of("vervolg", "onderzoek"));
        route.ontvang(route.gewoon());
        driver.verder(melding, Duration.ofDays(9));
        Sturingsbeeld beeld = beeld();
        assertThat(beeld.nu())
                .allSatisfy(telling -> assertThat(zaken(telling.lijst())).hasSize((int) telling.aantal()));
        assertThat(beeld.werkvoorraad()).isNotEmpty().allSatisfy(stap -> {
            Map<String, Long> delen = Map.of(
                    "alle", stap.aantal(),
                    "vrij", stap.vrij(),
                    "te-laat", stap.teLaat(),
                    "tot-1-week", stap.totWeek(),
                    "tot-4-weken", stap.totVierWeken(),
                    "tot-10-weken", stap.totTienWeken(),
                    "langer", stap.langer());
            delen.forEach((deel, aantal) ->
                    assertThat(zaken(stap.lijst() + ":" + deel)).hasSize(aantal.intValue()));
        });
        assertThat(driver.als(TEAMLEIDER, () -> kerncijfers.van(ALLES)))
                .isNotEmpty()
                .allSatisfy(cijfer -> assertThat(zaken("kerncijfer:" + cijfer.groep() + ":" + cijfer.code()).stream()
                                .mapToLong(zaak -> Long.parseLong(
                                        Objects.requireNonNull(zaak.stap()).replaceAll("\\D", "")))
                                .sum())
                        .isEqualTo(cijfer.aantal()));
    }

    /** Known before and let go: then it is a hermelding. While another melding of the household is open, it is not. */
    @Test
    void een_hermelding_komt_als_de_vorige_gesloten_is_en_niet_als_er_nog_een_loopt() {
        sluit(route.ontvang(route.gewoon()), driver.nu());
        naDagen(1);
        String tweede = route.ontvang(route.gewoon());
        jdbc.sql("update dossier set hoofddossier = (select min(dossiernummer) from dossier)")
                .update();
        assertThat(cijfer("hermeldingen", "")).isEqualTo(1);
        naDagen(1);
        route.ontvang(route.gewoon());
        jdbc.sql("update dossier set hoofddossier = (select min(dossiernummer) from dossier)")
                .update();
        assertThat(cijfer("hermeldingen", "")).as("de tweede loopt nog").isEqualTo(1);
        sluit(tweede, driver.nu().minus(Duration.ofHours(1)));
        assertThat(cijfer("hermeldingen", "")).isEqualTo(2);
    }

    private void sluit(String melding, Instant op) {
        jdbc.sql("update melding set gesloten_op = ? where meldingnummer = ?")
                .param(op.atOffset(ZoneOffset.UTC))
                .param(melding)
                .update();
    }

    @Test
    void een_besluit_dat_een_ander_afwees_telt_niet_als_vervolg() {
        String melding = route.ontvang(route.gewoon());
        Besluit eerste = besluiten.neem(
                melding,
                NieuwBesluit.zonderAdvies(Besluit.Soort.VERVOLG, "geen-vervolg", "Verzonnen reden"),
                BEOORDELAAR.id());
        assertThat(cijfer("vervolg", "geen-vervolg")).isEqualTo(1);
        besluiten.bevestig(eerste.id(), false, "Verzonnen bezwaar", TEAMLEIDER.id());
        assertThat(cijfer("vervolg", "geen-vervolg")).isZero();
    }

    private long cijfer(String groep, String code) {
        return driver.als(TEAMLEIDER, () -> kerncijfers.van(ALLES)).stream()
                .filter(een -> een.groep().equals(groep) && een.code().equals(code))
                .mapToLong(Kerncijfer::aantal)
                .sum();
    }

    @Test
    void wat_vastliep_staat_erbij_met_het_proces_waarin_het_gebeurde() {
        String melding = route.ontvang(route.gewoon());
        assertThat(beeld().incidenten()).isEmpty();
        Task taak = driver.taak(melding, "userTask_legContact");
        String proces = taak.getProcessInstanceId();
        engine.getRuntimeService().createIncident("failedJob", taak.getExecutionId(), "verzonnen");

        assertThat(beeld().incidenten()).containsExactly(new Telling("incident:failedJob", 1));
        assertThat(zaken("incident:failedJob")).singleElement().satisfies(zaak -> {
            assertThat(zaak.nummer()).isEqualTo(melding);
            assertThat(zaak.proces()).isEqualTo(proces);
        });
        assertThat(driver.als(TEAMLEIDER, () -> sturing.beeld(van("Hilversum"))).incidenten())
                .isEmpty();
        assertThat(driver.als(ELDERS, () -> sturing.zaken("incident:failedJob", ALLES)))
                .isEmpty();
    }

    private Sturingsbeeld beeld() {
        return driver.als(TEAMLEIDER, () -> sturing.beeld(sinds()));
    }

    private Doorlooptijd vierWeken(String termijn) {
        return beeld().termijnen().stream()
                .filter(een -> een.lijst().equals("termijn:" + termijn))
                .map(een -> een.standen().get(0))
                .findFirst()
                .orElseThrow();
    }

    /** The last four weeks on the clock of the test. */
    private Filter sinds() {
        LocalDate vandaag = LocalDate.ofInstant(driver.nu(), ZoneId.of("Europe/Amsterdam"));
        return new Filter("", "", Periode.gekozen("4-weken", "", "", vandaag));
    }

    private static Filter van(String gemeente) {
        return new Filter("", gemeente, ALLES.periode());
    }

    private List<Zaak> zaken(String lijst) {
        return driver.als(TEAMLEIDER, () -> sturing.zaken(lijst, sinds()));
    }

    private long aantal(String lijst) {
        return beeld().nu().stream()
                .filter(telling -> telling.lijst().equals(lijst))
                .map(Telling::aantal)
                .findFirst()
                .orElseThrow();
    }

    private String laatste() {
        return jdbc.sql("select max(meldingnummer) from melding")
                .query(String.class)
                .single();
    }
}
