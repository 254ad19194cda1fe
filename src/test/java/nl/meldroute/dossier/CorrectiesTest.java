package nl.meldroute.dossier;

import static nl.meldroute.dossier.Voorbeelden.kind;
import static nl.meldroute.dossier.Voorbeelden.melding;
import static nl.meldroute.dossier.Voorbeelden.ouder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.meldroute.databases.Omgeving;
import nl.meldroute.databases.OpBeideDatabases;
import nl.meldroute.engine.Dossiervelden;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.toegang.GeenToegang;
import nl.meldroute.toegang.Rol;
import org.jspecify.annotations.Nullable;

class CorrectiesTest {

    private static final LocalDate DAG = LocalDate.of(2026, 11, 20);

    @OpBeideDatabases
    void overal_wordt_de_verbeterde_tekst_gelezen_en_wat_er_stond_blijft(Omgeving omgeving) {
        String melding = ontvang(omgeving);
        Dossiervelden velden = omgeving.geef(Dossiervelden.class);
        velden.bewaar(
                Dossiervelden.Plaats.heel(melding), "taak", "leg-contact", Map.of("contactVerslag", "Foute tekst"));
        Gesprekken gesprekken = omgeving.geef(Gesprekken.class);
        gesprekken.legContact(
                melding,
                new NieuwContact(
                        Contact.Soort.TELEFOON,
                        Contact.Uitkomst.BEVESTIGD,
                        Contact.Motivatie.JA,
                        DAG,
                        null,
                        "Verslag\nFoute tekst"),
                "bureaudienst");

        leg(
                omgeving,
                melding,
                new Correctie.Nieuw(
                        Correctie.Soort.CONTACT,
                        id(omgeving, "contact"),
                        "Verslag\nGoede tekst",
                        DAG.minusDays(1),
                        LocalTime.of(14, 30)),
                tekst(Correctie.Soort.FORMULIER, id(omgeving, "dossierveld"), "Goede tekst"));

        assertThat(beeld(omgeving, melding).contacten())
                .extracting(Contact::verslag, Contact::gevoerdOp, Contact::gevoerdOm, Contact::uitkomst)
                .containsExactly(tuple(
                        "Verslag\nGoede tekst", DAG.minusDays(1), LocalTime.of(14, 30), Contact.Uitkomst.BEVESTIGD));
        assertThat(gesprekken.hadContactOp(melding, DAG)).isFalse();
        assertThat(gesprekken.hadContactOp(melding, DAG.minusDays(1))).isTrue();
        assertThat(velden.lees(Dossiervelden.Plaats.heel(melding), Set.of("contactVerslag", "contactVerslagVerloop")))
                .containsEntry("contactVerslag", "Goede tekst")
                .containsEntry("contactVerslagVerloop", "20 november 2026:\nGoede tekst");
        assertThat(velden.vanTaak("taak")).containsEntry("contactVerslag", "Goede tekst");
        assertThat(eerst(omgeving, "verslag", "contact")).isEqualTo("Verslag\nFoute tekst");
        assertThat(eerst(omgeving, "waarde", "dossierveld")).isEqualTo("Foute tekst");
        assertThat(beeld(omgeving, melding).correcties())
                .extracting(Correctie::was, Correctie::wasOp, Correctie::reden, Correctie::door)
                .containsExactly(
                        tuple("Verslag\nFoute tekst", DAG, "Verkeerd getypt", "bureaudienst"),
                        tuple("Foute tekst", null, "Verkeerd getypt", "bureaudienst"));
        assertThat(gecorrigeerd(omgeving, melding)).containsExactly(Map.of("stuk", "CONTACT", "dag", "2026-11-19"));
    }

    @OpBeideDatabases
    void een_besluit_krijgt_een_andere_reden_en_nooit_een_andere_uitkomst(Omgeving omgeving) {
        String melding = ontvang(omgeving);
        Besluiten besluiten = omgeving.geef(Besluiten.class);
        Besluit besluit = besluiten.neem(
                melding, NieuwBesluit.zonderAdvies(Besluit.Soort.VERVOLG, "onderzoek", "Fout"), "bureaudienst");

        leg(omgeving, melding, tekst(Correctie.Soort.BESLUIT, besluit.id(), "Eerst nog fout"));
        leg(omgeving, melding, tekst(Correctie.Soort.BESLUIT, besluit.id(), "Goed"));

        assertThat(besluiten.laatste(melding, Besluit.Soort.VERVOLG)).hasValueSatisfying(nu -> assertThat(nu)
                .extracting(Besluit::reden, Besluit::uitkomst, Besluit::id)
                .containsExactly("Goed", "onderzoek", besluit.id()));
        assertThat(beeld(omgeving, melding).correcties())
                .extracting(Correctie::was, Correctie::tekst)
                .containsExactly(tuple("Fout", "Eerst nog fout"), tuple("Eerst nog fout", "Goed"));
        assertThat(gecorrigeerd(omgeving, melding)).hasSize(2).containsOnly(Map.of("stuk", "BESLUIT"));
    }

