package nl.meldroute.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nl.meldroute.dossier.Besluit;
import nl.meldroute.dossier.BetrokkeneRol;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.Rol;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody asks to see what is kept about a person: who may ask, who weighs, within which term, and what if it cannot be yet. */
class InzageverzoekProcessTest extends Verzoektest {

    private static final String PROCES = "inzageverzoek";
    private static final String BEHANDELING = "behandeling-inzageverzoek";
    private static final String WEEG = "userTask_weegInzage";
    private static final String VERLENG = "userTask_vertelVerlenging";
    private static final String BESLUIT = "userTask_besluitInzage";
    private static final String VERTEL = "userTask_vertelInzagebesluit";
    private static final String GEEF = "userTask_geefInzage";

    private static final Instant WAARSCHUWING = Instant.parse("2027-01-28T08:00:00Z");
    private static final Instant EEN_MAAND = Instant.parse("2027-02-04T22:59:59Z");
    private static final Instant WAARSCHUWING_VERLENGD = Instant.parse("2027-03-22T08:00:00Z");

    /** Three months after 4 January, on a Sunday: the Monday after is a working day. */
    private static final Instant DRIE_MAANDEN = Instant.parse("2027-04-05T21:59:59Z");

    InzageverzoekProcessTest() {
        super(PROCES, "startEvent_inzageGevraagd");
    }

    @Test
    void een_volwassene_vraagt_het_zelf_en_krijgt_inzage_na_besluit_en_bericht() {
        String melding = vraag(Map.of(), Meldingsroute.volwassene(), Meldingsroute.kind());
        assertThat(rollen(melding, KIES)).containsExactly(Rol.PRIVACYFUNCTIONARIS);
        assertThat(uiterlijk(melding, KIES)).isEqualTo(EEN_MAAND);
        kies(melding, BetrokkeneRol.SLACHTOFFER, Map.of());
        assertThat(toets(melding)).isEqualTo("wegen");
        assertThat(toont(melding, WEEG, "veld_belangVertegenwoordigde")).isFalse();
        route.beantwoord(melding, WEEG);
        assertThat(rollen(melding, BESLUIT)).containsExactly(Rol.TEAMLEIDER, Rol.PRIVACYFUNCTIONARIS);
        route.beantwoord(melding, BESLUIT, VERTEL);
        assertThat(rollen(melding, GEEF)).containsExactly(Rol.PRIVACYFUNCTIONARIS);
        assertThat(overzicht(melding)).contains("Pak de taak op");
        driver.neem(driver.taak(melding, GEEF), PRIVACYFUNCTIONARIS);
        assertThat(overzicht(melding))
                .contains("Volwassene", "Rol in meldingen")
                .doesNotContain("Kind");
        engine.getTaskService().setAssignee(driver.taak(melding, GEEF).getId(), null);
        route.beantwoord(melding, GEEF);

        assertThat(geeindigd(melding, BEHANDELING)).containsExactly("endEvent_inzageGegeven");
        assertThat(geeindigd(melding, PROCES)).containsExactly("endEvent_inzageverzoekAfgehandeld");
        assertThat(soorten(melding))
                .endsWith(
                        Soort.INZAGE_GEVRAAGD,
                        Soort.BESLUIT_GENOMEN,
                        Soort.VERZOEKER_GEINFORMEERD,
                        Soort.INZAGE_VERSTREKT);
        assertThat(laatste(melding, Besluit.Soort.INZAGE)).satisfies(besluit -> {
            assertThat(besluit.uitkomst()).isEqualTo("toegewezen");
            assertThat(besluit.grond()).isEqualTo("AVG art. 15; Wmo 2015 art. 5.3.2");
        });
        assertThat(van(melding, Soort.INZAGE_VERSTREKT).get(0).codes())
                .containsEntry("betrokkene", persoon(melding, BetrokkeneRol.SLACHTOFFER))
                .containsEntry("wijze", "in-de-hand")
                .containsEntry("alles", "ja");
    }

