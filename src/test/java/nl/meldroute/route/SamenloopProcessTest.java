package nl.meldroute.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.meldroute.dossier.Besluit;
import nl.meldroute.dossier.Bsn;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.ZichtOpVeiligheid.Houder;
import nl.meldroute.melding.Aanmelding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A repeat melding while something runs for the household: its own number, beoordeling and besluit, and one vervolg. */
class SamenloopProcessTest extends Procestest {

    private static final AtomicInteger VOLGENDE = new AtomicInteger(999_940_000);
    private static final String BESLUIT = "userTask_neemVervolgbesluit";
    private static final Instant TIEN_WEKEN = Instant.parse("2027-03-15T22:59:59Z");

    private Aanmelding.Betrokkene kind = Meldingsroute.kind();

    @BeforeEach
    void zelfdeKind() {
        int bsn = VOLGENDE.incrementAndGet();
        while (!Bsn.isGeldig(String.valueOf(bsn))) {
            bsn = VOLGENDE.incrementAndGet();
        }
        Aanmelding.Betrokkene zonder = Meldingsroute.kind();
        kind = new Aanmelding.Betrokkene(
                zonder.rol(),
                zonder.achternaam(),
                zonder.voornamen(),
                zonder.geboortedatum(),
                zonder.geslacht(),
                String.valueOf(bsn),
                null,
                null,
                null,
                zonder.aard());
    }

    @Test
    void een_herhaling_gaat_mee_met_het_lopende_onderzoek_zonder_de_klok_opnieuw_te_starten() {
        String eerste = inOnderzoek();
        driver.verder(eerste, Duration.ofDays(14));
        String tweede = totBesluitOver();
        assertThat(variabele(tweede, "lopendVervolg")).isEqualTo("onderzoek");
        assertThat(variabele(tweede, "lopendeMelding")).isEqualTo(eerste);
        besluit(tweede, "onderzoek", "aansluiten");

        assertThat(route.open(tweede)).isEmpty();
        assertThat(uiterlijk(eerste, "userTask_maakOnderzoeksplan")).isEqualTo(TIEN_WEKEN);
        assertThat(laatste(tweede, Besluit.Soort.VERVOLG).uitkomst()).isEqualTo("onderzoek");
        assertThat(laatste(tweede, Besluit.Soort.SAMENLOOP).uitkomst()).isEqualTo("aansluiten");
        assertThat(van(tweede, Soort.BIJ_LOPEND_VERVOLG_AANGESLOTEN))
                .singleElement()
                .satisfies(mee -> assertThat(mee.codes()).containsEntry("melding", eerste));
        assertThat(van(eerste, Soort.LATERE_MELDING_GAAT_MEE)).hasSize(1);
        assertThat(route.signalen(eerste)).containsExactly("userTask_weegSignaal");
        assertThat(route.signalen(tweede))
                .as("over hetzelfde kind wordt al gewogen")
                .isEmpty();
        assertThat(houder(tweede)).contains(new Houder.VeiligThuis());

        Onderzoekantwoorden.voerUitNaStart(route, eerste, Map.of("uitkomst", "afgesloten"));
        driver.voerUit(tweede);
        assertThat(route.open(eerste)).contains("userTask_koppelTerug");
        assertThat(route.open(tweede)).containsExactly("userTask_koppelTerug");
        route.beantwoord(tweede, "userTask_koppelTerug");
        assertThat(soorten(tweede)).endsWith(Soort.MELDING_GESLOTEN);
        assertThat(dossier(eerste).melding().geslotenOp()).isNull();
    }

    @Test
    void een_nieuw_besluit_vervangt_het_lopende_vervolg_en_rondt_de_eerste_melding_af() {
        String eerste = inOnderzoek();
        String tweede = totBesluitOver();
        besluit(tweede, "voorwaarden-en-vervolg", "overnemen");
        driver.voerUit(eerste);

        assertThat(route.open(eerste)).containsExactly("userTask_koppelTerug");
        assertThat(van(eerste, Soort.DOOR_LATERE_MELDING_OVERGENOMEN))
                .singleElement()
                .satisfies(over -> assertThat(over.codes()).containsEntry("melding", tweede));
        route.beantwoord(eerste, "userTask_koppelTerug");
        assertThat(soorten(eerste)).endsWith(Soort.MELDING_GESLOTEN);
        assertThat(dossier(eerste).besluiten())
                .filteredOn(besluit -> besluit.soort() == Besluit.Soort.VERVOLG)
                .singleElement()
                .satisfies(besluit -> assertThat(besluit.uitkomst()).isEqualTo("onderzoek"));
        assertThat(route.open(tweede)).containsExactly("userTask_startDienst");
    }

