package nl.meldroute.dossier;

import static nl.meldroute.dossier.Voorbeelden.ANDER_BSN;
import static nl.meldroute.dossier.Voorbeelden.BSN;
import static nl.meldroute.dossier.Voorbeelden.betrokkene;
import static nl.meldroute.dossier.Voorbeelden.kind;
import static nl.meldroute.dossier.Voorbeelden.melding;
import static nl.meldroute.dossier.Voorbeelden.ouder;
import static nl.meldroute.dossier.Voorbeelden.persoon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.meldroute.databases.Omgeving;
import nl.meldroute.databases.OpBeideDatabases;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.toegang.Betrokkenheid;
import nl.meldroute.toegang.GeenToegang;
import nl.meldroute.toegang.Rol;
import org.jspecify.annotations.Nullable;

class BetrokkenenTest {

    @OpBeideDatabases
    void wie_betrokken_is_voegt_toe_en_de_melding_wordt_compleet(Omgeving omgeving) {
        Ontvangen leeg = ontvang(omgeving);
        omgeving.als("bureaudienst", Rol.BUREAUDIENST);

        omgeving.geef(Betrokkenen.class).voegToe(leeg.meldingnummer(), kind(BSN));

        Meldingen meldingen = omgeving.geef(Meldingen.class);
        assertThat(meldingen.isCompleet(leeg.meldingnummer())).isTrue();
        assertThat(meldingen.kinderen(leeg.meldingnummer())).isEqualTo(1);
    }

    @OpBeideDatabases
    void wie_niet_betrokken_is_wijzigt_niets(Omgeving omgeving) {
        Ontvangen leeg = ontvang(omgeving);
        Betrokkenen betrokkenen = omgeving.geef(Betrokkenen.class);
        omgeving.als("collega", Rol.BEOORDELAAR);

        assertThatThrownBy(() -> betrokkenen.voegToe(leeg.meldingnummer(), kind(BSN)))
                .isInstanceOf(GeenToegang.class);
        assertThat(omgeving.aantal("betrokkene")).isZero();
        omgeving.geef(Betrokkenheid.class).leg("collega", leeg.dossiernummer(), "taak");
        omgeving.geef(Betrokkenheid.class).leg("collega", leeg.dossiernummer(), "taak");
        betrokkenen.voegToe(leeg.meldingnummer(), kind(BSN));
        assertThat(omgeving.aantal("betrokkene")).isEqualTo(1);
    }

    @OpBeideDatabases
    void twee_die_tegelijk_hetzelfde_bsn_vastleggen_krijgen_het_niet_allebei(Omgeving omgeving) throws Exception {
        Ontvangen ontvangen = ontvang(omgeving, ouder(null));
        omgeving.als("bureaudienst", Rol.BUREAUDIENST);
        Betrokkenen betrokkenen = omgeving.geef(Betrokkenen.class);
        long ouder = beeld(omgeving, ontvangen).betrokkenen().get(0).id();

        var draden = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> anderen = omgeving.transactie().execute(status -> {
                betrokkenen.voegToe(ontvangen.meldingnummer(), kind(BSN));
                List<Future<?>> wachtenden = List.of(
                        draden.submit(() -> betrokkenen.voegToe(
                                ontvangen.meldingnummer(),
                                betrokkene(BetrokkeneRol.KIND, BSN, "Ander", "20100101", "3000AA"))),
                        draden.submit(() -> betrokkenen.wijzig(
                                ontvangen.meldingnummer(),
                                ouder,
                                BetrokkeneRol.PLEGER,
                                persoon(BSN, "Ouder", "19850102", "4000AA"))));
                // Long enough to have come to the lock.
                wachtenden.forEach(wacht -> assertThatThrownBy(() -> wacht.get(400, TimeUnit.MILLISECONDS))
                        .isInstanceOf(TimeoutException.class));
                return wachtenden;
            });
            for (Future<?> ander : anderen) {
                assertThatThrownBy(() -> ander.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(FormulierFout.class);
            }
        } finally {
            draden.shutdownNow();
        }
    }