    @Test
    void een_kind_onder_de_twaalf_krijgt_zelf_geen_inzage() {
        String melding = vraag(Map.of(), Meldingsroute.kind());
        kies(melding, BetrokkeneRol.KIND, Map.of());
        assertThat(toets(melding)).isEqualTo("weigeren");
        route.beantwoord(melding, WEEG);
        assertThat(geweigerd(melding, BESLUIT, TEAMLEIDER, Map.of())).containsExactly("inzageBesluit");
        assertThat(geweigerd(
                        melding,
                        BESLUIT,
                        TEAMLEIDER,
                        Map.of("inzageBesluit", "voorlopig-niet", "inzageOpnieuwOp", "2027-02-01")))
                .containsExactly("inzageBesluit");
        route.beantwoord(melding, BESLUIT, Map.of("inzageBesluit", "afgewezen", "weigergrond", "leeftijd-of-vermogen"));
        assertThat(geweigerd(melding, VERTEL, PRIVACYFUNCTIONARIS, Map.of("rechtsmiddelenVerteld", "nee")))
                .containsExactly("rechtsmiddelenVerteld");
        route.beantwoord(melding, VERTEL);

        assertThat(geeindigd(melding, BEHANDELING)).containsExactly("endEvent_inzageGeweigerd");
        assertThat(geeindigd(melding, PROCES)).containsExactly("endEvent_inzageverzoekAfgehandeld");
        assertThat(laatste(melding, Besluit.Soort.INZAGE).grond()).isEqualTo("leeftijd-of-vermogen");
        assertThat(soorten(melding)).doesNotContain(Soort.INZAGE_VERSTREKT);
    }

    @Test
    void de_vertegenwoordiger_van_een_jong_kind_krijgt_inzage_na_een_weging_van_het_belang_van_het_kind() {
        String melding = vraag(Map.of("verzoeker", "vertegenwoordiger"), Meldingsroute.kind());
        kies(
                melding,
                BetrokkeneRol.KIND,
                Map.of("bevoegdheidNu", "ja", "kanOverzien", "nee", "verzoekerVermoedPleger", "nee"));
        assertThat(toets(melding)).isEqualTo("wegen");
        route.beantwoord(melding, WEEG, BESLUIT, VERTEL);
        assertThat(gedaan(melding, BEHANDELING)).doesNotContain(WEEG_BELANG);
        assertThat(route.open(melding)).containsExactly(GEEF);
    }

    @Test
    void wie_volgens_de_melding_pleger_is_komt_eerst_langs_een_deskundige_wat_het_formulier_ook_zegt() {
        String melding = vraag(Map.of("verzoeker", "vertegenwoordiger"), Meldingsroute.kind(), pleger());
        kies(
                melding,
                BetrokkeneRol.KIND,
                Map.of(
                        "bevoegdheidNu", "ja",
                        "kanOverzien", "nee",
                        "verzoekerInMelding", "ja",
                        "verzoekerPersoon", persoon(melding, BetrokkeneRol.PLEGER),
                        "verzoekerVermoedPleger", "nee"));
        assertThat(rollen(melding, WEEG_BELANG)).containsExactly(Rol.GEDRAGSWETENSCHAPPER, Rol.VERTROUWENSARTS);
        assertThat(toont(melding, WEEG_BELANG, "tekst_2")).isFalse();
        assertThat(toont(melding, WEEG_BELANG, "tekst_3")).isTrue();
        route.beantwoord(melding, WEEG_BELANG, Map.of("belangPersoon", "verzet-zich"));
        assertThat(toont(melding, WEEG, "veld_toonBelangPersoonReden")).isTrue();
        route.beantwoord(melding, WEEG);
        assertThat(toont(melding, BESLUIT, "veld_belangPersoon")).isTrue();
        assertThat(geweigerd(melding, BESLUIT, TEAMLEIDER, Map.of())).containsExactly("inzageBesluit");
        assertThat(geweigerd(
                        melding,
                        BESLUIT,
                        TEAMLEIDER,
                        Map.of("inzageBesluit", "gedeeltelijk", "weigergrond", "belang-persoon")))
                .containsExactly("inzageBesluit");
        route.beantwoord(melding, BESLUIT, Map.of("inzageBesluit", "afgewezen", "weigergrond", "belang-persoon"));
        route.beantwoord(melding, VERTEL);
        assertThat(laatste(melding, Besluit.Soort.INZAGE).grond()).isEqualTo("belang-persoon");
    }

