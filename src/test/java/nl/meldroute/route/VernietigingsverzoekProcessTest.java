package nl.meldroute.route;

import static nl.meldroute.route.Meldingsroute.BEGIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.meldroute.dossier.Bericht;
import nl.meldroute.dossier.Berichten;
import nl.meldroute.dossier.Besluit;
import nl.meldroute.dossier.BetrokkeneRol;
import nl.meldroute.dossier.Dossierinzage;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.NieuwBericht;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.Rol;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody asks to destroy data: who may ask, who weighs, who decides, and what is left. */
class VernietigingsverzoekProcessTest extends Verzoektest {

    private static final String PROCES = "vernietigingsverzoek";
    private static final String WEEG = "userTask_weegVernietiging";
    private static final String BESLUIT = "userTask_besluitVernietiging";
    private static final String VERTEL = "userTask_vertelVernietigingsbesluit";
    private static final String VOER_UIT = "userTask_voerVernietigingUit";

    /** Three months after 4 January, on a Sunday: the Monday after is a working day. */
    private static final Instant DRIE_MAANDEN = Instant.parse("2027-04-05T21:59:59Z");

    @Autowired
    private Dossierinzage inzage;

    @Autowired
    private Berichten berichten;

    VernietigingsverzoekProcessTest() {
        super(PROCES, "startEvent_vernietigingGevraagd");
    }

    @Test
    void een_volwassene_vraagt_het_zelf_en_na_het_bericht_zijn_de_gegevens_weg() {
        String melding = vraag(Map.of(), Meldingsroute.volwassene(), Meldingsroute.kind());
        assertThat(rollen(melding, KIES)).containsExactly(Rol.PRIVACYFUNCTIONARIS);
        String persoon = persoon(melding, BetrokkeneRol.SLACHTOFFER);
        kies(melding, BetrokkeneRol.SLACHTOFFER, Map.of());
        assertThat(toets(melding)).isEqualTo("wegen");
        route.beantwoord(melding, WEEG);
        assertThat(rollen(melding, BESLUIT)).containsExactly(Rol.TEAMLEIDER, Rol.PRIVACYFUNCTIONARIS);
        route.beantwoord(melding, BESLUIT);
        assertThat(laatste(melding, Besluit.Soort.VERNIETIGING).uitkomst()).isEqualTo("toegewezen");
        route.beantwoord(melding, VERTEL);
        assertThat(naam(melding, persoon)).isNotBlank();
        route.beantwoord(melding, VOER_UIT);

        assertThat(geeindigd(melding, PROCES)).containsExactly("endEvent_gegevensVernietigd");
        assertThat(naam(melding, persoon)).isBlank();
        assertThat(naam(melding, persoon(melding, BetrokkeneRol.KIND))).isNotBlank();
        assertThat(soorten(melding))
                .endsWith(
                        Soort.VERNIETIGING_GEVRAAGD,
                        Soort.BESLUIT_GENOMEN,
                        Soort.VERZOEKER_GEINFORMEERD,
                        Soort.GEGEVENS_VERNIETIGD);
        assertThat(van(melding, Soort.GEGEVENS_VERNIETIGD).get(0).codes())
                .containsEntry("betrokkene", persoon)
                .containsEntry("alles", "ja");
    }

    /** Files know no transaction: they go in a step after it, which does it again when it must. */
    @Test
    void na_de_gegevens_gaat_ook_de_klaargezette_post_weg() throws Exception {
        String melding = vraag(Map.of(), Meldingsroute.volwassene(), Meldingsroute.kind());
        String persoon = persoon(melding, BetrokkeneRol.SLACHTOFFER);
        Path van = klaargezet(melding, Long.parseLong(persoon));
        Path ander = klaargezet(melding, Long.parseLong(persoon(melding, BetrokkeneRol.KIND)));
        kies(melding, BetrokkeneRol.SLACHTOFFER, Map.of());
        route.beantwoord(melding, WEEG);
        route.beantwoord(melding, BESLUIT);
        route.beantwoord(melding, VERTEL);
        assertThat(van).exists();

        route.beantwoord(melding, VOER_UIT);

        assertThat(van).doesNotExist();
        assertThat(ander).exists();
        assertThat(gedaan(melding, PROCES)).contains("serviceTask_vernietigPost");
    }

