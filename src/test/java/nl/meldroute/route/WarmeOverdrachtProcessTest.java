package nl.meldroute.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.meldroute.dossier.Besluit;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Overdracht;
import nl.meldroute.dossier.Overdracht.Stap;
import nl.meldroute.dossier.ZichtOpVeiligheid.Houder;
import nl.meldroute.toegang.Rol;
import org.junit.jupiter.api.Test;

class WarmeOverdrachtProcessTest extends Procestest {

    private static final Map<String, Object> GEWEIGERD = Map.of("antwoord", "geweigerd", "antwoordReden", "Verzonnen");
    private static final Map<String, Object> GEEN_GESPREK =
            Map.of("gesprekGevoerd", "nee", "geenOverdrachtsgesprekReden", "Verzonnen reden");
    private static final Map<String, Object> HUISARTS = Map.of(
            "partijKeuze", "andere-partij",
            "anderePartijSoort", "huisarts",
            "anderePartijNaam", "Verzonnen huisarts",
            "anderePartijReden", "Verzonnen reden");

    @Test
    void zicht_gaat_pas_over_als_de_ander_echt_begonnen_is() {
        String melding = totVervolg(Map.of(), Map.of());
        for (String stap : List.of(
                "userTask_kiesOverdrachtspartij",
                "userTask_biedOverdrachtAan",
                "userTask_legAntwoordVast",
                "userTask_voerOverdrachtsgesprek")) {
            route.beantwoord(melding, stap);
            assertThat(houder(melding)).as(stap).contains(new Houder.VeiligThuis());
        }

        route.beantwoord(melding, "userTask_bevestigStartVervolg");

        assertThat(houder(melding)).contains(new Houder.Partij("usd-gooise-meren"));
        assertThat(soorten(melding))
                .endsWith(
                        Soort.OVERDRACHT_GESTART,
                        Soort.OVERDRACHT_AANGEBODEN,
                        Soort.OVERDRACHT_GEACCEPTEERD,
                        Soort.OVERDRACHTSGESPREK_GEVOERD,
                        Soort.VERVOLG_GESTART,
                        Soort.ZICHT_OVERGEDRAGEN);
        assertThat(route.open(melding)).containsExactly("userTask_koppelTerug");
    }

    @Test
    void in_een_nieuwe_ronde_staat_geen_antwoord_van_de_vorige_klaar() {
        String melding = totVervolg(Map.of(), Map.of());
        route.beantwoord(melding, "userTask_kiesOverdrachtspartij", HUISARTS);
        route.beantwoord(melding, "userTask_biedOverdrachtAan");
        route.beantwoord(melding, "userTask_legAntwoordVast", GEWEIGERD);
        route.beantwoord(melding, "userTask_kiesNaWeigering", Map.of("naWeigering", "andere-partij"));

        assertThat(formulier(melding, "userTask_kiesOverdrachtspartij"))
                .containsKey("partijNaam")
                .doesNotContainKeys("partijKeuze", "anderePartijSoort");
        route.beantwoord(melding, "userTask_kiesOverdrachtspartij");
        assertThat(formulier(melding, "userTask_biedOverdrachtAan")).doesNotContainKey("aanbodWijze");
        route.beantwoord(melding, "userTask_biedOverdrachtAan");
        assertThat(formulier(melding, "userTask_legAntwoordVast")).doesNotContainKeys("antwoord", "antwoordOp");
    }

    private Map<String, Object> formulier(String melding, String taak) {
        return engine.getFormService()
                .getTaskFormVariables(driver.taak(melding, taak).getId());
    }

    @Test
    void na_een_weigering_kan_een_andere_partij_het_overnemen() {
        String melding = totVervolg(Map.of(), Map.of());
        route.beantwoord(melding, "userTask_kiesOverdrachtspartij", "userTask_biedOverdrachtAan");
        route.beantwoord(melding, "userTask_legAntwoordVast", GEWEIGERD);
        route.beantwoord(melding, "userTask_kiesNaWeigering", Map.of("naWeigering", "andere-partij"));
        assertThat(route.open(melding)).containsExactly("userTask_kiesOverdrachtspartij");

        route.beantwoord(melding, "userTask_kiesOverdrachtspartij", HUISARTS);
        route.beantwoord(
                melding,
                "userTask_biedOverdrachtAan",
                "userTask_legAntwoordVast",
                "userTask_voerOverdrachtsgesprek",
                "userTask_bevestigStartVervolg");

        assertThat(houder(melding)).contains(new Houder.Partij("huisarts"));
        assertThat(dossier(melding).overdrachten())
                .extracting(Overdracht::partij, Overdracht::partijNaam, Overdracht::reden)
                .containsExactly(
                        tuple("usd-gooise-meren", "Uitvoeringsdienst Sociaal Domein Gooise Meren", null),
                        tuple("huisarts", "Verzonnen huisarts", "Verzonnen reden"));
        assertThat(dossier(melding).overdrachten().get(0).heeft(Stap.GEWEIGERD)).isTrue();
        assertThat(laatste(melding, Besluit.Soort.NA_WEIGERING).uitkomst()).isEqualTo("andere-partij");
    }