    @Test
    void tegen_het_belang_van_een_kind_krijgt_een_vertegenwoordiger_hoogstens_een_deel() {
        String melding =
                vraag(Map.of("verzoeker", "vertegenwoordiger"), Meldingsroute.kind(), Meldingsroute.volwassene());
        kies(
                melding,
                BetrokkeneRol.KIND,
                Map.of(
                        "bevoegdheidNu", "ja",
                        "kanOverzien", "nee",
                        "verzoekerInMelding", "ja",
                        "verzoekerPersoon", persoon(melding, BetrokkeneRol.SLACHTOFFER),
                        "verzoekerVermoedPleger", "nee"));
        route.beantwoord(melding, WEEG, Map.of("belangVertegenwoordigde", "ja"));
        assertThat(geweigerd(melding, BESLUIT, TEAMLEIDER, Map.of())).containsExactly("inzageBesluit");
        route.beantwoord(melding, BESLUIT, Map.of("inzageBesluit", "gedeeltelijk", "weigergrond", "belang-persoon"));
        assertThat(route.open(melding)).containsExactly(VERTEL);
    }

    @Test
    void een_deel_kan_geheim_blijven_en_wat_over_een_ander_gaat_wordt_eerst_nagekeken() {
        String melding = vraag(Map.of(), Meldingsroute.volwassene());
        kies(melding, BetrokkeneRol.SLACHTOFFER, Map.of());
        route.beantwoord(melding, WEEG, Map.of("privacyAnder", "ja"));
        assertThat(geweigerd(melding, BESLUIT, TEAMLEIDER, Map.of("inzageBesluit", "gedeeltelijk")))
                .containsExactly("weigergrond");
        route.beantwoord(melding, BESLUIT, Map.of("inzageBesluit", "gedeeltelijk", "weigergrond", "ander"));
        route.beantwoord(melding, VERTEL);
        assertThat(geweigerd(melding, GEEF, PRIVACYFUNCTIONARIS, Map.of("alleenEigenDeel", "nee")))
                .containsExactly("alleenEigenDeel");
        route.beantwoord(melding, GEEF);

        assertThat(laatste(melding, Besluit.Soort.INZAGE).grond()).isEqualTo("ander");
        assertThat(van(melding, Soort.INZAGE_VERSTREKT).get(0).codes()).containsEntry("alles", "nee");
    }

    @Test
    void een_verkeerde_persoon_gaat_terug_naar_de_toets() {
        String melding = vraag(Map.of(), Meldingsroute.volwassene(), Meldingsroute.kind());
        kies(melding, BetrokkeneRol.KIND, Map.of());
        route.beantwoord(melding, WEEG);
        route.beantwoord(melding, BESLUIT, Map.of("inzageBesluit", "opnieuw"));
        assertThat(soorten(melding)).endsWith(Soort.INZAGE_GEVRAAGD);
        kies(melding, BetrokkeneRol.SLACHTOFFER, Map.of());
        assertThat(toets(melding)).isEqualTo("wegen");
    }

    @Test
    void zonder_identiteit_komt_het_verzoek_terug_tot_vaststaat_dat_die_niet_komt() {
        String melding = vraag(Map.of("identiteitBijOntvangst", "nee"), Meldingsroute.volwassene());
        kies(melding, BetrokkeneRol.SLACHTOFFER, Map.of("identiteitNu", "nee"));
        assertThat(route.open(melding)).containsExactly(KIES);
        assertThat(toont(melding, KIES, "tekst_2")).isTrue();
        kies(melding, BetrokkeneRol.SLACHTOFFER, Map.of("identiteitNu", "blijft-uit"));
        assertThat(toets(melding)).isEqualTo("weigeren");
    }

    @Test
    void een_melding_die_niet_bestaat_wordt_geweigerd() {
        route.ontvang(route.gewoon());
        assertThat(geweigerdBijStart("M2020-000001", PRIVACYFUNCTIONARIS)).containsExactly("verzoekMelding");
    }

    @Test
    void binnen_een_maand_met_een_waarschuwing_en_daarna_kijkt_de_teamleider() {
        String melding = vraag(Map.of(), Meldingsroute.volwassene());
        tot(melding, WAARSCHUWING.minusSeconds(1));
        assertThat(van(melding, Soort.TERMIJN_NADERT)).isEmpty();
        tot(melding, WAARSCHUWING);
        assertThat(van(melding, Soort.TERMIJN_NADERT)).hasSize(1);
        tot(melding, EEN_MAAND.minusSeconds(1));
        assertThat(van(melding, Soort.TERMIJN_VERSTREKEN)).isEmpty();
        tot(melding, EEN_MAAND);

        assertThat(van(melding, Soort.TERMIJN_VERSTREKEN)).singleElement().satisfies(een -> assertThat(een.codes())
                .containsEntry("termijn", PROCES));
        assertThat(rollen(melding, OPVOLGING)).containsExactly(Rol.TEAMLEIDER);
        route.beantwoord(melding, OPVOLGING);
        assertThat(route.open(melding)).containsExactly(KIES);
    }