    @OpBeideDatabases
    void een_correctie_bewaart_wat_er_stond_met_afgeschermd_adres_en_veilig_contact(Omgeving omgeving) {
        Ontvangen ontvangen = ontvang(omgeving, kind(null));
        omgeving.als("bureaudienst", Rol.BUREAUDIENST);
        Betrokkenen betrokkenen = omgeving.geef(Betrokkenen.class);
        long id = beeld(omgeving, ontvangen).betrokkenen().get(0).id();
        Persoonsgegevens nieuw = new Persoonsgegevens(
                "Fictief",
                "Kind",
                "99999999",
                Geslacht.V,
                null,
                "ongeboren",
                new Adres("Schuilplaats", 7, "bis", "2000 ab", "Elders", true),
                new VeiligContact("via school", "9-15 uur", true, true, "Tigrinya"));

        betrokkenen.wijzig(ontvangen.meldingnummer(), id, BetrokkeneRol.SLACHTOFFER, nieuw);

        Dossierbeeld beeld = beeld(omgeving, ontvangen);
        assertThat(beeld.betrokkenen().get(0).gegevens()).isEqualTo(nieuw);
        assertThat(beeld.meldingen().get(0).betrokkenen().get(0).rol()).isEqualTo(BetrokkeneRol.SLACHTOFFER);
        assertThat(omgeving.jdbc()
                        .sql("select achternaam, bsn_reden from betrokkene_eerder")
                        .query()
                        .singleRow())
                .containsEntry("achternaam", "Voorbeeld")
                .containsEntry("bsn_reden", "onbekend");
    }

    @OpBeideDatabases
    void een_afgeschermd_adres_verdwijnt_niet_door_een_nieuwe_melding(Omgeving omgeving) {
        Ontvangen ontvangen = ontvang(omgeving, kind(BSN));
        omgeving.als("bureaudienst", Rol.BUREAUDIENST);
        long id = beeld(omgeving, ontvangen).betrokkenen().get(0).id();
        Persoonsgegevens p = persoon(BSN, "Kind", "20150315", "1399ZZ");
        Adres schuil = new Adres("Schuilplaats", 7, null, "2000AB", "Elders", true);
        VeiligContact contact = new VeiligContact(null, null, true, false, null);
        omgeving.geef(Betrokkenen.class)
                .wijzig(
                        ontvangen.meldingnummer(),
                        id,
                        BetrokkeneRol.KIND,
                        new Persoonsgegevens(
                                p.achternaam(),
                                p.voornamen(),
                                p.geboortedatum(),
                                p.geslacht(),
                                BSN,
                                null,
                                schuil,
                                contact));

        ontvang(omgeving, kind(BSN));

        Persoonsgegevens later = beeld(omgeving, ontvangen).betrokkenen().get(0).gegevens();
        assertThat(later.adres()).isEqualTo(schuil);
        assertThat(later.veiligContact()).isEqualTo(contact);
    }

    @OpBeideDatabases
    void een_waarschuwing_in_een_herhaalde_melding_komt_bij_wat_al_bekend_was(Omgeving omgeving) {
        Ontvangen ontvangen =
                ontvang(omgeving, kindMet(BSN, null, new VeiligContact("via school", null, true, false, null)));

        ontvang(omgeving, kindMet(BSN, null, new VeiligContact(null, "9-15 uur", false, true, "Tigrinya")));

        omgeving.als("bureaudienst", Rol.BUREAUDIENST);
        assertThat(beeld(omgeving, ontvangen).betrokkenen().get(0).gegevens().veiligContact())
                .isEqualTo(new VeiligContact("via school", "9-15 uur", true, true, "Tigrinya"));
    }