    @Test
    void zonder_antwoord_komt_de_melding_terug_bij_veilig_thuis() {
        String melding = totVervolg(Map.of(), Map.of());
        route.beantwoord(melding, "userTask_kiesOverdrachtspartij", "userTask_biedOverdrachtAan");
        route.beantwoord(
                melding,
                "userTask_legAntwoordVast",
                Map.of("antwoord", "geen-antwoord", "antwoordReden", "Verzonnen reden"));
        driver.verder(melding, Duration.ofDays(1));
        route.beantwoord(melding, "userTask_kiesNaWeigering");

        assertThat(soorten(melding)).contains(Soort.OVERDRACHT_ONBEANTWOORD);
        assertThat(houder(melding)).contains(new Houder.VeiligThuis());
        // judged again, without collecting everything anew, and with five working days from now
        assertThat(route.open(melding)).containsExactly("userTask_beoordeelVeiligheid");
        assertThat(uiterlijk(melding, "userTask_beoordeelVeiligheid")).isEqualTo(Instant.parse("2027-01-12T22:59:59Z"));
    }

    @Test
    void na_een_nieuwe_beoordeling_kan_de_overdracht_alsnog_lukken() {
        String melding = totVervolg(Map.of(), Map.of());
        route.beantwoord(melding, "userTask_kiesOverdrachtspartij", "userTask_biedOverdrachtAan");
        route.beantwoord(melding, "userTask_legAntwoordVast", GEWEIGERD);
        route.beantwoord(
                melding,
                "userTask_kiesNaWeigering",
                "userTask_beoordeelVeiligheid",
                "userTask_neemVervolgbesluit",
                "userTask_spreekMelder",
                "userTask_informeerBetrokkene",
                "userTask_kiesOverdrachtspartij",
                "userTask_biedOverdrachtAan",
                "userTask_legAntwoordVast",
                "userTask_voerOverdrachtsgesprek",
                "userTask_bevestigStartVervolg",
                "userTask_koppelTerug");

        assertThat(houder(melding)).contains(new Houder.Partij("usd-gooise-meren"));
        assertThat(soorten(melding)).endsWith(Soort.MELDING_GESLOTEN);
    }

    @Test
    void een_partij_die_zwijgt_komt_na_vijf_werkdagen_bij_de_teamleider() {
        String melding = totVervolg(Map.of(), Map.of());
        route.beantwoord(melding, "userTask_kiesOverdrachtspartij", "userTask_biedOverdrachtAan");
        Instant uiterlijk = Instant.parse("2027-01-11T22:59:59Z");
        assertThat(uiterlijk(melding, "userTask_legAntwoordVast")).isEqualTo(uiterlijk);

        driver.verder(melding, Duration.between(driver.nu(), uiterlijk.minusSeconds(1)));
        assertThat(route.open(melding)).containsExactly("userTask_legAntwoordVast");
        assertThat(van(melding, Soort.TERMIJN_NADERT)).singleElement().satisfies(nadert -> {
            assertThat(nadert.codes()).containsEntry("termijn", "overdracht-antwoord");
            assertThat(nadert.moment()).isEqualTo(Instant.parse("2027-01-08T08:00:00Z"));
        });
        assertThat(driver.taak(melding, "userTask_legAntwoordVast").getPriority())
                .isEqualTo(75);
        driver.verder(melding, Duration.ofSeconds(1));

        assertThat(route.open(melding))
                .containsExactlyInAnyOrder("userTask_legAntwoordVast", "userTask_volgUitblijvendAntwoordOp");
        assertThat(rollen(melding, "userTask_volgUitblijvendAntwoordOp")).containsExactly(Rol.TEAMLEIDER);
        // the next working day, from the moment it became the teamleider's
        assertThat(uiterlijk(melding, "userTask_volgUitblijvendAntwoordOp"))
                .isEqualTo(Instant.parse("2027-01-12T22:59:59Z"));
        assertThat(van(melding, Soort.TERMIJN_VERSTREKEN)).hasSize(1);
        assertThat(houder(melding)).contains(new Houder.VeiligThuis());

        route.beantwoord(melding, "userTask_volgUitblijvendAntwoordOp");
        assertThat(van(melding, Soort.OVERSCHRIJDING_OPGEVOLGD).get(0).codes())
                .containsEntry("maatregel", "opnieuw-gevraagd");
        assertThat(route.open(melding)).containsExactly("userTask_legAntwoordVast");
    }

