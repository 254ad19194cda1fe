package nl.meldroute.dossier;

import static nl.meldroute.dossier.Voorbeelden.BSN;
import static nl.meldroute.dossier.Voorbeelden.kind;
import static nl.meldroute.dossier.Voorbeelden.melding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.meldroute.databases.Omgeving;
import nl.meldroute.databases.OpBeideDatabases;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.toegang.GeenToegang;
import nl.meldroute.toegang.Rol;
import org.jspecify.annotations.Nullable;

class MeldersTest {

    private final List<String> route = new ArrayList<>();

    @OpBeideDatabases
    void wat_er_stond_blijft_in_het_afgeschermde_deel_en_de_tijdlijn_noemt_niemand(Omgeving omgeving) {
        Ontvangen ontvangen = ontvang(omgeving);
        omgeving.als("bureaudienst", Rol.BUREAUDIENST);
        Melder buur = melder("35", "Buur Geheim", Bekendheid.VERTROUWELIJK, null);

        wijzig(omgeving, ontvangen, buur, "Verkeerd verstaan");
        wijzig(omgeving, ontvangen, buur, "Nog eens hetzelfde");

        assertThat(omgeving.geef(Dossierinzage.class).leesMelder(ontvangen.meldingnummer(), ""))
                .isEqualTo(buur);
        assertThat(omgeving.jdbc()
                        .sql("select naam, hoedanigheid, bekendheid, reden, door from melder_eerder")
                        .query()
                        .listOfRows())
                .singleElement()
                .satisfies(rij -> assertThat(rij)
                        .containsEntry("naam", "Meester Voorbeeld")
                        .containsEntry("hoedanigheid", "15")
                        .containsEntry("bekendheid", "OPEN")
                        .containsEntry("reden", "Verkeerd verstaan")
                        .containsEntry("door", "bureaudienst"));
        assertThat(omgeving.geef(Gebeurtenissen.class).van(ontvangen.meldingnummer()))
                .filteredOn(gebeurtenis -> gebeurtenis.soort() == Gebeurtenis.Soort.MELDER_GEWIJZIGD)
                .extracting(Gebeurtenis::codes)
                .containsExactly(
                        Map.of("wat", "hoedanigheid,naam,contact,bekendheid", "van", "OPEN", "naar", "VERTROUWELIJK"));
        assertThat(route).containsExactly(ontvangen.meldingnummer() + " VERTROUWELIJK false");
        assertThat(omgeving.geef(Dossierinzage.class)
                        .leesBijMelding(ontvangen.meldingnummer(), "test")
                        .toString())
                .doesNotContain("Geheim", "Meester", "hoedanigheid=");
    }

    @OpBeideDatabases
    void van_vertrouwelijk_naar_open_kan_alleen_met_toestemming_en_reden(Omgeving omgeving) {
        Ontvangen ontvangen = ontvang(omgeving);
        omgeving.als("bureaudienst", Rol.BUREAUDIENST);
        wijzig(omgeving, ontvangen, melder("35", "Buur", Bekendheid.VERTROUWELIJK, null), "buurvrouw");

        assertThat(geweigerd(omgeving, ontvangen, melder("35", "Buur", Bekendheid.OPEN, null), "mag"))
                .containsExactly("bekendheidGrond");
        Melder open = melder("35", "Buur", Bekendheid.OPEN, BekendheidGrond.TOESTEMMING);
        assertThat(geweigerd(omgeving, ontvangen, open, " ")).containsExactly("reden");
        assertThat(geweigerd(omgeving, ontvangen, melder("15", "Juf", Bekendheid.VERTROUWELIJK, null), "x"))
                .containsExactly("bekendheidGrond");
        assertThat(geweigerd(omgeving, ontvangen, melder("99", "Juf", Bekendheid.OPEN, null), "x"))
                .containsExactly("hoedanigheid");

        wijzig(omgeving, ontvangen, open, "Toestemming per telefoon");

        assertThat(omgeving.geef(Meldingen.class)
                        .lees(ontvangen.meldingnummer())
                        .bekendheid())
                .isEqualTo(Bekendheid.OPEN);
        assertThat(omgeving.aantal("melder_eerder")).isEqualTo(2);
    }

