package nl.meldroute.route;

import static nl.meldroute.route.Meldingsroute.BEGIN;
import static nl.meldroute.route.Meldingsroute.BUREAUDIENST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.meldroute.dossier.Besluit;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Gesprek;
import nl.meldroute.dossier.Melding;
import nl.meldroute.dossier.Meldingen;
import nl.meldroute.dossier.ZichtOpVeiligheid.Houder;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.melding.Aanmelding;
import nl.meldroute.melding.Intake;
import nl.meldroute.melding.RouteStarter;
import nl.meldroute.melding.Uitkomst;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class MeldingProcessTest extends Procestest {

    private static final Map<String, Object> NIEMAND =
            Map.of("zichtNaar", "niemand", "geenZichthouderReden", "Verzonnen reden");

    @Autowired
    private Meldingen meldingen;

    @Autowired
    private Intake intake;

    @Autowired
    private RouteStarter starter;

    @Test
    void een_melding_gaat_van_ontvangst_via_warme_overdracht_naar_sluiting() {
        String melding = route.ontvang(route.gewoon());
        assertThat(houder(melding)).contains(new Houder.VeiligThuis());

        route.beantwoord(
                melding,
                "userTask_verzamelInformatie",
                "userTask_legContact",
                "userTask_beoordeelVeiligheid",
                "userTask_neemVervolgbesluit",
                "userTask_spreekMelder",
                "userTask_informeerBetrokkene",
                "userTask_kiesOverdrachtspartij",
                "userTask_biedOverdrachtAan",
                "userTask_legAntwoordVast",
                "userTask_voerOverdrachtsgesprek");
        assertThat(houder(melding)).contains(new Houder.VeiligThuis());

        route.beantwoord(melding, "userTask_bevestigStartVervolg");
        assertThat(houder(melding).orElseThrow()).isInstanceOf(Houder.Partij.class);

        route.beantwoord(melding, "userTask_koppelTerug");
        assertThat(route.open(melding)).isEmpty();
        assertThat(meldingen.lees(melding).geslotenOp()).isEqualTo(BEGIN);
        assertThat(houder(melding)).contains(new Houder.Partij("usd-gooise-meren"));
    }

    @Test
    void de_historie_houdt_elke_beslissing_van_de_route_en_niet_elke_vraag_naar_een_termijn() {
        String melding = totBesluit(Map.of());

        assertThat(engine.getHistoryService()
                        .createHistoricDecisionInstanceQuery()
                        .list())
                .extracting(HistoricDecisionInstance::getDecisionDefinitionKey)
                .contains("acute-onveiligheid", "informatiebronnen", "vervolgbesluit")
                .doesNotContain("wettelijke-termijn");
        assertThat(uiterlijk(melding, "userTask_neemVervolgbesluit")).isAfter(BEGIN);
    }

    @Test
    void zonder_vermoeden_sluit_de_melding_zonder_vervolg_en_houdt_niemand_zicht() {
        String melding = totVervolg(Map.of("vermoeden", "nee"), Map.of("vervolg", "geen-vervolg"));
        assertThat(laatste(melding, Besluit.Soort.VERVOLG).advies()).isEqualTo("geen-vervolg");

        route.beantwoord(melding, "userTask_geefZichtTerug", NIEMAND);
        assertThat(houder(melding)).contains(new Houder.VeiligThuis());
        route.beantwoord(melding, "userTask_koppelTerug");

        assertThat(houder(melding)).isEmpty();
        assertThat(soorten(melding)).endsWith(Soort.TERUGGEKOPPELD, Soort.MELDING_GESLOTEN);
        assertThat(dossier(melding).gesprekken())
                .filteredOn(gesprek -> gesprek.soort() == Gesprek.Soort.ZICHT_TERUG)
                .extracting(Gesprek::gevoerd, Gesprek::uitkomst)
                .containsExactly(tuple(false, "niemand"));
    }

    @Test
    void bij_advies_gaat_zicht_in_een_gesprek_terug_naar_een_beroepskracht() {
        String melding = totVervolg(Map.of("meldcodeGevolgd", "nee"), Map.of("vervolg", "advies"));
        assertThat(laatste(melding, Besluit.Soort.VERVOLG).advies()).isEqualTo("advies");

        route.beantwoord(melding, "userTask_geefZichtTerug");
        assertThat(houder(melding)).contains(new Houder.Professional());
        assertThat(soorten(melding)).endsWith(Soort.GESPREK_VASTGELEGD, Soort.ZICHT_TERUGGEGEVEN);
        assertThat(meldingen.lees(melding).geslotenOp()).isNull();

        route.beantwoord(melding, "userTask_koppelTerug");
        assertThat(houder(melding)).contains(new Houder.Professional());
    }

    @Test
    void neemt_niemand_het_zicht_over_bij_advies_dan_oordeelt_veilig_thuis_opnieuw() {
        String melding = totVervolg(Map.of("meldcodeGevolgd", "nee"), Map.of("vervolg", "advies"));

        route.beantwoord(melding, "userTask_geefZichtTerug", NIEMAND);

        assertThat(route.open(melding)).containsExactly("userTask_beoordeelVeiligheid");
        assertThat(houder(melding)).contains(new Houder.VeiligThuis());
        assertThat(dossier(melding).gesprekken())
                .filteredOn(gesprek -> gesprek.soort() == Gesprek.Soort.ZICHT_TERUG)
                .extracting(Gesprek::gevoerd, Gesprek::uitkomst)
                .containsExactly(tuple(false, "niemand"));
    }

    @Test
    void zicht_gaat_niet_terug_naar_een_melder_die_geen_beroepskracht_is() {
        String melding = route.ontvang(route.met(false, "ONBEKEND", "41", List.of(Meldingsroute.kind())));
        route.beantwoord(melding, "userTask_weegOnbekendeMelder", "userTask_verzamelInformatie", "userTask_legContact");
        route.beantwoord(
                melding,
                "userTask_beoordeelVeiligheid",
                Map.of("vermoeden", "nee", "meldcodeGevolgd", "niet-van-toepassing"));
        route.beantwoord(melding, "userTask_neemVervolgbesluit", Map.of("vervolg", "geen-vervolg"));
        route.beantwoord(
                melding,
                "userTask_spreekMelder",
                Map.of("melderGesproken", "nee-onbekend", "geenGesprekReden", "Verzonnen reden"));
        route.beantwoord(melding, "userTask_informeerBetrokkene");

        assertThat(geweigerd(melding, "userTask_geefZichtTerug", BEOORDELAAR, Map.of()))
                .containsExactly("zichtNaar");
        route.beantwoord(melding, "userTask_geefZichtTerug", Map.of("zichtNaar", "andere-beroepskracht"));

        assertThat(geweigerd(melding, "userTask_koppelTerug", BEOORDELAAR, Map.of()))
                .containsExactly("teruggekoppeld");
        route.beantwoord(
                melding,
                "userTask_koppelTerug",
                Map.of("teruggekoppeld", "nee-onbekend", "geenTerugkoppelingReden", "Verzonnen reden"));
        assertThat(van(melding, Soort.TERUGGEKOPPELD).get(0).codes()).containsEntry("teruggekoppeld", "nee-onbekend");
        assertThat(soorten(melding)).endsWith(Soort.MELDING_GESLOTEN);
    }

    @ParameterizedTest
    @CsvSource({"OPEN, true", "VERTROUWELIJK, false"})
    void de_voorbereide_tekst_noemt_een_beroepskracht_alleen_als_de_melder_open_is(String bekendheid, boolean genoemd) {
        String melding = route.ontvang(
                route.met(false, bekendheid, bekendheid.equals("OPEN") ? "15" : "35", List.of(Meldingsroute.kind())));
        route.beantwoord(melding, "userTask_verzamelInformatie", "userTask_legContact");
        route.beantwoord(
                melding,
                "userTask_beoordeelVeiligheid",
                Map.of("meldcodeGevolgd", genoemd ? "nee" : "niet-van-toepassing"));
        route.beantwoord(
                melding, "userTask_neemVervolgbesluit", Map.of("vervolg", "advies", "afwijkingReden", "Verzonnen"));
        if (route.open(melding).contains("userTask_bevestigAfwijking")) {
            route.beantwoord(melding, "userTask_bevestigAfwijking");
        }
        route.beantwoord(melding, "userTask_spreekMelder");

        assertThat(toont(melding, "userTask_informeerBetrokkene", "tekst_4")).isEqualTo(genoemd);
        assertThat(toont(melding, "userTask_informeerBetrokkene", "tekst_9")).isEqualTo(!genoemd);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "15, VERTROUWELIJK, bedreiging-betrokkene",
                "15, VERTROUWELIJK, bedreiging-professional",
                "15, VERTROUWELIJK, vertrouwensrelatie",
                "35, VERTROUWELIJK, -",
                "35, OPEN,          toestemming"
            })
    void elke_melder_kan_aan_het_formulier_worden_geregistreerd(
            String hoedanigheid, String bekendheid, @Nullable String grond) {
        Map<String, @Nullable Object> melder =
                new HashMap<>(Map.of("hoedanigheid", hoedanigheid, "melderBekendheid", bekendheid));
        melder.put("bekendheidGrond", grond);
        assertThat(route.open(route.registreer(melder))).containsExactly("userTask_vulMeldingAan");
    }

    @Test
    void ook_een_melder_zonder_naam_kan_aan_het_formulier_worden_geregistreerd() {
        assertThat(route.open(route.registreer(Map.of("hoedanigheid", "41", "melderBekendheid", "ONBEKEND"))))
                .containsExactly("userTask_weegOnbekendeMelder");
    }

    @Test
    void een_ongeldige_intake_wordt_geweigerd_met_het_veld_van_het_formulier() {
        assertThatThrownBy(() -> route.registreer(Map.of("gemeente", "Almere")))
                .isInstanceOfSatisfying(FormulierFout.class, fout -> assertThat(fout.fouten())
                        .extracting(FormulierFout.Fout::veld)
                        .containsExactly("gemeente"));
        assertThatThrownBy(() ->
                        route.registreer(Map.of("melderBekendheid", "VERTROUWELIJK", "bekendheidGrond", "toestemming")))
                .isInstanceOfSatisfying(FormulierFout.class, fout -> assertThat(fout.fouten())
                        .extracting(FormulierFout.Fout::veld)
                        .containsExactly("bekendheidGrond"));
    }

    @Test
    void een_tweede_melding_over_hetzelfde_huishouden_krijgt_een_eigen_nummer_beoordeling_en_besluit() {
        List<Aanmelding.Betrokkene> huishouden = List.of(kindMetBsn());
        String eerste = route.ontvang(route.met(false, "OPEN", "15", huishouden));
        String tweede = route.ontvang(route.met(false, "OPEN", "03", huishouden));

        Melding melding = meldingen.lees(tweede);
        assertThat(tweede).isNotEqualTo(eerste);
        assertThat(melding.dossiernummer()).isEqualTo(meldingen.lees(eerste).dossiernummer());
        assertThat(route.open(tweede)).isEqualTo(route.open(eerste)).isNotEmpty();

        route.beantwoord(
                tweede,
                "userTask_verzamelInformatie",
                "userTask_legContact",
                "userTask_beoordeelVeiligheid",
                "userTask_neemVervolgbesluit");
        assertThat(route.open(eerste)).hasSize(2);
        assertThat(dossier(tweede).besluiten())
                .extracting(Besluit::soort)
                .containsExactly(
                        Besluit.Soort.ACUTE_ONVEILIGHEID, Besluit.Soort.VEILIGHEIDSOORDEEL, Besluit.Soort.VERVOLG);
        assertThat(dossier(eerste).besluiten())
                .extracting(Besluit::soort)
                .containsExactly(Besluit.Soort.ACUTE_ONVEILIGHEID);
        assertThat(dossier(eerste).contacten()).isEmpty();
    }

    @Test
    void dezelfde_aanmelding_nog_eens_verandert_niets() {
        Aanmelding aanmelding = route.gewoon();
        String melding = route.ontvang(aanmelding);
        var tijdlijn = gebeurtenissen.van(melding);
        long meldroutes =
                engine.getRuntimeService().createProcessInstanceQuery().count();

        Uitkomst uitkomst = driver.als(BUREAUDIENST, () -> intake.neemAan(aanmelding, starter));

        assertThat(uitkomst)
                .isEqualTo(
                        new Uitkomst.AlBekend(melding, meldingen.lees(melding).dossiernummer()));
        assertThat(gebeurtenissen.van(melding)).isEqualTo(tijdlijn);
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count())
                .isEqualTo(meldroutes);
    }

    private static Aanmelding.Betrokkene kindMetBsn() {
        return new Aanmelding.Betrokkene(
                "kind", "Verzonnen", "Kind", "20200101", "O", "999909125", null, null, null, List.of("03"));
    }
}
