package nl.meldroute.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import nl.meldroute.dossier.Besluit;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.toegang.Rol;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Monitoring: the moments of the region from one anchor date, agreements with all, and the way back when it is not safe. */
class MonitoringProcessTest extends Procestest {

    private static final String MONITOR = "userTask_monitorVeiligheid";

    @Test
    void gooi_kijkt_na_drie_maanden_met_de_procesregisseur_en_na_twaalf_met_betrokkenen() {
        String melding = monitoring("gooi-en-vechtstreek", "onderzoek");
        assertThat(route.open(melding)).containsExactly("userTask_spreekMonitoringAf");
        route.beantwoord(melding, "userTask_spreekMonitoringAf");
        assertThat(route.open(melding)).isEmpty();

        tot(melding, "2027-03-21T08:00:00Z");
        assertThat(route.open(melding)).containsExactly(MONITOR);
        assertThat(uiterlijk(melding, MONITOR)).isEqualTo(Instant.parse("2027-04-04T21:59:59Z"));
        route.beantwoord(melding, MONITOR);
        assertThat(route.open(melding)).isEmpty();

        tot(melding, "2027-12-21T08:00:00Z");
        assertThat(uiterlijk(melding, MONITOR)).isEqualTo(Instant.parse("2028-01-04T22:59:59Z"));
        route.beantwoord(melding, MONITOR);
        assertThat(route.open(melding)).containsExactly("userTask_sluitMonitoringAf");
        route.beantwoord(melding, "userTask_sluitMonitoringAf");
        assertThat(geeindigd(melding, "monitoring")).containsExactly("endEvent_monitoringAfgerond");
        assertThat(soorten(melding))
                .containsSubsequence(
                        Soort.MONITORING_AFGESPROKEN,
                        Soort.MONITORING_UITGEVOERD,
                        Soort.MONITORING_UITGEVOERD,
                        Soort.MONITORING_AFGEROND);
    }

    @ParameterizedTest
    @CsvSource({
        // Anchor, region, the first look appears two weeks before at nine, and is due on the last second of the day.
        "2027-01-04T09:00:00Z, flevoland,                2028-06-20T07:00:00Z, 2028-07-04T21:59:59Z",
        "2027-01-04T09:00:00Z, noord-en-oost-gelderland, 2027-03-21T08:00:00Z, 2027-04-04T21:59:59Z",
        "2027-11-29T09:00:00Z, gooi-en-vechtstreek,      2028-02-15T08:00:00Z, 2028-02-29T22:59:59Z",
        "2027-12-31T22:30:00Z, gooi-en-vechtstreek,      2028-03-17T08:00:00Z, 2028-03-31T21:59:59Z"
    })
    void elk_moment_telt_vanaf_een_ankerdatum(Instant anker, String regio, Instant nadert, Instant uiterlijk) {
        driver.zetKlok(anker);
        String melding = monitoring(regio, "onderzoek");
        route.beantwoord(melding, "userTask_spreekMonitoringAf");
        driver.verder(melding, Duration.between(driver.nu(), nadert.minusSeconds(1)));
        assertThat(route.open(melding)).isEmpty();
        driver.verder(melding, Duration.ofSeconds(1));
        assertThat(route.open(melding)).containsExactly(MONITOR);
        assertThat(uiterlijk(melding, MONITOR)).isEqualTo(uiterlijk);

        driver.verder(melding, Duration.between(driver.nu(), uiterlijk.minusSeconds(1)));
        assertThat(soorten(melding)).doesNotContain(Soort.TERMIJN_VERSTREKEN);
        driver.verder(melding, Duration.ofSeconds(1));
        assertThat(van(melding, Soort.TERMIJN_VERSTREKEN)).hasSize(1);
        assertThat(route.open(melding)).containsExactlyInAnyOrder(MONITOR, "userTask_volgOverschrijdingOp");
        route.beantwoord(melding, "userTask_volgOverschrijdingOp");
        assertThat(route.open(melding)).containsExactly(MONITOR);
    }

    @Test
    void na_een_huisverbod_monitort_alleen_de_regio_die_dat_zegt() {
        String melding = monitoring("flevoland", "huisverbod");
        assertThat(geeindigd(melding, "monitoring")).containsExactly("endEvent_geenMonitoring");
        assertThat(laatste(melding, Besluit.Soort.MONITORINGSCHEMA).uitkomst()).isEqualTo("geen");
        assertThat(laatste(melding, Besluit.Soort.MONITORINGSCHEMA).grond()).isEqualTo("S1; S2");
    }

    @Test
    void wie_niet_monitort_zegt_waarom() {
        String melding = monitoring("gooi-en-vechtstreek", "onderzoek");
        Map<String, Object> nee = new HashMap<>();
        nee.put("monitoren", "nee");
        assertThat(geweigerd(melding, "userTask_spreekMonitoringAf", Meldingsroute.gebruiker(Rol.MONITOR), nee))
                .contains("nietMonitorenReden");
        nee.put("nietMonitorenReden", "Verzonnen reden");
        route.beantwoord(melding, "userTask_spreekMonitoringAf", nee);
        assertThat(geeindigd(melding, "monitoring")).containsExactly("endEvent_nietMonitoren");
        assertThat(laatste(melding, Besluit.Soort.MONITORING).uitkomst()).isEqualTo("niet");
        assertThat(laatste(melding, Besluit.Soort.MONITORING).reden()).isEqualTo("Verzonnen reden");
    }

