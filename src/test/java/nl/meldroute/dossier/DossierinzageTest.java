package nl.meldroute.dossier;

import static nl.meldroute.dossier.Voorbeelden.ANDER_BSN;
import static nl.meldroute.dossier.Voorbeelden.BSN;
import static nl.meldroute.dossier.Voorbeelden.kind;
import static nl.meldroute.dossier.Voorbeelden.melding;
import static nl.meldroute.dossier.Voorbeelden.ouder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.meldroute.databases.Omgeving;
import nl.meldroute.databases.OpBeideDatabases;
import nl.meldroute.engine.Dossiervelden;
import nl.meldroute.engine.Dossiervelden.Plaats;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.GeenToegang;
import nl.meldroute.toegang.Leeslog;
import nl.meldroute.toegang.Leesregel;
import nl.meldroute.toegang.Rol;
import org.jspecify.annotations.Nullable;

class DossierinzageTest {

    private static final Dossierinzage.Zoekvraag OP_BSN =
            new Dossierinzage.Zoekvraag(Omgeving.REGIO, BSN, null, null, null);

    @OpBeideDatabases
    void wie_betrokken_is_leest_het_hele_huishouden_en_dat_staat_in_het_leeslog(Omgeving omgeving) {
        Ontvangen ontvangen = ontvang(omgeving);
        omgeving.als("bureaudienst", Rol.BUREAUDIENST);

        Dossierbeeld beeld = omgeving.geef(Dossierinzage.class).leesBijMelding(ontvangen.meldingnummer(), "");

        assertThat(beeld.betrokkenen())
                .extracting(betrokkene -> betrokkene.gegevens().bsn())
                .containsExactly(BSN, ANDER_BSN);
        assertThat(beeld.meldingen()).hasSize(1);
        assertThat(beeld.meldingen().get(0).toelichting()).isEqualTo("Een verzonnen verhaal");
        assertThat(beeld.meldingen().get(0).betrokkenen())
                .extracting(Betrokkene.InMelding::rol, Betrokkene.InMelding::aard)
                .containsExactly(tuple(BetrokkeneRol.KIND, List.of("03")), tuple(BetrokkeneRol.PLEGER, List.of("03")));
        assertThat(beeld.toString()).doesNotContain("Meester", "035-5550000");
        assertThat(omgeving.geef(Leeslog.class).vanDossier(ontvangen.dossiernummer()))
                .extracting(Leesregel::gebruiker, Leesregel::rollen, Leesregel::meldingnummer, Leesregel::grond)
                .containsExactly(tuple("bureaudienst", "bureaudienst", ontvangen.meldingnummer(), "BETROKKEN"));
    }

    @OpBeideDatabases
    void een_collega_in_de_regio_leest_alleen_met_een_doel(Omgeving omgeving) {
        Ontvangen ontvangen = ontvang(omgeving);
        Dossierinzage inzage = omgeving.geef(Dossierinzage.class);
        omgeving.als("collega", Rol.ONDERZOEKER);

        assertThatThrownBy(() -> inzage.lees(ontvangen.dossiernummer(), " ")).isInstanceOf(GeenToegang.class);
        inzage.lees(ontvangen.dossiernummer(), "waarneming");

        assertThat(omgeving.geef(Leeslog.class).vanGebruiker("collega"))
                .extracting(Leesregel::doel, Leesregel::grond, Leesregel::toegestaan)
                .containsExactly(tuple(" ", "GEEN", false), tuple("waarneming", "DOEL", true));
    }

    @OpBeideDatabases
    void een_ander_leest_niets_en_elke_poging_staat_in_het_leeslog(Omgeving omgeving) {
        Ontvangen ontvangen = ontvang(omgeving);
        Dossierinzage inzage = omgeving.geef(Dossierinzage.class);
        Set<Rol> mag = Set.of(
                Rol.BUREAUDIENST,
                Rol.BEOORDELAAR,
                Rol.ONDERZOEKER,
                Rol.MONITOR,
                Rol.TEAMLEIDER,
                Rol.GEDRAGSWETENSCHAPPER,
                Rol.VERTROUWENSARTS);
        for (Rol rol : Rol.values()) {
            omgeving.als("iemand-" + rol.id(), rol);
            if (mag.contains(rol)) {
                inzage.lees(ontvangen.dossiernummer(), "doel");
                inzage.zoek(OP_BSN, "doel");
            } else {
                assertThatThrownBy(() -> inzage.lees(ontvangen.dossiernummer(), "doel"))
                        .isInstanceOf(GeenToegang.class);
                assertThatThrownBy(() -> inzage.zoek(OP_BSN, "doel")).isInstanceOf(GeenToegang.class);
            }
            assertThat(omgeving.geef(Leeslog.class).vanGebruiker("iemand-" + rol.id()))
                    .as(rol.id())
                    .extracting(Leesregel::toegestaan)
                    .containsExactly(mag.contains(rol), mag.contains(rol));
        }
    }

