package nl.meldroute.route;

import static nl.meldroute.route.Meldingsroute.BEGIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.toegang.Rol;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

/** Those involved hear of it within four weeks, or each time at most two weeks later; the follow-up does not wait for it. */
class InformerenProcessTest extends Procestest {

    private static final String INFORMEER = "userTask_informeerBetrokkenen";
    private static final String OPVOLGING = "userTask_volgOverschrijdingOp";

    /** Four weeks after 4 January is a working day; the warning comes a week before. */
    private static final Instant VIER_WEKEN = Instant.parse("2027-02-01T22:59:59Z");

    private static final Instant DRIE_WEKEN = Instant.parse("2027-01-25T08:00:00Z");

    private static final Map<String, Object> UITGESTELD = Map.of(
            "geinformeerd", "niet",
            "informerenLater", "ja",
            "uitstelGrond", "onveilig",
            "uitstelReden", "Verzonnen gevaar");

    @Test
    void de_overdracht_wacht_niet_op_het_informeren_maar_de_melding_sluit_pas_daarna() {
        String melding = begin();
        assertThat(route.open(melding)).containsExactlyInAnyOrder(INFORMEER, "userTask_kiesOverdrachtspartij");
        assertThat(rollen(melding, INFORMEER)).containsExactly(Rol.BEOORDELAAR);
        assertThat(uiterlijk(melding, INFORMEER)).isEqualTo(VIER_WEKEN);

        draagOver(melding);
        assertThat(route.open(melding)).containsExactly(INFORMEER);
        assertThat(soorten(melding)).contains(Soort.ZICHT_OVERGEDRAGEN).doesNotContain(Soort.MELDING_GESLOTEN);

        route.beantwoord(melding, INFORMEER);
        assertThat(soorten(melding)).endsWith(Soort.MELDING_GESLOTEN);
    }

    @Test
    void na_uitstel_komt_de_taak_leeg_terug_met_hoogstens_twee_weken_en_telkens_opnieuw() {
        String melding = begin();
        driver.verder(melding, Duration.ofDays(1));
        route.beantwoord(melding, INFORMEER, UITGESTELD);
        assertThat(route.open(melding)).doesNotContain(INFORMEER);
        assertThat(van(melding, Soort.BETROKKENEN_GEINFORMEERD)).singleElement().satisfies(gebeurtenis -> assertThat(
                        gebeurtenis.codes())
                .containsEntry("geinformeerd", "niet")
                .containsEntry("later", "ja"));
        draagOver(melding);

        Instant terug = Instant.parse("2027-01-12T08:00:00Z");
        driver.verder(melding, Duration.between(driver.nu(), terug.minusSeconds(1)));
        assertThat(route.open(melding)).isEmpty();
        assertThat(soorten(melding)).doesNotContain(Soort.MELDING_GESLOTEN);
        driver.verder(melding, Duration.ofSeconds(1));

        assertThat(route.open(melding)).containsExactly(INFORMEER);
        assertThat(uiterlijk(melding, INFORMEER)).isEqualTo(Instant.parse("2027-01-19T22:59:59Z"));
        Task taak = driver.taak(melding, INFORMEER);
        assertThat(toont(melding, INFORMEER, "veld_toonUitstelReden")).isTrue();
        assertThat(engine.getFormService().getTaskFormVariables(taak.getId()))
                .containsEntry("toonUitstelReden", "Verzonnen gevaar")
                .doesNotContainKeys("geinformeerd", "informerenLater", "uitstelGrond", "uitstelReden");

        route.beantwoord(melding, INFORMEER, UITGESTELD);
        driver.verder(melding, Duration.ofDays(7));
        assertThat(uiterlijk(melding, INFORMEER)).isEqualTo(Instant.parse("2027-01-26T22:59:59Z"));
        route.beantwoord(melding, INFORMEER);
        assertThat(soorten(melding)).endsWith(Soort.MELDING_GESLOTEN);
    }

    @Test
    void een_uitstel_dat_voorbij_is_gaat_naar_de_teamleider() {
        String melding = begin();
        route.beantwoord(melding, INFORMEER, UITGESTELD);
        draagOver(melding);
        driver.verder(melding, Duration.between(driver.nu(), Instant.parse("2027-01-18T22:59:59Z")));

        assertThat(route.open(melding)).containsExactlyInAnyOrder(INFORMEER, OPVOLGING);
        assertThat(van(melding, Soort.TERMIJN_VERSTREKEN))
                .singleElement()
                .satisfies(verstreken -> assertThat(verstreken.codes()).containsEntry("termijn", "uitstel-informeren"));
    }