    @Test
    void een_onbekende_dienst_gaat_naar_een_mens_die_een_moment_kiest() {
        String melding = monitoring("gooi-en-vechtstreek", "verzonnen");
        assertThat(route.open(melding)).containsExactly("userTask_kiesMonitoringmoment");
        route.beantwoord(melding, "userTask_kiesMonitoringmoment", "userTask_spreekMonitoringAf");
        tot(melding, "2027-03-21T08:00:00Z");
        route.beantwoord(melding, MONITOR);
        assertThat(route.open(melding)).containsExactly("userTask_sluitMonitoringAf");
    }

    @Test
    void niet_veilig_leidt_terug_naar_een_beoordeling() {
        String melding = eersteMoment();
        route.beantwoord(melding, MONITOR, anders("monitorDirectVeilig", "nee", "monitorStabielVeilig", null));
        assertThat(geeindigd(melding, "monitoring")).containsExactly("endEvent_opnieuwBeoordelen");
        assertThat(laatste(melding, Besluit.Soort.MONITORINGMOMENT).uitkomst()).isEqualTo("niet-veilig");
    }

    @Test
    void nog_niet_stabiel_kan_verder_of_opnieuw_beoordeeld_worden() {
        String melding = eersteMoment();
        route.beantwoord(melding, MONITOR, anders("monitorStabielVeilig", "nee", "monitorVerder", "doorgaan"));
        assertThat(route.open(melding)).isEmpty();
        assertThat(laatste(melding, Besluit.Soort.MONITORINGMOMENT).uitkomst()).isEqualTo("nog-niet-stabiel");
        tot(melding, "2027-12-21T08:00:00Z");
        route.beantwoord(
                melding, MONITOR, anders("monitorStabielVeilig", "onduidelijk", "monitorVerder", "opnieuw-beoordelen"));
        assertThat(geeindigd(melding, "monitoring")).containsExactly("endEvent_opnieuwBeoordelen");
    }

    @Test
    void een_nieuwe_melding_kan_een_extra_moment_geven_en_het_schema_blijft() {
        String melding = monitoring("gooi-en-vechtstreek", "onderzoek");
        route.beantwoord(melding, "userTask_spreekMonitoringAf");
        nieuweMelding(melding);
        nieuweMelding(melding);
        assertThat(route.open(melding)).containsExactly("userTask_herplanMonitoring", "userTask_herplanMonitoring");
        driver.dienIn(
                driver.open(melding).get(0),
                Meldingsroute.gebruiker(Rol.MONITOR),
                Antwoorden.op("userTask_herplanMonitoring", Map.of()));
        route.beantwoord(melding, "userTask_herplanMonitoring", Map.of("herplanning", "nu-een-extra-moment"));
        assertThat(route.open(melding)).containsExactly(MONITOR);
        assertThat(uiterlijk(melding, MONITOR)).isEqualTo(Instant.parse("2027-01-11T22:59:59Z"));
        route.beantwoord(melding, MONITOR);
        assertThat(route.open(melding)).as("geen tweede keer afspreken").isEmpty();

        tot(melding, "2027-03-21T08:00:00Z");
        assertThat(uiterlijk(melding, MONITOR)).isEqualTo(Instant.parse("2027-04-04T21:59:59Z"));
    }

    @Test
    void een_nieuwe_melding_kan_de_monitoring_overnemen_ook_als_er_een_moment_openstaat() {
        String wacht = monitoring("gooi-en-vechtstreek", "onderzoek");
        route.beantwoord(wacht, "userTask_spreekMonitoringAf");
        nieuweMelding(wacht);
        route.beantwoord(wacht, "userTask_herplanMonitoring", Map.of("herplanning", "stoppen-nieuwe-melding"));
        assertThat(route.open(wacht)).containsExactly("userTask_sluitMonitoringAf");

        String open = eersteMoment();
        nieuweMelding(open);
        route.beantwoord(open, "userTask_herplanMonitoring", Map.of("herplanning", "stoppen-nieuwe-melding"));
        route.beantwoord(open, MONITOR);
        assertThat(route.open(open)).containsExactly("userTask_sluitMonitoringAf");
    }

    private String monitoring(String regio, String dienst) {
        return begin("monitoring", Map.of("regio", regio, "dienst", dienst, "monitoringVanaf", Date.from(driver.nu())));
    }

    private String eersteMoment() {
        driver.zetKlok(Meldingsroute.BEGIN);
        String melding = monitoring("gooi-en-vechtstreek", "onderzoek");
        route.beantwoord(melding, "userTask_spreekMonitoringAf");
        tot(melding, "2027-03-21T08:00:00Z");
        return melding;
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
