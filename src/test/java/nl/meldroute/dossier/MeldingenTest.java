package nl.meldroute.dossier;

import static nl.meldroute.dossier.Voorbeelden.ANDER_BSN;
import static nl.meldroute.dossier.Voorbeelden.BSN;
import static nl.meldroute.dossier.Voorbeelden.betrokkene;
import static nl.meldroute.dossier.Voorbeelden.kind;
import static nl.meldroute.dossier.Voorbeelden.melding;
import static nl.meldroute.dossier.Voorbeelden.ouder;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.meldroute.databases.Omgeving;
import nl.meldroute.databases.OpBeideDatabases;

class MeldingenTest {

    @OpBeideDatabases
    void een_melding_krijgt_nummers_van_het_jaar_en_staat_met_haar_codes_in_het_dossier(Omgeving omgeving) {
        Meldingen meldingen = omgeving.geef(Meldingen.class);

        Ontvangen ontvangen = meldingen.ontvang(melding(kind(BSN), ouder(ANDER_BSN)), "bureaudienst");

        assertThat(ontvangen.meldingnummer()).matches("M2026-\\d{6}");
        assertThat(ontvangen.dossiernummer()).matches("D2026-\\d{6}");
        assertThat(ontvangen.twijfel()).isFalse();
        Melding melding = meldingen.lees(ontvangen.meldingnummer());
        assertThat(melding.aanleiding()).isEqualTo(Set.of("06", "08"));
        assertThat(melding.ontvangenOp()).isEqualTo(Instant.parse("2026-11-19T08:30:00Z"));
        assertThat(melding.registratieOp()).isEqualTo(Instant.parse("2026-11-20T10:00:00Z"));
        assertThat(meldingen.isCompleet(ontvangen.meldingnummer())).isTrue();
    }

    @OpBeideDatabases
    void kinderen_tellen_op_de_dag_van_ontvangst_met_de_ongeborene_erbij(Omgeving omgeving) {
        Meldingen meldingen = omgeving.geef(Meldingen.class);

        var ontvangen = meldingen.ontvang(
                melding(
                        betrokkene(BetrokkeneRol.KIND, null, "Wordt morgen 18", "20081120", "1000AA"),
                        betrokkene(BetrokkeneRol.KIND, null, "Wordt vandaag 18", "20081119", "1000AB"),
                        betrokkene(BetrokkeneRol.OVERIG, null, "Ongeboren", "99999999", "1000AC"),
                        betrokkene(BetrokkeneRol.KIND, null, "Misschien nog net", "20080000", "1000AD"),
                        betrokkene(BetrokkeneRol.KIND, null, "Zonder datum", null, "1000AE"),
                        betrokkene(BetrokkeneRol.PLEGER, null, "Zonder datum ook", null, "1000AF")),
                "bureaudienst");

        assertThat(meldingen.kinderen(ontvangen.meldingnummer())).isEqualTo(4);
    }

    @OpBeideDatabases
    void een_bekend_bsn_brengt_een_nieuwe_melding_in_hetzelfde_dossier(Omgeving omgeving) {
        Meldingen meldingen = omgeving.geef(Meldingen.class);

        var eerste = meldingen.ontvang(melding(kind(BSN)), "bureaudienst");
        var tweede = meldingen.ontvang(melding(kind(BSN), ouder(ANDER_BSN)), "bureaudienst");

        assertThat(tweede.dossiernummer()).isEqualTo(eerste.dossiernummer());
        assertThat(tweede.meldingnummer()).isNotEqualTo(eerste.meldingnummer());
        assertThat(tweede.twijfel()).isFalse();
        assertThat(omgeving.aantal("betrokkene")).isEqualTo(2);
    }

    @OpBeideDatabases
    void dezelfde_naam_en_geboortedatum_of_hetzelfde_adres_is_twijfel_en_een_eigen_dossier(Omgeving omgeving) {
        Meldingen meldingen = omgeving.geef(Meldingen.class);
        var eerste = meldingen.ontvang(melding(kind(BSN)), "bureaudienst");

        var zelfdeAdres = meldingen.ontvang(
                melding(betrokkene(BetrokkeneRol.OVERIG, ANDER_BSN, "Ander", "19700101", "1399zz")), "bureaudienst");
        var zelfdeNaam = meldingen.ontvang(
                melding(betrokkene(BetrokkeneRol.KIND, null, "kind", "20150315", "2000AA")), "bureaudienst");

        assertThat(zelfdeAdres.twijfel()).isTrue();
        assertThat(zelfdeNaam.twijfel()).isTrue();
        assertThat(Set.of(eerste.dossiernummer(), zelfdeAdres.dossiernummer(), zelfdeNaam.dossiernummer()))
                .hasSize(3);
        assertThat(meldingen.isCompleet(zelfdeNaam.meldingnummer())).isFalse();
        assertThat(meldingen.isCompleet(eerste.meldingnummer())).isTrue();
    }

    @OpBeideDatabases
    void een_huishouden_in_een_andere_regio_wordt_niet_herkend(Omgeving omgeving) {
        Meldingen meldingen = omgeving.geef(Meldingen.class);
        var hier = meldingen.ontvang(melding(kind(BSN)), "bureaudienst");
        NieuweMelding m = melding(kind(BSN));
        var daar = meldingen.ontvang(
                new NieuweMelding(
                        "flevoland",
                        "Almere",
                        m.ontvangenOp(),
                        m.kanaal(),
                        m.aanleiding(),
                        m.acuutGevaar(),
                        m.toelichting(),
                        m.melder(),
                        m.betrokkenen()),
                "bureaudienst-flevoland");

        assertThat(daar.dossiernummer()).isNotEqualTo(hier.dossiernummer());
        assertThat(daar.twijfel()).isFalse();
    }