    @Test
    void nooit_informeren_kan_met_een_reden_en_de_taak_komt_niet_terug() {
        String melding = begin();
        route.beantwoord(
                melding,
                INFORMEER,
                Map.of(
                        "geinformeerd", "deels",
                        "informerenLater", "nee",
                        "nooitGrond", "geen-contactgegevens",
                        "uitstelReden", "Verzonnen reden"));
        draagOver(melding);

        assertThat(van(melding, Soort.BETROKKENEN_GEINFORMEERD).get(0).codes()).containsEntry("later", "nee");
        assertThat(soorten(melding)).endsWith(Soort.MELDING_GESLOTEN);
    }

    @Test
    void gevaar_is_geen_reden_om_iemand_nooit_te_informeren() {
        String melding = begin();
        assertThat(geweigerd(
                        melding,
                        INFORMEER,
                        BEOORDELAAR,
                        Map.of(
                                "geinformeerd", "niet",
                                "informerenLater", "nee",
                                "nooitGrond", "onveilig",
                                "uitstelReden", "Verzonnen reden")))
                .containsExactly("nooitGrond");
    }

    @Test
    void na_drie_weken_komt_een_waarschuwing_en_na_vier_weken_kijkt_de_teamleider() {
        String melding = begin();
        draagOver(melding);
        driver.verder(melding, Duration.between(driver.nu(), DRIE_WEKEN.minusSeconds(1)));
        assertThat(soorten(melding)).doesNotContain(Soort.TERMIJN_NADERT);
        driver.verder(melding, Duration.ofSeconds(1));
        assertThat(van(melding, Soort.TERMIJN_NADERT)).singleElement().satisfies(nadert -> assertThat(nadert.codes())
                .containsEntry("termijn", "informeren-betrokkene"));
        assertThat(driver.taak(melding, INFORMEER).getPriority()).isEqualTo(75);

        driver.verder(melding, Duration.between(driver.nu(), VIER_WEKEN.minusSeconds(1)));
        assertThat(route.open(melding)).containsExactly(INFORMEER);
        driver.verder(melding, Duration.ofSeconds(1));
        assertThat(van(melding, Soort.TERMIJN_VERSTREKEN)).singleElement().satisfies(verstreken -> assertThat(
                        verstreken.codes())
                .containsEntry("termijn", "informeren-betrokkene"));
        assertThat(rollen(melding, OPVOLGING)).containsExactly(Rol.TEAMLEIDER);

        route.beantwoord(melding, OPVOLGING);
        assertThat(soorten(melding)).endsWith(Soort.OVERSCHRIJDING_OPGEVOLGD);
        assertThat(route.open(melding)).containsExactly(INFORMEER);
    }

    @Test
    void een_nieuwe_beoordeling_begint_het_informeren_opnieuw_maar_rekt_de_eerste_vier_weken_niet() {
        String melding = begin();
        driver.verder(melding, Duration.ofDays(2));
        opnieuw(melding);
        assertThat(route.open(melding)).doesNotContain(INFORMEER);
        besluit(melding);

        assertThat(uiterlijk(melding, INFORMEER)).isEqualTo(VIER_WEKEN);
    }

    @Test
    void wie_al_geinformeerd_is_hoort_een_nieuw_besluit_binnen_vier_weken_na_dat_besluit() {
        String melding = begin();
        route.beantwoord(melding, INFORMEER);
        driver.verder(melding, Duration.ofDays(2));
        opnieuw(melding);
        besluit(melding);

        assertThat(uiterlijk(melding, INFORMEER)).isEqualTo(VIER_WEKEN.plus(Duration.ofDays(2)));
    }

    private String begin() {
        assertThat(driver.nu()).isEqualTo(BEGIN);
        String melding = totBesluit(Map.of());
        route.beantwoord(melding, "userTask_neemVervolgbesluit", "userTask_spreekMelder");
        return melding;
    }

    private void opnieuw(String melding) {
        route.beantwoord(melding, "userTask_kiesOverdrachtspartij", "userTask_biedOverdrachtAan");
        route.beantwoord(
                melding,
                "userTask_legAntwoordVast",
                Map.of("antwoord", "geweigerd", "antwoordReden", "Verzonnen reden"));
        route.beantwoord(melding, "userTask_kiesNaWeigering");
    }

    private void besluit(String melding) {
        route.beantwoord(
                melding, "userTask_beoordeelVeiligheid", "userTask_neemVervolgbesluit", "userTask_spreekMelder");
    }

    private void draagOver(String melding) {
        route.beantwoord(
                melding,
                "userTask_kiesOverdrachtspartij",
                "userTask_biedOverdrachtAan",
                "userTask_legAntwoordVast",
                "userTask_voerOverdrachtsgesprek",
                "userTask_bevestigStartVervolg",
                "userTask_koppelTerug");
    }
}
