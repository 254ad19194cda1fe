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
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.meldroute.databases.Omgeving;
import nl.meldroute.databases.OpBeideDatabases;
import nl.meldroute.dossier.Huishoudens.Uitkomst;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.toegang.GeenToegang;
import nl.meldroute.toegang.Leeslog;
import nl.meldroute.toegang.Leesregel;
import nl.meldroute.toegang.Rol;

class HuishoudensTest {

    private static final NieuweBetrokkene OUDER_BIJ_KIND = ouder(ANDER_BSN);

    @OpBeideDatabases
    void wie_beslist_ziet_wie_er_op_elkaar_lijken_maar_geen_bsn_en_geen_afgeschermd_adres(Omgeving omgeving) {
        Adres schuil = new Adres("Schuilplaats", 1, null, "1399ZZ", "Naarden", true);
        Ontvangen eerste = ontvang(
                omgeving,
                new NieuweBetrokkene(
                        BetrokkeneRol.KIND,
                        new Persoonsgegevens(
                                "Voorbeeld", "Kind", "20150315", Geslacht.O, BSN, null, schuil, VeiligContact.ONBEKEND),
                        Set.of()),
                betrokkene(BetrokkeneRol.OVERIG, null, "Niemand", "19500101", "9000AA"));
        omgeving.geef(Meldingen.class)
                .ontvang(melding(betrokkene(BetrokkeneRol.KIND, null, "Vreemd", "20100101", "3000AA")), "ander");
        Ontvangen tweede = ontvang(omgeving, OUDER_BIJ_KIND, kindZonderBsn());
        omgeving.als("bureaudienst", Rol.BUREAUDIENST);

        Huishoudvergelijking beeld =
                omgeving.geef(Dossierinzage.class).vergelijk(tweede.meldingnummer(), eerste.dossiernummer());

        assertThat(beeld.personen()).isEqualTo(2);
        assertThat(beeld.overeenkomsten())
                .extracting(
                        paar -> paar.daar().voornamen(),
                        paar -> paar.hier().voornamen(),
                        Huishoudvergelijking.Overeenkomst::gelijk)
                .containsExactly(tuple("Kind", "Kind", List.of("NAAM", "GEBOORTEDATUM", "ADRES")));
        assertThat(beeld.overeenkomsten().get(0).daar().afgeschermd()).isTrue();
        assertThat(beeld.toString()).doesNotContain("Schuilplaats", BSN, "Niemand");
    }

    @OpBeideDatabases
    void vergelijken_staat_in_het_leeslog_van_beide_dossiers_en_kan_alleen_bij_twijfel(Omgeving omgeving) {
        Ontvangen eerste = ontvang(omgeving, kind(BSN));
        Ontvangen vreemd = omgeving.geef(Meldingen.class)
                .ontvang(melding(betrokkene(BetrokkeneRol.KIND, null, "Vreemd", "20100101", "3000AA")), "ander");
        Ontvangen tweede = ontvang(omgeving, OUDER_BIJ_KIND);
        Dossierinzage inzage = omgeving.geef(Dossierinzage.class);
        omgeving.als("bureaudienst", Rol.BUREAUDIENST);

        inzage.vergelijk(tweede.meldingnummer(), eerste.dossiernummer());

        for (Ontvangen een : List.of(eerste, tweede)) {
            assertThat(omgeving.geef(Leeslog.class).vanDossier(een.dossiernummer()))
                    .extracting(Leesregel::doel, Leesregel::toegestaan)
                    .containsExactly(tuple("huishoudens vergelijken", true));
        }
        assertThatThrownBy(() -> inzage.vergelijk(tweede.meldingnummer(), vreemd.dossiernummer()))
                .isInstanceOf(GeenToegang.class);
        omgeving.als("partner", Rol.KETENPARTNER);
        assertThatThrownBy(() -> inzage.vergelijk(tweede.meldingnummer(), eerste.dossiernummer()))
                .isInstanceOf(GeenToegang.class);
    }