    private Path klaargezet(String melding, long persoon) throws Exception {
        long bericht = berichten.maak(
                new NieuwBericht(
                        melding,
                        Bericht.Soort.SIGNAAL,
                        Bericht.Kanaal.PARTNER,
                        "proef " + persoon,
                        "{\"achternaam\":\"Verzonnen\"}",
                        persoon),
                "systeem");
        berichten.bezorgd(bericht, berichten.begin(bericht), null, true);
        Path bestand = Path.of("target/post")
                .resolve("multisignaal-" + berichten.lees(bericht).kenmerk() + ".json");
        Files.createDirectories(bestand.getParent());
        return Files.writeString(bestand, "Verzonnen");
    }

    @Test
    void een_kind_onder_de_twaalf_krijgt_zelf_geen_toewijzing() {
        String melding = vraag(Map.of(), Meldingsroute.kind());
        kies(melding, BetrokkeneRol.KIND, Map.of());
        assertThat(toets(melding)).isEqualTo("weigeren");
        route.beantwoord(melding, WEEG);
        assertThat(geweigerd(melding, BESLUIT, TEAMLEIDER, Map.of())).containsExactly("vernietigingBesluit");
        route.beantwoord(
                melding, BESLUIT, Map.of("vernietigingBesluit", "afgewezen", "weigergrond", "leeftijd-of-vermogen"));
        assertThat(geweigerd(melding, VERTEL, PRIVACYFUNCTIONARIS, Map.of("rechtsmiddelenVerteld", "nee")))
                .containsExactly("rechtsmiddelenVerteld");
        route.beantwoord(melding, VERTEL);

        assertThat(geeindigd(melding, PROCES)).containsExactly("endEvent_vernietigingAfgewezen");
        assertThat(laatste(melding, Besluit.Soort.VERNIETIGING).grond()).isEqualTo("leeftijd-of-vermogen");
        assertThat(naam(melding, persoon(melding, BetrokkeneRol.KIND))).isNotBlank();
    }

    @Test
    void wie_volgens_de_melding_pleger_is_komt_eerst_langs_een_deskundige_wat_het_formulier_ook_zegt() {
        String melding = vraag(Map.of("verzoeker", "vertegenwoordiger"), Meldingsroute.kind(), pleger());
        String pleger = persoon(melding, BetrokkeneRol.PLEGER);
        kies(
                melding,
                BetrokkeneRol.KIND,
                Map.of(
                        "bevoegdheidNu", "ja",
                        "kanOverzien", "nee",
                        "verzoekerInMelding", "ja",
                        "verzoekerPersoon", pleger,
                        "verzoekerVermoedPleger", "nee"));
        assertThat(rollen(melding, WEEG_BELANG)).containsExactly(Rol.GEDRAGSWETENSCHAPPER, Rol.VERTROUWENSARTS);
        route.beantwoord(melding, WEEG_BELANG, Map.of("belangPersoon", "verzet-zich"));
        assertThat(toont(melding, WEEG, "veld_toonBelangPersoonReden")).isTrue();
        route.beantwoord(melding, WEEG);
        assertThat(route.open(melding)).contains(BESLUIT);
    }

