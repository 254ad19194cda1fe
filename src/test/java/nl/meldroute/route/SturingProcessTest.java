package nl.meldroute.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.meldroute.databases.Omgeving;
import nl.meldroute.rapportage.Sturing;
import nl.meldroute.rapportage.Sturingsbeeld;
import nl.meldroute.rapportage.Sturingsbeeld.Maandtelling;
import nl.meldroute.rapportage.Sturingsbeeld.Stapvoorraad;
import nl.meldroute.rapportage.Sturingsbeeld.Telling;
import nl.meldroute.rapportage.Sturingsbeeld.Termijnstand;
import nl.meldroute.rapportage.Zaak;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.Rol;
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

    @Autowired
    private Sturing sturing;

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

        Termijnstand stand = beeld().termijnen().stream()
                .filter(een -> een.termijn().equals("veiligheidsbeoordeling") && een.weken() == 4)
                .findFirst()
                .orElseThrow();
        assertThat(stand.aantal()).isEqualTo(2);
        assertThat(stand.binnen()).isEqualTo(1);
        assertThat(stand.mediaan()).isBetween(4.9, 5.1);
        assertThat(stand.p90()).isBetween(8.9, 9.1);
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
        Gebruiker elders = new Gebruiker("teamleider-elders", Set.of(Rol.TEAMLEIDER), Set.of("flevoland"));
        assertThat(driver.als(elders, () -> sturing.beeld("")).wachtend().aantal())
                .isZero();

        route.beantwoord(
                melding,
                "userTask_startDienst",
                Map.of("dienstBegonnenDag", "2027-01-07", "dienstBegonnenMet", "bronnen"));

        assertThat(beeld().wachtend().aantal()).isZero();
        assertThat(beeld().onderzoekStart().get(0).aantal()).isEqualTo(1);
        assertThat(beeld().onderzoekStart().get(0).gemiddeld()).isEqualTo(3.0);
        assertThat(beeld().onderzoekStart().get(0).mediaan()).isEqualTo(3.0);
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
                .containsExactly(new Maandtelling("2027-04-01", 1));
    }

    @Test
    void alleen_een_teamleider_ziet_het_en_alleen_van_zijn_eigen_regio_en_de_gekozen_gemeente() {
        route.ontvang(route.gewoon());
        assertThat(driver.als(BEOORDELAAR, () -> sturing.mag())).isFalse();
        assertThatThrownBy(() -> driver.als(BEOORDELAAR, () -> sturing.beeld("")))
                .isInstanceOf(IllegalStateException.class);
        Gebruiker elders = new Gebruiker("teamleider-elders", Set.of(Rol.TEAMLEIDER), Set.of("flevoland"));
        assertThat(driver.als(elders, () -> sturing.beeld("")).werkvoorraad()).isEmpty();
        assertThat(driver.als(TEAMLEIDER, () -> sturing.beeld("Hilversum")).werkvoorraad())
                .isEmpty();
        assertThat(driver.als(TEAMLEIDER, () -> sturing.beeld("Gooise Meren")).werkvoorraad())
                .extracting(Stapvoorraad::aantal)
                .isNotEmpty();
        assertThatThrownBy(() -> zaken("t.name_ = 'x'")).isInstanceOf(IllegalArgumentException.class);
    }

    private Sturingsbeeld beeld() {
        return driver.als(TEAMLEIDER, () -> sturing.beeld(""));
    }

    private List<Zaak> zaken(String lijst) {
        return driver.als(TEAMLEIDER, () -> sturing.zaken(lijst, ""));
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
