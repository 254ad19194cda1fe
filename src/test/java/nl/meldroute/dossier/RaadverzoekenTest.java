package nl.meldroute.dossier;

import static nl.meldroute.dossier.Voorbeelden.BSN;
import static nl.meldroute.dossier.Voorbeelden.betrokkene;
import static nl.meldroute.dossier.Voorbeelden.kind;
import static nl.meldroute.dossier.Voorbeelden.melding;
import static nl.meldroute.dossier.Voorbeelden.ouder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.meldroute.databases.Omgeving;
import nl.meldroute.databases.OpBeideDatabases;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import org.jspecify.annotations.Nullable;

/** Verzoeken at the Raad, and answers that come early, late, double or with the wrong numbers. */
class RaadverzoekenTest {

    private static final LocalDate DAG = LocalDate.of(2026, 11, 20);

    @OpBeideDatabases
    void een_verzoek_en_het_bericht_aan_het_college_ontstaan_samen_en_maar_een_keer(Omgeving omgeving) {
        String nummer = ontvang(omgeving, kind(BSN));
        Raadverzoeken verzoeken = omgeving.geef(Raadverzoeken.class);

        Raadverzoek verzoek = verzoeken.maak(nummer, nieuw("route-1", null));
        Raadverzoek nogEens = verzoeken.maak(nummer, nieuw("route-1", null));

        assertThat(nogEens).isEqualTo(verzoek);
        assertThat(verzoek.verzoeknummer()).matches("R2026-\\d{6}");
        assertThat(omgeving.geef(Berichten.class).van(nummer))
                .extracting(Bericht::soort, Bericht::sleutel)
                .containsExactly(
                        tuple(Bericht.Soort.VERZOEK_RAAD, "route-1:stap:VERZOEK_RAAD"),
                        tuple(Bericht.Soort.COLLEGE_VERZOEK, "route-1:stap:COLLEGE_VERZOEK"));
        assertThat(soorten(omgeving, nummer))
                .containsExactly(Soort.MELDING_ONTVANGEN, Soort.RAADVERZOEK_GEMAAKT, Soort.COLLEGE_GEINFORMEERD);
    }

    @OpBeideDatabases
    void een_bericht_met_dezelfde_sleutel_verandert_niets(Omgeving omgeving) {
        String nummer = ontvang(omgeving, kind(BSN));
        Berichten berichten = omgeving.geef(Berichten.class);

        long eerste = berichten.maak(aanCollege(nummer, "{}"), "systeem");
        assertThat(berichten.maak(aanCollege(nummer, "{\"a\":1}"), "systeem")).isEqualTo(eerste);

        assertThat(berichten.van(nummer)).extracting(Bericht::inhoud).containsExactly("{}");
    }

    private static NieuwBericht aanCollege(String melding, String inhoud) {
        return new NieuwBericht(melding, Bericht.Soort.COLLEGE_VERZOEK, Bericht.Kanaal.PARTNER, "s", inhoud, null);
    }