    @Test
    void een_deel_kan_blijven_en_een_verkeerde_persoon_gaat_terug_naar_de_toets() {
        String melding = vraag(Map.of(), Meldingsroute.volwassene(), Meldingsroute.kind());
        kies(melding, BetrokkeneRol.KIND, Map.of());
        route.beantwoord(melding, WEEG);
        route.beantwoord(melding, BESLUIT, Map.of("vernietigingBesluit", "opnieuw"));
        assertThat(soorten(melding)).endsWith(Soort.VERNIETIGING_GEVRAAGD);
        kies(melding, BetrokkeneRol.SLACHTOFFER, Map.of());
        route.beantwoord(melding, WEEG, Map.of("belangAnder", "ja"));
        route.beantwoord(
                melding,
                BESLUIT,
                Map.of(
                        "vernietigingBesluit", "gedeeltelijk",
                        "vernietigDelen", Antwoorden.lijst("ADRES_EN_CONTACT"),
                        "weigergrond", "belang-ander"));
        route.beantwoord(melding, VERTEL);
        assertThat(geweigerd(melding, VOER_UIT, PRIVACYFUNCTIONARIS, Map.of("tekstenNagekeken", "nee")))
                .containsExactly("tekstenNagekeken");
        assertThat(geweigerd(melding, VOER_UIT, PRIVACYFUNCTIONARIS, Map.of("signaalGeeindigd", "ja")))
                .containsExactly("signaalGeeindigd");
        jdbc.sql("""
                        insert into binnengekomen_mail (mailnummer, regio, sha256, ontvangen_op, opgehaald_op, staat, meldingnummer)
                        values ('E2027-900001', ?, 'verzonnen', now(), now(), 'MELDING', ?)""").param(Meldingsroute.REGIO).param(melding).update();
        assertThat(geweigerd(melding, VOER_UIT, PRIVACYFUNCTIONARIS, Map.of("mailsVernietigen", "geen")))
                .containsExactly("mailsVernietigen");
        route.beantwoord(melding, VOER_UIT, Map.of("mailsVernietigen", "blijven"));

        assertThat(naam(melding, persoon(melding, BetrokkeneRol.SLACHTOFFER))).isNotBlank();
        assertThat(van(melding, Soort.GEGEVENS_VERNIETIGD).get(0).codes()).containsEntry("alles", "nee");
    }

    @Test
    void een_ingetrokken_verzoek_vernietigt_niets() {
        String melding = vraag(Map.of(), Meldingsroute.volwassene());
        route.beantwoord(melding, KIES, Map.of("verzoekGaatDoor", "nee", "ingetrokkenOp", "2027-01-04"));

        assertThat(geeindigd(melding, PROCES)).containsExactly("endEvent_verzoekIngetrokken");
        assertThat(van(melding, Soort.VERZOEK_INGETROKKEN)).singleElement().satisfies(een -> assertThat(een.codes())
                .containsEntry("verzoek", "vernietiging"));
        assertThat(naam(melding, persoon(melding, BetrokkeneRol.SLACHTOFFER))).isNotBlank();
    }

    @Test
    void zonder_identiteit_komt_het_verzoek_terug_tot_vaststaat_dat_die_niet_komt() {
        String melding = vraag(Map.of("identiteitBijOntvangst", "nee"), Meldingsroute.volwassene());
        kies(melding, BetrokkeneRol.SLACHTOFFER, Map.of("identiteitNu", "nee"));
        assertThat(route.open(melding)).contains(KIES);
        assertThat(toont(melding, KIES, "tekst_2")).isTrue();
        kies(melding, BetrokkeneRol.SLACHTOFFER, Map.of("identiteitNu", "blijft-uit"));
        assertThat(toets(melding)).isEqualTo("weigeren");
    }