    @Test
    void een_verzoek_dat_te_laat_wordt_ingevoerd_is_meteen_te_laat() {
        String melding = vraag(Map.of("verzoekOntvangenOp", "2026-11-02"), Meldingsroute.volwassene());
        driver.voerUit(melding);
        assertThat(van(melding, Soort.TERMIJN_NADERT)).isEmpty();
        assertThat(van(melding, Soort.TERMIJN_VERSTREKEN)).hasSize(1);
        assertThat(route.open(melding)).containsExactlyInAnyOrder(KIES, OPVOLGING);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void verlengen_kan_een_keer_en_dan_telt_de_langere_termijn(boolean naDeWaarschuwing) {
        String melding = vraag(Map.of(), Meldingsroute.volwassene());
        kies(melding, BetrokkeneRol.SLACHTOFFER, Map.of());
        if (naDeWaarschuwing) {
            tot(melding, WAARSCHUWING);
        }
        int eerder = van(melding, Soort.TERMIJN_NADERT).size();
        assertThat(eerder).isEqualTo(naDeWaarschuwing ? 1 : 0);
        route.beantwoord(melding, WEEG, Map.of("meerTijd", "ja"));
        assertThat(uiterlijk(melding, VERLENG)).isEqualTo(EEN_MAAND);
        assertThat(geweigerd(melding, VERLENG, PRIVACYFUNCTIONARIS, Map.of("verlengingVerteldOp", "2027-01-03")))
                .containsExactly("verlengingVerteldOp");
        route.beantwoord(melding, VERLENG);
        assertThat(van(melding, Soort.INZAGE_TERMIJN_VERLENGD)).singleElement().satisfies(een -> assertThat(een.codes())
                .containsEntry("reden", "ingewikkeld"));
        assertThat(uiterlijk(melding, WEEG)).isEqualTo(DRIE_MAANDEN);
        assertThat(toont(melding, WEEG, "veld_meerTijd")).isFalse();

        tot(melding, WAARSCHUWING_VERLENGD.minusSeconds(1));
        assertThat(van(melding, Soort.TERMIJN_NADERT)).hasSize(eerder);
        tot(melding, WAARSCHUWING_VERLENGD);
        assertThat(van(melding, Soort.TERMIJN_NADERT)).hasSize(eerder + 1);
        tot(melding, DRIE_MAANDEN.minusSeconds(1));
        assertThat(van(melding, Soort.TERMIJN_VERSTREKEN)).isEmpty();
        tot(melding, DRIE_MAANDEN);
        assertThat(van(melding, Soort.TERMIJN_VERSTREKEN)).singleElement().satisfies(een -> assertThat(een.codes())
                .containsEntry("termijn", "inzageverzoek-verlengd"));
        route.beantwoord(melding, OPVOLGING);
        route.beantwoord(melding, WEEG);
        assertThat(route.open(melding)).containsExactly(BESLUIT);
    }

    @Test
    void zonder_bericht_in_de_eerste_maand_wordt_er_niet_verlengd() {
        String melding = vraag(Map.of(), Meldingsroute.volwassene());
        kies(melding, BetrokkeneRol.SLACHTOFFER, Map.of());
        route.beantwoord(melding, WEEG, Map.of("meerTijd", "ja"));
        route.beantwoord(melding, VERLENG, Map.of("verlengingVerteld", "nee"));
        assertThat(toont(melding, WEEG, "veld_meerTijd")).isTrue();
        route.beantwoord(melding, WEEG, Map.of("meerTijd", "ja"));

        tot(melding, EEN_MAAND.plus(Duration.ofHours(12)));
        assertThat(geweigerd(melding, VERLENG, PRIVACYFUNCTIONARIS, Map.of())).containsExactly("verlengingVerteldOp");
        route.beantwoord(melding, VERLENG, Map.of("verlengingVerteld", "nee"));
        assertThat(geweigerd(melding, WEEG, PRIVACYFUNCTIONARIS, Map.of("meerTijd", "ja")))
                .containsExactly("meerTijd");
        assertThat(uiterlijk(melding, WEEG)).isEqualTo(EEN_MAAND);
        assertThat(van(melding, Soort.INZAGE_TERMIJN_VERLENGD)).isEmpty();
    }

    @Test
    void inzage_die_nog_gevaar_geeft_wacht_tot_een_dag_en_wordt_dan_opnieuw_gewogen() {
        String melding = vraag(Map.of(), Meldingsroute.volwassene());
        kies(melding, BetrokkeneRol.SLACHTOFFER, Map.of());
        route.beantwoord(melding, WEEG, Map.of("inzageWachten", "ja"));
        for (String dag : new String[] {"2027-01-04", "2027-04-05"}) {
            assertThat(geweigerd(
                            melding,
                            BESLUIT,
                            TEAMLEIDER,
                            Map.of("inzageBesluit", "voorlopig-niet", "inzageOpnieuwOp", dag)))
                    .containsExactly("inzageOpnieuwOp");
        }
        route.beantwoord(melding, BESLUIT, Map.of("inzageBesluit", "voorlopig-niet", "inzageOpnieuwOp", "2027-03-01"));
        assertThat(laatste(melding, Besluit.Soort.INZAGE).grond()).isEqualTo("Wmo 2015 art. 5.3.1 lid 3");
        route.beantwoord(melding, VERTEL);
        assertThat(van(melding, Soort.VERZOEKER_GEINFORMEERD).get(0).codes())
                .containsEntry("besluit", "voorlopig-niet")
                .containsEntry("opnieuwOp", "2027-03-01");
        assertThat(geeindigd(melding, BEHANDELING)).containsExactly("endEvent_inzageVoorlopigNiet");

        Instant dag = Instant.parse("2027-02-28T23:00:00Z");
        tot(melding, dag.minusSeconds(1));
        assertThat(route.open(melding)).isEmpty();
        assertThat(van(melding, Soort.TERMIJN_NADERT)).isEmpty();
        assertThat(van(melding, Soort.TERMIJN_VERSTREKEN)).isEmpty();
        tot(melding, dag);
        Instant maandLater = Instant.parse("2027-04-01T21:59:59Z");
        assertThat(uiterlijk(melding, KIES)).isEqualTo(maandLater);
        kies(melding, BetrokkeneRol.SLACHTOFFER, Map.of());
        assertThat(toont(melding, WEEG, "veld_meerTijd")).isFalse();
        tot(melding, maandLater);
        assertThat(van(melding, Soort.TERMIJN_NADERT)).hasSize(1);
        assertThat(van(melding, Soort.TERMIJN_VERSTREKEN)).hasSize(1);
        route.beantwoord(melding, OPVOLGING);
        route.beantwoord(melding, WEEG, BESLUIT, VERTEL, GEEF);
        assertThat(geeindigd(melding, PROCES)).containsExactly("endEvent_inzageverzoekAfgehandeld");
    }

    @Test
    void een_ingetrokken_verzoek_eindigt_zonder_besluit_ook_als_het_al_op_besluit_wacht() {
        String melding = vraag(Map.of(), Meldingsroute.volwassene());
        kies(melding, BetrokkeneRol.SLACHTOFFER, Map.of());
        route.beantwoord(melding, WEEG);
        route.beantwoord(melding, BESLUIT, Map.of("inzageBesluit", "opnieuw"));
        route.beantwoord(melding, KIES, Map.of("verzoekGaatDoor", "nee", "ingetrokkenOp", "2027-01-04"));

        assertThat(geeindigd(melding, BEHANDELING)).containsExactly("endEvent_verzoekIngetrokken");
        assertThat(geeindigd(melding, PROCES)).containsExactly("endEvent_inzageverzoekAfgehandeld");
        assertThat(van(melding, Soort.VERZOEK_INGETROKKEN)).singleElement().satisfies(een -> assertThat(een.codes())
                .containsEntry("verzoek", "inzage"));
        assertThat(soorten(melding)).endsWith(Soort.INZAGE_GEVRAAGD, Soort.VERZOEK_INGETROKKEN);
    }

    @Test
    void wat_niet_wordt_opgehaald_houdt_het_verzoek_niet_open() {
        String melding = vraag(Map.of(), Meldingsroute.volwassene());
        kies(melding, BetrokkeneRol.SLACHTOFFER, Map.of());
        route.beantwoord(melding, WEEG, BESLUIT, VERTEL);
        route.beantwoord(melding, GEEF, Map.of("inzageGegeven", "niet-meer"));

        assertThat(geeindigd(melding, BEHANDELING)).containsExactly("endEvent_inzageGegeven");
        assertThat(soorten(melding)).endsWith(Soort.VERZOEK_INGETROKKEN).doesNotContain(Soort.INZAGE_VERSTREKT);
    }

    @Test
    void verteld_en_gegeven_wordt_niets_voor_het_besluit_en_niet_per_post_aan_wie_nooit_post_mag_krijgen() {
        String melding = vraag(Map.of(), Meldingsroute.volwassene());
        kies(melding, BetrokkeneRol.SLACHTOFFER, Map.of());
        nooitSchrijven(melding, BetrokkeneRol.SLACHTOFFER);
        tot(melding, driver.nu().plus(Duration.ofDays(2)));
        route.beantwoord(melding, WEEG, BESLUIT);
        assertThat(geweigerd(
                        melding,
                        VERTEL,
                        PRIVACYFUNCTIONARIS,
                        Map.of("besluitVerteldOp", "2027-01-05", "besluitVerteldWijze", "gesprek")))
                .containsExactly("besluitVerteldOp");
        assertThat(geweigerd(melding, VERTEL, PRIVACYFUNCTIONARIS, Map.of("besluitVerteldWijze", "brief")))
                .containsExactly("besluitVerteldWijze");
        route.beantwoord(melding, VERTEL, Map.of("besluitVerteldWijze", "gesprek"));
        assertThat(geweigerd(melding, GEEF, PRIVACYFUNCTIONARIS, Map.of("inzageWijze", "post")))
                .containsExactly("inzageWijze");
        assertThat(geweigerd(melding, GEEF, PRIVACYFUNCTIONARIS, Map.of("inzageGegevenOp", "2027-01-05")))
                .containsExactly("inzageGegevenOp");
        route.beantwoord(melding, GEEF);
        assertThat(geeindigd(melding, BEHANDELING)).containsExactly("endEvent_inzageGegeven");
    }

    @Test
    void wie_besluit_ziet_de_afweging_en_geeft_niet_alles_als_dat_gevaar_geeft() {
        String melding = vraag(Map.of(), Meldingsroute.volwassene());
        kies(melding, BetrokkeneRol.SLACHTOFFER, Map.of());
        route.beantwoord(melding, WEEG, Map.of("inzageGevaar", "ja"));
        assertThat(toont(melding, BESLUIT, "veld_inzageGevaar")).isTrue();
        assertThat(toont(melding, BESLUIT, "veld_belangVertegenwoordigde")).isFalse();
        assertThat(geweigerd(melding, BESLUIT, TEAMLEIDER, Map.of())).containsExactly("inzageBesluit");
        route.beantwoord(melding, BESLUIT, Map.of("inzageBesluit", "gedeeltelijk", "weigergrond", "veiligheid"));
        assertThat(route.open(melding)).containsExactly(VERTEL);
    }

    @Test
    void wie_weegt_ziet_bij_naam_wie_het_vraagt() {
        String melding = vraag(Map.of("verzoeker", "vertegenwoordiger"), Meldingsroute.kind(), pleger());
        String pleger = persoon(melding, BetrokkeneRol.PLEGER);
        kies(
                melding,
                BetrokkeneRol.KIND,
                Map.of(
                        "bevoegdheidNu", "ja",
                        "verzoekerInMelding", "ja",
                        "verzoekerPersoon", pleger,
                        "verzoekerVermoedPleger", "nee"));
        Task weging = driver.taak(melding, WEEG_BELANG);
        assertThat(tekst(GEDRAGSWETENSCHAPPER, weging.getId(), "personen")).isEqualTo("[]");
        driver.neem(weging, GEDRAGSWETENSCHAPPER);
        assertThat(tekst(GEDRAGSWETENSCHAPPER, weging.getId(), "personen"))
                .contains("\"" + pleger + "\"", "Volwassene");
        assertThat(toont(melding, WEEG_BELANG, "veld_verzoekerPersoon")).isTrue();
    }

    @Test
    void wie_zegt_dat_de_verzoeker_in_de_melding_staat_zegt_ook_wie_dat_is() {
        String melding = vraag(Map.of("verzoeker", "vertegenwoordiger"), Meldingsroute.kind(), pleger());
        assertThat(geweigerd(
                        melding,
                        KIES,
                        PRIVACYFUNCTIONARIS,
                        Map.of(
                                "verzoekPersoon", persoon(melding, BetrokkeneRol.KIND),
                                "bevoegdheidNu", "ja",
                                "verzoekerInMelding", "ja",
                                "verzoekerVermoedPleger", "nee")))
                .containsExactly("verzoekerPersoon");
    }

    @Test
    void een_verlenging_die_op_tijd_is_verteld_en_later_ingevoerd_wordt_ook_bewaakt() {
        String melding = vraag(Map.of(), Meldingsroute.volwassene());
        kies(melding, BetrokkeneRol.SLACHTOFFER, Map.of());
        route.beantwoord(melding, WEEG, Map.of("meerTijd", "ja"));
        tot(melding, EEN_MAAND);
        route.beantwoord(melding, OPVOLGING);
        route.beantwoord(melding, VERLENG, Map.of("verlengingVerteldOp", "2027-02-01"));

        tot(melding, DRIE_MAANDEN.minusSeconds(1));
        assertThat(van(melding, Soort.TERMIJN_VERSTREKEN)).hasSize(1);
        tot(melding, DRIE_MAANDEN);
        assertThat(van(melding, Soort.TERMIJN_VERSTREKEN))
                .extracting(een -> een.codes().get("termijn"))
                .containsExactly(PROCES, "inzageverzoek-verlengd");
        route.beantwoord(melding, OPVOLGING);
        assertThat(route.open(melding)).containsExactly(WEEG);
    }

    @Test
    void twee_verzoeken_over_een_kind_tonen_elkaars_afweging_niet() {
        String melding = vraag(Map.of(), Meldingsroute.volwassene());
        kies(melding, BetrokkeneRol.SLACHTOFFER, Map.of());
        route.beantwoord(melding, WEEG, Map.of("inzageWeging", "Eerste afweging"));
        Task besluit = driver.taak(melding, BESLUIT);
        driver.neem(besluit, PRIVACYFUNCTIONARIS);
        String eerste = besluit.getId();
        assertThat(tekst(eerste, "toonInzageWeging")).isEqualTo("Eerste afweging");
        start(melding, Meldingsroute.BUREAUDIENST, Map.of());
        kies(melding, BetrokkeneRol.SLACHTOFFER, Map.of());
        route.beantwoord(melding, WEEG, Map.of("inzageWeging", "Tweede afweging"));

        assertThat(tekst(eerste, "toonInzageWeging")).isEqualTo("Eerste afweging");
    }

    @Test
    void de_engine_kent_alleen_nummers_codes_en_dagen() {
        String melding = vraag(Map.of(), Meldingsroute.volwassene());
        kies(melding, BetrokkeneRol.SLACHTOFFER, Map.of());
        route.beantwoord(melding, WEEG, BESLUIT);
        Map<String, @Nullable Object> variabelen = new HashMap<>(engine.getTaskService()
                .getVariables(driver.taak(melding, VERTEL).getId()));
        assertThat(variabelen)
                .containsEntry("betrokkene", Long.valueOf(persoon(melding, BetrokkeneRol.SLACHTOFFER)))
                .doesNotContainKeys("inzageWeging", "inzageReden", "personen");
    }

    private void tot(String melding, Instant moment) {
        driver.verder(melding, Duration.between(driver.nu(), moment));
    }

    private String overzicht(String melding) {
        return tekst(driver.taak(melding, GEEF).getId(), "toonInzageOverzicht");
    }

    private String tekst(String taak, String veld) {
        return tekst(PRIVACYFUNCTIONARIS, taak, veld);
    }

    private String tekst(Gebruiker wie, String taak, String veld) {
        return driver.als(
                wie,
                () -> String.valueOf(
                        engine.getFormService().getTaskFormVariables(taak).get(veld)));
    }

    private void nooitSchrijven(String melding, BetrokkeneRol rol) {
        jdbc.sql("update betrokkene set nooit_schrijven = true where id = ?")
                .param(Long.valueOf(persoon(melding, rol)))
                .update();
    }

    private Object toets(String melding) {
        return engine.getTaskService().getVariable(driver.taak(melding, WEEG).getId(), "inzageToets");
    }
}
