package nl.meldroute.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.toegang.Rol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A family waits between the besluit and the start: somebody looks whether it is still safe, and the waiting time is known. */
class WachtOpStartProcessTest extends Procestest {

    private static final String START = "userTask_startDienst";
    private static final String LATE_CHECK = "userTask_volgLateCheckOp";
    private static final String NAGAAN = "userTask_gaVeiligheidNa";

    @Test
    void hoe_lang_het_gezin_wachtte_staat_vast_vanaf_de_melding_en_vanaf_het_besluit() {
        String melding = wacht("gooi-en-vechtstreek");
        assertThat(route.open(melding)).containsExactly(START);
        driver.verder(melding, Duration.ofDays(3));
        route.beantwoord(melding, START);
        assertThat(geeindigd(melding, "wacht-op-start")).containsExactly("endEvent_dienstBegonnen");
        assertThat(van(melding, Soort.DIENST_BEGONNEN)).singleElement().satisfies(begonnen -> assertThat(
                        begonnen.codes())
                .containsEntry("dienst", "onderzoek")
                .containsEntry("begonnenOp", "2027-01-07")
                .containsEntry("dagenNaMelding", "3")
                .containsEntry("dagenNaBesluit", "3"));
    }

    @Test
    void een_begin_voor_de_melding_wordt_geweigerd() {
        String melding = wacht("gooi-en-vechtstreek");
        assertThat(geweigerd(
                        melding,
                        START,
                        Meldingsroute.gebruiker(Rol.ONDERZOEKER),
                        Map.of("dienstBegonnenDag", "2027-01-03")))
                .containsExactly("dienstBegonnenDag");
    }

    @ParameterizedTest
    @CsvSource({
        "gooi-en-vechtstreek,      2027-01-10T08:00:00Z, 2027-01-11T22:59:59Z",
        "flevoland,                2027-01-10T08:00:00Z, 2027-01-11T22:59:59Z",
        "noord-en-oost-gelderland, 2027-01-17T08:00:00Z, 2027-01-18T22:59:59Z"
    })
    void de_veiligheid_wordt_nagegaan_in_het_ritme_van_de_regio(String regio, Instant taak, Instant uiterlijk) {
        String melding = wacht(regio);
        driver.verder(melding, Duration.between(driver.nu(), taak.minusSeconds(1)));
        assertThat(route.open(melding)).doesNotContain(NAGAAN);
        driver.verder(melding, Duration.ofSeconds(1));
        assertThat(route.open(melding)).contains(START, NAGAAN);
        assertThat(uiterlijk(melding, NAGAAN)).isEqualTo(uiterlijk);

        route.beantwoord(melding, NAGAAN);
        assertThat(route.open(melding)).doesNotContain(NAGAAN);
        driver.verder(melding, Duration.between(taak, uiterlijk.plus(Duration.ofDays(14))));
        assertThat(route.open(melding))
                .as("de volgende keer telt vanaf de vorige")
                .contains(NAGAAN);
    }

    @Test
    void wie_niemand_te_pakken_krijgt_weet_niet_of_het_veilig_is() {
        String melding = totNagaan();
        assertThat(geweigerd(
                        melding,
                        NAGAAN,
                        Meldingsroute.gebruiker(Rol.ONDERZOEKER),
                        Map.of("wachtContact", "geen-contact")))
                .containsExactly("wachtOordeel");
        route.beantwoord(melding, NAGAAN, Map.of("wachtContact", "geen-contact", "wachtOordeel", "onbekend"));
        assertThat(driver.taak(melding, START).getPriority()).isEqualTo(75);
    }

    @Test
    void meer_zorgen_laten_het_gezin_voorgaan() {
        String melding = totNagaan();
        route.beantwoord(melding, NAGAAN, Map.of("wachtOordeel", "zorgen"));
        assertThat(driver.taak(melding, START).getPriority()).isEqualTo(75);
        assertThat(van(melding, Soort.VEILIGHEID_NAGEGAAN)).hasSize(1);

        // Sunday 10 January: asked again on the first working day after, and once it is safe in the ordinary rhythm.
        driver.verder(melding, Duration.between(driver.nu(), Instant.parse("2027-01-11T08:00:00Z")));
        assertThat(route.open(melding)).contains(NAGAAN);
        assertThat(uiterlijk(melding, NAGAAN)).isEqualTo(Instant.parse("2027-01-12T22:59:59Z"));
        route.beantwoord(melding, NAGAAN);
        driver.verder(melding, Duration.ofDays(5));
        assertThat(route.open(melding)).doesNotContain(NAGAAN);
    }