    @OpBeideDatabases
    void een_melding_zonder_betrokkenen_is_niet_compleet(Omgeving omgeving) {
        Meldingen meldingen = omgeving.geef(Meldingen.class);

        var ontvangen = meldingen.ontvang(melding(), "bureaudienst");

        assertThat(meldingen.isCompleet(ontvangen.meldingnummer())).isFalse();
        assertThat(meldingen.kinderen(ontvangen.meldingnummer())).isZero();
    }

    @OpBeideDatabases
    void een_herhaalde_melding_neemt_niets_weg_en_bewaart_wat_er_stond(Omgeving omgeving) {
        Meldingen meldingen = omgeving.geef(Meldingen.class);
        meldingen.ontvang(melding(kind(BSN)), "bureaudienst");
        meldingen.ontvang(
                melding(betrokkene(BetrokkeneRol.SLACHTOFFER, BSN, "", "20150300", "1400AA")), "bureaudienst");

        var nu = omgeving.jdbc()
                .sql("select voornamen, geboortedatum, postcode from betrokkene")
                .query()
                .singleRow();
        assertThat(nu).containsEntry("voornamen", "Kind").containsEntry("geboortedatum", "20150315");
        assertThat(nu).containsEntry("postcode", "1400AA");
        assertThat(omgeving.jdbc()
                        .sql("select postcode from betrokkene_eerder")
                        .query(String.class)
                        .list())
                .containsExactly("1399ZZ");
    }

    @OpBeideDatabases
    void een_andere_naam_of_geboortedatum_bij_hetzelfde_bsn_is_twijfel_en_hernoemt_niemand(Omgeving omgeving) {
        Meldingen meldingen = omgeving.geef(Meldingen.class);
        var eerste = meldingen.ontvang(melding(kind(BSN)), "bureaudienst");

        var andereNaam = meldingen.ontvang(
                melding(betrokkene(BetrokkeneRol.KIND, BSN, "Ander", "20150315", "2000AA")), "bureaudienst");
        // Someone else makes the household certain: the two then stand beside each other.
        meldingen.ontvang(melding(ouder(ANDER_BSN), kind(BSN)), "bureaudienst");
        var tweede = meldingen.ontvang(
                melding(kind(BSN), betrokkene(BetrokkeneRol.KIND, ANDER_BSN, "Ouder", "19900102", "1399ZZ")),
                "bureaudienst");

        assertThat(andereNaam.twijfel()).isTrue();
        assertThat(andereNaam.dossiernummer()).isNotEqualTo(eerste.dossiernummer());
        assertThat(tweede.dossiernummer()).isEqualTo(eerste.dossiernummer());
        assertThat(omgeving.jdbc()
                        .sql("select voornamen || ' ' || geboortedatum from betrokkene order by id")
                        .query(String.class)
                        .list())
                .containsExactly("Kind 20150315", "Ander 20150315", "Ouder 19850102", "Ouder 19900102");
        assertThat(omgeving.geef(Gebeurtenissen.class).van(tweede.meldingnummer()))
                .extracting(gebeurtenis -> gebeurtenis.codes().get("verschil"))
                .contains("zelfde-bsn");
    }

    @OpBeideDatabases
    void sluiten_gebeurt_een_keer(Omgeving omgeving) {
        Meldingen meldingen = omgeving.geef(Meldingen.class);
        var ontvangen = meldingen.ontvang(melding(kind(BSN)), "bureaudienst");

        meldingen.sluit(ontvangen.meldingnummer(), "systeem");
        meldingen.sluit(ontvangen.meldingnummer(), "systeem");

        assertThat(omgeving.geef(Gebeurtenissen.class).van(ontvangen.meldingnummer()))
                .extracting(Gebeurtenis::soort)
                .containsExactly(Gebeurtenis.Soort.MELDING_ONTVANGEN, Gebeurtenis.Soort.MELDING_GESLOTEN);
        assertThat(meldingen.lees(ontvangen.meldingnummer()).geslotenOp())
                .isEqualTo(Instant.parse("2026-11-20T10:00:00Z"));
    }

    @OpBeideDatabases
    void meldingen_over_hetzelfde_kind_die_tegelijk_komen_staan_in_een_dossier(Omgeving omgeving) throws Exception {
        Meldingen meldingen = omgeving.geef(Meldingen.class);
        Callable<Ontvangen> stuur = () -> meldingen.ontvang(melding(kind(BSN), ouder(ANDER_BSN)), "politie");
        var draden = Executors.newFixedThreadPool(5);

        Set<String> dossiers = new HashSet<>();
        for (Future<Ontvangen> klaar : draden.invokeAll(Collections.nCopies(10, stuur))) {
            dossiers.add(klaar.get().dossiernummer());
        }
        draden.shutdown();

        assertThat(dossiers).hasSize(1);
        assertThat(omgeving.aantal("betrokkene")).isEqualTo(2);
        assertThat(omgeving.aantal("melding")).isEqualTo(10);
    }
}
