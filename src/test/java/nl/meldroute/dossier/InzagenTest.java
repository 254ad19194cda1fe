package nl.meldroute.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.meldroute.databases.Omgeving;
import nl.meldroute.databases.OpBeideDatabases;
import nl.meldroute.engine.Dossiervelden;
import nl.meldroute.toegang.Rol;
import org.jspecify.annotations.Nullable;

class InzagenTest {

    private static final String EIGEN = "ZEGELEIGEN";
    private static final String ANDER = "ZEGELANDER";
    private static final String OVERZICHT = "inzageOverzicht";

    @OpBeideDatabases
    void wie_inzage_krijgt_ziet_het_eigen_deel_en_niets_van_een_ander_of_de_melder(Omgeving omgeving) {
        String melding = ontvang(omgeving, false);
        String tekst = overzicht(omgeving, melding, EIGEN);

        assertThat(tekst)
                .contains("Berichten over deze persoon\n20 november 2026: signaal aan Multisignaal, nog niet verstuurd")
                .contains(
                        "Naam: " + EIGEN + " " + EIGEN,
                        "Geboortedatum: 15-03-2015",
                        "BSN: " + Voorbeelden.BSN,
                        "Adres: " + EIGEN + "straat 1 1399 ZZ",
                        "Veilig te bereiken via: " + EIGEN + "kanaal",
                        "Eerder vastgelegd",
                        "ontvangen op 19 november 2026: kind (",
                        "vervolgbesluit, voorwaarden en vervolg",
                        "20 november 2026: geïnformeerd\n" + EIGEN + " verslag",
                        "20 november 2026: de vertegenwoordiger is geïnformeerd",
                        "20 november 2026: geïnformeerd. Kijk op het tabblad Dossier",
                        "Nooit bellen",
                        "Nooit schrijven",
                        "Gegeven op 20 november 2026, tot 20 november 2028")
                .doesNotContain(
                        ANDER,
                        "Meester Voorbeeld",
                        "Voorbeeldschool",
                        "035-5550000",
                        "Een verzonnen verhaal",
                        "Verzonnen reden",
                        "uitgesteld omdat",
                        "wat moeder zei",
                        "van voor er stond",
                        "toegewezen");
        assertThat(overzicht(omgeving, melding, ANDER)).contains(ANDER).doesNotContain(EIGEN, Voorbeelden.BSN);
    }

    @OpBeideDatabases
    void een_afgeschermd_adres_en_veilig_contact_staan_er_niet_in(Omgeving omgeving) {
        String melding = ontvang(omgeving, true);

        assertThat(overzicht(omgeving, melding, EIGEN))
                .contains("Naam: " + EIGEN, "afgeschermd, niet in dit overzicht")
                .doesNotContain(EIGEN + "straat", "1399 ZZ", "1399ZZ", EIGEN + "kanaal");
    }

    @OpBeideDatabases
    void wat_eerst_niet_afgeschermd_was_of_bij_een_huisgenoot_wel_blijft_ook_weg(Omgeving omgeving) {
        String melding = ontvang(omgeving, false);
        omgeving.geef(Betrokkenen.class)
                .wijzig(
                        melding,
                        id(omgeving, EIGEN),
                        BetrokkeneRol.KIND,
                        persoon(BetrokkeneRol.KIND, EIGEN, Voorbeelden.BSN, true)
                                .gegevens());

        for (String wie : List.of(EIGEN, ANDER)) {
            assertThat(overzicht(omgeving, melding, wie))
                    .contains("afgeschermd, niet in dit overzicht")
                    .doesNotContain("straat", "1399 ZZ", "1398 ZZ", "kanaal");
        }
    }

    @OpBeideDatabases
    void wat_eerder_van_een_ander_was_staat_er_niet_in(Omgeving omgeving) {
        String melding = ontvang(omgeving, false);
        NieuweBetrokkene ander = persoon(BetrokkeneRol.KIND, "ZEGELDERDE", null, false);
        omgeving.geef(Betrokkenen.class).wijzig(melding, id(omgeving, EIGEN), BetrokkeneRol.KIND, ander.gegevens());

        assertThat(overzicht(omgeving, melding, "ZEGELDERDE"))
                .contains("ZEGELDERDE", "was hier een andere naam, geboortedatum of BSN vastgelegd")
                .doesNotContain(EIGEN + "straat", "Naam: " + EIGEN, Voorbeelden.BSN);
    }

    @OpBeideDatabases
    void over_wie_niet_in_de_melding_staat_is_er_geen_overzicht(Omgeving omgeving) {
        String melding = ontvang(omgeving, false);
        String elders = omgeving.geef(Meldingen.class)
                .ontvang(
                        Voorbeelden.melding(
                                Voorbeelden.betrokkene(BetrokkeneRol.KIND, null, "Elders", "20180101", "1111 AA")),
                        "bureaudienst")
                .meldingnummer();
        long iemand = omgeving.geef(Opslag.class)
                .een(Long.class, "select betrokkene_id from betrokkene_in_melding where meldingnummer = ?", elders);

        assertThat(omgeving.geef(Dossiervelden.class)
                        .lees(new Dossiervelden.Plaats(melding, iemand, null), Set.of(OVERZICHT)))
                .isEmpty();
    }

