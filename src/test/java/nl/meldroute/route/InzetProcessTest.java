package nl.meldroute.route;

import static nl.meldroute.route.Meldingsroute.BEGIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.meldroute.dossier.Besluit;
import nl.meldroute.dossier.Gebeurtenis;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.Rol;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be asked for beside the route: informing another instance, and the services of a region. */
class InzetProcessTest extends Procestest {

    private static final String INFORMEREN = "informeren-instantie";
    private static final String WEGEN = "userTask_weegOpsporingsbelang";
    private static final String INSTANTIE = "userTask_informeerInstantie";

    private static final String DIENST = "regionale-dienst";
    private static final String KIEZEN = "userTask_kiesDienst";
    private static final String AANVRAGEN = "userTask_vraagDienstAan";
    private static final String UITKOMST = "userTask_legDienstuitkomstVast";

    /** The test's dossier lies in one region, this route runs in another. */
    private static final Gebruiker BEIDE_REGIOS =
            new Gebruiker(Rol.BEOORDELAAR.id(), Set.of(Rol.BEOORDELAAR), Set.of(Meldingsroute.REGIO, "flevoland"));

    /** The end of the next working day, and of the tenth, after Monday 4 January. */
    private static final Instant WERKDAG = Instant.parse("2027-01-05T22:59:59Z");

    private static final Instant TIEN_WERKDAGEN = Instant.parse("2027-01-18T22:59:59Z");

    @Test
    void na_de_weging_wordt_de_politie_binnen_een_werkdag_geinformeerd() {
        String melding = begin(INFORMEREN, Map.of());
        assertThat(rollen(melding, WEGEN)).containsExactlyInAnyOrder(Rol.BEOORDELAAR, Rol.ONDERZOEKER);
        assertThat(uiterlijk(melding, WEGEN)).isEqualTo(WERKDAG);

        route.beantwoord(melding, WEGEN);
        Besluit besluit = laatste(melding, Besluit.Soort.INSTANTIE_INFORMEREN);
        assertThat(besluit.uitkomst()).isEqualTo("informeren");
        assertThat(besluit.reden()).isEqualTo("Verzonnen afweging");
        assertThat(rollen(melding, INSTANTIE)).containsExactlyInAnyOrder(Rol.BEOORDELAAR, Rol.ONDERZOEKER);
        assertThat(uiterlijk(melding, INSTANTIE)).isEqualTo(WERKDAG);

        route.beantwoord(melding, INSTANTIE);
        assertThat(van(melding, Soort.INSTANTIE_GEINFORMEERD)).singleElement().satisfies(geinformeerd -> assertThat(
                        geinformeerd.codes())
                .containsEntry("instantie", "politie")
                .containsEntry("gevoerdOp", "2027-01-04"));
        assertThat(geeindigd(melding, INFORMEREN)).containsExactly("endEvent_informerenAfgerond");
    }

    @Test
    void het_formulier_vraagt_per_gekozen_instantie_of_het_lukte_en_wat_er_is_verteld() {
        String melding = begin(INFORMEREN, Map.of());
        route.beantwoord(
                melding,
                WEGEN,
                Map.of(
                        "instanties",
                        Antwoorden.lijst("slachtofferhulp", "om", "reclassering"),
                        "slachtofferhulpToestemming",
                        "ja"));

        assertThat(toont(melding, INSTANTIE, "veld_informeerPolitieGelukt")).isFalse();
        for (String wie : List.of("Om", "Reclassering", "Slachtofferhulp")) {
            assertThat(toont(melding, INSTANTIE, "veld_informeer" + wie + "Gelukt"))
                    .isTrue();
        }
        assertThat(geweigerd(melding, INSTANTIE, BEOORDELAAR, Map.of()))
                .containsExactlyInAnyOrder(
                        "informeerOmGelukt", "informeerReclasseringGelukt", "informeerSlachtofferhulpGelukt");
        Map<String, Object> antwoord = new HashMap<>();
        List.of("Om", "Reclassering", "Slachtofferhulp")
                .forEach(wie -> antwoord.put("informeer" + wie + "Gelukt", "ja"));
        assertThat(geweigerd(melding, INSTANTIE, BEOORDELAAR, antwoord))
                .contains("informeerOmOp", "informeerReclasseringAan", "informeerSlachtofferhulpReden");

        List.of("Om", "Reclassering", "Slachtofferhulp").forEach(wie -> antwoord.putAll(verteld(wie)));
        antwoord.put("informeerOmOp", "2027-01-03");
        route.beantwoord(melding, INSTANTIE, antwoord);

        assertThat(van(melding, Soort.INSTANTIE_GEINFORMEERD))
                .allSatisfy(geinformeerd -> assertThat(geinformeerd.door()).isEqualTo(BEOORDELAAR.id()))
                .extracting(Gebeurtenis::codes)
                .containsExactlyInAnyOrder(
                        Map.of("instantie", "om", "gevoerdOp", "2027-01-03"),
                        Map.of("instantie", "reclassering", "gevoerdOp", "2027-01-02"),
                        Map.of("instantie", "slachtofferhulp", "gevoerdOp", "2027-01-02"));
    }

