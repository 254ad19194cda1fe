package nl.meldroute.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.meldroute.dossier.Besluit;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.ZichtOpVeiligheid.Houder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How a melding goes on after the besluit: from one service to the next, to the Raad, into monitoring, and back. */
class MeldingVervolgProcessTest extends Procestest {

    private static final String[] OVERDRAGEN = {
        "userTask_kiesOverdrachtspartij",
        "userTask_biedOverdrachtAan",
        "userTask_legAntwoordVast",
        "userTask_voerOverdrachtsgesprek",
        "userTask_bevestigStartVervolg"
    };

    @Test
    void na_onderzoek_overdracht_terugkoppeling_en_monitoring_sluit_de_melding() {
        String melding = inOnderzoek();
        Onderzoekantwoorden.voerUitNaStart(
                route, melding, Map.of("uitkomst", "overdracht", "overdrachtDoel", "lichte-hulp"));
        route.beantwoord(melding, OVERDRAGEN);
        assertThat(houder(melding)).contains(new Houder.Partij("voorveld"));
        route.beantwoord(melding, "userTask_koppelTerug", "userTask_spreekMonitoringAf");
        driver.verder(melding, Duration.ofDays(92));
        route.beantwoord(melding, "userTask_monitorVeiligheid");
        driver.verder(melding, Duration.ofDays(280));
        route.beantwoord(melding, "userTask_monitorVeiligheid", "userTask_sluitMonitoringAf");
        assertThat(soorten(melding)).endsWith(Soort.MELDING_GESLOTEN);
    }

    @Test
    void wat_de_monitoring_niet_veilig_vindt_wordt_opnieuw_beoordeeld_en_het_zicht_komt_terug() {
        String melding = inOnderzoek();
        Onderzoekantwoorden.voerUitNaStart(
                route, melding, Map.of("uitkomst", "overdracht", "overdrachtDoel", "lichte-hulp"));
        route.beantwoord(melding, OVERDRAGEN);
        route.beantwoord(melding, "userTask_koppelTerug", "userTask_spreekMonitoringAf");
        driver.verder(melding, Duration.ofDays(92));
        Map<String, @Nullable Object> nietVeilig = new HashMap<>();
        nietVeilig.put("monitorDirectVeilig", "nee");
        nietVeilig.put("monitorStabielVeilig", null);
        route.beantwoord(melding, "userTask_monitorVeiligheid", nietVeilig);

        assertThat(route.open(melding)).contains("userTask_beoordeelVeiligheid");
        assertThat(houder(melding)).contains(new Houder.VeiligThuis());
        assertThat(soorten(melding)).contains(Soort.ZICHT_TERUGGENOMEN);
    }

    @Test
    void na_onderzoek_kan_de_raad_om_onderzoek_worden_gevraagd() {
        String melding = inOnderzoek();
        Onderzoekantwoorden.voerUitNaStart(route, melding, Map.of("uitkomst", "raad"));
        vraagRaad(melding, Map.of());
        assertThat(van(melding, Soort.RAADVERZOEK_GEMAAKT)).hasSize(1);
        assertThat(van(melding, Soort.COLLEGE_GEINFORMEERD)).hasSize(1);
        assertThat(route.open(melding)).containsExactly("userTask_koppelTerug");
    }

    @Test
    void voor_een_kind_dat_er_tijdens_het_vervolg_bij_komt_wordt_een_signaal_gewogen_als_het_vervolg_klaar_is() {
        String melding = inOnderzoek();
        assertThat(route.signalen(melding)).containsExactly("userTask_weegSignaal");
        voegKindToe(melding);
        Onderzoekantwoorden.voerUitNaStart(
                route, melding, Map.of("uitkomst", "overdracht", "overdrachtDoel", "lichte-hulp"));
        assertThat(route.signalen(melding)).hasSize(1);
        route.beantwoord(melding, OVERDRAGEN);
        assertThat(route.signalen(melding)).containsExactly("userTask_weegSignaal", "userTask_weegSignaal");
    }

    @Test
    void na_de_raad_kan_een_ander_het_overnemen() {
        String melding = inOnderzoek();
        Onderzoekantwoorden.voerUitNaStart(route, melding, Map.of("uitkomst", "raad"));
        vraagRaad(melding, Map.of("uitkomst", "overdracht", "overdrachtDoel", "hulp-kinderen"));
        assertThat(route.open(melding)).containsExactly("userTask_kiesOverdrachtspartij");
    }

