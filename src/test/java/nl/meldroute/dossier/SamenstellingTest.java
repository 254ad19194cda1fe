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
import nl.meldroute.databases.Omgeving;
import nl.meldroute.databases.OpBeideDatabases;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.toegang.GeenToegang;
import nl.meldroute.toegang.Rol;

class SamenstellingTest {

    @OpBeideDatabases
    void een_later_ingevuld_bekend_bsn_brengt_het_huishouden_in_twijfel(Omgeving omgeving) {
        Ontvangen eerste = ontvang(omgeving, kind(BSN));
        Ontvangen tweede = ontvang(omgeving, betrokkene(BetrokkeneRol.KIND, null, "Kind", null, "5000AA"));
        assertThat(tweede.twijfel()).isFalse();
        omgeving.als("bureaudienst", Rol.BUREAUDIENST);

        wijzig(omgeving, tweede, persoon(BSN, "Kind", null, "5000AA"));

        assertThat(beeld(omgeving, tweede).twijfels())
                .extracting(Huishoudens.Twijfel::kandidaat, Huishoudens.Twijfel::grond)
                .containsExactly(tuple(eerste.dossiernummer(), "BSN"));
        assertThat(omgeving.geef(Meldingen.class).isCompleet(tweede.meldingnummer()))
                .isFalse();
    }

    @OpBeideDatabases
    void een_later_verbeterd_adres_of_een_geboortedatum_ook(Omgeving omgeving) {
        Ontvangen eerste = ontvang(omgeving, kind(BSN));
        Ontvangen adres = ontvang(omgeving, betrokkene(BetrokkeneRol.KIND, null, "A", null, "5000AA"));
        Ontvangen geboren = ontvang(omgeving, betrokkene(BetrokkeneRol.KIND, null, "Kind", null, "6000AA"));
        omgeving.als("bureaudienst", Rol.BUREAUDIENST);

        wijzig(omgeving, adres, persoon(null, "A", null, "1399ZZ"));
        wijzig(omgeving, geboren, persoon(null, "Kind", "20150315", "6000AA"));

        assertThat(beeld(omgeving, adres).twijfels())
                .extracting(Huishoudens.Twijfel::kandidaat, Huishoudens.Twijfel::grond)
                .containsExactly(tuple(eerste.dossiernummer(), "ADRES"));
        assertThat(beeld(omgeving, geboren).twijfels())
                .extracting(Huishoudens.Twijfel::kandidaat, Huishoudens.Twijfel::grond)
                .containsExactly(tuple(eerste.dossiernummer(), "NAAM_EN_GEBOORTEDATUM"));
    }

    @OpBeideDatabases
    void een_bsn_dat_een_ander_in_het_huishouden_heeft_wordt_geweigerd_met_het_veld_en_wie(Omgeving omgeving) {
        Ontvangen ontvangen = ontvang(omgeving, ouder(null), kind(BSN));
        omgeving.als("bureaudienst", Rol.BUREAUDIENST);

        assertThatThrownBy(() -> wijzig(omgeving, ontvangen, persoon(BSN, "Ouder", "19850102", "1399ZZ")))
                .isInstanceOfSatisfying(FormulierFout.class, fout -> {
                    assertThat(fout.fouten())
                            .extracting(FormulierFout.Fout::veld)
                            .containsExactly("bsn");
                    assertThat(fout.fouten().get(0).melding()).contains("Kind Voorbeeld");
                    assertThat(fout).hasMessageNotContaining("Kind Voorbeeld");
                });
        NieuweBetrokkene ander = betrokkene(BetrokkeneRol.OVERIG, BSN, "Ander", "19700101", "1399ZZ");
        Ontvangen tweede = ontvang(omgeving, ouder(ANDER_BSN), kind(BSN));
        omgeving.geef(Samenstelling.class)
                .haalUit(
                        tweede.meldingnummer(),
                        beeld(omgeving, tweede)
                                .meldingen()
                                .get(1)
                                .betrokkenen()
                                .get(0)
                                .betrokkeneId(),
                        "test");
        assertThatThrownBy(() -> omgeving.geef(Betrokkenen.class).voegToe(tweede.meldingnummer(), ander))
                .isInstanceOf(FormulierFout.class);

        assertThat(omgeving.aantal("betrokkene_eerder")).isZero();
        wijzig(omgeving, ontvangen, persoon(null, "Ouder", "19850102", "1399ZZ"));
    }