    @Test
    void de_persoon_wordt_gekozen_op_naam_en_de_engine_kent_alleen_het_nummer() {
        String melding = vraag(Map.of(), Meldingsroute.volwassene());
        Task taak = driver.taak(melding, KIES);
        assertThat(keuzes(taak)).isEqualTo("[]");
        driver.neem(taak, PRIVACYFUNCTIONARIS);
        assertThat(keuzes(taak)).contains("Volwassene Verzonnen-", "slachtoffer");
        engine.getTaskService().setAssignee(taak.getId(), null);
        assertThat(geweigerd(melding, KIES, PRIVACYFUNCTIONARIS, Map.of("verzoekPersoon", "0")))
                .containsExactly("verzoekPersoon");

        kies(melding, BetrokkeneRol.SLACHTOFFER, Map.of());
        assertThat(engine.getTaskService()
                        .getVariables(driver.taak(melding, WEEG).getId()))
                .containsEntry("betrokkene", Long.valueOf(persoon(melding, BetrokkeneRol.SLACHTOFFER)))
                .doesNotContainKey("personen");
    }

    @Test
    void de_verzoeker_kan_niet_namens_een_ander_en_zelf_de_persoon_zijn() {
        String melding = vraag(Map.of("verzoeker", "gemachtigde"), Meldingsroute.volwassene());
        String persoon = persoon(melding, BetrokkeneRol.SLACHTOFFER);
        assertThat(geweigerd(
                        melding,
                        KIES,
                        PRIVACYFUNCTIONARIS,
                        Map.of(
                                "verzoekPersoon",
                                persoon,
                                "bevoegdheidNu",
                                "ja",
                                "verzoekerInMelding",
                                "ja",
                                "verzoekerPersoon",
                                persoon,
                                "verzoekerVermoedPleger",
                                "nee")))
                .containsExactly("verzoekerPersoon");
    }

    @Test
    void een_melding_van_een_andere_regio_of_die_niet_bestaat_wordt_geweigerd() {
        Gebruiker elders = new Gebruiker("elders", Set.of(Rol.PRIVACYFUNCTIONARIS), Set.of("flevoland"));
        String melding = route.ontvang(route.gewoon());

        assertThat(geweigerdBijStart("M2020-000001", PRIVACYFUNCTIONARIS)).containsExactly("verzoekMelding");
        assertThat(geweigerdBijStart(melding, elders)).containsExactly("verzoekMelding");
    }

    @Test
    void binnen_drie_maanden_met_een_waarschuwing_en_daarna_kijkt_de_teamleider() {
        String melding = vraag(Map.of(), Meldingsroute.volwassene());
        assertThat(uiterlijk(melding, KIES)).isEqualTo(DRIE_MAANDEN);
        driver.verder(melding, Duration.between(BEGIN, DRIE_MAANDEN.minus(Duration.ofDays(10))));
        assertThat(van(melding, Soort.TERMIJN_NADERT)).hasSize(1);
        assertThat(van(melding, Soort.TERMIJN_VERSTREKEN)).isEmpty();
        driver.verder(melding, Duration.between(driver.nu(), DRIE_MAANDEN));

        assertThat(van(melding, Soort.TERMIJN_VERSTREKEN)).singleElement().satisfies(een -> assertThat(een.codes())
                .containsEntry("termijn", PROCES));
        assertThat(rollen(melding, OPVOLGING)).containsExactly(Rol.TEAMLEIDER);
        route.beantwoord(melding, OPVOLGING);
        assertThat(route.open(melding)).containsExactly(KIES);
    }

    private String naam(String melding, String persoon) {
        return driver.als(TEAMLEIDER, () -> inzage.leesBijMelding(melding, "controle")).betrokkenen().stream()
                .filter(een -> een.id() == Long.parseLong(persoon))
                .map(een -> een.gegevens().achternaam())
                .findFirst()
                .orElseThrow();
    }

    private Object toets(String melding) {
        return engine.getTaskService().getVariable(driver.taak(melding, WEEG).getId(), "vernietigingToets");
    }

    private String keuzes(Task taak) {
        return driver.als(PRIVACYFUNCTIONARIS, () -> Objects.requireNonNull(engine.getFormService()
                        .getTaskFormVariables(taak.getId())
                        .get("personen"))
                .toString());
    }
}