    @Test
    void een_apart_vervolg_laat_het_lopende_met_rust() {
        String eerste = inOnderzoek();
        String tweede = totBesluitOver();
        besluit(tweede, "onderzoek", "apart");
        assertThat(route.open(eerste)).containsExactly("userTask_maakOnderzoeksplan");
        assertThat(route.open(tweede)).containsExactly("userTask_startDienst");
    }

    @Test
    void meegaan_kan_alleen_met_hetzelfde_vervolg_dat_nog_loopt() {
        String eerste = inOnderzoek();
        String tweede = totBesluitOver();
        assertThat(geweigerd(tweede, BESLUIT, BEOORDELAAR, keuze("voorwaarden-en-vervolg", "aansluiten")))
                .containsExactly("samenloop");
        assertThat(geweigerd(tweede, BESLUIT, BEOORDELAAR, keuze("onderzoek", "overnemen")))
                .containsExactly("samenloop");
        Onderzoekantwoorden.voerUitNaStart(route, eerste, Map.of("uitkomst", "afgesloten"));
        besluit(tweede, "onderzoek", null);
        assertThat(route.open(tweede)).containsExactly("userTask_startDienst");
    }

    @Test
    void wie_meegaat_met_een_vervolg_dat_niet_wordt_uitgevoerd_krijgt_een_nieuw_oordeel() {
        String eerste = inOnderzoek();
        String tweede = totBesluitOver();
        besluit(tweede, "onderzoek", "aansluiten");
        String derde = totBesluitOver();
        besluit(derde, "voorwaarden-en-vervolg", "overnemen");
        driver.voerUit(eerste);
        driver.voerUit(tweede);
        assertThat(route.open(tweede)).containsExactly("userTask_beoordeelVeiligheid");
        assertThat(van(tweede, Soort.AANGESLOTEN_VERVOLG_VERVALLEN))
                .singleElement()
                .satisfies(reden -> assertThat(reden.codes()).containsEntry("melding", eerste));
        assertThat(dossier(tweede).melding().geslotenOp()).isNull();
    }

    @Test
    void wie_meegaat_met_een_vervolg_dat_net_klaar_is_hoeft_niet_te_wachten() {
        String eerste = inOnderzoek();
        String tweede = totBesluitOver();
        driver.dienIn(tweede, BESLUIT, BEOORDELAAR, Antwoorden.op(BESLUIT, keuze("onderzoek", "aansluiten")));
        bevestig(tweede);
        driver.dienIn(tweede, "userTask_spreekMelder", BEOORDELAAR, Antwoorden.op("userTask_spreekMelder", Map.of()));
        Onderzoekantwoorden.voerUitNaStart(route, eerste, Map.of("uitkomst", "afgesloten"));
        driver.voerUit(tweede);
        route.beantwoord(tweede, "userTask_informeerBetrokkene");
        assertThat(route.open(tweede)).containsExactly("userTask_koppelTerug");
    }

    @Test
    void tijdens_een_lopende_beoordeling_is_er_een_gesprek_en_zijn_er_twee_besluiten() {
        String eerste = route.ontvang(melding());
        String tweede = route.ontvang(melding());
        route.beantwoord(eerste, "userTask_verzamelInformatie", "userTask_legContact");
        route.beantwoord(tweede, "userTask_verzamelInformatie");
        assertThat(geweigerd(
                        tweede,
                        "userTask_legContact",
                        BEOORDELAAR,
                        Map.of("contactSoort", "gedeeld", "contactAndereMelding", "M1999-000001")))
                .containsExactly("contactAndereMelding");
        assertThat(geweigerd(
                        tweede,
                        "userTask_legContact",
                        BEOORDELAAR,
                        Map.of(
                                "contactSoort", "gedeeld",
                                "contactAndereMelding", eerste,
                                "contactOp", "2027-01-03")))
                .containsExactly("contactOp");
        route.beantwoord(
                tweede, "userTask_legContact", Map.of("contactSoort", "gedeeld", "contactAndereMelding", eerste));
        for (String melding : List.of(eerste, tweede)) {
            route.beantwoord(melding, "userTask_beoordeelVeiligheid", BESLUIT, "userTask_spreekMelder");
            assertThat(dossier(melding).contacten()).hasSize(1);
            assertThat(laatste(melding, Besluit.Soort.VERVOLG).meldingnummer()).isEqualTo(melding);
        }
    }