    @OpBeideDatabases
    void wie_er_niet_in_hoort_gaat_uit_de_melding_met_de_aard_en_kan_terug(Omgeving omgeving) {
        Ontvangen ontvangen = ontvang(omgeving, ouder(ANDER_BSN), kind(BSN));
        omgeving.als("bureaudienst", Rol.BUREAUDIENST);
        Samenstelling samenstelling = omgeving.geef(Samenstelling.class);
        Meldingen meldingen = omgeving.geef(Meldingen.class);
        long kind = beeld(omgeving, ontvangen).betrokkenen().get(1).id();

        samenstelling.haalUit(ontvangen.meldingnummer(), kind, "Verkeerd kind");

        assertThat(meldingen.kinderen(ontvangen.meldingnummer())).isZero();
        assertThat(omgeving.aantal("aard")).isEqualTo(1);
        Dossierbeeld zonder = beeld(omgeving, ontvangen);
        assertThat(zonder.betrokkenen())
                .extracting(een -> een.gegevens().voornamen())
                .containsExactly("Ouder");
        assertThat(zonder.meldingen().get(0).uitgehaald())
                .extracting(
                        uit -> uit.persoon().id(),
                        Betrokkene.Uitgehaald::reden,
                        Betrokkene.Uitgehaald::aard,
                        uit -> uit.door())
                .containsExactly(tuple(kind, "Verkeerd kind", List.of("03"), "bureaudienst"));
        // Entered by mistake is no earlier involvement.
        assertThat(ontvang(omgeving, betrokkene(BetrokkeneRol.KIND, BSN, "Kind", "20150315", "7000AA"))
                        .dossiernummer())
                .isNotEqualTo(ontvangen.dossiernummer());

        samenstelling.zetTerug(ontvangen.meldingnummer(), kind);

        assertThat(meldingen.kinderen(ontvangen.meldingnummer())).isEqualTo(1);
        assertThat(beeld(omgeving, ontvangen).meldingen().get(0).uitgehaald()).isEmpty();
        assertThat(beeld(omgeving, ontvangen).meldingen().get(0).betrokkenen())
                .extracting(Betrokkene.InMelding::rol, Betrokkene.InMelding::aard)
                .containsExactly(tuple(BetrokkeneRol.PLEGER, List.of("03")), tuple(BetrokkeneRol.KIND, List.of("03")));
        assertThat(omgeving.geef(Gebeurtenissen.class).van(ontvangen.meldingnummer()))
                .extracting(Gebeurtenis::soort)
                .endsWith(Gebeurtenis.Soort.BETROKKENE_UITGEHAALD, Gebeurtenis.Soort.BETROKKENE_TERUGGEZET);
        assertThat(omgeving.aantal("betrokkene_uit_melding")).isEqualTo(1);
    }

    @OpBeideDatabases
    void de_laatste_persoon_blijft_en_wie_niet_betrokken_is_haalt_niemand_weg(Omgeving omgeving) {
        Ontvangen ontvangen = ontvang(omgeving, kind(BSN));
        Samenstelling samenstelling = omgeving.geef(Samenstelling.class);
        omgeving.als("bureaudienst", Rol.BUREAUDIENST);
        long kind = beeld(omgeving, ontvangen).betrokkenen().get(0).id();
        assertThatThrownBy(() -> samenstelling.haalUit(ontvangen.meldingnummer(), kind, "mis"))
                .isInstanceOf(FormulierFout.class);
        omgeving.als("collega", Rol.BEOORDELAAR);
        assertThatThrownBy(() -> samenstelling.haalUit(ontvangen.meldingnummer(), kind, "mis"))
                .isInstanceOf(GeenToegang.class);
        assertThatThrownBy(() -> samenstelling.zetTerug(ontvangen.meldingnummer(), kind))
                .isInstanceOf(GeenToegang.class);
        assertThatThrownBy(() -> samenstelling.voegHuisgenootToe(ontvangen.meldingnummer(), kind))
                .isInstanceOf(GeenToegang.class);

        assertThat(omgeving.aantal("betrokkene_in_melding")).isEqualTo(1);
    }

    @OpBeideDatabases
    void een_bekende_huisgenoot_komt_met_alle_gegevens_in_de_melding_en_begint_zonder_aard(Omgeving omgeving) {
        ontvang(omgeving, kind(BSN), ouder(ANDER_BSN));
        Ontvangen tweede = ontvang(omgeving, kind(BSN));
        Ontvangen vreemd = ontvang(omgeving, betrokkene(BetrokkeneRol.KIND, null, "X", "20100101", "3000AA"));
        omgeving.als("bureaudienst", Rol.BUREAUDIENST);
        Samenstelling samenstelling = omgeving.geef(Samenstelling.class);
        long ouder = beeld(omgeving, tweede).betrokkenen().get(1).id();

        assertThat(samenstelling.voegHuisgenootToe(tweede.meldingnummer(), ouder))
                .isEqualTo(BetrokkeneRol.OVERIG);

        assertThat(beeld(omgeving, tweede).meldingen().get(1).betrokkenen())
                .extracting(Betrokkene.InMelding::rol, Betrokkene.InMelding::aard)
                .containsExactly(tuple(BetrokkeneRol.KIND, List.of("03")), tuple(BetrokkeneRol.OVERIG, List.of()));
        assertThat(omgeving.aantal("betrokkene")).isEqualTo(3);
        assertThatThrownBy(() -> samenstelling.voegHuisgenootToe(tweede.meldingnummer(), ouder))
                .isInstanceOf(FormulierFout.class);
        assertThatThrownBy(() -> samenstelling.voegHuisgenootToe(
                        tweede.meldingnummer(),
                        beeld(omgeving, vreemd).betrokkenen().get(0).id()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void wijzig(Omgeving omgeving, Ontvangen ontvangen, Persoonsgegevens gegevens) {
        Betrokkene.InMelding eerste = beeld(omgeving, ontvangen).meldingen().stream()
                .filter(een -> een.melding().meldingnummer().equals(ontvangen.meldingnummer()))
                .findFirst()
                .orElseThrow()
                .betrokkenen()
                .get(0);
        omgeving.geef(Betrokkenen.class)
                .wijzig(ontvangen.meldingnummer(), eerste.betrokkeneId(), eerste.rol(), gegevens);
    }

    private static Ontvangen ontvang(Omgeving omgeving, NieuweBetrokkene... betrokkenen) {
        return omgeving.geef(Meldingen.class).ontvang(melding(betrokkenen), "bureaudienst");
    }

    private static Dossierbeeld beeld(Omgeving omgeving, Ontvangen ontvangen) {
        return omgeving.geef(Dossierinzage.class).leesBijMelding(ontvangen.meldingnummer(), "test");
    }
}