    @OpBeideDatabases
    void toch_niet_hetzelfde_maakt_de_koppeling_los_en_laat_elk_besluit_staan(Omgeving omgeving) {
        Ontvangen eerste = ontvang(omgeving, kind(BSN));
        Ontvangen tweede = ontvang(omgeving, OUDER_BIJ_KIND);
        omgeving.als("bureaudienst", Rol.BUREAUDIENST);
        Huishoudens huishoudens = omgeving.geef(Huishoudens.class);
        huishoudens.beslis(tweede.meldingnummer(), eerste.dossiernummer(), true, "zelfde adres");

        assertThat(huishoudens.herzie(tweede.meldingnummer(), laatste(omgeving, tweede), "flat"))
                .isEqualTo(Uitkomst.VASTGELEGD);

        assertThat(beeld(omgeving, tweede).huishouden()).containsExactly(tweede.dossiernummer());
        assertThat(beeld(omgeving, eerste).huishouden()).containsExactly(eerste.dossiernummer());
        assertThat(beeld(omgeving, tweede).twijfels().get(0).besluiten())
                .extracting(
                        Huishoudens.Twijfel.Besluit::zelfde,
                        Huishoudens.Twijfel.Besluit::reden,
                        Huishoudens.Twijfel.Besluit::door)
                .containsExactly(tuple(true, "zelfde adres", "bureaudienst"), tuple(false, "flat", "bureaudienst"));
        for (Ontvangen een : List.of(eerste, tweede)) {
            assertThat(omgeving.geef(Gebeurtenissen.class).van(een.meldingnummer()))
                    .filteredOn(gebeurtenis -> gebeurtenis.soort() == Gebeurtenis.Soort.HUISHOUDEN_BESLIST)
                    .extracting(
                            gebeurtenis -> gebeurtenis.codes().get("zelfde"),
                            gebeurtenis -> gebeurtenis.codes().get("herzien"))
                    .containsExactly(tuple("ja", "nee"), tuple("nee", "ja"));
        }
        // From the other side, and back again.
        assertThat(huishoudens.herzie(eerste.meldingnummer(), laatste(omgeving, eerste), "toch wel"))
                .isEqualTo(Uitkomst.VASTGELEGD);
        assertThat(beeld(omgeving, tweede).huishouden())
                .containsExactly(eerste.dossiernummer(), tweede.dossiernummer());
    }

    @OpBeideDatabases
    void een_besluit_waar_al_een_nieuwer_van_is_is_verouderd(Omgeving omgeving) {
        Ontvangen eerste = ontvang(omgeving, kind(BSN));
        Ontvangen tweede = ontvang(omgeving, OUDER_BIJ_KIND);
        omgeving.als("bureaudienst", Rol.BUREAUDIENST);
        Huishoudens huishoudens = omgeving.geef(Huishoudens.class);
        huishoudens.beslis(tweede.meldingnummer(), eerste.dossiernummer(), true, "zelfde adres");
        long gezien = laatste(omgeving, tweede);
        huishoudens.herzie(tweede.meldingnummer(), gezien, "flat");

        assertThat(huishoudens.herzie(tweede.meldingnummer(), gezien, "nog eens"))
                .isEqualTo(Uitkomst.VEROUDERD);

        assertThat(omgeving.aantal("huishouden_besluit")).isEqualTo(2);
    }