    @Test
    void wie_niet_bereikt_is_houdt_de_andere_niet_op_en_komt_terug_tot_het_lukt_of_niet_meer_hoeft() {
        String melding = begin(INFORMEREN, Map.of());
        route.beantwoord(melding, WEGEN, Map.of("instanties", Antwoorden.lijst("politie", "om", "reclassering")));
        Map<String, Object> eerste = new HashMap<>(
                Map.of("informeerOmGelukt", "nog-een-keer", "informeerReclasseringGelukt", "nog-een-keer"));
        assertThat(geweigerd(melding, INSTANTIE, BEOORDELAAR, eerste))
                .containsExactlyInAnyOrder("informeerOmNietReden", "informeerReclasseringNietReden");
        eerste.put("informeerOmNietReden", "Verzonnen gehoor");
        eerste.put("informeerReclasseringNietReden", "Verzonnen gehoor");
        route.beantwoord(melding, INSTANTIE, eerste);

        assertThat(van(melding, Soort.INSTANTIE_GEINFORMEERD))
                .singleElement()
                .satisfies(geinformeerd -> assertThat(geinformeerd.codes()).containsEntry("instantie", "politie"));
        assertThat(route.open(melding)).containsExactly(INSTANTIE);
        assertThat(uiterlijk(melding, INSTANTIE)).isEqualTo(WERKDAG);
        assertThat(toont(melding, INSTANTIE, "veld_informeerPolitieGelukt")).isFalse();
        assertThat(toont(melding, INSTANTIE, "veld_informeerOmGelukt")).isTrue();
        assertThat(toont(melding, INSTANTIE, "veld_informeerReclasseringGelukt"))
                .isTrue();

        Map<String, Object> tweede = new HashMap<>(verteld("Om"));
        tweede.put("informeerReclasseringGelukt", "opgegeven");
        tweede.put("informeerReclasseringNietReden", "Verzonnen reden");
        driver.dienIn(melding, INSTANTIE, BEOORDELAAR, tweede);

        assertThat(van(melding, Soort.INSTANTIE_NIET_GEINFORMEERD))
                .extracting(Gebeurtenis::codes)
                .containsExactlyInAnyOrder(
                        Map.of("instantie", "om", "reden", "nog-een-keer"),
                        Map.of("instantie", "reclassering", "reden", "nog-een-keer"),
                        Map.of("instantie", "reclassering", "reden", "opgegeven"));
        assertThat(van(melding, Soort.INSTANTIE_GEINFORMEERD))
                .extracting(geinformeerd -> geinformeerd.codes().get("instantie"))
                .containsExactly("politie", "om");
        assertThat(geeindigd(melding, INFORMEREN)).containsExactly("endEvent_informerenAfgerond");
    }

    @ParameterizedTest
    @CsvSource({"nee, geen-toestemming", "niet-gevraagd, toestemming-niet-gevraagd"})
    void zonder_toestemming_wordt_slachtofferhulp_niet_geinformeerd(String toestemming, String reden) {
        String melding = begin(INFORMEREN, Map.of());
        Map<String, Object> antwoord =
                new HashMap<>(Map.of("instanties", Antwoorden.lijst("politie", "slachtofferhulp")));
        assertThat(geweigerd(melding, WEGEN, BEOORDELAAR, antwoord)).containsExactly("slachtofferhulpToestemming");
        antwoord.put("slachtofferhulpToestemming", toestemming);
        route.beantwoord(melding, WEGEN, antwoord);

        assertThat(van(melding, Soort.INSTANTIE_NIET_GEINFORMEERD))
                .extracting(Gebeurtenis::codes)
                .containsExactly(Map.of("instantie", "slachtofferhulp", "reden", reden));
        assertThat(laatste(melding, Besluit.Soort.INSTANTIE_INFORMEREN).uitkomst())
                .isEqualTo("informeren");
        assertThat(toont(melding, INSTANTIE, "veld_informeerSlachtofferhulpGelukt"))
                .isFalse();
        route.beantwoord(melding, INSTANTIE);
        assertThat(geeindigd(melding, INFORMEREN)).containsExactly("endEvent_informerenAfgerond");
    }