    @Test
    void voorwaarden_en_vervolg_kan_opschalen_naar_onderzoek_met_een_eigen_termijn() {
        String melding = inVoorwaarden();
        driver.verder(melding, Duration.ofDays(14));
        route.beantwoord(
                melding,
                "userTask_voerGesprekken",
                "userTask_maakBasisveiligheidsplan",
                "userTask_maakHulpverleningsplan");
        route.beantwoord(melding, "userTask_rondVoorwaardenEnVervolgAf", Map.of("uitkomst", "onderzoek"));
        assertThat(route.open(melding)).contains("userTask_startDienst");
        route.beantwoord(melding, "userTask_startDienst");
        // Ten weeks end on Easter Monday: the next working day.
        assertThat(uiterlijk(melding, "userTask_maakOnderzoeksplan")).isEqualTo(Instant.parse("2027-03-30T21:59:59Z"));
    }

    @Test
    void extra_inzet_loopt_naast_de_route_en_een_huisverbod_telt_mee_voor_de_monitoring() {
        String melding = route.ontvang(route.met(true, "OPEN", "15", List.of(Meldingsroute.kind())));
        route.beantwoord(
                melding,
                "userTask_voerSpoedinzetUit",
                Map.of("instantieInformeren", true, "huisverbodNodig", true, "dienstNodig", true));
        assertThat(route.open(melding))
                .contains(
                        "userTask_weegOpsporingsbelang",
                        "userTask_adviseerBurgemeester",
                        "userTask_kiesDienst",
                        "userTask_verzamelInformatie",
                        "userTask_maakVeiligheidsplan");
        route.beantwoord(
                melding,
                "userTask_weegOpsporingsbelang",
                "userTask_informeerInstantie",
                "userTask_kiesDienst",
                "userTask_vraagDienstAan",
                "userTask_legDienstuitkomstVast",
                "userTask_maakVeiligheidsplan",
                "userTask_verzamelInformatie",
                "userTask_legContact",
                "userTask_beoordeelVeiligheid",
                "userTask_neemVervolgbesluit",
                "userTask_spreekMelder",
                "userTask_informeerBetrokkene");
        route.beantwoord(melding, OVERDRAGEN);
        route.beantwoord(melding, "userTask_koppelTerug");
        assertThat(route.open(melding)).as("wacht op het huisverbod").containsExactly("userTask_adviseerBurgemeester");

        route.beantwoord(
                melding,
                "userTask_adviseerBurgemeester",
                "userTask_legBurgemeesterbesluitVast",
                "userTask_biedHulp",
                "userTask_volgHuisverbod");
        assertThat(route.open(melding))
                .as("na een huisverbod monitort deze regio")
                .containsExactly("userTask_spreekMonitoringAf");
        assertThat(soorten(melding)).doesNotContain(Soort.MELDING_GESLOTEN);
    }

    @Test
    void een_huisverbod_nadat_over_monitoring_is_beslist_leidt_tot_een_nieuwe_beoordeling() {
        String melding = totBesluit(Map.of());
        route.beantwoord(melding, "userTask_neemVervolgbesluit", "userTask_spreekMelder");
        route.beantwoord(melding, OVERDRAGEN);
        route.beantwoord(melding, "userTask_koppelTerug");
        assertThat(route.open(melding)).containsExactly("userTask_informeerBetrokkene");
        engine.getRuntimeService()
                .createMessageCorrelation("acuutGevaar")
                .processInstanceBusinessKey(melding)
                .setVariable("acuutGemeldOp", Date.from(driver.nu()))
                .correlate();
        driver.voerUit(melding);
        route.beantwoord(
                melding, "userTask_voerSpoedinzetUit", Map.of("gevaarGebleken", "nee", "huisverbodNodig", true));
        route.beantwoord(
                melding,
                "userTask_adviseerBurgemeester",
                "userTask_legBurgemeesterbesluitVast",
                "userTask_biedHulp",
                "userTask_volgHuisverbod",
                "userTask_informeerBetrokkene");
        assertThat(route.open(melding)).contains("userTask_beoordeelVeiligheid");
        assertThat(laatste(melding, Besluit.Soort.VERVOLG).uitkomst()).isEqualTo("overdracht");
    }

    private void vraagRaad(String melding, Map<String, ? extends @Nullable Object> daarna) {
        route.beantwoord(
                melding, "userTask_bereidVerzoekVoor", "userTask_keurVerzoekGoed", "userTask_legRaadantwoordVast");
        route.beantwoord(melding, "userTask_volgRaadantwoordOp", daarna);
    }

    private String inOnderzoek() {
        String melding = totVervolg(oordeel("nee"), Map.of("vervolg", "onderzoek"));
        route.beantwoord(melding, "userTask_startDienst");
        return melding;
    }

    private String inVoorwaarden() {
        String melding = totVervolg(oordeel("ja"), Map.of("vervolg", "voorwaarden-en-vervolg"));
        route.beantwoord(melding, "userTask_startDienst");
        return melding;
    }

    private static Map<String, Object> oordeel(String medewerking) {
        return Map.of(
                "structureleOnveiligheid", "ja",
                "medewerking", medewerking,
                "mdo", "ja",
                "mdoMet", Antwoorden.lijst("gedragswetenschapper"),
                "mdoOordeel", "Verzonnen oordeel");
    }
}