    @OpBeideDatabases
    void wat_sinds_de_koppeling_is_vastgelegd_blijft_bij_de_melding_met_relaties_en_aard(Omgeving omgeving) {
        Ontvangen eerste = ontvang(omgeving, kind(BSN));
        Ontvangen tweede = ontvang(omgeving, OUDER_BIJ_KIND);
        omgeving.als("bureaudienst", Rol.BUREAUDIENST);
        Huishoudens huishoudens = omgeving.geef(Huishoudens.class);
        Betrokkenen betrokkenen = omgeving.geef(Betrokkenen.class);
        huishoudens.beslis(tweede.meldingnummer(), eerste.dossiernummer(), true, "zelfde adres");
        long kind = beeld(omgeving, eerste).betrokkenen().get(0).id();
        long ouder = beeld(omgeving, eerste).betrokkenen().get(1).id();
        omgeving.geef(Samenstelling.class).voegHuisgenootToe(tweede.meldingnummer(), kind);
        betrokkenen.legAardVast(tweede.meldingnummer(), kind, Set.of("08"));
        betrokkenen.legRelatieVast(tweede.meldingnummer(), ouder, new Betrokkene.Relatie(kind, "ouder", true));

        huishoudens.herzie(tweede.meldingnummer(), laatste(omgeving, tweede), "flat");

        Dossierbeeld los = beeld(omgeving, tweede);
        assertThat(los.betrokkenen())
                .extracting(een -> een.gegevens().voornamen(), Betrokkene::dossiernummer)
                .containsExactly(tuple("Ouder", tweede.dossiernummer()), tuple("Kind", tweede.dossiernummer()));
        long kopie = los.betrokkenen().get(1).id();
        assertThat(los.betrokkenen().get(0).relaties()).containsExactly(new Betrokkene.Relatie(kopie, "ouder", true));
        assertThat(los.meldingen().get(0).betrokkenen())
                .extracting(Betrokkene.InMelding::betrokkeneId, Betrokkene.InMelding::aard)
                .containsExactly(tuple(ouder, List.of("03")), tuple(kopie, List.of("08")));
        Dossierbeeld rest = beeld(omgeving, eerste);
        assertThat(rest.betrokkenen()).extracting(Betrokkene::id).containsExactly(kind);
        assertThat(rest.meldingen().get(0).betrokkenen().get(0).aard()).containsExactly("03");
        // From here on neither sees what the other records.
        betrokkenen.wijzig(
                eerste.meldingnummer(), kind, BetrokkeneRol.KIND, persoon(BSN, "Kind", "20150315", "7777AA"));
        assertThat(beeld(omgeving, tweede).betrokkenen().get(1).gegevens().adres())
                .isNotNull()
                .extracting(Adres::postcode)
                .isEqualTo("1399ZZ");
    }

    @OpBeideDatabases
    void een_ander_besluit_kan_dossiers_nog_bij_elkaar_houden(Omgeving omgeving) {
        Ontvangen a = ontvang(omgeving, kind(BSN));
        Ontvangen b = ontvang(omgeving, betrokkene(BetrokkeneRol.KIND, null, "X", "20100101", "3000AA"));
        Ontvangen c =
                ontvang(omgeving, OUDER_BIJ_KIND, betrokkene(BetrokkeneRol.KIND, null, "X", "20100101", "4000AA"));
        omgeving.als("bureaudienst", Rol.BUREAUDIENST);
        Huishoudens huishoudens = omgeving.geef(Huishoudens.class);
        // b gets a doubt about a by a correction, so that all three are connected twice.
        omgeving.geef(Betrokkenen.class)
                .wijzig(
                        b.meldingnummer(),
                        beeld(omgeving, b).betrokkenen().get(0).id(),
                        BetrokkeneRol.KIND,
                        persoon(null, "X", "20100101", "1399ZZ"));
        huishoudens.beslis(c.meldingnummer(), a.dossiernummer(), true, "adres");
        huishoudens.beslis(c.meldingnummer(), b.dossiernummer(), true, "naam");
        huishoudens.beslis(b.meldingnummer(), a.dossiernummer(), true, "adres");
        long overA = beeld(omgeving, c).twijfels().stream()
                .filter(twijfel -> twijfel.dossiernummer().equals(c.dossiernummer())
                        && twijfel.kandidaat().equals(a.dossiernummer()))
                .findFirst()
                .orElseThrow()
                .besluiten()
                .get(0)
                .id();

        assertThat(huishoudens.herzie(c.meldingnummer(), overA, "toch niet")).isEqualTo(Uitkomst.NOG_GEKOPPELD);

        assertThat(beeld(omgeving, c).huishouden())
                .containsExactly(a.dossiernummer(), b.dossiernummer(), c.dossiernummer());
    }