    @Test
    void is_er_alleen_voor_slachtofferhulp_gekozen_zonder_toestemming_dan_hoort_niemand_het() {
        String melding = begin(INFORMEREN, Map.of());
        route.beantwoord(
                melding,
                WEGEN,
                Map.of("instanties", Antwoorden.lijst("slachtofferhulp"), "slachtofferhulpToestemming", "nee"));

        assertThat(laatste(melding, Besluit.Soort.INSTANTIE_INFORMEREN).uitkomst())
                .isEqualTo("niet-informeren");
        assertThat(geeindigd(melding, INFORMEREN)).containsExactly("endEvent_nietGeinformeerd");
    }

    @Test
    void schaadt_het_een_onderzoek_dan_kan_het_besluit_zijn_om_niet_te_informeren() {
        String melding = begin(INFORMEREN, Map.of());

        route.beantwoord(
                melding,
                WEGEN,
                zonder("instanties", Map.of("informeerKeuze", "niet-informeren", "opsporingsrisico", "ja")));

        assertThat(laatste(melding, Besluit.Soort.INSTANTIE_INFORMEREN).uitkomst())
                .isEqualTo("niet-informeren");
        assertThat(van(melding, Soort.INSTANTIE_NIET_GEINFORMEERD))
                .singleElement()
                .satisfies(niet -> assertThat(niet.codes())
                        .containsEntry("opsporingsrisico", "ja")
                        .containsEntry("slachtofferrisico", "nee"));
        assertThat(geeindigd(melding, INFORMEREN)).containsExactly("endEvent_nietGeinformeerd");
    }

    @Test
    void aware_wordt_bij_de_partner_van_de_regio_aangevraagd() {
        String melding = begin(DIENST, Map.of());
        assertThat(rollen(melding, KIEZEN)).containsExactlyInAnyOrder(Rol.BEOORDELAAR, Rol.ONDERZOEKER);
        assertThat(uiterlijk(melding, KIEZEN)).isEqualTo(WERKDAG);

        route.beantwoord(melding, KIEZEN);
        Besluit partner = laatste(melding, Besluit.Soort.REGIONALE_DIENST);
        assertThat(partner.uitkomst()).isEqualTo("versa-welzijn,politie");
        assertThat(partner.grond()).isEqualTo("S5");
        assertThat(dossier(melding).besluiten())
                .filteredOn(besluit -> besluit.uitkomst().equals("aware"))
                .singleElement()
                .satisfies(keuze -> assertThat(keuze.reden()).contains("Verzonnen reden"));
        assertThat(uiterlijk(melding, AANVRAGEN)).isEqualTo(WERKDAG);
        assertThat(toont(melding, AANVRAGEN, "veld_dienstPartner")).isFalse();

        route.beantwoord(melding, AANVRAGEN);
        assertThat(van(melding, Soort.REGIONALE_DIENST_GEVRAAGD))
                .singleElement()
                .satisfies(gevraagd -> assertThat(gevraagd.codes()).containsEntry("dienst", "aware"));
        assertThat(uiterlijk(melding, UITKOMST)).isEqualTo(TIEN_WERKDAGEN);

        assertThat(geweigerd(melding, UITKOMST, BEOORDELAAR, Map.of("dienstEindigtOp", "2027-01-03")))
                .containsExactly("dienstEindigtOp");
        route.beantwoord(melding, UITKOMST, Map.of("dienstEindigtOp", "2027-07-01"));
        assertThat(van(melding, Soort.REGIONALE_DIENST_AFGEROND))
                .singleElement()
                .satisfies(afgerond -> assertThat(afgerond.codes())
                        .containsEntry("dienst", "aware")
                        .containsEntry("uitkomst", "toegekend")
                        .containsEntry("begin", "2027-01-04")
                        .containsEntry("einde", "2027-07-01"));
        assertThat(geeindigd(melding, DIENST)).containsExactly("endEvent_dienstAfgerond");
    }

    @ParameterizedTest
    @CsvSource({"awareGeenContact", "awareExGevaarlijk", "awareWoontInRegio"})
    void klopt_een_voorwaarde_voor_aware_niet_dan_is_een_reden_nodig(String voorwaarde) {
        String melding = begin(DIENST, Map.of());

        assertThat(geweigerd(melding, KIEZEN, BEOORDELAAR, Map.of(voorwaarde, "nee")))
                .containsExactly("awareTochReden");
        route.beantwoord(melding, KIEZEN, Map.of(voorwaarde, "nee", "awareTochReden", "Verzonnen uitzondering"));

        assertThat(dossier(melding).besluiten())
                .anySatisfy(besluit -> assertThat(besluit.reden()).contains("Verzonnen uitzondering"));
    }