    private static String overzicht(Omgeving omgeving, String melding, String wie) {
        Map<String, String> velden = omgeving.geef(Dossiervelden.class)
                .lees(new Dossiervelden.Plaats(melding, id(omgeving, wie), null), Set.of(OVERZICHT));
        assertThat(velden).containsOnlyKeys(OVERZICHT);
        return velden.getOrDefault(OVERZICHT, "");
    }

    private static long id(Omgeving omgeving, String wie) {
        return omgeving.geef(Opslag.class).een(Long.class, "select id from betrokkene where achternaam = ?", wie);
    }

    /** A melding about two people, each with a conversation, a reason to wait and a signal; with decisions about the melding and about one. */
    private static String ontvang(Omgeving omgeving, boolean afgeschermd) {
        omgeving.als("bureaudienst", Rol.BUREAUDIENST);
        NieuweBetrokkene eigen = persoon(BetrokkeneRol.KIND, EIGEN, Voorbeelden.BSN, afgeschermd);
        NieuweBetrokkene ander = persoon(BetrokkeneRol.PLEGER, ANDER, null, afgeschermd);
        String melding = omgeving.geef(Meldingen.class)
                .ontvang(Voorbeelden.melding(eigen, ander), "bureaudienst")
                .meldingnummer();
        for (NieuweBetrokkene een : List.of(eigen, ander)) {
            String zegel = een.gegevens().achternaam();
            long id = id(omgeving, zegel);
            omgeving.geef(Betrokkenen.class).wijzig(melding, id, een.rol(), een.gegevens());
            gesprek(omgeving, melding, id, "zelf", zegel + " verslag");
            gesprek(omgeving, melding, id, "vertegenwoordiger", "wat moeder zei");
            gesprek(omgeving, melding, id, "ja", "van voor er stond wie erbij was");
            gesprek(omgeving, melding, id, "later", "uitgesteld omdat het gevaarlijk is");
            omgeving.geef(Opslag.class)
                    .voegToe(
                            "signaal",
                            "meldingnummer",
                            melding,
                            "betrokkene_id",
                            id,
                            "geopend_op",
                            Instant.parse("2026-11-20T10:00:00Z"),
                            "gegeven_op",
                            Instant.parse("2026-11-20T10:00:00Z"),
                            "tot",
                            Instant.parse("2028-11-20T10:00:00Z"),
                            "tot_reden",
                            "duur",
                            "bericht_id",
                            omgeving.geef(Berichten.class)
                                    .maak(
                                            new NieuwBericht(
                                                    melding,
                                                    Bericht.Soort.SIGNAAL,
                                                    Bericht.Kanaal.PARTNER,
                                                    "signaal " + id,
                                                    "{}",
                                                    id),
                                            "systeem"));
        }
        besluit(omgeving, melding, Besluit.Soort.VERVOLG, "voorwaarden-en-vervolg");
        besluit(omgeving, melding, Besluit.Soort.VERNIETIGING, "toegewezen");
        return melding;
    }

    private static void gesprek(Omgeving omgeving, String melding, long id, String uitkomst, String verslag) {
        boolean gevoerd = !uitkomst.equals("later");
        omgeving.geef(Gesprekken.class)
                .leg(
                        melding,
                        new NieuwGesprek(
                                Gesprek.Soort.INFORMEREN,
                                gevoerd,
                                uitkomst,
                                gevoerd ? LocalDate.of(2026, 11, 20) : null,
                                verslag,
                                id),
                        "bureaudienst");
    }

    private static void besluit(Omgeving omgeving, String melding, Besluit.Soort soort, String uitkomst) {
        omgeving.geef(Besluiten.class)
                .neem(melding, new NieuwBesluit(soort, uitkomst, "Verzonnen reden", null, null, null), "bureaudienst");
    }

    private static NieuweBetrokkene persoon(
            BetrokkeneRol rol, String zegel, @Nullable String bsn, boolean afgeschermd) {
        return new NieuweBetrokkene(
                rol,
                new Persoonsgegevens(
                        zegel,
                        zegel,
                        rol == BetrokkeneRol.KIND ? "20150315" : "19850102",
                        Geslacht.V,
                        bsn,
                        bsn == null ? "onbekend" : null,
                        new Adres(
                                zegel + "straat",
                                1,
                                null,
                                rol == BetrokkeneRol.KIND ? "1399 ZZ" : "1398 ZZ",
                                null,
                                afgeschermd),
                        new VeiligContact(zegel + "kanaal", null, true, true, null)),
                Set.of("03"));
    }
}