    @OpBeideDatabases
    void twee_besluiten_tegelijk_over_hetzelfde_dossier_gelden_beide(Omgeving omgeving) throws Exception {
        Ontvangen a = ontvang(omgeving, betrokkene(BetrokkeneRol.KIND, null, "X", "20100101", "3000AA"));
        Ontvangen b = ontvang(omgeving, betrokkene(BetrokkeneRol.KIND, null, "Y", "20110101", "4000AA"));
        Ontvangen c = ontvang(omgeving, betrokkene(BetrokkeneRol.KIND, null, "Z", "20120101", "4000AA"));
        omgeving.als("bureaudienst", Rol.BUREAUDIENST);
        Huishoudens huishoudens = omgeving.geef(Huishoudens.class);
        omgeving.geef(Betrokkenen.class)
                .wijzig(
                        a.meldingnummer(),
                        beeld(omgeving, a).betrokkenen().get(0).id(),
                        BetrokkeneRol.KIND,
                        persoon(null, "Y", "20110101", "3000AA"));

        var draad = Executors.newSingleThreadExecutor();
        try {
            Future<Uitkomst> ander = omgeving.transactie().execute(status -> {
                huishoudens.beslis(a.meldingnummer(), b.dossiernummer(), true, "naam");
                Future<Uitkomst> wacht =
                        draad.submit(() -> huishoudens.beslis(c.meldingnummer(), b.dossiernummer(), true, "adres"));
                // Long enough to have come to the lock.
                assertThatThrownBy(() -> wacht.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
                return wacht;
            });
            assertThat(ander.get(10, TimeUnit.SECONDS)).isEqualTo(Uitkomst.VASTGELEGD);
        } finally {
            draad.shutdownNow();
        }

        assertThat(beeld(omgeving, a).huishouden())
                .containsExactly(a.dossiernummer(), b.dossiernummer(), c.dossiernummer());
    }

    @OpBeideDatabases
    void wie_in_beide_dossiers_staat_komt_niet_twee_keer_in_een_melding(Omgeving omgeving) {
        Ontvangen eerste = ontvang(omgeving, kind(BSN));
        Ontvangen tweede = ontvang(omgeving, betrokkene(BetrokkeneRol.KIND, BSN, "Kim", "20150316", "2000AA"));
        omgeving.als("bureaudienst", Rol.BUREAUDIENST);
        omgeving.geef(Huishoudens.class).beslis(tweede.meldingnummer(), eerste.dossiernummer(), true, "typefout");
        long kind =
                beeld(omgeving, eerste).meldingen().get(0).betrokkenen().get(0).betrokkeneId();
        Samenstelling samenstelling = omgeving.geef(Samenstelling.class);

        assertThatThrownBy(() -> samenstelling.voegHuisgenootToe(tweede.meldingnummer(), kind))
                .isInstanceOf(FormulierFout.class);
        assertThat(omgeving.geef(Meldingen.class).kinderen(tweede.meldingnummer()))
                .isEqualTo(1);
    }

    @OpBeideDatabases
    void na_een_nee_komt_dezelfde_vraag_alleen_terug_op_een_sterkere_grond(Omgeving omgeving) {
        Ontvangen eerste = ontvang(omgeving, kind(BSN));
        Ontvangen tweede = ontvang(omgeving, OUDER_BIJ_KIND);
        omgeving.als("bureaudienst", Rol.BUREAUDIENST);
        omgeving.geef(Huishoudens.class).beslis(tweede.meldingnummer(), eerste.dossiernummer(), false, "flat");
        Betrokkenen betrokkenen = omgeving.geef(Betrokkenen.class);

        betrokkenen.voegToe(
                tweede.meldingnummer(), betrokkene(BetrokkeneRol.OVERIG, null, "Buur", "19700101", "1399ZZ"));
        assertThat(beeld(omgeving, tweede).twijfels())
                .extracting(Huishoudens.Twijfel::isOpen)
                .containsExactly(false);

        betrokkenen.voegToe(tweede.meldingnummer(), kind(BSN));
        assertThat(beeld(omgeving, tweede).twijfels())
                .extracting(Huishoudens.Twijfel::isOpen, Huishoudens.Twijfel::grond)
                .containsExactly(tuple(true, "BSN"));
        assertThat(beeld(omgeving, tweede).twijfels().get(0).besluiten()).hasSize(1);
    }

    private static long laatste(Omgeving omgeving, Ontvangen ontvangen) {
        var besluiten = beeld(omgeving, ontvangen).twijfels().get(0).besluiten();
        return besluiten.get(besluiten.size() - 1).id();
    }

    private static NieuweBetrokkene kindZonderBsn() {
        return betrokkene(BetrokkeneRol.KIND, null, "Kind", "20150315", "1399ZZ");
    }

    private static Ontvangen ontvang(Omgeving omgeving, NieuweBetrokkene... betrokkenen) {
        return omgeving.geef(Meldingen.class).ontvang(melding(betrokkenen), "bureaudienst");
    }

    private static Dossierbeeld beeld(Omgeving omgeving, Ontvangen ontvangen) {
        return omgeving.geef(Dossierinzage.class).leesBijMelding(ontvangen.meldingnummer(), "test");
    }
}
