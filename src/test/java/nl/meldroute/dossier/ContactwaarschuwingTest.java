package nl.meldroute.dossier;

import static nl.meldroute.dossier.Voorbeelden.ANDER_BSN;
import static nl.meldroute.dossier.Voorbeelden.BSN;
import static nl.meldroute.dossier.Voorbeelden.melding;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.meldroute.databases.Omgeving;
import nl.meldroute.databases.OpBeideDatabases;
import nl.meldroute.toegang.Rol;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContactwaarschuwingTest {

    private static final Adres GEHEIM = new Adres("Geheimelaan", 7, null, "1399 AA", "Naarden", true);
    private static final VeiligContact NOOIT_BELLEN = new VeiligContact(null, null, true, false, null);

    @OpBeideDatabases
    void wie_in_een_andere_melding_van_het_huishouden_niet_gebeld_mag_worden_geeft_een_waarschuwing(Omgeving omgeving) {
        Ontvangen eerste =
                ontvang(omgeving, persoon("Jansen", "Sanne", "19900607", null, GEHEIM, NOOIT_BELLEN), ander());
        Ontvangen tweede =
                ontvang(omgeving, persoon("jansen", "Sanne", "19900607", null, null, VeiligContact.ONBEKEND));
        omgeving.als("bureaudienst", Rol.BUREAUDIENST);
        Betrokkene sanne = beeld(omgeving, tweede).betrokkenen().get(0);
        assertThat(Contactwaarschuwing.over(sanne, beeld(omgeving, tweede))).isEmpty();

        omgeving.geef(Huishoudens.class)
                .beslis(tweede.meldingnummer(), eerste.dossiernummer(), true, "dezelfde persoon");

        Dossierbeeld samen = beeld(omgeving, tweede);
        List<Contactwaarschuwing> over = Contactwaarschuwing.over(sanne, samen);
        long elders = samen.betrokkenen().stream()
                .filter(persoon -> persoon.gegevens().veiligContact().nooitBellen())
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(over)
                .containsExactly(new Contactwaarschuwing(elders, List.of(eerste.meldingnummer()), true, NOOIT_BELLEN));
        assertThat(over.toString()).doesNotContain("Geheimelaan", "1399AA");
        assertThat(samen.betrokkenen())
                .filteredOn(persoon -> persoon.gegevens().voornamen().equals("Ander"))
                .singleElement()
                .satisfies(persoon ->
                        assertThat(Contactwaarschuwing.over(persoon, samen)).isEmpty());
    }

    @Test
    void elke_beperking_telt() {
        assertThat(VeiligContact.ONBEKEND.vraagtVoorzichtigheid()).isFalse();
        assertThat(new VeiligContact(" ", "", false, false, null).vraagtVoorzichtigheid())
                .isFalse();
        assertThat(List.of(
                        new VeiligContact("via school", null, false, false, null),
                        new VeiligContact(null, "overdag", false, false, null),
                        new VeiligContact(null, null, true, false, null),
                        new VeiligContact(null, null, false, true, null),
                        new VeiligContact(null, null, false, false, "Pools")))
                .allMatch(VeiligContact::vraagtVoorzichtigheid);
    }

    @Test
    void een_ander_bsn_of_een_onbekende_dag_houdt_de_waarschuwing_niet_tegen() {
        lijkt(gegevens("Jansen", "Sanne", "19900607", BSN), gegevens("Jansen", "Sanne", "19900607", ANDER_BSN), true);
        lijkt(gegevens("Jansen", "Sanne", "19900607", BSN), gegevens("Pietersen", "San", "19800101", BSN), true);
        lijkt(gegevens("Jansen", "Sanne", "19900607", null), gegevens("Jansen", "Sanne", "19900000", null), true);
        lijkt(gegevens("Jansen", "Sanne", "19900607", BSN), gegevens("Jansen", "Sanne", null, null), true);
        lijkt(gegevens("Jansen", "", "19900607", null), gegevens("Jansen", "Sanne", "19900607", null), true);
        lijkt(gegevens("Jansen", "Noa", "99999999", null), gegevens("Jansen", "Noa", "20260901", null), true);
    }

    @Test
    void een_ander_uit_het_huishouden_krijgt_de_waarschuwing_niet() {
        lijkt(gegevens("Jansen", "Sanne", "19900607", null), gegevens("Jansen", "Kim", "19900607", null), false);
        lijkt(gegevens("Jansen", "Sanne", "19900607", null), gegevens("Jansen", "Sanne", "20150607", null), false);
        lijkt(gegevens("Jansen", "Sanne", "19900607", null), gegevens("Jansen", "", "99999999", null), false);
        lijkt(gegevens("Jansen", "Sanne", null, BSN), gegevens("Jansen", "Sanne", "19900607", ANDER_BSN), false);
        lijkt(gegevens("Jansen", "", null, null), gegevens("Jansen", "Sanne", "19900607", null), false);
    }

    private static void lijkt(Persoonsgegevens een, Persoonsgegevens ander, boolean verwacht) {
        assertThat(een.lijktOp(ander)).as("%s en %s", een, ander).isEqualTo(verwacht);
        assertThat(ander.lijktOp(een)).as("%s en %s", ander, een).isEqualTo(verwacht);
    }

    private static Persoonsgegevens gegevens(
            String achternaam, String voornamen, @Nullable String geboortedatum, @Nullable String bsn) {
        return persoon(achternaam, voornamen, geboortedatum, bsn, null, VeiligContact.ONBEKEND);
    }

    private static Persoonsgegevens ander() {
        return persoon("Jansen", "Ander", "20150315", null, null, VeiligContact.ONBEKEND);
    }

    private static Persoonsgegevens persoon(
            String achternaam,
            String voornamen,
            @Nullable String geboortedatum,
            @Nullable String bsn,
            @Nullable Adres adres,
            VeiligContact contact) {
        return new Persoonsgegevens(
                achternaam, voornamen, geboortedatum, Geslacht.O, bsn, bsn == null ? "onbekend" : null, adres, contact);
    }

    private static Ontvangen ontvang(Omgeving omgeving, Persoonsgegevens... personen) {
        NieuweBetrokkene[] betrokkenen = List.of(personen).stream()
                .map(gegevens -> new NieuweBetrokkene(BetrokkeneRol.SLACHTOFFER, gegevens, Set.of("03")))
                .toArray(NieuweBetrokkene[]::new);
        return omgeving.geef(Meldingen.class).ontvang(melding(betrokkenen), "bureaudienst");
    }

    private static Dossierbeeld beeld(Omgeving omgeving, Ontvangen ontvangen) {
        return omgeving.geef(Dossierinzage.class).leesBijMelding(ontvangen.meldingnummer(), "test");
    }
}