    @Test
    void kent_de_tabel_geen_partner_dan_noemt_een_mens_die() {
        String melding = begin(DIENST, Map.of("regio", "flevoland"));
        route.beantwoordAls(melding, KIEZEN, BEIDE_REGIOS, screening());
        assertThat(laatste(melding, Besluit.Soort.REGIONALE_DIENST).uitkomst()).isEqualTo("niet-bepaald");

        assertThat(toont(melding, AANVRAGEN, "veld_dienstPartner")).isTrue();
        assertThat(geweigerd(melding, AANVRAGEN, BEIDE_REGIOS, Map.of())).containsExactly("dienstPartner");
        route.beantwoordAls(melding, AANVRAGEN, BEIDE_REGIOS, Map.of("dienstPartner", "Verzonnen opvang"));

        String id = driver.taak(melding, UITKOMST).getId();
        assertThat(engine.getFormService().getTaskFormVariables(id))
                .containsEntry("toonDienstPartner", "Verzonnen opvang");
    }

    @ParameterizedTest
    @CsvSource({"geweigerd", "ingetrokken"})
    void een_weigering_of_intrekking_heeft_een_reden_en_geen_begin(String uitkomst) {
        String melding = begin(DIENST, Map.of());
        route.beantwoord(melding, KIEZEN, AANVRAGEN);

        Map<String, @Nullable Object> antwoord = zonder("dienstBegintOp", Map.of("dienstUitkomst", uitkomst));
        assertThat(geweigerd(melding, UITKOMST, BEOORDELAAR, antwoord)).containsExactly("dienstUitkomstReden");
        antwoord.put("dienstUitkomstReden", "Verzonnen reden");
        route.beantwoord(melding, UITKOMST, antwoord);

        assertThat(van(melding, Soort.REGIONALE_DIENST_AFGEROND).get(0).codes())
                .containsOnly(Map.entry("dienst", "aware"), Map.entry("uitkomst", uitkomst));
    }

    @Test
    void een_tweede_dienst_kan_meteen_daarna() {
        String melding = begin(DIENST, Map.of());
        route.beantwoord(melding, KIEZEN, AANVRAGEN);
        route.beantwoord(melding, UITKOMST, Map.of("nogEenDienst", "ja"));
        assertThat(route.open(melding)).containsExactly(KIEZEN);

        route.beantwoord(melding, KIEZEN, screening());
        route.beantwoord(melding, AANVRAGEN, UITKOMST);

        assertThat(van(melding, Soort.REGIONALE_DIENST_AFGEROND))
                .extracting(afgerond -> afgerond.codes().get("dienst"))
                .containsExactly("aware", "screening-vrouwenopvang");
        assertThat(geeindigd(melding, DIENST)).containsExactly("endEvent_dienstAfgerond");
    }

    @Test
    void blijft_de_uitkomst_uit_dan_kijkt_de_teamleider_en_blijft_de_taak_open() {
        String melding = begin(DIENST, Map.of());
        route.beantwoord(melding, KIEZEN, AANVRAGEN);
        driver.verder(melding, Duration.between(BEGIN, TIEN_WERKDAGEN.minusSeconds(1)));
        assertThat(soorten(melding)).doesNotContain(Soort.TERMIJN_VERSTREKEN);

        driver.verder(melding, Duration.ofSeconds(1));
        assertThat(van(melding, Soort.TERMIJN_VERSTREKEN)).singleElement().satisfies(verstreken -> assertThat(
                        verstreken.codes())
                .containsEntry("termijn", "regionale-dienst-uitkomst"));
        assertThat(route.open(melding)).containsExactlyInAnyOrder(UITKOMST, "userTask_volgOverschrijdingOp");
        assertThat(rollen(melding, "userTask_volgOverschrijdingOp")).containsExactly(Rol.TEAMLEIDER);

        route.beantwoord(melding, "userTask_volgOverschrijdingOp", UITKOMST);
        assertThat(geeindigd(melding, DIENST))
                .containsExactlyInAnyOrder("endEvent_overschrijdingOpgevolgd", "endEvent_dienstAfgerond");
    }

    private static Map<String, String> verteld(String wie) {
        return Map.of(
                "informeer" + wie + "Gelukt", "ja",
                "informeer" + wie + "Op", "2027-01-02",
                "informeer" + wie + "Aan", "Verzonnen collega",
                "informeer" + wie + "Inhoud", "Verzonnen inhoud",
                "informeer" + wie + "Reden", "Verzonnen reden");
    }

    private static Map<String, @Nullable Object> screening() {
        Map<String, @Nullable Object> anders = zonder("awareGeenContact", Map.of());
        anders.put("awareExGevaarlijk", null);
        anders.put("awareWoontInRegio", null);
        anders.put("regionaleDienst", "screening-vrouwenopvang");
        return anders;
    }

    private static Map<String, @Nullable Object> zonder(String veld, Map<String, ?> anders) {
        Map<String, @Nullable Object> antwoord = new HashMap<>(anders);
        antwoord.put(veld, null);
        return antwoord;
    }
}