    @Test
    void wie_zegt_dat_er_geen_eerdere_meldingen_zijn_wordt_naar_het_dossier_gestuurd_als_die_er_wel_zijn() {
        String eerste = route.ontvang(melding());
        String tweede = route.ontvang(melding());
        Map<String, String> geen = Map.of("antwoordEigen", "geen");
        assertThat(geweigerd(tweede, "userTask_verzamelInformatie", BEOORDELAAR, geen))
                .containsExactly("antwoordEigen");
        route.beantwoord(tweede, "userTask_verzamelInformatie");

        // The second one came later: before the first there was none.
        route.beantwoord(eerste, "userTask_verzamelInformatie", geen);
        assertThat(route.open(eerste)).containsExactly("userTask_legContact");
    }

    @Test
    void loopt_er_monitoring_dan_hoort_de_monitor_van_de_nieuwe_melding() {
        String eerste = inOnderzoek();
        Onderzoekantwoorden.voerUitNaStart(route, eerste, Map.of("uitkomst", "afgesloten"));
        route.beantwoord(eerste, "userTask_koppelTerug", "userTask_spreekMonitoringAf");
        assertThat(route.open(eerste)).isEmpty();
        route.ontvang(melding());
        assertThat(route.open(eerste)).containsExactly("userTask_herplanMonitoring");
    }

    private String inOnderzoek() {
        String melding = route.ontvang(melding());
        totBesluitVan(melding);
        besluit(melding, "onderzoek", null);
        route.beantwoord(melding, "userTask_startDienst");
        return melding;
    }

    private String totBesluitOver() {
        String melding = route.ontvang(melding());
        totBesluitVan(melding);
        return melding;
    }

    private void totBesluitVan(String melding) {
        route.beantwoord(melding, "userTask_verzamelInformatie", "userTask_legContact");
        route.beantwoord(
                melding,
                "userTask_beoordeelVeiligheid",
                Map.of(
                        "structureleOnveiligheid", "ja",
                        "medewerking", "nee",
                        "mdo", "ja",
                        "mdoMet", Antwoorden.lijst("gedragswetenschapper"),
                        "mdoOordeel", "Verzonnen oordeel"));
    }

    private void besluit(String melding, String vervolg, @Nullable String samenloop) {
        route.beantwoord(melding, BESLUIT, keuze(vervolg, samenloop));
        bevestig(melding);
        route.beantwoord(melding, "userTask_spreekMelder", "userTask_informeerBetrokkene");
    }

    /** Onderzoek follows the advice here; another besluit is confirmed by a second person. */
    private void bevestig(String melding) {
        if (route.open(melding).contains("userTask_bevestigAfwijking")) {
            route.beantwoord(melding, "userTask_bevestigAfwijking");
        }
    }

    private static Map<String, @Nullable Object> keuze(String vervolg, @Nullable String samenloop) {
        Map<String, @Nullable Object> keuze = new HashMap<>();
        keuze.put("vervolg", vervolg);
        keuze.put("overdrachtDoel", null);
        if (!vervolg.equals("onderzoek")) {
            keuze.put("afwijkingReden", "Verzonnen reden");
        }
        if (samenloop != null) {
            keuze.put("samenloop", samenloop);
            keuze.put("samenloopReden", "Verzonnen reden");
        }
        return keuze;
    }

    private Aanmelding melding() {
        return route.met(false, "OPEN", "15", List.of(kind));
    }

    private Object variabele(String melding, String naam) {
        return engine.getTaskService().getVariable(driver.taak(melding, BESLUIT).getId(), naam);
    }
}