    @Test
    void een_vervolg_dat_niet_begint_komt_na_tien_werkdagen_bij_de_teamleider() {
        String melding = totVervolg(Map.of(), Map.of());
        route.beantwoord(
                melding,
                "userTask_kiesOverdrachtspartij",
                "userTask_biedOverdrachtAan",
                "userTask_legAntwoordVast",
                "userTask_voerOverdrachtsgesprek");
        Instant uiterlijk = Instant.parse("2027-01-18T22:59:59Z");
        assertThat(uiterlijk(melding, "userTask_bevestigStartVervolg")).isEqualTo(uiterlijk);

        driver.verder(melding, Duration.between(driver.nu(), uiterlijk.minusSeconds(1)));
        assertThat(route.open(melding)).containsExactly("userTask_bevestigStartVervolg");
        assertThat(van(melding, Soort.TERMIJN_NADERT)).singleElement().satisfies(nadert -> {
            assertThat(nadert.codes()).containsEntry("termijn", "start-vervolg");
            assertThat(nadert.moment()).isEqualTo(Instant.parse("2027-01-15T08:00:00Z"));
        });
        driver.verder(melding, Duration.ofSeconds(1));

        assertThat(route.open(melding))
                .containsExactlyInAnyOrder("userTask_bevestigStartVervolg", "userTask_volgUitblijvendAntwoordOp");
    }

    @Test
    void een_vervolg_dat_niet_begint_geeft_de_melding_terug() {
        String melding = totVervolg(Map.of(), Map.of());
        route.beantwoord(
                melding,
                "userTask_kiesOverdrachtspartij",
                "userTask_biedOverdrachtAan",
                "userTask_legAntwoordVast",
                "userTask_voerOverdrachtsgesprek");
        route.beantwoord(
                melding,
                "userTask_bevestigStartVervolg",
                Map.of("vervolgGestart", "nee", "vervolgNietGestartReden", "Verzonnen reden"));
        assertThat(houder(melding)).contains(new Houder.VeiligThuis());

        route.beantwoord(melding, "userTask_kiesNaWeigering");

        assertThat(route.open(melding)).containsExactly("userTask_beoordeelVeiligheid");
        assertThat(houder(melding)).contains(new Houder.VeiligThuis());
        assertThat(soorten(melding))
                .contains(Soort.OVERDRACHT_GEWEIGERD)
                .doesNotContain(Soort.VERVOLG_GESTART, Soort.ZICHT_OVERGEDRAGEN);
    }

    @Test
    void een_gesprek_dat_niet_gevoerd_wordt_komt_ook_na_tien_werkdagen_bij_de_teamleider_en_maar_een_keer() {
        String melding = totVervolg(Map.of(), Map.of());
        route.beantwoord(
                melding, "userTask_kiesOverdrachtspartij", "userTask_biedOverdrachtAan", "userTask_legAntwoordVast");

        driver.verder(melding, Duration.between(driver.nu(), Instant.parse("2027-01-18T22:59:59Z")));

        assertThat(route.open(melding))
                .containsExactlyInAnyOrder("userTask_voerOverdrachtsgesprek", "userTask_volgUitblijvendAntwoordOp");
        route.beantwoord(melding, "userTask_voerOverdrachtsgesprek");
        assertThat(route.open(melding))
                .containsExactlyInAnyOrder("userTask_bevestigStartVervolg", "userTask_volgUitblijvendAntwoordOp");
        assertThat(van(melding, Soort.TERMIJN_VERSTREKEN)).hasSize(1);
    }

    @Test
    void een_gesprek_dat_niet_doorgaat_leidt_naar_een_nieuwe_keuze_en_zicht_blijft_bij_veilig_thuis() {
        String melding = totVervolg(Map.of(), Map.of());
        route.beantwoord(
                melding, "userTask_kiesOverdrachtspartij", "userTask_biedOverdrachtAan", "userTask_legAntwoordVast");
        route.beantwoord(melding, "userTask_voerOverdrachtsgesprek", GEEN_GESPREK);

        assertThat(route.open(melding)).containsExactly("userTask_kiesNaWeigering");
        assertThat(toont(melding, "userTask_kiesNaWeigering", "veld_toonGeenGesprekReden"))
                .isTrue();
        assertThat(toont(melding, "userTask_kiesNaWeigering", "veld_toonVervolgNietGestartReden"))
                .isFalse();
        assertThat(soorten(melding)).doesNotContain(Soort.OVERDRACHTSGESPREK_GEVOERD, Soort.ZICHT_OVERGEDRAGEN);
        assertThat(dossier(melding).overdrachten()).singleElement().satisfies(overdracht -> assertThat(
                        overdracht.stappen())
                .last()
                .extracting(Overdracht.Gezet::stap, Overdracht.Gezet::verslag)
                .containsExactly(Stap.GEWEIGERD, "Verzonnen reden"));

        route.beantwoord(melding, "userTask_kiesNaWeigering", Map.of("naWeigering", "andere-partij"));
        route.beantwoord(melding, "userTask_kiesOverdrachtspartij", HUISARTS);
        route.beantwoord(
                melding,
                "userTask_biedOverdrachtAan",
                "userTask_legAntwoordVast",
                "userTask_voerOverdrachtsgesprek",
                "userTask_bevestigStartVervolg");
        assertThat(houder(melding)).contains(new Houder.Partij("huisarts"));
    }