    @OpBeideDatabases
    void een_ander_adres_dan_het_afgeschermde_blijft_bewaard_en_staat_op_de_tijdlijn(Omgeving omgeving) {
        Adres schuil = new Adres("Schuilplaats", 7, null, "2000AB", "Elders", true);
        Ontvangen ontvangen = ontvang(omgeving, kindMet(BSN, schuil, VeiligContact.ONBEKEND));

        Ontvangen tweede = ontvang(omgeving, kind(BSN));

        omgeving.als("bureaudienst", Rol.BUREAUDIENST);
        assertThat(beeld(omgeving, ontvangen).betrokkenen().get(0).gegevens().adres())
                .isEqualTo(schuil);
        assertThat(omgeving.geef(Gebeurtenissen.class).van(tweede.meldingnummer()))
                .filteredOn(gebeurtenis -> gebeurtenis.soort() == Gebeurtenis.Soort.BETROKKENE_GEWIJZIGD)
                .extracting(gebeurtenis -> gebeurtenis.codes().get("verschil"))
                .containsExactly("adres");
        assertThat(omgeving.jdbc()
                        .sql("select postcode from betrokkene_eerder where afgeschermd = true")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("2000AB", "1399ZZ");
    }

    @OpBeideDatabases
    void aard_wordt_per_betrokkene_vastgelegd_en_elke_versie_staat_in_de_tijdlijn(Omgeving omgeving) {
        Ontvangen ontvangen = ontvang(omgeving, kind(BSN), ouder(ANDER_BSN));
        omgeving.als("bureaudienst", Rol.BUREAUDIENST);
        Betrokkenen betrokkenen = omgeving.geef(Betrokkenen.class);
        long id = beeld(omgeving, ontvangen).betrokkenen().get(0).id();

        betrokkenen.legAardVast(ontvangen.meldingnummer(), id, Set.of("08", "01"));
        betrokkenen.legAardVast(ontvangen.meldingnummer(), id, Set.of());

        assertThat(beeld(omgeving, ontvangen).meldingen().get(0).betrokkenen())
                .extracting(Betrokkene.InMelding::aard)
                .containsExactly(List.of(), List.of("03"));
        assertThat(omgeving.geef(Gebeurtenissen.class).van(ontvangen.meldingnummer()))
                .filteredOn(gebeurtenis -> gebeurtenis.soort() == Gebeurtenis.Soort.AARD_VASTGELEGD)
                .extracting(gebeurtenis -> gebeurtenis.codes().get("aard"))
                .containsExactly("01,08", "geen");
        assertThatThrownBy(() -> betrokkenen.legAardVast(ontvangen.meldingnummer(), id, Set.of("12")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @OpBeideDatabases
    void een_betrokkene_van_een_ander_huishouden_is_niet_te_bereiken(Omgeving omgeving) {
        Ontvangen eigen = ontvang(omgeving, kind(BSN));
        Ontvangen vreemd = omgeving.geef(Meldingen.class)
                .ontvang(melding(betrokkene(BetrokkeneRol.KIND, ANDER_BSN, "X", "20100101", "3000AA")), "ander");
        long ander = omgeving.jdbc()
                .sql("select id from betrokkene where dossiernummer = ?")
                .param(vreemd.dossiernummer())
                .query(Long.class)
                .single();
        omgeving.als("bureaudienst", Rol.BUREAUDIENST);
        Betrokkenen betrokkenen = omgeving.geef(Betrokkenen.class);
        long kind = beeld(omgeving, eigen).betrokkenen().get(0).id();

        assertThatThrownBy(() -> betrokkenen.legAardVast(eigen.meldingnummer(), ander, Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> betrokkenen.wijzig(
                        eigen.meldingnummer(), ander, BetrokkeneRol.KIND, persoon(null, "X", null, "3000AA")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> betrokkenen.legRelatieVast(
                        eigen.meldingnummer(), kind, new Betrokkene.Relatie(ander, "broer-of-zus", false)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @OpBeideDatabases
    void een_relatie_met_gezag_vervangt_de_vorige_tussen_deze_twee(Omgeving omgeving) {
        Ontvangen ontvangen = ontvang(omgeving, kind(BSN), ouder(ANDER_BSN));
        omgeving.als("bureaudienst", Rol.BUREAUDIENST);
        Betrokkenen betrokkenen = omgeving.geef(Betrokkenen.class);
        long kind = beeld(omgeving, ontvangen).betrokkenen().get(0).id();
        long ouder = beeld(omgeving, ontvangen).betrokkenen().get(1).id();

        betrokkenen.legRelatieVast(ontvangen.meldingnummer(), ouder, new Betrokkene.Relatie(kind, "stiefouder", false));
        betrokkenen.legRelatieVast(ontvangen.meldingnummer(), ouder, new Betrokkene.Relatie(kind, "ouder", true));

        assertThat(beeld(omgeving, ontvangen).betrokkenen().get(1).relaties())
                .containsExactly(new Betrokkene.Relatie(kind, "ouder", true));
        assertThatThrownBy(() -> betrokkenen.legRelatieVast(
                        ontvangen.meldingnummer(), ouder, new Betrokkene.Relatie(kind, "vijand", false)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @OpBeideDatabases
    void na_de_beslissing_zelfde_huishouden_zijn_dossiers_gekoppeld_met_hun_eigen_nummers(Omgeving omgeving) {
        Ontvangen eerste = ontvang(omgeving, kind(BSN));
        Ontvangen tweede = ontvang(omgeving, ouder(ANDER_BSN));
        assertThat(tweede.twijfel()).isTrue();
        omgeving.als("bureaudienst", Rol.BUREAUDIENST);
        assertThat(beeld(omgeving, tweede).twijfels())
                .extracting(Huishoudens.Twijfel::kandidaat, Huishoudens.Twijfel::grond)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(eerste.dossiernummer(), "ADRES"));

        omgeving.geef(Huishoudens.class).beslis(tweede.meldingnummer(), eerste.dossiernummer(), true, "zelfde adres");
        assertThat(omgeving.geef(Huishoudens.class)
                        .beslis(tweede.meldingnummer(), eerste.dossiernummer(), false, "nog eens"))
                .isEqualTo(Huishoudens.Uitkomst.VEROUDERD);

        assertThat(omgeving.geef(Meldingen.class).isCompleet(tweede.meldingnummer()))
                .isTrue();
        Dossierbeeld beeld = beeld(omgeving, tweede);
        assertThat(beeld.twijfels()).extracting(Huishoudens.Twijfel::zelfde).containsExactly(true);
        assertThat(beeld.huishouden()).containsExactly(eerste.dossiernummer(), tweede.dossiernummer());
        assertThat(beeld.betrokkenen()).hasSize(2);
        assertThat(beeld.meldingen())
                .extracting(deel -> deel.melding().meldingnummer())
                .containsExactly(eerste.meldingnummer(), tweede.meldingnummer());
        // Known in both linked dossiers now: certain, and in the first of them.
        Ontvangen derde = ontvang(omgeving, kind(BSN), ouder(ANDER_BSN));
        assertThat(derde.dossiernummer()).isEqualTo(eerste.dossiernummer());
        assertThat(derde.twijfel()).isFalse();
        assertThat(omgeving.aantal("betrokkene")).isEqualTo(2);
    }

    @OpBeideDatabases
    void na_de_beslissing_ander_huishouden_blijven_dossiers_los_en_is_de_melding_compleet(Omgeving omgeving) {
        Ontvangen eerste = ontvang(omgeving, kind(BSN));
        Ontvangen tweede = ontvang(omgeving, ouder(ANDER_BSN));
        omgeving.als("collega", Rol.BEOORDELAAR);
        assertThatThrownBy(() -> omgeving.geef(Huishoudens.class)
                        .beslis(tweede.meldingnummer(), eerste.dossiernummer(), true, "x"))
                .isInstanceOf(GeenToegang.class);
        omgeving.als("bureaudienst", Rol.BUREAUDIENST);

        omgeving.geef(Huishoudens.class).beslis(tweede.meldingnummer(), eerste.dossiernummer(), false, "flat");

        assertThat(beeld(omgeving, tweede).huishouden()).containsExactly(tweede.dossiernummer());
        assertThat(omgeving.geef(Meldingen.class).isCompleet(tweede.meldingnummer()))
                .isTrue();
    }

    @OpBeideDatabases
    void een_later_toegevoegd_bekend_bsn_brengt_het_huishouden_in_twijfel(Omgeving omgeving) {
        ontvang(omgeving, kind(BSN));
        Ontvangen leeg = ontvang(omgeving);
        omgeving.als("bureaudienst", Rol.BUREAUDIENST);

        omgeving.geef(Betrokkenen.class).voegToe(leeg.meldingnummer(), kind(BSN));

        assertThat(beeld(omgeving, leeg).twijfels())
                .extracting(Huishoudens.Twijfel::grond)
                .containsExactly("BSN");
        assertThat(omgeving.geef(Meldingen.class).isCompleet(leeg.meldingnummer()))
                .isFalse();
    }

    @OpBeideDatabases
    void wie_al_in_de_melding_staat_komt_er_geen_tweede_keer_in_en_houdt_zijn_aard(Omgeving omgeving) {
        Ontvangen ontvangen = ontvang(omgeving, kind(BSN));
        omgeving.als("bureaudienst", Rol.BUREAUDIENST);
        NieuweBetrokkene nogEens =
                new NieuweBetrokkene(BetrokkeneRol.KIND, persoon(BSN, "Kind", null, "1399ZZ"), Set.of());

        assertThatThrownBy(() -> omgeving.geef(Betrokkenen.class).voegToe(ontvangen.meldingnummer(), nogEens))
                .isInstanceOfSatisfying(FormulierFout.class, fout -> assertThat(fout.fouten())
                        .extracting(FormulierFout.Fout::veld)
                        .containsExactly("bsn"));

        assertThat(beeld(omgeving, ontvangen).meldingen().get(0).betrokkenen())
                .extracting(Betrokkene.InMelding::aard)
                .containsExactly(List.of("03"));
    }

    @OpBeideDatabases
    void de_twijfel_van_een_gekoppeld_dossier_is_ook_vanuit_een_andere_melding_te_beslissen(Omgeving omgeving) {
        Ontvangen eerste = ontvang(omgeving, kind(BSN));
        Ontvangen vreemd = ontvang(omgeving, betrokkene(BetrokkeneRol.KIND, null, "X", "20100101", "3000AA"));
        Ontvangen tweede =
                ontvang(omgeving, ouder(ANDER_BSN), betrokkene(BetrokkeneRol.KIND, null, "X", "20100101", "4000AA"));
        omgeving.als("bureaudienst", Rol.BUREAUDIENST);
        Huishoudens huishoudens = omgeving.geef(Huishoudens.class);
        huishoudens.beslis(tweede.meldingnummer(), eerste.dossiernummer(), true, "zelfde adres");

        huishoudens.beslis(eerste.meldingnummer(), vreemd.dossiernummer(), false, "andere X");

        assertThat(beeld(omgeving, tweede).twijfels())
                .extracting(Huishoudens.Twijfel::kandidaat, Huishoudens.Twijfel::zelfde)
                .contains(org.assertj.core.groups.Tuple.tuple(vreemd.dossiernummer(), false));
        assertThat(omgeving.geef(Meldingen.class).isCompleet(tweede.meldingnummer()))
                .isTrue();
    }

    @OpBeideDatabases
    void een_bsn_in_twee_huishoudens_is_twijfel(Omgeving omgeving) {
        ontvang(omgeving, kind(BSN));
        ontvang(omgeving, betrokkene(BetrokkeneRol.KIND, ANDER_BSN, "Y", "20100101", "3000AA"));

        Ontvangen derde =
                ontvang(omgeving, kind(BSN), betrokkene(BetrokkeneRol.KIND, ANDER_BSN, "Y", "20100101", "3000AA"));

        assertThat(derde.twijfel()).isTrue();
        omgeving.als("bureaudienst", Rol.BUREAUDIENST);
        assertThat(beeld(omgeving, derde).twijfels()).hasSize(2);
    }

    private static NieuweBetrokkene kindMet(String bsn, @Nullable Adres adres, VeiligContact contact) {
        return new NieuweBetrokkene(
                BetrokkeneRol.KIND,
                new Persoonsgegevens("Voorbeeld", "Kind", "20150315", Geslacht.O, bsn, null, adres, contact),
                Set.of("03"));
    }

    private static Ontvangen ontvang(Omgeving omgeving, NieuweBetrokkene... betrokkenen) {
        return omgeving.geef(Meldingen.class).ontvang(melding(betrokkenen), "bureaudienst");
    }

    private static Dossierbeeld beeld(Omgeving omgeving, Ontvangen ontvangen) {
        return omgeving.geef(Dossierinzage.class).leesBijMelding(ontvangen.meldingnummer(), "test");
    }
}
