package nl.meldroute.route;

import static nl.meldroute.route.Meldingsroute.BEGIN;
import static nl.meldroute.route.Meldingsroute.BUREAUDIENST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.meldroute.dossier.Bekendheid;
import nl.meldroute.dossier.Besluit;
import nl.meldroute.dossier.BetrokkeneRol;
import nl.meldroute.dossier.Betrokkenen;
import nl.meldroute.dossier.Contact;
import nl.meldroute.dossier.Dossierbeeld.Formuliercode;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Geslacht;
import nl.meldroute.dossier.Gesprek;
import nl.meldroute.dossier.NieuweBetrokkene;
import nl.meldroute.dossier.Persoonsgegevens;
import nl.meldroute.dossier.Taakroute;
import nl.meldroute.dossier.VeiligContact;
import nl.meldroute.dossier.ZichtOpVeiligheid.Houder;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.Rol;
import org.assertj.core.groups.Tuple;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class VeiligheidsbeoordelingProcessTest extends Procestest {

    private static final Map<String, Object> ACUUT =
            Map.of("acuteOnveiligheid", "ja", "mdo", "nee-acuut", "mdoOordeel", "Verzonnen oordeel");
    private static final Map<String, Object> ONDERZOEK =
            Map.of("vervolg", "onderzoek", "afwijkingReden", "Verzonnen afwijking");

    /** The last second of Monday 11 January, five working days after BEGIN, and nine o'clock one working day before. */
    private static final Instant VIJFDE_WERKDAG = Instant.parse("2027-01-11T22:59:59Z");

    private static final Instant VIERDE_WERKDAG = Instant.parse("2027-01-08T08:00:00Z");

    @Autowired
    private Betrokkenen betrokkenen;

    @Autowired
    private Taakroute taakroute;

    @Test
    void een_melding_zonder_personen_wordt_eerst_aangevuld() {
        String melding = route.ontvang(route.met(false, "OPEN", "15", List.of()));
        assertThat(route.open(melding)).containsExactly("userTask_vulMeldingAan");
        assertThat(rollen(melding, "userTask_vulMeldingAan")).containsExactly(Rol.BUREAUDIENST);

        assertThat(geweigerd(melding, "userTask_vulMeldingAan", BUREAUDIENST, Map.of()))
                .containsExactly("");

        driver.als(BUREAUDIENST, () -> betrokkenen.voegToe(melding, kind()));
        route.beantwoord(melding, "userTask_vulMeldingAan");

        assertThat(route.open(melding)).containsExactlyInAnyOrder("userTask_verzamelInformatie", "userTask_legContact");
        assertThat(soorten(melding))
                .containsExactly(
                        Soort.MELDING_ONTVANGEN,
                        Soort.BESLUIT_GENOMEN,
                        Soort.BETROKKENE_TOEGEVOEGD,
                        Soort.MELDING_AANGEVULD);
        assertThat(engine.getTaskService()
                        .getVariable(driver.taak(melding, "userTask_legContact").getId(), "kinderen"))
                .isEqualTo(1);
    }

    @Test
    void na_het_laatste_contact_en_de_informatie_volgt_het_oordeel() {
        String melding = route.ontvang(route.gewoon());

        route.beantwoord(
                melding,
                "userTask_legContact",
                Map.of(
                        "contactSoort", "geen-contact",
                        "geenContactReden", "Verzonnen reden",
                        "nogContact", "ja"));
        route.beantwoord(melding, "userTask_legContact", Map.of("nogContact", "nee"));
        assertThat(route.open(melding)).containsExactly("userTask_verzamelInformatie");
        route.beantwoord(melding, "userTask_verzamelInformatie");

        assertThat(route.open(melding)).containsExactly("userTask_beoordeelVeiligheid");
        assertThat(dossier(melding).contacten())
                .extracting(Contact::soort, Contact::uitkomst, Contact::verslag)
                .containsExactly(
                        tuple(Contact.Soort.GEEN, null, "Verzonnen reden"),
                        tuple(Contact.Soort.TELEFOON, Contact.Uitkomst.BEVESTIGD, "Verslag\nVerzonnen verslag"));
        assertThat(dossier(melding).codes())
                .extracting(Formuliercode::sleutel, Formuliercode::waarde)
                .contains(tuple("antwoordRaad", "geweigerd"), tuple("antwoordPolitie", "geen-antwoord"));
    }

    @ParameterizedTest
    @CsvSource({"nee, nee, geen-van-beide", "onduidelijk, nee, onduidelijk", "nee, onduidelijk, onduidelijk"})
    void niet_weten_of_het_veilig_is_blijft_zichtbaar(String acuut, String structureel, String oordeel) {
        String melding = totBesluit(Map.of("acuteOnveiligheid", acuut, "structureleOnveiligheid", structureel));

        assertThat(laatste(melding, Besluit.Soort.VEILIGHEIDSOORDEEL).uitkomst())
                .isEqualTo(oordeel);
    }

    @Test
    void het_oordeel_het_advies_en_het_besluit_staan_in_het_dossier() {
        String melding = totBesluit(Map.of());
        route.beantwoord(melding, "userTask_neemVervolgbesluit");

        assertThat(route.open(melding)).containsExactly("userTask_spreekMelder");
        assertThat(laatste(melding, Besluit.Soort.VEILIGHEIDSOORDEEL).uitkomst())
                .isEqualTo("geen-van-beide");
        Besluit besluit = laatste(melding, Besluit.Soort.VERVOLG);
        assertThat(besluit.uitkomst()).isEqualTo("overdracht");
        assertThat(besluit.advies()).isEqualTo("overdracht");
        assertThat(besluit.regel()).contains("lokale hulp");
        assertThat(besluit.grond()).contains("S1");
        assertThat(besluit.afwijking()).isFalse();
        assertThat(besluit.door()).isEqualTo("beoordelaar");
    }

    @Test
    void een_oordeel_acuut_onveilig_begint_een_spoedinzet_naast_het_besluit() {
        String melding = totBesluit(ACUUT);

        assertThat(route.open(melding))
                .containsExactlyInAnyOrder("userTask_voerSpoedinzetUit", "userTask_neemVervolgbesluit");
        assertThat(soorten(melding)).contains(Soort.ACUUT_GEVAAR_GEMELD, Soort.SPOEDINZET_GESTART);
        assertThat(laatste(melding, Besluit.Soort.VEILIGHEIDSOORDEEL).uitkomst())
                .isEqualTo("acuut");
        assertThat(dossier(melding).gesprekken())
                .extracting(Gesprek::soort, Gesprek::gevoerd, Gesprek::verslag)
                .containsExactly(tuple(Gesprek.Soort.MDO, false, "Verzonnen oordeel"));
    }

    @Test
    void een_kind_dat_later_in_de_melding_komt_telt_mee() {
        String melding = route.ontvang(route.gewoon());
        route.beantwoord(melding, "userTask_verzamelInformatie", "userTask_legContact");
        driver.als(BUREAUDIENST, () -> betrokkenen.voegToe(melding, kind()));
        route.beantwoord(melding, "userTask_beoordeelVeiligheid");
        assertThat(kinderen(melding, "userTask_neemVervolgbesluit")).isEqualTo(2);

        route.beantwoord(melding, "userTask_neemVervolgbesluit");
        driver.als(BUREAUDIENST, () -> betrokkenen.voegToe(melding, kind()));
        route.beantwoord(melding, "userTask_spreekMelder");
        assertThat(kinderen(melding, "userTask_kiesOverdrachtspartij")).isEqualTo(3);
    }

    @Test
    void alleen_acuut_gevaar_is_een_reden_om_het_overleg_uit_te_stellen() {
        String melding = route.ontvang(route.gewoon());
        route.beantwoord(melding, "userTask_verzamelInformatie", "userTask_legContact");

        assertThat(geweigerd(
                        melding,
                        "userTask_beoordeelVeiligheid",
                        BEOORDELAAR,
                        Map.of(
                                "structureleOnveiligheid", "ja",
                                "mdo", "nee-acuut",
                                "mdoOordeel", "Verzonnen oordeel")))
                .containsExactly("mdo");
    }

    @Test
    void een_ander_bevestigt_een_afwijking_voordat_zij_geldt() {
        String melding = totBesluit(Map.of());
        route.beantwoord(melding, "userTask_neemVervolgbesluit", ONDERZOEK);
        assertThat(route.open(melding)).containsExactly("userTask_bevestigAfwijking");

        Gebruiker zelf = new Gebruiker(
                BEOORDELAAR.id(), Set.of(Rol.BEOORDELAAR, Rol.GEDRAGSWETENSCHAPPER), BEOORDELAAR.regios());
        assertThat(geweigerd(melding, "userTask_bevestigAfwijking", zelf, Map.of()))
                .containsExactly("akkoord");

        route.beantwoordAls(melding, "userTask_bevestigAfwijking", GEDRAGSWETENSCHAPPER, Map.of());
        assertThat(route.open(melding)).containsExactly("userTask_spreekMelder");
        Besluit besluit = laatste(melding, Besluit.Soort.VERVOLG);
        assertThat(besluit.afwijking()).isTrue();
        assertThat(besluit.akkoord()).isTrue();
        assertThat(besluit.bevestigdDoor()).isEqualTo("gedragswetenschapper");
        assertThat(besluit.door()).isEqualTo("beoordelaar");
    }

    @Test
    void afwijken_zonder_reden_kan_niet() {
        String melding = totBesluit(Map.of());
        assertThat(geweigerd(melding, "userTask_neemVervolgbesluit", BEOORDELAAR, Map.of("vervolg", "onderzoek")))
                .containsExactly("afwijkingReden");
    }

    @Test
    void zonder_akkoord_op_een_afwijking_komt_er_een_nieuw_besluit() {
        String melding = totBesluit(Map.of());
        assertThat(toont(melding, "userTask_neemVervolgbesluit", "veld_toonBevestigingReden"))
                .isFalse();
        route.beantwoord(melding, "userTask_neemVervolgbesluit", ONDERZOEK);
        route.beantwoordAls(melding, "userTask_bevestigAfwijking", TEAMLEIDER, Map.of("akkoord", "nee"));
        assertThat(route.open(melding)).containsExactly("userTask_neemVervolgbesluit");
        assertThat(toont(melding, "userTask_neemVervolgbesluit", "veld_toonBevestigingReden"))
                .isTrue();

        route.beantwoord(melding, "userTask_neemVervolgbesluit");

        assertThat(route.open(melding)).containsExactly("userTask_spreekMelder");
        assertThat(dossier(melding).besluiten())
                .filteredOn(besluit -> besluit.soort() == Besluit.Soort.VERVOLG)
                .extracting(Besluit::uitkomst, Besluit::akkoord)
                .containsExactly(tuple("onderzoek", false), tuple("overdracht", null));
        assertThat(van(melding, Soort.BESLUIT_AFGEWEZEN)).hasSize(1);
    }

    @Test
    void een_afwijking_bij_acuut_gevaar_geldt_meteen_en_wordt_daarna_bevestigd() {
        String melding = spoedbesluit();
        assertThat(route.open(melding)).contains("userTask_spreekMelder", "userTask_bevestigSpoedbesluit");
        // the next working day
        assertThat(uiterlijk(melding, "userTask_bevestigSpoedbesluit"))
                .isEqualTo(Instant.parse("2027-01-05T22:59:59Z"));

        Gebruiker zelf = new Gebruiker(BEOORDELAAR.id(), Set.of(Rol.BEOORDELAAR, Rol.TEAMLEIDER), BEOORDELAAR.regios());
        assertThat(geweigerd(melding, "userTask_bevestigSpoedbesluit", zelf, Map.of()))
                .containsExactly("spoedbesluitAkkoord");

        route.beantwoordAls(melding, "userTask_bevestigSpoedbesluit", TEAMLEIDER, Map.of());
        assertThat(laatste(melding, Besluit.Soort.VERVOLG).akkoord()).isTrue();
        assertThat(route.open(melding)).contains("userTask_spreekMelder").doesNotContain("userTask_heroverweegBesluit");
    }

    @Test
    void het_vervolg_sluit_niet_zolang_het_spoedbesluit_niet_bevestigd_is() {
        String melding = spoedbesluit();
        route.beantwoord(melding, "userTask_spreekMelder", "userTask_informeerBetrokkene");
        Onderzoekantwoorden.voerUit(route, melding, Map.of());
        assertThat(route.open(melding)).doesNotContain("userTask_koppelTerug");

        route.beantwoord(melding, "userTask_bevestigSpoedbesluit");
        assertThat(route.open(melding)).contains("userTask_koppelTerug");
    }

    @Test
    void een_herzien_spoedbesluit_gaat_terug_naar_de_beoordeling_en_zicht_blijft_bij_veilig_thuis() {
        String melding = spoedbesluit();
        route.beantwoord(melding, "userTask_spreekMelder", "userTask_informeerBetrokkene");
        assertThat(route.open(melding)).contains("userTask_startDienst");
        driver.verder(melding, Duration.ofHours(2));
        route.beantwoordAls(
                melding, "userTask_bevestigSpoedbesluit", GEDRAGSWETENSCHAPPER, Map.of("spoedbesluitAkkoord", "nee"));

        Gebruiker zelf = new Gebruiker(BEOORDELAAR.id(), Set.of(Rol.BEOORDELAAR, Rol.TEAMLEIDER), BEOORDELAAR.regios());
        assertThat(geweigerd(melding, "userTask_heroverweegBesluit", zelf, Map.of()))
                .containsExactly("");
        route.beantwoord(melding, "userTask_heroverweegBesluit");

        assertThat(route.open(melding))
                .contains("userTask_beoordeelVeiligheid")
                .doesNotContain("userTask_startDienst", "userTask_verzamelInformatie");
        assertThat(houder(melding)).contains(new Houder.VeiligThuis());
        assertThat(laatste(melding, Besluit.Soort.HEROVERWEGING).uitkomst()).isEqualTo("herzien");
        assertThat(laatste(melding, Besluit.Soort.VERVOLG).akkoord()).isFalse();
        // a term of its own, from now
        assertThat(uiterlijk(melding, "userTask_beoordeelVeiligheid")).isEqualTo(VIJFDE_WERKDAG);
    }

    @Test
    void een_spoedbesluit_dat_herzien_wordt_voordat_het_vervolg_begint_gaat_ook_terug() {
        String melding = spoedbesluit();
        route.beantwoord(melding, "userTask_bevestigSpoedbesluit", Map.of("spoedbesluitAkkoord", "nee"));
        route.beantwoord(melding, "userTask_heroverweegBesluit");
        route.beantwoord(melding, "userTask_spreekMelder");

        assertThat(route.open(melding))
                .contains("userTask_beoordeelVeiligheid")
                .doesNotContain("userTask_startDienst", "userTask_informeerBetrokkene");
    }

    @Test
    void een_spoedbesluit_dat_niet_bevestigd_wordt_waarschuwt_en_gaat_daarna_naar_de_teamleider() {
        String melding = spoedbesluit();
        route.beantwoord(melding, "userTask_spreekMelder", "userTask_informeerBetrokkene");
        Instant uiterlijk = Instant.parse("2027-01-05T22:59:59Z");
        assertThat(uiterlijk(melding, "userTask_bevestigSpoedbesluit")).isEqualTo(uiterlijk);

        driver.verder(melding, Duration.between(BEGIN, uiterlijk.minus(Duration.ofHours(15))));
        assertThat(termijnen(melding, Soort.TERMIJN_NADERT)).contains("bevestiging-spoedbesluit");
        assertThat(driver.taak(melding, "userTask_bevestigSpoedbesluit").getPriority())
                .isEqualTo(75);
        // a task of the same melding that is due later does not rise
        assertThat(driver.taak(melding, "userTask_startDienst").getPriority()).isEqualTo(50);

        driver.verder(melding, Duration.between(driver.nu(), uiterlijk));
        assertThat(termijnen(melding, Soort.TERMIJN_VERSTREKEN)).contains("bevestiging-spoedbesluit");
        assertThat(route.open(melding)).contains("userTask_bevestigSpoedbesluit");
        var opvolging = driver.open(melding).stream()
                .filter(taak -> taak.getTaskDefinitionKey().equals("userTask_volgOverschrijdingOp"))
                .filter(taak -> taak.getProcessDefinitionId().startsWith("melding:"))
                .toList();
        assertThat(opvolging).singleElement().satisfies(taak -> assertThat(driver.rollen(taak))
                .containsExactly(Rol.TEAMLEIDER));

        driver.dienIn(opvolging.get(0), TEAMLEIDER, Antwoorden.op("userTask_volgOverschrijdingOp", Map.of()));
        assertThat(soorten(melding)).endsWith(Soort.OVERSCHRIJDING_OPGEVOLGD);
        assertThat(route.open(melding)).contains("userTask_bevestigSpoedbesluit");
        route.beantwoord(melding, "userTask_bevestigSpoedbesluit");
        assertThat(route.open(melding)).doesNotContain("userTask_bevestigSpoedbesluit");
    }

    @Test
    void een_gehandhaafd_spoedbesluit_loopt_door() {
        String melding = spoedbesluit();
        route.beantwoord(melding, "userTask_spreekMelder", "userTask_informeerBetrokkene");
        route.beantwoord(melding, "userTask_bevestigSpoedbesluit", Map.of("spoedbesluitAkkoord", "nee"));
        route.beantwoord(melding, "userTask_heroverweegBesluit", Map.of("heroverwegen", "nee"));
        assertThat(route.open(melding)).contains("userTask_startDienst");
        assertThat(laatste(melding, Besluit.Soort.HEROVERWEGING).uitkomst()).isEqualTo("gehandhaafd");

        Onderzoekantwoorden.voerUit(route, melding, Map.of());
        assertThat(route.open(melding)).contains("userTask_koppelTerug");
    }

    @Test
    void een_tweede_spoedbesluit_houdt_de_route_open_ook_als_het_eerste_bevestigd_is() {
        String melding = spoedbesluit();
        route.beantwoord(melding, "userTask_spreekMelder", "userTask_informeerBetrokkene");
        Onderzoekantwoorden.voerUit(route, melding, Map.of("uitkomst", "opnieuw-beoordelen"));
        route.beantwoord(melding, "userTask_beoordeelVeiligheid", ACUUT);
        route.beantwoord(melding, "userTask_neemVervolgbesluit", ONDERZOEK);
        route.beantwoord(melding, "userTask_spreekMelder", "userTask_informeerBetrokkene");
        Onderzoekantwoorden.voerUit(route, melding, Map.of());

        bevestigEerste(melding);
        assertThat(route.open(melding)).doesNotContain("userTask_koppelTerug");
        bevestigEerste(melding);
        assertThat(route.open(melding)).contains("userTask_koppelTerug");
        assertThat(van(melding, Soort.BESLUIT_BEVESTIGD)).hasSize(2);
    }

    @Test
    void elk_spoedbesluit_krijgt_zijn_eigen_bevestiging_ook_als_het_nieuwste_eerst_aan_de_beurt_is() {
        String melding = spoedbesluit();
        route.beantwoord(melding, "userTask_spreekMelder", "userTask_informeerBetrokkene");
        Onderzoekantwoorden.voerUit(route, melding, Map.of("uitkomst", "opnieuw-beoordelen"));
        driver.verder(melding, Duration.ofHours(1));
        route.beantwoord(melding, "userTask_beoordeelVeiligheid", ACUUT);
        Gebruiker collega =
                new Gebruiker("collega", Set.of(Rol.BEOORDELAAR, Rol.GEDRAGSWETENSCHAPPER), BEOORDELAAR.regios());
        route.beantwoordAls(
                melding,
                "userTask_neemVervolgbesluit",
                collega,
                Map.of("vervolg", "onderzoek", "afwijkingReden", "Verzonnen afwijking"));

        List<Task> taken = driver.open(melding).stream()
                .filter(open -> open.getTaskDefinitionKey().equals("userTask_bevestigSpoedbesluit"))
                .toList();
        assertThat(taken)
                .extracting(taak -> engine.getTaskService().getVariable(taak.getId(), "besluitDoor"))
                .containsExactly(BEOORDELAAR.id(), "collega");

        // who took the second besluit may confirm the first, and who took the first the second
        driver.dienIn(
                taken.get(1),
                new Gebruiker(BEOORDELAAR.id(), Set.of(Rol.GEDRAGSWETENSCHAPPER), BEOORDELAAR.regios()),
                Antwoorden.op("userTask_bevestigSpoedbesluit", Map.of("spoedbesluitAkkoord", "nee")));
        assertThat(vervolgbesluiten(melding)).containsExactly(tuple("onderzoek", null), tuple("onderzoek", false));
        driver.dienIn(taken.get(0), collega, Antwoorden.op("userTask_bevestigSpoedbesluit", Map.of()));
        assertThat(vervolgbesluiten(melding)).containsExactly(tuple("onderzoek", true), tuple("onderzoek", false));
    }

    /** A family must not hear that nothing follows, while danger is acute and only one person thinks so. */
    @ParameterizedTest
    @ValueSource(strings = {"geen-vervolg", "advies", "overdracht"})
    void minder_doen_dan_het_advies_wacht_ook_bij_acuut_gevaar_op_een_tweede_persoon(String vervolg) {
        String melding = totBesluit(ACUUT);
        Map<String, @Nullable Object> besluit =
                new HashMap<>(Map.of("vervolg", vervolg, "afwijkingReden", "Verzonnen"));
        if (vervolg.equals("overdracht")) {
            besluit.put("overdrachtDoel", "hulp-gezin");
        }
        route.beantwoord(melding, "userTask_neemVervolgbesluit", besluit);

        assertThat(route.open(melding))
                .contains("userTask_bevestigAfwijking")
                .doesNotContain(
                        "userTask_spreekMelder", "userTask_informeerBetrokkene", "userTask_bevestigSpoedbesluit");
    }

    @Test
    void er_wordt_een_werkdag_voor_het_einde_gewaarschuwd_en_geen_seconde_eerder() {
        String melding = route.ontvang(route.gewoon());
        assertThat(uiterlijk(melding, "userTask_legContact")).isEqualTo(VIJFDE_WERKDAG);

        driver.verder(melding, Duration.between(BEGIN, VIERDE_WERKDAG.minusSeconds(1)));
        assertThat(soorten(melding)).doesNotContain(Soort.TERMIJN_NADERT);

        driver.verder(melding, Duration.ofSeconds(1));
        assertThat(van(melding, Soort.TERMIJN_NADERT)).singleElement().satisfies(nadert -> {
            assertThat(nadert.codes()).containsEntry("termijn", "veiligheidsbeoordeling");
            assertThat(nadert.moment()).isEqualTo(VIERDE_WERKDAG);
        });
        assertThat(driver.taak(melding, "userTask_legContact").getPriority()).isEqualTo(75);
    }

    @Test
    void een_verstreken_termijn_gaat_naar_de_teamleider_en_sluit_niets() {
        String melding = route.ontvang(route.gewoon());
        driver.verder(melding, Duration.between(BEGIN, VIJFDE_WERKDAG.minusSeconds(1)));
        assertThat(soorten(melding)).doesNotContain(Soort.TERMIJN_VERSTREKEN);

        driver.verder(melding, Duration.ofSeconds(1));
        assertThat(van(melding, Soort.TERMIJN_VERSTREKEN)).singleElement().satisfies(verstreken -> assertThat(
                        verstreken.codes())
                .containsEntry("uiterlijk", VIJFDE_WERKDAG.toString()));
        assertThat(route.open(melding))
                .containsExactlyInAnyOrder(
                        "userTask_legContact", "userTask_verzamelInformatie", "userTask_volgOverschrijdingOp");
        assertThat(rollen(melding, "userTask_volgOverschrijdingOp")).containsExactly(Rol.TEAMLEIDER);

        route.beantwoord(melding, "userTask_volgOverschrijdingOp");
        assertThat(van(melding, Soort.OVERSCHRIJDING_OPGEVOLGD).get(0).codes())
                .containsEntry("oorzaak", "werkvoorraad")
                .containsEntry("maatregel", "hulp-erbij");
        assertThat(route.open(melding)).containsExactlyInAnyOrder("userTask_legContact", "userTask_verzamelInformatie");
    }

    @Test
    void een_termijn_die_bij_registratie_al_voorbij_was_geeft_een_gebeurtenis_en_geen_taak() {
        String melding = route.ontvang(
                route.met(BEGIN.minus(Duration.ofDays(60)), false, "OPEN", "15", List.of(Meldingsroute.kind())));

        assertThat(van(melding, Soort.TERMIJN_VERSTREKEN)).hasSize(1);
        assertThat(soorten(melding)).doesNotContain(Soort.TERMIJN_NADERT);
        assertThat(route.open(melding)).containsExactlyInAnyOrder("userTask_legContact", "userTask_verzamelInformatie");
    }

    @Test
    void een_deskundige_besluit_of_een_onbekende_melder_een_melding_maakt() {
        String melding = route.ontvang(route.met(false, "ONBEKEND", "41", List.of(Meldingsroute.kind())));
        assertThat(route.open(melding)).containsExactly("userTask_weegOnbekendeMelder");
        assertThat(geweigerd(
                        melding,
                        "userTask_weegOnbekendeMelder",
                        Meldingsroute.gebruiker(Rol.VERTROUWENSARTS),
                        Map.of("onbekendeMelderBesluit", "bekend")))
                .containsExactly("onbekendeMelderBesluit");
        route.beantwoord(melding, "userTask_weegOnbekendeMelder", Map.of("onbekendeMelderBesluit", "advies"));
        assertThat(route.open(melding)).containsExactly("userTask_beoordeelVeiligheid");
        route.beantwoord(melding, "userTask_beoordeelVeiligheid", Map.of("vermoeden", "onduidelijk"));

        assertThat(engine.getTaskService()
                        .getVariable(
                                driver.taak(melding, "userTask_neemVervolgbesluit")
                                        .getId(),
                                "advies"))
                .isEqualTo("geen-vervolg");
        assertThat(dossier(melding).besluiten())
                .filteredOn(besluit -> besluit.soort() == Besluit.Soort.ONBEKENDE_MELDER)
                .extracting(Besluit::uitkomst, Besluit::advies, Besluit::afwijking, Besluit::reden)
                .containsExactly(tuple("advies", "advies", false, "Verzonnen reden"));
    }

    @Test
    void bij_direct_gevaar_wacht_spoedinzet_niet_op_de_weging_van_een_onbekende_melder() {
        String melding = route.ontvang(route.met(true, "ONBEKEND", "41", List.of(Meldingsroute.kind())));

        assertThat(route.open(melding))
                .containsExactlyInAnyOrder("userTask_weegOnbekendeMelder", "userTask_voerSpoedinzetUit");
        assertThat(engine.getTaskService()
                        .getVariable(
                                driver.taak(melding, "userTask_weegOnbekendeMelder")
                                        .getId(),
                                "onbekendeMelder"))
                .isEqualTo("melding");
    }

    @Test
    void een_melder_die_intussen_bekend_is_hoeft_niet_gewogen() {
        String melding = route.ontvang(route.met(false, "ONBEKEND", "41", List.of(Meldingsroute.kind())));
        taakroute.melderGewijzigd(melding, Bekendheid.VERTROUWELIJK, false);
        route.beantwoord(melding, "userTask_weegOnbekendeMelder", Map.of("onbekendeMelderBesluit", "bekend"));

        assertThat(route.open(melding)).containsExactlyInAnyOrder("userTask_legContact", "userTask_verzamelInformatie");
    }

    @Test
    void wordt_de_melder_alsnog_bekend_dan_telt_het_besluit_over_een_onbekende_melder_niet_meer() {
        String melding = route.ontvang(route.met(false, "ONBEKEND", "41", List.of(Meldingsroute.kind())));
        route.beantwoord(melding, "userTask_weegOnbekendeMelder", Map.of("onbekendeMelderBesluit", "advies"));
        taakroute.melderGewijzigd(melding, Bekendheid.OPEN, false);
        route.beantwoord(melding, "userTask_beoordeelVeiligheid", Map.of("vermoeden", "onduidelijk"));

        assertThat(engine.getTaskService()
                        .getVariable(
                                driver.taak(melding, "userTask_neemVervolgbesluit")
                                        .getId(),
                                "advies"))
                .isEqualTo("onderzoek");
    }

    @Test
    void een_onbekende_melder_is_niet_te_spreken() {
        String melding = route.ontvang(route.met(false, "ONBEKEND", "41", List.of(Meldingsroute.kind())));
        route.beantwoord(
                melding,
                "userTask_weegOnbekendeMelder",
                "userTask_verzamelInformatie",
                "userTask_legContact",
                "userTask_beoordeelVeiligheid",
                "userTask_neemVervolgbesluit");

        assertThat(geweigerd(melding, "userTask_spreekMelder", BEOORDELAAR, Map.of()))
                .containsExactly("melderGesproken");
        route.beantwoord(melding, "userTask_spreekMelder", nietGesproken("nee-onbekend"));

        assertThat(dossier(melding).gesprekken())
                .extracting(Gesprek::soort, Gesprek::gevoerd, Gesprek::uitkomst, Gesprek::verslag)
                .containsExactly(tuple(Gesprek.Soort.MELDER, false, "nee-onbekend", "Verzonnen reden"));
        assertThat(route.open(melding)).contains("userTask_informeerBetrokkene");
    }

    @Test
    void een_bekende_melder_heet_niet_onbekend() {
        String melding = totBesluit(Map.of());
        route.beantwoord(melding, "userTask_neemVervolgbesluit");

        assertThat(geweigerd(melding, "userTask_spreekMelder", BEOORDELAAR, nietGesproken("nee-onbekend")))
                .containsExactly("melderGesproken");
        route.beantwoord(melding, "userTask_spreekMelder", nietGesproken("nee-onveilig"));
        assertThat(route.open(melding)).contains("userTask_informeerBetrokkene");
    }

    /** Acute danger with voorwaarden en vervolg as advice, and onderzoek as besluit. */
    private String spoedbesluit() {
        String melding = totBesluit(ACUUT);
        route.beantwoord(melding, "userTask_neemVervolgbesluit", ONDERZOEK);
        return melding;
    }

    private List<@Nullable String> termijnen(String melding, Soort soort) {
        return van(melding, soort).stream()
                .map(gebeurtenis -> gebeurtenis.codes().get("termijn"))
                .toList();
    }

    private List<Tuple> vervolgbesluiten(String melding) {
        return dossier(melding).besluiten().stream()
                .filter(besluit -> besluit.soort() == Besluit.Soort.VERVOLG)
                .map(besluit -> tuple(besluit.uitkomst(), besluit.akkoord()))
                .toList();
    }

    private Object kinderen(String melding, String taak) {
        return engine.getTaskService().getVariable(driver.taak(melding, taak).getId(), "kinderen");
    }

    private void bevestigEerste(String melding) {
        var taak = driver.open(melding).stream()
                .filter(open -> open.getTaskDefinitionKey().equals("userTask_bevestigSpoedbesluit"))
                .findFirst()
                .orElseThrow();
        driver.dienIn(taak, TEAMLEIDER, Antwoorden.op("userTask_bevestigSpoedbesluit", Map.of()));
        driver.voerUit(melding);
    }

    private static Map<String, Object> nietGesproken(String waarom) {
        return Map.of("melderGesproken", waarom, "geenGesprekReden", "Verzonnen reden");
    }

    private static NieuweBetrokkene kind() {
        return new NieuweBetrokkene(
                BetrokkeneRol.KIND,
                new Persoonsgegevens(
                        "Verzonnen-" + UUID.randomUUID(),
                        "Kind",
                        "20200101",
                        Geslacht.O,
                        null,
                        "onbekend",
                        null,
                        VeiligContact.ONBEKEND),
                Set.of("03"));
    }
}