    @OpBeideDatabases
    void een_andere_regio_leest_niets_ook_niet_met_doel(Omgeving omgeving) {
        Ontvangen ontvangen = ontvang(omgeving);
        omgeving.als(new Gebruiker("bureaudienst", Set.of(Rol.values()), Set.of("flevoland")));

        assertThatThrownBy(() -> omgeving.geef(Dossierinzage.class).lees(ontvangen.dossiernummer(), "doel"))
                .isInstanceOf(GeenToegang.class)
                .hasMessage("Geen toegang: DOSSIER");
    }

    @OpBeideDatabases
    void wie_meldde_leest_alleen_wie_betrokken_is(Omgeving omgeving) {
        Ontvangen ontvangen = ontvang(omgeving);
        Dossierinzage inzage = omgeving.geef(Dossierinzage.class);
        omgeving.als("collega", Rol.BEOORDELAAR, Rol.GEDRAGSWETENSCHAPPER);
        assertThatThrownBy(() -> inzage.leesMelder(ontvangen.meldingnummer(), "nieuwsgierig"))
                .isInstanceOf(GeenToegang.class);
        omgeving.als("bureaudienst", Rol.KETENPARTNER);
        assertThatThrownBy(() -> inzage.leesMelder(ontvangen.meldingnummer(), "eigen melding"))
                .isInstanceOf(GeenToegang.class);
        omgeving.als("bureaudienst", Rol.BUREAUDIENST);

        assertThat(inzage.leesMelder(ontvangen.meldingnummer(), ""))
                .isEqualTo(new Melder(
                        "15", "Meester Voorbeeld", "De Voorbeeldschool", "035-5550000", null, Bekendheid.OPEN, null));
        assertThat(omgeving.geef(Leeslog.class).vanDossier(ontvangen.dossiernummer()))
                .extracting(regel -> regel.onderwerp().name(), Leesregel::toegestaan)
                .containsExactly(tuple("MELDER", false), tuple("MELDER", false), tuple("MELDER", true));
    }

    @OpBeideDatabases
    void een_nummer_dat_niet_bestaat_geeft_hetzelfde_antwoord_als_een_dossier_van_een_ander(Omgeving omgeving) {
        Dossierinzage inzage = omgeving.geef(Dossierinzage.class);
        omgeving.als("collega", Rol.BEOORDELAAR);

        assertThatThrownBy(() -> inzage.lees("D1999-000001", "doel")).hasMessage("Geen toegang: DOSSIER");
        assertThatThrownBy(() -> inzage.leesBijMelding("M1999-000001", "doel")).hasMessage("Geen toegang: DOSSIER");
        assertThatThrownBy(() -> inzage.leesMelder("M1999-000001", "doel")).hasMessage("Geen toegang: MELDER");
        assertThat(omgeving.geef(Leeslog.class).vanGebruiker("collega")).hasSize(3);
    }

    @OpBeideDatabases
    void een_leesregel_en_de_lezing_staan_of_vallen_samen_maar_een_weigering_blijft(Omgeving omgeving) {
        Ontvangen ontvangen = ontvang(omgeving);
        Dossierinzage inzage = omgeving.geef(Dossierinzage.class);
        Leeslog leeslog = omgeving.geef(Leeslog.class);

        omgeving.als("bureaudienst", Rol.BUREAUDIENST);
        omgeving.transactie().executeWithoutResult(status -> {
            inzage.lees(ontvangen.dossiernummer(), "");
            status.setRollbackOnly();
        });
        assertThat(leeslog.vanDossier(ontvangen.dossiernummer())).isEmpty();

        omgeving.als("beheerder", Rol.BEHEERDER);
        omgeving.transactie().executeWithoutResult(status -> {
            assertThatThrownBy(() -> inzage.lees(ontvangen.dossiernummer(), "")).isInstanceOf(GeenToegang.class);
            status.setRollbackOnly();
        });
        assertThat(leeslog.vanDossier(ontvangen.dossiernummer())).hasSize(1);
    }