    @OpBeideDatabases
    void ook_een_plan_een_stap_van_de_overdracht_en_het_antwoord_in_een_inzage(Omgeving omgeving) {
        String melding = ontvang(omgeving);
        long plan = omgeving.geef(Veiligheidsplannen.class)
                .leg(melding, List.of("Fout", "Blijft"), List.of("Afspraak"), false, "bureaudienst");
        Overdrachten overdrachten = omgeving.geef(Overdrachten.class);
        overdrachten.start(melding, "wijkteam", "Wijkteam", null, "bureaudienst");
        overdrachten.biedAan(melding, "Fout", "bureaudienst");
        long kind = beeld(omgeving, melding).betrokkenen().get(0).betrokkeneId();
        omgeving.geef(Gesprekken.class)
                .leg(
                        melding,
                        new NieuwGesprek(Gesprek.Soort.INFORMEREN, true, "zelf", DAG, "Fout", kind),
                        "bureaudienst");

        leg(omgeving, melding, tekst(Correctie.Soort.VOORWAARDEN, plan, "Goed\nBlijft"));
        leg(omgeving, melding, tekst(Correctie.Soort.OVERDRACHT, id(omgeving, "overdracht_stap"), "Goed"));
        leg(
                omgeving,
                melding,
                new Correctie.Nieuw(Correctie.Soort.GESPREK, id(omgeving, "gesprek"), "Goed", DAG.minusDays(1), null));

        Dossierbeeld.Meldingbeeld beeld = beeld(omgeving, melding);
        assertThat(beeld.veiligheidsplannen())
                .extracting(Veiligheidsplan::voorwaarden, Veiligheidsplan::afspraken, Veiligheidsplan::directVeilig)
                .containsExactly(tuple(List.of("Goed", "Blijft"), List.of("Afspraak"), false));
        assertThat(beeld.overdrachten().get(0).stappen())
                .extracting(Overdracht.Gezet::verslag)
                .containsExactly("Goed");
        assertThat(omgeving.geef(Dossiervelden.class)
                        .lees(new Dossiervelden.Plaats(melding, kind, null), Set.of("inzageOverzicht"))
                        .get("inzageOverzicht"))
                .contains("19 november 2026: geïnformeerd\nGoed")
                .doesNotContain("Fout");
    }

    @OpBeideDatabases
    void alleen_wie_betrokken_is_en_mag_schrijven_ook_na_het_sluiten(Omgeving omgeving) {
        String melding = ontvang(omgeving);
        Correctie.Nieuw deel = tekst(Correctie.Soort.BESLUIT, besluit(omgeving, melding), "Goed");
        for (Rol rol : List.of(Rol.BEOORDELAAR, Rol.KETENPARTNER)) {
            omgeving.als("collega", rol);
            assertThatThrownBy(() -> leg(omgeving, melding, deel)).isInstanceOf(GeenToegang.class);
        }
        omgeving.als("bureaudienst", Rol.TEAMLEIDER);
        assertThatThrownBy(() -> leg(omgeving, melding, deel)).isInstanceOf(GeenToegang.class);
        assertThat(omgeving.aantal("correctie")).isZero();

        omgeving.als("bureaudienst", Rol.BUREAUDIENST);
        omgeving.geef(Opslag.class)
                .wijzig("update melding set gesloten_op = ontvangen_op where meldingnummer = ?", melding);
        leg(omgeving, melding, deel);

        assertThat(omgeving.aantal("correctie")).isEqualTo(1);
        assertThat(gelezenMelder(omgeving)).isZero();
    }