    @OpBeideDatabases
    void zonder_minderjarige_van_vandaag_is_er_geen_verzoek_en_ook_geen_bericht(Omgeving omgeving) {
        // 18 on the day after receipt
        String nummer = ontvang(omgeving, betrokkene(BetrokkeneRol.KIND, null, "Jarig", "20081121", "1399ZZ"));
        Raadverzoeken verzoeken = omgeving.geef(Raadverzoeken.class);
        assertThat(verzoeken.toets(nummer).heeftKinderen()).isTrue();

        omgeving.zetKlok("2026-11-20T23:00:00Z");

        assertThat(omgeving.geef(Meldingen.class).kinderen(nummer)).isEqualTo(1);
        assertThat(verzoeken.toets(nummer)).isEqualTo(new Raadtoets(0, 0, true, false));
        assertThatThrownBy(() -> verzoeken.maak(nummer, nieuw("route-1", null)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(omgeving.aantal("raadverzoek")).isZero();
        assertThat(omgeving.aantal("bericht")).isZero();
    }

    @OpBeideDatabases
    void wie_een_kind_is_maar_geen_geboortedatum_heeft_telt_als_minderjarig(Omgeving omgeving) {
        String nummer = ontvang(
                omgeving,
                betrokkene(BetrokkeneRol.KIND, null, "Onbekend", null, "1399ZZ"),
                betrokkene(BetrokkeneRol.KIND, null, "Ongeboren", Geboortedatum.ONGEBOREN, "1399ZZ"),
                betrokkene(BetrokkeneRol.SLACHTOFFER, null, "Puber", "20100101", "1399ZZ"),
                ouder(null));

        assertThat(omgeving.geef(Raadverzoeken.class).toets(nummer)).isEqualTo(new Raadtoets(2, 1, false, false));
    }

    @OpBeideDatabases
    void het_eerste_antwoord_brengt_het_nummer_van_de_raad_en_daarna_gelden_beide(Omgeving omgeving) {
        String nummer = ontvang(omgeving, kind(BSN));
        Raadverzoeken verzoeken = omgeving.geef(Raadverzoeken.class);
        String eigen = verzoeken.maak(nummer, nieuw("route-1", null)).verzoeknummer();

        assertThat(ontvang(omgeving, eigen, " rvdk-7 ", Raadantwoord.Soort.ONTVANGST, null, "k1"))
                .isEqualTo(new Raadontvangst.Gekoppeld(eigen, "route-1"));
        assertThat(verzoeken.lees(eigen).raadnummer()).isEqualTo("RVDK-7");
        assertThat(ontvang(omgeving, null, "RVDK-7", Raadantwoord.Soort.INTAKE, "ja", "k2"))
                .isEqualTo(new Raadontvangst.Gekoppeld(eigen, "route-1"));

        assertThat(verzoeken.onverwerkt(eigen)).hasSize(2);
        assertThat(verwerk(omgeving, eigen)).isEqualTo(new Raadstand(true, true, "ja", "open"));
        assertThat(verzoeken.onverwerkt(eigen)).isEmpty();
        assertThat(verwerk(omgeving, eigen)).isEqualTo(new Raadstand(false, true, "ja", "open"));
        assertThat(omgeving.geef(Gebeurtenissen.class).van(nummer))
                .filteredOn(gebeurtenis -> gebeurtenis.soort() == Soort.RAADANTWOORD_ONTVANGEN)
                .extracting(
                        gebeurtenis -> gebeurtenis.codes().get("soort"),
                        gebeurtenis -> gebeurtenis.codes().get("antwoord"),
                        gebeurtenis -> gebeurtenis.codes().get("gevoerdOp"),
                        Gebeurtenis::door)
                .containsExactly(
                        tuple("ontvangst", null, "2026-11-20", "raad"), tuple("intake", "ja", "2026-11-20", "raad"));
    }

    @OpBeideDatabases
    void hetzelfde_bericht_twee_keer_is_een_antwoord_en_een_ander_bericht_met_dat_kenmerk_wordt_geweigerd(
            Omgeving omgeving) {
        String nummer = ontvang(omgeving, kind(BSN));
        String eigen = omgeving.geef(Raadverzoeken.class)
                .maak(nummer, nieuw("route-1", null))
                .verzoeknummer();
        ontvang(omgeving, eigen, "RVDK-7", Raadantwoord.Soort.INTAKE, "ja", "k1");

        assertThat(ontvang(omgeving, eigen, "RVDK-7", Raadantwoord.Soort.INTAKE, "ja", "k1"))
                .isInstanceOf(Raadontvangst.AlBekend.class);
        assertThat(ontvang(omgeving, eigen, "RVDK-7", Raadantwoord.Soort.INTAKE, "nee", "k1"))
                .isInstanceOf(Raadontvangst.KenmerkBezet.class);

        assertThat(omgeving.aantal("raadantwoord")).isEqualTo(1);
        assertThat(verwerk(omgeving, eigen).intake()).isEqualTo("ja");
    }

    @OpBeideDatabases
    void een_antwoord_met_nummers_van_twee_verzoeken_wordt_bewaard_en_nergens_bij_gezet(Omgeving omgeving) {
        String nummer = ontvang(omgeving, kind(BSN));
        Raadverzoeken verzoeken = omgeving.geef(Raadverzoeken.class);
        String een = verzoeken.maak(nummer, nieuw("route-1", null)).verzoeknummer();
        String ander = verzoeken.maak(nummer, nieuw("route-2", null)).verzoeknummer();
        ontvang(omgeving, een, "RVDK-1", Raadantwoord.Soort.ONTVANGST, null, "k1");

        // the Raad's number of one with ours of the other; an unknown number of ours; another number of the Raad
        for (NieuwRaadantwoord verkeerd : List.of(
                antwoord(ander, "RVDK-1", Raadantwoord.Soort.INTAKE, "nee", "k2"),
                antwoord("R2020-000001", "RVDK-1", Raadantwoord.Soort.INTAKE, "nee", "k3"),
                antwoord(een, "RVDK-2", Raadantwoord.Soort.INTAKE, "nee", "k4"))) {
            assertThat(verzoeken.ontvangAntwoord(verkeerd, "raad")).isEqualTo(new Raadontvangst.NietGekoppeld(true));
        }
        assertThat(ontvang(omgeving, "R2020-000001", null, Raadantwoord.Soort.INTAKE, "nee", "k5"))
                .isEqualTo(new Raadontvangst.NietGekoppeld(false));

        assertThat(verzoeken.nietGekoppeld()).extracting(Raadantwoord::kenmerk).containsExactly("k2", "k3", "k4", "k5");
        assertThat(verwerk(omgeving, een).intake()).isEqualTo("open");
        assertThat(verzoeken.lees(ander).raadnummer()).isNull();
        // a new verzoek does not take them either
        verzoeken.maak(nummer, nieuw("route-3", "RVDK-1"));
        assertThat(verzoeken.nietGekoppeld()).hasSize(4);
    }

    @OpBeideDatabases
    void een_antwoord_van_voor_het_verzoek_hoort_erbij_zodra_het_er_is(Omgeving omgeving) {
        String nummer = ontvang(omgeving, kind(BSN));
        Raadverzoeken verzoeken = omgeving.geef(Raadverzoeken.class);
        // The Raad was called, and answers before the verzoek is written down.
        assertThat(ontvang(omgeving, null, "RVDK-9", Raadantwoord.Soort.INTAKE, "ja", "k1"))
                .isEqualTo(new Raadontvangst.NietGekoppeld(false));

        assertThat(ontvang(omgeving, null, "RVDK-8", Raadantwoord.Soort.INTAKE, "nee", "k2"))
                .isInstanceOf(Raadontvangst.NietGekoppeld.class);

        Raadverzoek verzoek = verzoeken.maak(nummer, nieuw("route-1", "rvdk-9"));

        assertThat(verzoek.raadnummer()).isEqualTo("RVDK-9");
        assertThat(verzoeken.nietGekoppeld()).extracting(Raadantwoord::kenmerk).containsExactly("k2");
        assertThat(verwerk(omgeving, verzoek.verzoeknummer())).isEqualTo(new Raadstand(true, true, "ja", "open"));
        assertThat(soorten(omgeving, nummer)).endsWith(Soort.RAADANTWOORD_ONTVANGEN);
    }

    @OpBeideDatabases
    void een_nummer_dat_aan_de_telefoon_verkeerd_verstaan_is_houdt_geen_antwoord_tegen(Omgeving omgeving) {
        String nummer = ontvang(omgeving, kind(BSN));
        Raadverzoeken verzoeken = omgeving.geef(Raadverzoeken.class);
        Raadverzoek een = verzoeken.maak(nummer, nieuw("route-1", "RVDK-13"));
        Raadverzoek ander = verzoeken.maak(nummer, nieuw("route-2", "RVDK-13"));
        // heard for both, so it says nothing by itself
        assertThat(ontvang(omgeving, null, "RVDK-13", Raadantwoord.Soort.ONTVANGST, null, "k1"))
                .isEqualTo(new Raadontvangst.NietGekoppeld(true));

        assertThat(ontvang(omgeving, een.verzoeknummer(), "RVDK-30", Raadantwoord.Soort.INTAKE, "ja", "k2"))
                .isInstanceOf(Raadontvangst.Gekoppeld.class);
        assertThat(ontvang(omgeving, ander.verzoeknummer(), "RVDK-13", Raadantwoord.Soort.INTAKE, "ja", "k3"))
                .isInstanceOf(Raadontvangst.Gekoppeld.class);

        assertThat(verzoeken.lees(een.verzoeknummer()).raadnummer()).isEqualTo("RVDK-30");
        assertThat(verzoeken.lees(een.verzoeknummer()).gehoordNummer()).isEqualTo("RVDK-13");
        assertThat(ontvang(omgeving, null, "RVDK-13", Raadantwoord.Soort.UITKOMST, "gestopt", "k4"))
                .isEqualTo(new Raadontvangst.Gekoppeld(ander.verzoeknummer(), "route-2"));
    }

    @OpBeideDatabases
    void de_volgorde_waarin_antwoorden_binnenkomen_maakt_niet_uit(Omgeving omgeving) {
        String nummer = ontvang(omgeving, kind(BSN));
        String eigen = omgeving.geef(Raadverzoeken.class)
                .maak(nummer, nieuw("route-1", null))
                .verzoeknummer();

        ontvang(omgeving, antwoord(eigen, null, Raadantwoord.Soort.INTAKE, "nee", "k1", DAG));
        assertThat(verwerk(omgeving, eigen).uitkomst()).isEqualTo("geen-onderzoek");
        // an earlier day, so it corrects nothing
        ontvang(omgeving, antwoord(eigen, null, Raadantwoord.Soort.INTAKE, "ja", "k2", DAG.minusDays(1)));
        assertThat(verwerk(omgeving, eigen).uitkomst()).isEqualTo("geen-onderzoek");
        ontvang(omgeving, antwoord(eigen, null, Raadantwoord.Soort.INTAKE, "ja", "k3", DAG.plusDays(1)));
        assertThat(verwerk(omgeving, eigen)).isEqualTo(new Raadstand(true, true, "ja", "open"));
        ontvang(omgeving, antwoord(eigen, null, Raadantwoord.Soort.UITKOMST, "geen-rekest", "k4", DAG.minusDays(3)));
        ontvang(omgeving, antwoord(eigen, null, Raadantwoord.Soort.ONTVANGST, null, "k5", DAG.minusDays(4)));
        assertThat(verwerk(omgeving, eigen)).isEqualTo(new Raadstand(true, true, "ja", "geen-rekest"));
    }

    @OpBeideDatabases
    void een_antwoord_zonder_nummer_of_met_een_vreemde_code_kan_niet(Omgeving omgeving) {
        for (Runnable fout : List.<Runnable>of(
                () -> antwoord(null, " ", Raadantwoord.Soort.ONTVANGST, null, "k"),
                () -> antwoord("R", null, Raadantwoord.Soort.ONTVANGST, "ja", "k"),
                () -> antwoord("R", null, Raadantwoord.Soort.UITKOMST, "ja", "k"),
                () -> antwoord("R", null, Raadantwoord.Soort.INTAKE, null, "k"),
                () -> antwoord("R", null, Raadantwoord.Soort.ONTVANGST, null, " "))) {
            assertThatThrownBy(fout::run).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(omgeving.aantal("raadantwoord")).isZero();
    }

    @OpBeideDatabases
    void een_antwoord_terwijl_de_route_kijkt_wacht_tot_die_klaar_is(Omgeving omgeving) throws Exception {
        String nummer = ontvang(omgeving, kind(BSN));
        Raadverzoeken verzoeken = omgeving.geef(Raadverzoeken.class);
        String eigen = verzoeken.maak(nummer, nieuw("route-1", null)).verzoeknummer();

        tegelijk(
                omgeving,
                () -> verzoeken.verwerk(eigen),
                () -> ontvang(omgeving, eigen, null, Raadantwoord.Soort.INTAKE, "ja", "k1"));

        assertThat(verzoeken.onverwerkt(eigen)).hasSize(1);
        assertThat(verwerk(omgeving, eigen).intake()).isEqualTo("ja");
    }

    @OpBeideDatabases
    void de_route_die_kijkt_terwijl_een_antwoord_binnenkomt_wacht_en_ziet_het(Omgeving omgeving) throws Exception {
        String nummer = ontvang(omgeving, kind(BSN));
        Raadverzoeken verzoeken = omgeving.geef(Raadverzoeken.class);
        String eigen = verzoeken.maak(nummer, nieuw("route-1", null)).verzoeknummer();

        Raadstand stand = tegelijk(
                omgeving,
                () -> ontvang(omgeving, eigen, "RVDK-1", Raadantwoord.Soort.INTAKE, "nee", "k1"),
                () -> verwerk(omgeving, eigen));

        assertThat(stand).isEqualTo(new Raadstand(true, true, "nee", "geen-onderzoek"));
    }

    @OpBeideDatabases
    void hetzelfde_bericht_twee_keer_tegelijk_is_een_antwoord(Omgeving omgeving) throws Exception {
        String nummer = ontvang(omgeving, kind(BSN));
        String eigen = omgeving.geef(Raadverzoeken.class)
                .maak(nummer, nieuw("route-1", null))
                .verzoeknummer();

        Raadontvangst tweede = tegelijk(
                omgeving,
                () -> ontvang(omgeving, eigen, "RVDK-1", Raadantwoord.Soort.INTAKE, "ja", "k1"),
                () -> ontvang(omgeving, eigen, "RVDK-1", Raadantwoord.Soort.INTAKE, "ja", "k1"));

        assertThat(tweede).isInstanceOf(Raadontvangst.AlBekend.class);
        assertThat(omgeving.aantal("raadantwoord")).isEqualTo(1);
    }

    @OpBeideDatabases
    void een_antwoord_dat_binnenkomt_terwijl_het_verzoek_ontstaat_raakt_niet_kwijt(Omgeving omgeving) throws Exception {
        String nummer = ontvang(omgeving, kind(BSN));
        Raadverzoeken verzoeken = omgeving.geef(Raadverzoeken.class);

        Raadontvangst ontvangst = tegelijk(
                omgeving,
                () -> verzoeken.maak(nummer, nieuw("route-1", "RVDK-1")),
                () -> ontvang(omgeving, null, "RVDK-1", Raadantwoord.Soort.INTAKE, "ja", "k1"));
        assertThat(ontvangst).isInstanceOf(Raadontvangst.Gekoppeld.class);

        // and the other way round
        Raadverzoek tweede = tegelijk(
                omgeving,
                () -> ontvang(omgeving, null, "RVDK-2", Raadantwoord.Soort.INTAKE, "ja", "k2"),
                () -> verzoeken.maak(nummer, nieuw("route-2", "RVDK-2")));
        assertThat(verzoeken.onverwerkt(tweede.verzoeknummer())).hasSize(1);
        assertThat(verzoeken.nietGekoppeld()).isEmpty();
    }

    /** The second begins while the first has done its work and has not committed yet; gives what the second came to. */
    private static <T> T tegelijk(Omgeving omgeving, Runnable eerste, Callable<T> tweede) throws Exception {
        var draad = Executors.newSingleThreadExecutor();
        try {
            Future<T> ander = Objects.requireNonNull(omgeving.transactie().execute(status -> {
                eerste.run();
                Future<T> wacht = draad.submit(tweede);
                // Long enough to have come to the lock.
                assertThatThrownBy(() -> wacht.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
                return wacht;
            }));
            return ander.get(10, TimeUnit.SECONDS);
        } finally {
            draad.shutdownNow();
        }
    }

    private static Raadstand verwerk(Omgeving omgeving, String verzoeknummer) {
        return Objects.requireNonNull(omgeving.transactie()
                .execute(status -> omgeving.geef(Raadverzoeken.class).verwerk(verzoeknummer)));
    }

    private static Raadontvangst ontvang(
            Omgeving omgeving,
            @Nullable String eigen,
            @Nullable String raad,
            Raadantwoord.Soort soort,
            @Nullable String antwoord,
            String kenmerk) {
        return ontvang(omgeving, antwoord(eigen, raad, soort, antwoord, kenmerk));
    }

    private static Raadontvangst ontvang(Omgeving omgeving, NieuwRaadantwoord antwoord) {
        return omgeving.geef(Raadverzoeken.class).ontvangAntwoord(antwoord, "raad");
    }

    private static NieuwRaadantwoord antwoord(
            @Nullable String eigen,
            @Nullable String raad,
            Raadantwoord.Soort soort,
            @Nullable String antwoord,
            String kenmerk) {
        return antwoord(eigen, raad, soort, antwoord, kenmerk, DAG);
    }

    private static NieuwRaadantwoord antwoord(
            @Nullable String eigen,
            @Nullable String raad,
            Raadantwoord.Soort soort,
            @Nullable String antwoord,
            String kenmerk,
            LocalDate dag) {
        return new NieuwRaadantwoord(eigen, raad, soort, antwoord, dag, kenmerk);
    }

    static NieuwRaadverzoek nieuw(String route, @Nullable String gehoordNummer) {
        return new NieuwRaadverzoek(
                route,
                "stap",
                gehoordNummer,
                null,
                true,
                null,
                "Verzonnen voogdij",
                null,
                new NieuwRaadverzoek.Onderbouwing(
                        "Verzonnen zorgen", "Verzonnen hulp", "Verzonnen reden", "Verzonnen verwachting"),
                "onderzoeker",
                "gedragswetenschapper");
    }

    private static String ontvang(Omgeving omgeving, NieuweBetrokkene... betrokkenen) {
        return omgeving.geef(Meldingen.class)
                .ontvang(melding(betrokkenen), "bureaudienst")
                .meldingnummer();
    }

    private static List<Soort> soorten(Omgeving omgeving, String nummer) {
        return omgeving.geef(Gebeurtenissen.class).van(nummer).stream()
                .map(Gebeurtenis::soort)
                .toList();
    }
}