    @OpBeideDatabases
    void zoeken_vindt_in_de_eigen_regio_en_logt_niet_waarop(Omgeving omgeving) {
        Ontvangen ontvangen = ontvang(omgeving);
        Dossierinzage inzage = omgeving.geef(Dossierinzage.class);
        omgeving.als("collega", Rol.BEOORDELAAR);

        assertThat(inzage.zoek(OP_BSN, "nieuwe melding"))
                .extracting(Dossierinzage.Gevonden::dossiernummer, Dossierinzage.Gevonden::voornamen)
                .containsExactly(tuple(ontvangen.dossiernummer(), "Kind"));
        assertThat(inzage.zoek(zoek(null, "voorbeeld", null, "1399 zz"), "nieuwe melding"))
                .hasSize(2);
        assertThat(inzage.zoek(zoek(null, "voorbeeld", "20150315", null), "nieuwe melding"))
                .hasSize(1);
        assertThat(inzage.zoek(zoek(null, "%", null, null), "nieuwe melding")).isEmpty();
        assertThatThrownBy(() -> inzage.zoek(zoek(null, null, "20150315", null), "nieuwe melding"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> inzage.zoek(OP_BSN, "")).isInstanceOf(GeenToegang.class);
        assertThat(omgeving.jdbc()
                        .sql("select * from leeslog")
                        .query()
                        .listOfRows()
                        .toString())
                .doesNotContain(BSN, "oorbeeld");
    }

    @OpBeideDatabases
    void formulierteksten_komen_uit_het_dossier_nieuwste_eerst_en_elke_inzending_blijft(Omgeving omgeving) {
        Ontvangen ontvangen = ontvang(omgeving);
        String nummer = ontvangen.meldingnummer();
        Dossiervelden velden = omgeving.geef(Dossiervelden.class);
        omgeving.als("bureaudienst", Rol.BUREAUDIENST);

        velden.bewaar(Plaats.heel(nummer), "taak-1", "leg-contact", Map.of("verslag", "eerste", "indruk", "a"));
        velden.bewaar(Plaats.heel(nummer), "taak-2", "leg-contact", Map.of("verslag", "tweede"));

        assertThat(velden.lees(Plaats.heel(nummer), Set.of("verslag", "onbekend")))
                .isEqualTo(Map.of("verslag", "tweede"));
        assertThat(velden.vanTaak("taak-1")).isEqualTo(Map.of("verslag", "eerste", "indruk", "a"));
        assertThat(omgeving.aantal("dossierveld")).isEqualTo(3);
        assertThat(omgeving.geef(Leeslog.class).vanDossier(ontvangen.dossiernummer()))
                .extracting(Leesregel::doel)
                .containsExactly("taakformulier");
        omgeving.als("partner", Rol.KETENPARTNER);
        assertThatThrownBy(() -> velden.lees(Plaats.heel(nummer), Set.of("verslag")))
                .isInstanceOf(GeenToegang.class);
    }

    @OpBeideDatabases
    void een_taak_over_een_persoon_toont_geen_tekst_over_een_ander(Omgeving omgeving) {
        Ontvangen ontvangen = ontvang(omgeving);
        String nummer = ontvangen.meldingnummer();
        Dossiervelden velden = omgeving.geef(Dossiervelden.class);
        omgeving.als("bureaudienst", Rol.BUREAUDIENST);
        List<Long> personen =
                velden.personen(nummer).keySet().stream().map(Long::valueOf).toList();
        long een = personen.get(0);
        long ander = personen.get(1);

        velden.bewaar(Plaats.heel(nummer), "taak-1", "weeg", Map.of("over", "iedereen"));
        velden.bewaar(new Plaats(nummer, een, "route"), "taak-2", "weeg", Map.of("weging", "over de een"));
        velden.bewaar(new Plaats(nummer, ander, "route"), "taak-3", "weeg", Map.of("weging", "over de ander"));

        assertThat(velden.lees(new Plaats(nummer, een, "route"), Set.of("weging", "over")))
                .isEqualTo(Map.of("weging", "over de een", "over", "iedereen"));
        assertThat(velden.lees(new Plaats(nummer, ander, "route"), Set.of("weging")))
                .isEqualTo(Map.of("weging", "over de ander"));
        assertThat(velden.lees(Plaats.heel(nummer), Set.of("weging"))).isEqualTo(Map.of("weging", "over de ander"));
    }

    @OpBeideDatabases
    void twee_verzoeken_over_een_persoon_tonen_elkaars_tekst_niet(Omgeving omgeving) {
        String nummer = ontvang(omgeving).meldingnummer();
        Dossiervelden velden = omgeving.geef(Dossiervelden.class);
        omgeving.als("bureaudienst", Rol.BUREAUDIENST);
        long persoon = velden.personen(nummer).keySet().stream()
                .map(Long::valueOf)
                .findFirst()
                .orElseThrow();
        Plaats vader = new Plaats(nummer, persoon, "verzoek-vader");
        Plaats moeder = new Plaats(nummer, persoon, "verzoek-moeder");

        velden.bewaar(new Plaats(nummer, persoon, null), "taak-1", "weeg", Map.of("eerder", "van voor de routes"));
        velden.bewaar(vader, "taak-2", "weeg", Map.of("weging", "over vader"));
        assertThat(velden.lees(moeder, Set.of("weging", "wegingVerloop"))).isEmpty();
        velden.bewaar(moeder, "taak-3", "weeg", Map.of("weging", "over moeder"));

        assertThat(velden.lees(vader, Set.of("weging", "eerder")))
                .isEqualTo(Map.of("weging", "over vader", "eerder", "van voor de routes"));
        assertThat(velden.lees(moeder, Set.of("weging"))).isEqualTo(Map.of("weging", "over moeder"));
    }

    private static Dossierinzage.Zoekvraag zoek(
            @Nullable String bsn, @Nullable String naam, @Nullable String geboren, @Nullable String postcode) {
        return new Dossierinzage.Zoekvraag(Omgeving.REGIO, bsn, naam, geboren, postcode);
    }

    private static Ontvangen ontvang(Omgeving omgeving) {
        return omgeving.geef(Meldingen.class).ontvang(melding(kind(BSN), ouder(ANDER_BSN)), "bureaudienst");
    }
}