    @OpBeideDatabases
    void een_gesprek_met_een_vertrouwelijke_melder_is_even_afgeschermd_als_die_melder(Omgeving omgeving) {
        String melding = ontvang(omgeving);
        omgeving.geef(Gesprekken.class)
                .leg(melding, new NieuwGesprek(Gesprek.Soort.TERUGKOPPELING, true, "ja", DAG, "Fout"), "bureaudienst");
        Correctie.Nieuw deel = new Correctie.Nieuw(Correctie.Soort.GESPREK, id(omgeving, "gesprek"), "Goed", DAG, null);
        omgeving.geef(Opslag.class).wijzig("update melding set bekendheid = 'VERTROUWELIJK'");

        omgeving.als("bureaudienst", Rol.TEAMLEIDER);
        assertThatThrownBy(() -> leg(omgeving, melding, deel)).isInstanceOf(GeenToegang.class);
        omgeving.als("bureaudienst", Rol.BUREAUDIENST);
        leg(omgeving, melding, deel);

        assertThat(gelezenMelder(omgeving)).isEqualTo(1);
        assertThat(gecorrigeerd(omgeving, melding)).containsExactly(Map.of("stuk", "GESPREK"));
    }

    @OpBeideDatabases
    void wat_niet_kan_wordt_geweigerd_en_er_verandert_niets(Omgeving omgeving) {
        String melding = ontvang(omgeving);
        long besluit = besluit(omgeving, melding);
        String andere = omgeving.geef(Meldingen.class)
                .ontvang(melding(Voorbeelden.kind(Voorbeelden.ANDER_BSN)), "bureaudienst")
                .meldingnummer();
        Correctie.Nieuw zelfde = tekst(Correctie.Soort.BESLUIT, besluit, "Fout");
        Correctie.Nieuw goed = tekst(Correctie.Soort.BESLUIT, besluit, "Goed");
        Correctie.Nieuw metDag = new Correctie.Nieuw(Correctie.Soort.BESLUIT, besluit, "Goed", DAG, null);

        assertThatThrownBy(() -> leg(omgeving, melding, zelfde)).isInstanceOf(FormulierFout.class);
        assertThatThrownBy(() -> omgeving.geef(Correcties.class).leg(melding, List.of(goed), " "))
                .isInstanceOf(FormulierFout.class)
                .hasMessageContaining("reden");
        assertThatThrownBy(() -> leg(omgeving, andere, goed)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> leg(omgeving, melding, metDag)).isInstanceOf(IllegalArgumentException.class);

        assertThat(omgeving.aantal("correctie")).isZero();
        assertThat(gecorrigeerd(omgeving, melding)).isEmpty();
    }

    private static String ontvang(Omgeving omgeving) {
        omgeving.als("bureaudienst", Rol.BUREAUDIENST);
        return omgeving.geef(Meldingen.class)
                .ontvang(melding(kind(Voorbeelden.BSN), ouder(null)), "bureaudienst")
                .meldingnummer();
    }

    private static long besluit(Omgeving omgeving, String melding) {
        return omgeving.geef(Besluiten.class)
                .neem(melding, NieuwBesluit.zonderAdvies(Besluit.Soort.VERVOLG, "onderzoek", "Fout"), "bureaudienst")
                .id();
    }

    private static void leg(Omgeving omgeving, String melding, Correctie.Nieuw... delen) {
        omgeving.geef(Correcties.class).leg(melding, List.of(delen), "Verkeerd getypt");
    }

    private static Correctie.Nieuw tekst(Correctie.Soort soort, long id, String tekst) {
        return new Correctie.Nieuw(soort, id, tekst, null, null);
    }

    private static long id(Omgeving omgeving, String tabel) {
        return omgeving.geef(Opslag.class).een(Long.class, "select max(id) from " + tabel);
    }

    private static @Nullable String eerst(Omgeving omgeving, String kolom, String tabel) {
        return omgeving.geef(Opslag.class).een(String.class, "select " + kolom + " from " + tabel);
    }

    private static int gelezenMelder(Omgeving omgeving) {
        return omgeving.geef(Opslag.class)
                .een(Integer.class, "select count(*) from leeslog where onderwerp = 'MELDER' and toegestaan");
    }

    private static Dossierbeeld.Meldingbeeld beeld(Omgeving omgeving, String melding) {
        return omgeving.geef(Dossierinzage.class).leesBijMelding(melding, "test").meldingen().stream()
                .filter(een -> een.melding().meldingnummer().equals(melding))
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<String, String>> gecorrigeerd(Omgeving omgeving, String melding) {
        return omgeving.geef(Gebeurtenissen.class).van(melding).stream()
                .filter(een -> een.soort() == Gebeurtenis.Soort.GECORRIGEERD)
                .map(Gebeurtenis::codes)
                .toList();
    }
}