    @OpBeideDatabases
    void een_telefoonnummer_of_mailadres_dat_niet_kan_wordt_geweigerd(Omgeving omgeving) {
        Ontvangen ontvangen = ontvang(omgeving);
        omgeving.als("bureaudienst", Rol.BUREAUDIENST);
        Melder onbereikbaar = new Melder("35", "Buur", null, "abc", "fout", Bekendheid.VERTROUWELIJK, null);

        assertThatThrownBy(() -> wijzig(omgeving, ontvangen, onbereikbaar, "Verkeerd verstaan"))
                .isInstanceOf(FormulierFout.class)
                .hasMessageContaining("[telefoon, email]");
        assertThat(route).isEmpty();
    }

    @OpBeideDatabases
    void alleen_wie_de_melder_mag_zien_en_het_dossier_mag_wijzigen(Omgeving omgeving) {
        Ontvangen ontvangen = ontvang(omgeving);
        Melder buur = melder("35", "Buur", Bekendheid.VERTROUWELIJK, null);
        for (Rol rol : List.of(Rol.BEOORDELAAR, Rol.GEDRAGSWETENSCHAPPER, Rol.KETENPARTNER)) {
            omgeving.als("collega", rol);
            assertThatThrownBy(() -> wijzig(omgeving, ontvangen, buur, "x")).isInstanceOf(GeenToegang.class);
        }
        // A teamleider who is involved may see the melder, and change nothing.
        omgeving.als("bureaudienst", Rol.TEAMLEIDER);
        assertThatThrownBy(() -> wijzig(omgeving, ontvangen, buur, "x")).isInstanceOf(GeenToegang.class);

        assertThat(omgeving.aantal("melder_eerder")).isZero();
        assertThat(route).isEmpty();
    }

    @OpBeideDatabases
    void wat_een_ketenpartner_stuurt_staat_op_naam_van_het_systeem(Omgeving omgeving) {
        Meldingen meldingen = omgeving.geef(Meldingen.class);
        meldingen.ontvang(melding(kind(BSN)), "bureaudienst");
        NieuweBetrokkene zelfdeNaam = Voorbeelden.betrokkene(BetrokkeneRol.KIND, null, "Kind", "20150315", "1399ZZ");

        Ontvangen ontvangen = meldingen.ontvangVanBuiten(melding(zelfdeNaam), "politie-mn");

        assertThat(omgeving.geef(Gebeurtenissen.class).van(ontvangen.meldingnummer()))
                .extracting(Gebeurtenis::soort, Gebeurtenis::door, Gebeurtenis::codes)
                .contains(tuple(Gebeurtenis.Soort.MELDING_ONTVANGEN, "systeem", Map.of()))
                .allSatisfy(regel -> assertThat(regel.toString()).doesNotContain("politie"));
        omgeving.als("collega", Rol.BEOORDELAAR);
        assertThat(omgeving.geef(Dossierinzage.class)
                        .leesBijMelding(ontvangen.meldingnummer(), "test")
                        .toString())
                .doesNotContain("politie");
        assertThat(omgeving.jdbc()
                        .sql("select geregistreerd_door from melding where meldingnummer = ?")
                        .param(ontvangen.meldingnummer())
                        .query(String.class)
                        .single())
                .isEqualTo("politie-mn");
        assertThat(omgeving.aantal("betrokkenheid")).isEqualTo(1);
    }

    private List<String> geweigerd(Omgeving omgeving, Ontvangen ontvangen, Melder melder, String reden) {
        List<String> velden = new ArrayList<>();
        assertThatThrownBy(() -> wijzig(omgeving, ontvangen, melder, reden))
                .isInstanceOfSatisfying(
                        FormulierFout.class, fout -> fout.fouten().forEach(een -> velden.add(een.veld())));
        return velden;
    }

    private void wijzig(Omgeving omgeving, Ontvangen ontvangen, Melder melder, String reden) {
        omgeving.geef(Melders.class)
                .wijzig(
                        ontvangen.meldingnummer(),
                        melder,
                        reden,
                        (nummer, bekendheid, professional) ->
                                route.add(nummer + " " + bekendheid + " " + professional));
    }

    private static Melder melder(
            String hoedanigheid, String naam, Bekendheid bekendheid, @Nullable BekendheidGrond grond) {
        return new Melder(hoedanigheid, naam, null, null, null, bekendheid, grond);
    }

    private static Ontvangen ontvang(Omgeving omgeving) {
        return omgeving.geef(Meldingen.class).ontvang(melding(kind(BSN)), "bureaudienst");
    }
}
