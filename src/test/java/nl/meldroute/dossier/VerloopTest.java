package nl.meldroute.dossier;

import static nl.meldroute.dossier.Voorbeelden.BSN;
import static nl.meldroute.dossier.Voorbeelden.kind;
import static nl.meldroute.dossier.Voorbeelden.melding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.meldroute.databases.Omgeving;
import nl.meldroute.databases.OpBeideDatabases;
import nl.meldroute.dossier.Besluiten.Bevestiging;
import nl.meldroute.dossier.Contact.Motivatie;
import nl.meldroute.dossier.Contact.Uitkomst;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Overdracht.Stap;
import nl.meldroute.dossier.ZichtOpVeiligheid.Houder;
import nl.meldroute.toegang.Rol;
import org.jspecify.annotations.Nullable;

/** What happens in a melding: gebeurtenissen, zicht, besluiten, overdracht, contacten, gesprekken, plannen, form texts. */
class VerloopTest {

    private static final Instant ONTVANGEN = Instant.parse("2026-11-19T08:30:00Z");
    private static final LocalDate DAG = LocalDate.of(2026, 11, 18);

    @OpBeideDatabases
    void gebeurtenissen_tellen_zonder_gat_ook_als_ze_tegelijk_komen(Omgeving omgeving) throws Exception {
        String nummer = ontvang(omgeving);
        Gebeurtenissen gebeurtenissen = omgeving.geef(Gebeurtenissen.class);
        Callable<Integer> leg =
                () -> gebeurtenissen.leg(nummer, Soort.TERMIJN_NADERT, "systeem", Map.of("termijn", "x"));
        var draden = Executors.newFixedThreadPool(4);

        List<Integer> nummers = new ArrayList<>();
        for (Future<Integer> klaar : draden.invokeAll(Collections.nCopies(20, leg))) {
            nummers.add(klaar.get());
        }
        draden.shutdown();

        assertThat(nummers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(2, 21).boxed().toList());
        assertThat(gebeurtenissen.van(nummer))
                .extracting(Gebeurtenis::volgnummer)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 21).boxed().toList());
    }

    @OpBeideDatabases
    void een_teruggedraaide_gebeurtenis_laat_geen_gat(Omgeving omgeving) {
        String nummer = ontvang(omgeving);
        Gebeurtenissen gebeurtenissen = omgeving.geef(Gebeurtenissen.class);

        omgeving.transactie().executeWithoutResult(status -> {
            gebeurtenissen.leg(nummer, Soort.SPOEDINZET_GESTART, "systeem", Map.of());
            status.setRollbackOnly();
        });
        int volgnummer = gebeurtenissen.leg(nummer, Soort.SPOEDINZET_GESTART, "systeem", Map.of());

        assertThat(volgnummer).isEqualTo(2);
    }

    @OpBeideDatabases
    void een_gebeurtenis_houdt_alleen_codes_en_zicht_heeft_een_eigen_handeling(Omgeving omgeving) {
        String nummer = ontvang(omgeving);
        Gebeurtenissen gebeurtenissen = omgeving.geef(Gebeurtenissen.class);

        for (String tekst : List.of("Jan Jansen", "", "é", "a\nb")) {
            assertThatThrownBy(() -> gebeurtenissen.leg(nummer, Soort.TERUGGEKOPPELD, "m", Map.of("aan", tekst)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Geen code bij TERUGGEKOPPELD.aan");
        }
        for (Soort soort : Set.of(
                Soort.MELDING_ONTVANGEN, Soort.ZICHT_OVERGEDRAGEN, Soort.ZICHT_TERUGGEGEVEN, Soort.MELDING_GESLOTEN)) {
            assertThatThrownBy(() -> gebeurtenissen.leg(nummer, soort, "m", Map.of()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(gebeurtenissen.van(nummer)).hasSize(1);
    }

    @OpBeideDatabases
    void veilig_thuis_houdt_zicht_vanaf_ontvangst_tot_een_voltooide_overdracht(Omgeving omgeving) {
        String nummer = ontvang(omgeving);
        Overdrachten overdrachten = omgeving.geef(Overdrachten.class);
        ZichtOpVeiligheid zicht = omgeving.geef(ZichtOpVeiligheid.class);

        overdrachten.start(nummer, "wijkteam-huizen", "Wijkteam Huizen", null, "beoordelaar");
        overdrachten.biedAan(nummer, "per telefoon", "beoordelaar");
        for (Runnable stap : List.<Runnable>of(
                () -> overdrachten.antwoord(nummer, Stap.GEACCEPTEERD, DAG, null, "beoordelaar"),
                () -> overdrachten.gesprek(nummer, DAG, "besproken", "beoordelaar"),
                () -> overdrachten.startVervolg(nummer, DAG, null, "beoordelaar"))) {
            assertThatThrownBy(() -> overdrachten.voltooi(nummer, "systeem")).isInstanceOf(IllegalStateException.class);
            assertThat(zicht.houderOp(nummer, nu(omgeving))).contains(new Houder.VeiligThuis());
            stap.run();
        }
        Instant net_ervoor = nu(omgeving);
        omgeving.verstrijkt(Duration.ofHours(1));
        overdrachten.voltooi(nummer, "systeem");
        overdrachten.voltooi(nummer, "systeem");

        assertThat(zicht.houderOp(nummer, ONTVANGEN.minusSeconds(1))).isEmpty();
        assertThat(zicht.houderOp(nummer, ONTVANGEN)).contains(new Houder.VeiligThuis());
        assertThat(zicht.houderOp(nummer, net_ervoor)).contains(new Houder.VeiligThuis());
        assertThat(zicht.houderOp(nummer, nu(omgeving))).contains(new Houder.Partij("wijkteam-huizen"));
        assertThat(soorten(omgeving, nummer)).containsOnlyOnce(Soort.ZICHT_OVERGEDRAGEN);
        omgeving.geef(Meldingen.class).sluit(nummer, "systeem");
        assertThat(zicht.houderOp(nummer, nu(omgeving))).contains(new Houder.Partij("wijkteam-huizen"));
    }

    @OpBeideDatabases
    void na_een_weigering_of_stilte_blijft_zicht_bij_veilig_thuis(Omgeving omgeving) {
        String nummer = ontvang(omgeving);
        Overdrachten overdrachten = omgeving.geef(Overdrachten.class);
        for (Stap antwoord : List.of(Stap.GEWEIGERD, Stap.ONBEANTWOORD)) {
            overdrachten.start(nummer, "partij", "Partij", "anders dan het advies", "beoordelaar");
            overdrachten.antwoord(nummer, Stap.GEACCEPTEERD, DAG, null, "beoordelaar");
            overdrachten.gesprek(nummer, DAG, "besproken", "beoordelaar");
            overdrachten.startVervolg(nummer, DAG, null, "beoordelaar");
            overdrachten.antwoord(nummer, antwoord, null, "toch niet", "beoordelaar");

            assertThatThrownBy(() -> overdrachten.voltooi(nummer, "systeem")).hasMessageContaining("GEACCEPTEERD");
        }
        assertThatThrownBy(() -> overdrachten.antwoord(nummer, Stap.VOLTOOID, null, null, "beoordelaar"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(omgeving.geef(ZichtOpVeiligheid.class).houderOp(nummer, nu(omgeving)))
                .contains(new Houder.VeiligThuis());
    }

    @OpBeideDatabases
    void zicht_gaat_alleen_terug_na_een_gevoerd_gesprek(Omgeving omgeving) {
        String nummer = ontvang(omgeving);
        ZichtOpVeiligheid zicht = omgeving.geef(ZichtOpVeiligheid.class);
        Gesprekken gesprekken = omgeving.geef(Gesprekken.class);

        gesprekken.leg(
                nummer, new NieuwGesprek(Gesprek.Soort.ZICHT_TERUG, false, null, null, "nam niet op"), "beoordelaar");
        gesprekken.leg(
                nummer,
                new NieuwGesprek(Gesprek.Soort.MELDER, true, "helpt-zelf", DAG, "vijf afspraken"),
                "beoordelaar");
        assertThatThrownBy(() -> zicht.geefTerug(nummer, "systeem")).isInstanceOf(IllegalStateException.class);
        gesprekken.leg(
                nummer, new NieuwGesprek(Gesprek.Soort.ZICHT_TERUG, true, null, DAG, "neemt het terug"), "beoordelaar");
        omgeving.verstrijkt(Duration.ofMinutes(1));
        zicht.geefTerug(nummer, "systeem");
        zicht.geefTerug(nummer, "systeem");

        assertThat(zicht.houderOp(nummer, nu(omgeving))).contains(new Houder.Professional());
        assertThat(soorten(omgeving, nummer)).containsOnlyOnce(Soort.ZICHT_TERUGGEGEVEN);
    }

    @OpBeideDatabases
    void na_sluiting_zonder_overdracht_houdt_niemand_meer_zicht(Omgeving omgeving) {
        String nummer = ontvang(omgeving);
        omgeving.geef(Meldingen.class).sluit(nummer, "systeem");

        assertThat(omgeving.geef(ZichtOpVeiligheid.class).houderOp(nummer, nu(omgeving)))
                .isEmpty();
    }

    @OpBeideDatabases
    void een_besluit_blijft_staan_naast_een_later_besluit(Omgeving omgeving) {
        String nummer = ontvang(omgeving);
        Besluiten besluiten = omgeving.geef(Besluiten.class);
        var advies = new NieuwBesluit(Besluit.Soort.VERVOLG, "overdracht", "Kan lokaal", "overdracht", "R3", "HP");
        var afwijking =
                new NieuwBesluit(Besluit.Soort.VERVOLG, "onderzoek", "Toch onduidelijk", "overdracht", "R3", "HP");
        var zonder = new NieuwBesluit(Besluit.Soort.VERVOLG, "advies", "", "niet-bepaald", "niet-bepaald", "");

        assertThat(besluiten.neem(nummer, advies, "beoordelaar").afwijking()).isFalse();
        assertThat(besluiten.neem(nummer, zonder, "beoordelaar").afwijking()).isFalse();
        Besluit laatste = besluiten.neem(nummer, afwijking, "beoordelaar");

        assertThat(laatste.afwijking()).isTrue();
        assertThat(besluiten.van(nummer)).endsWith(laatste);
        assertThat(besluiten.van(nummer))
                .extracting(Besluit::uitkomst)
                .containsExactly("overdracht", "advies", "onderzoek");
        assertThatThrownBy(() -> new NieuwBesluit(Besluit.Soort.VERVOLG, "onderzoek", " ", "overdracht", null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @OpBeideDatabases
    void alleen_een_ander_bevestigt_een_besluit_en_maar_een_keer(Omgeving omgeving) {
        String nummer = ontvang(omgeving);
        Besluiten besluiten = omgeving.geef(Besluiten.class);
        long besluit = besluiten
                .neem(nummer, NieuwBesluit.zonderAdvies(Besluit.Soort.VERVOLG, "onderzoek", "reden"), "beoordelaar")
                .id();

        assertThat(besluiten.bevestig(besluit, true, "eens", "beoordelaar")).isEqualTo(Bevestiging.ZELFDE_PERSOON);
        assertThat(besluiten.van(nummer)).extracting(Besluit::akkoord).containsOnlyNulls();
        assertThat(besluiten.bevestig(besluit, false, "oneens", "teamleider")).isEqualTo(Bevestiging.VASTGELEGD);
        assertThat(besluiten.bevestig(besluit, true, "eens", "gedragswetenschapper"))
                .isEqualTo(Bevestiging.AL_BEVESTIGD);

        Besluit later = besluiten.van(nummer).get(0);
        assertThat(later.akkoord()).isFalse();
        assertThat(later.bevestigdDoor()).isEqualTo("teamleider");
        assertThat(soorten(omgeving, nummer)).endsWith(Soort.BESLUIT_GENOMEN, Soort.BESLUIT_AFGEWEZEN);
    }

    @OpBeideDatabases
    void een_contact_heeft_een_uitkomst_en_geen_contact_een_reden(Omgeving omgeving) {
        String nummer = ontvang(omgeving);
        Gesprekken gesprekken = omgeving.geef(Gesprekken.class);
        LocalTime tijd = LocalTime.of(21, 5);

        gesprekken.legContact(nummer, contact(Uitkomst.BEVESTIGD, Motivatie.DEELS, DAG, tijd), "b");
        gesprekken.legContact(nummer, NieuwContact.geen("gevaar voor het kind"), "b");
        for (Runnable fout : List.<Runnable>of(
                () -> NieuwContact.geen(" "),
                () -> contact(null, Motivatie.JA, DAG, null),
                () -> contact(Uitkomst.ONTKRACHT, null, DAG, null),
                () -> contact(Uitkomst.ONTKRACHT, Motivatie.JA, null, null))) {
            assertThatThrownBy(fout::run).isInstanceOf(IllegalArgumentException.class);
        }

        omgeving.als("teamleider", Rol.TEAMLEIDER);
        assertThat(verloop(omgeving, nummer).contacten())
                .extracting(Contact::gevoerdOp, Contact::gevoerdOm)
                .containsExactly(tuple(DAG, tijd), tuple(null, null));
        assertThat(omgeving.geef(Gebeurtenissen.class).van(nummer))
                .filteredOn(gebeurtenis -> gebeurtenis.soort() == Soort.CONTACT_GELEGD)
                .extracting(gebeurtenis -> gebeurtenis.codes().get("gevoerdOp"))
                .containsExactly("2026-11-18", null);
    }

    @OpBeideDatabases
    void een_gesprek_en_een_stap_houden_de_dag_waarop_het_was(Omgeving omgeving) {
        String nummer = ontvang(omgeving);
        Overdrachten overdrachten = omgeving.geef(Overdrachten.class);

        omgeving.geef(Gesprekken.class)
                .leg(nummer, new NieuwGesprek(Gesprek.Soort.MELDER, true, "geen-rol", DAG, "x"), "b");
        overdrachten.start(nummer, "partij", "Partij", null, "b");
        overdrachten.antwoord(nummer, Stap.ONBEANTWOORD, null, "stil", "b");
        overdrachten.antwoord(nummer, Stap.GEACCEPTEERD, DAG, null, "b");

        omgeving.als("teamleider", Rol.TEAMLEIDER);
        assertThat(verloop(omgeving, nummer).gesprekken())
                .extracting(Gesprek::gevoerdOp)
                .containsExactly(DAG);
        assertThat(verloop(omgeving, nummer).overdrachten().get(0).stappen())
                .extracting(Overdracht.Gezet::gevoerdOp)
                .containsExactly(null, DAG);
        for (Runnable fout : List.<Runnable>of(
                () -> new NieuwGesprek(Gesprek.Soort.MELDER, false, null, null, ""),
                () -> new NieuwGesprek(Gesprek.Soort.MELDER, false, null, DAG, "niet bereikt"),
                () -> new NieuwGesprek(Gesprek.Soort.MELDER, true, null, null, "x"))) {
            assertThatThrownBy(fout::run).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static NieuwContact contact(
            @Nullable Uitkomst uitkomst,
            @Nullable Motivatie motivatie,
            @Nullable LocalDate dag,
            @Nullable LocalTime tijd) {
        return new NieuwContact(Contact.Soort.HUISBEZOEK, uitkomst, motivatie, dag, tijd, "");
    }

    private static Dossierbeeld.Meldingbeeld verloop(Omgeving omgeving, String nummer) {
        return omgeving.geef(Dossierinzage.class)
                .leesBijMelding(nummer, "controle")
                .meldingen()
                .get(0);
    }

    @OpBeideDatabases
    void voorwaarden_en_afspraken_staan_apart_en_een_nieuw_plan_naast_het_oude(Omgeving omgeving) {
        String nummer = ontvang(omgeving);
        Veiligheidsplannen plannen = omgeving.geef(Veiligheidsplannen.class);

        plannen.leg(nummer, List.of("Geen geweld", "Slapen kan"), List.of("Oma blijft"), false, "b");
        plannen.leg(nummer, List.of("Geen geweld"), List.of("Oma blijft", "Vader weg"), true, "b");

        assertThat(plannen.van(nummer))
                .extracting(Veiligheidsplan::voorwaarden, Veiligheidsplan::afspraken, Veiligheidsplan::directVeilig)
                .containsExactly(
                        tuple(List.of("Geen geweld", "Slapen kan"), List.of("Oma blijft"), false),
                        tuple(List.of("Geen geweld"), List.of("Oma blijft", "Vader weg"), true));
    }

    private static String ontvang(Omgeving omgeving) {
        return omgeving.geef(Meldingen.class)
                .ontvang(melding(kind(BSN)), "bureaudienst")
                .meldingnummer();
    }

    private static List<Soort> soorten(Omgeving omgeving, String nummer) {
        return omgeving.geef(Gebeurtenissen.class).van(nummer).stream()
                .map(Gebeurtenis::soort)
                .toList();
    }

    private static Instant nu(Omgeving omgeving) {
        return omgeving.geef(java.time.Clock.class).instant();
    }
}