    @Test
    void kijkt_niemand_op_tijd_dan_hoort_de_teamleider_het_een_keer_en_blijft_de_taak() {
        String melding = totNagaan();
        Instant voorbij = uiterlijk(melding, NAGAAN);
        driver.verder(melding, Duration.between(driver.nu(), voorbij.minusSeconds(1)));
        assertThat(route.open(melding)).doesNotContain(LATE_CHECK);
        driver.verder(melding, Duration.ofSeconds(1));
        assertThat(route.open(melding)).contains(NAGAAN, LATE_CHECK);
        assertThat(van(melding, Soort.TERMIJN_VERSTREKEN))
                .filteredOn(te -> te.codes().containsValue("veiligheidscheck-wachten"))
                .singleElement()
                .satisfies(te -> assertThat(te.codes()).containsEntry("uiterlijk", voorbij.toString()));

        // Nobody reached: the task comes back, the teamleider knows already.
        route.beantwoord(melding, NAGAAN, Map.of("wachtContact", "geen-contact", "wachtOordeel", "onbekend"));
        driver.voerUit(melding);
        assertThat(route.open(melding)).contains(NAGAAN).containsOnlyOnce(LATE_CHECK);
        route.beantwoord(melding, LATE_CHECK, NAGAAN);
        assertThat(route.open(melding)).contains(START).doesNotContain(NAGAAN, LATE_CHECK);
    }

    @Test
    void is_de_situatie_heel_anders_dan_volgt_een_nieuw_besluit() {
        String melding = totNagaan();
        route.beantwoord(melding, NAGAAN, Map.of("wachtOordeel", "nieuw-besluit"));
        // The error is for the route around it, which takes the waiting away; alone nothing catches it.
        assertThat(gedaan(melding, "wacht-op-start")).contains("endEvent_opnieuwBeoordelen");
    }

    @Test
    void acuut_gevaar_tijdens_het_wachten_gaat_meteen_naar_spoedinzet_en_het_wachten_loopt_door() {
        String melding = totNagaan();
        route.beantwoord(melding, NAGAAN, Map.of("wachtOordeel", "acuut"));
        assertThat(route.open(melding)).contains(START).doesNotContain(NAGAAN);
    }

    @Test
    void na_vijf_werkdagen_kijkt_de_teamleider_en_een_werkdag_eerder_wordt_gewaarschuwd() {
        String melding = wacht("noord-en-oost-gelderland");
        Instant voorbij = Instant.parse("2027-01-11T22:59:59Z");
        driver.verder(melding, Duration.between(driver.nu(), Instant.parse("2027-01-08T07:59:59Z")));
        assertThat(soorten(melding)).doesNotContain(Soort.TERMIJN_NADERT);
        driver.verder(melding, Duration.ofSeconds(1));
        assertThat(van(melding, Soort.TERMIJN_NADERT)).hasSize(1);
        driver.verder(melding, Duration.between(driver.nu(), voorbij.minusSeconds(1)));
        assertThat(soorten(melding)).doesNotContain(Soort.TERMIJN_VERSTREKEN);
        driver.verder(melding, Duration.ofSeconds(1));
        assertThat(van(melding, Soort.TERMIJN_VERSTREKEN)).hasSize(1);
        route.beantwoord(melding, "userTask_volgOverschrijdingOp");
        assertThat(route.open(melding)).containsExactly(START);
    }

    @Test
    void een_termijn_die_bij_registratie_al_voorbij_was_geeft_geen_taak() {
        Date lang = Date.from(Meldingsroute.BEGIN.minus(Duration.ofDays(60)));
        String melding = begin("wacht-op-start", Map.of("dienst", "onderzoek", "termijnVanaf", lang));
        assertThat(van(melding, Soort.TERMIJN_VERSTREKEN)).hasSize(1);
        assertThat(soorten(melding)).doesNotContain(Soort.TERMIJN_NADERT);
        assertThat(route.open(melding)).containsExactly(START);
    }

    private String wacht(String regio) {
        return begin("wacht-op-start", Map.of("regio", regio, "dienst", "onderzoek"));
    }

    private String totNagaan() {
        String melding = wacht("gooi-en-vechtstreek");
        driver.verder(melding, Duration.ofDays(6));
        return melding;
    }
}