    @Test
    void een_antwoord_uit_een_eerdere_ronde_telt_niet_mee() {
        String melding = totVervolg(Map.of(), Map.of());
        route.beantwoord(
                melding,
                "userTask_kiesOverdrachtspartij",
                "userTask_biedOverdrachtAan",
                "userTask_legAntwoordVast",
                "userTask_voerOverdrachtsgesprek");
        route.beantwoord(
                melding,
                "userTask_bevestigStartVervolg",
                Map.of("vervolgGestart", "nee", "vervolgNietGestartReden", "Verzonnen reden"));
        route.beantwoord(melding, "userTask_kiesNaWeigering", Map.of("naWeigering", "andere-partij"));
        route.beantwoord(
                melding, "userTask_kiesOverdrachtspartij", "userTask_biedOverdrachtAan", "userTask_legAntwoordVast");
        route.beantwoord(melding, "userTask_voerOverdrachtsgesprek", GEEN_GESPREK);

        assertThat(toont(melding, "userTask_kiesNaWeigering", "veld_toonGeenGesprekReden"))
                .isTrue();
        assertThat(houder(melding)).contains(new Houder.VeiligThuis());
    }

    @Test
    void een_formulier_toont_alleen_wat_bij_deze_ronde_hoort() {
        String melding = totVervolg(Map.of(), Map.of());
        route.beantwoord(melding, "userTask_kiesOverdrachtspartij", HUISARTS);
        assertThat(toont(melding, "userTask_biedOverdrachtAan", "veld_toonAnderePartijNaam"))
                .isTrue();
        route.beantwoord(melding, "userTask_biedOverdrachtAan");
        assertThat(toont(melding, "userTask_legAntwoordVast", "veld_toonAnderePartijNaam"))
                .isTrue();
        route.beantwoord(melding, "userTask_legAntwoordVast", GEWEIGERD);
        assertThat(toont(melding, "userTask_kiesNaWeigering", "veld_toonAntwoordReden"))
                .isTrue();
        assertThat(toont(melding, "userTask_kiesNaWeigering", "veld_toonVervolgNietGestartReden"))
                .isFalse();

        route.beantwoord(melding, "userTask_kiesNaWeigering", Map.of("naWeigering", "andere-partij"));
        route.beantwoord(melding, "userTask_kiesOverdrachtspartij");
        assertThat(toont(melding, "userTask_biedOverdrachtAan", "veld_toonAnderePartijNaam"))
                .isFalse();
        route.beantwoord(melding, "userTask_biedOverdrachtAan");
        assertThat(toont(melding, "userTask_legAntwoordVast", "veld_toonAnderePartijNaam"))
                .isFalse();
        route.beantwoord(melding, "userTask_legAntwoordVast", "userTask_voerOverdrachtsgesprek");
        route.beantwoord(
                melding,
                "userTask_bevestigStartVervolg",
                Map.of("vervolgGestart", "nee", "vervolgNietGestartReden", "Verzonnen reden"));
        assertThat(toont(melding, "userTask_kiesNaWeigering", "veld_toonAntwoordReden"))
                .isFalse();
        assertThat(toont(melding, "userTask_kiesNaWeigering", "veld_toonVervolgNietGestartReden"))
                .isTrue();
    }

    @Test
    void als_de_tabel_geen_partij_weet_kiest_een_mens() {
        String melding = totVervolg(Map.of(), Map.of("overdrachtDoel", "hulp-al-aanwezig"));

        assertThat(geweigerd(melding, "userTask_kiesOverdrachtspartij", BEOORDELAAR, Map.of()))
                .containsExactly("partijKeuze");

        route.beantwoord(melding, "userTask_kiesOverdrachtspartij", HUISARTS);
        assertThat(dossier(melding).overdrachten())
                .extracting(Overdracht::partij, Overdracht::partijNaam)
                .containsExactly(tuple("huisarts", "Verzonnen huisarts"));
    }
}
