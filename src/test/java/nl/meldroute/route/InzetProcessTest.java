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
        assertThat(geeindigd(melding, INFORMEREN)).containsExactly("endEvent_instantieGeinformeerd");
    }

    @Test
    void het_formulier_vraagt_per_gekozen_instantie_wat_er_is_verteld() {
        String melding = begin(INFORMEREN, Map.of());
        route.beantwoord(
                melding, WEGEN, Map.of("instanties", Antwoorden.lijst("slachtofferhulp", "om", "reclassering")));

        assertThat(toont(melding, INSTANTIE, "veld_informeerPolitieInhoud")).isFalse();
        assertThat(toont(melding, INSTANTIE, "veld_informeerOmInhoud")).isTrue();
        assertThat(toont(melding, INSTANTIE, "veld_informeerReclasseringInhoud"))
                .isTrue();
        assertThat(toont(melding, INSTANTIE, "veld_informeerSlachtofferhulpInhoud"))
                .isTrue();
        assertThat(geweigerd(melding, INSTANTIE, BEOORDELAAR, Map.of()))
                .contains("informeerOmOp", "informeerReclasseringAan", "slachtofferhulpToestemming")
                .doesNotContain("informeerPolitieOp");

        Map<String, Object> antwoord = new HashMap<>();
        List.of("Om", "Reclassering", "Slachtofferhulp").forEach(wie -> {
            antwoord.put("informeer" + wie + "Op", wie.equals("Om") ? "2027-01-03" : "2027-01-02");
            antwoord.put("informeer" + wie + "Aan", "Verzonnen collega");
            antwoord.put("informeer" + wie + "Inhoud", "Verzonnen inhoud");
            antwoord.put("informeer" + wie + "Reden", "Verzonnen reden");
        });
        antwoord.put("slachtofferhulpToestemming", "niet-gevraagd");
        assertThat(geweigerd(melding, INSTANTIE, BEOORDELAAR, antwoord))
                .containsExactly("slachtofferhulpToestemmingReden");
        antwoord.put("slachtofferhulpToestemmingReden", "Verzonnen reden");
        route.beantwoord(melding, INSTANTIE, antwoord);

        assertThat(van(melding, Soort.INSTANTIE_GEINFORMEERD)).singleElement().satisfies(geinformeerd -> assertThat(
                        geinformeerd.codes())
                .containsEntry("instantie", "om,reclassering,slachtofferhulp")
                .containsEntry("gevoerdOp", "2027-01-03"));
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
