package nl.meldroute.dossier;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Storage of persons: one row per person of a dossier, with every earlier version kept. Unguarded, so package-private. */
@Component
class Personen {

    private static final String GEGEVENS = """
            achternaam, voornamen, geboortedatum, geslacht, bsn, bsn_reden, straat, huisnummer, toevoeging, postcode, woonplaats,
            afgeschermd, contactkanaal, contacturen, nooit_bellen, nooit_schrijven, tolk, gewijzigd_door, gewijzigd_op""";

    private final Opslag opslag;
    private final Gebeurtenissen gebeurtenissen;
    private final Clock klok;

    Personen(Opslag opslag, Gebeurtenissen gebeurtenissen, Clock klok) {
        this.opslag = opslag;
        this.gebeurtenissen = gebeurtenissen;
        this.klok = klok;
    }

    /** Puts someone into a melding: the same BSN within the household is the same person, whose data are brought up to date. With another name or birth date a BSN may be mistyped: then both stand beside each other, for a caseworker to judge. */
    long neemOp(String meldingnummer, String dossiernummer, NieuweBetrokkene nieuw, String door) {
        List<Betrokkene> zelfdeBsn = metBsn(dossiernummer, nieuw.gegevens().bsn());
        Optional<Long> bekend = zelfdeBsn.stream()
                .filter(betrokkene -> betrokkene.gegevens().kanZijn(nieuw.gegevens()))
                .map(Betrokkene::id)
                .findFirst();
        long id = bekend.orElseGet(() -> voegToe(dossiernummer, nieuw.gegevens(), door));
        bekend.ifPresent(betrokkene -> werkBij(meldingnummer, betrokkene, nieuw.gegevens(), door));
        if (bekend.isEmpty() && !zelfdeBsn.isEmpty()) {
            gebeurtenissen.leg(
                    meldingnummer,
                    Gebeurtenis.Soort.BETROKKENE_TOEGEVOEGD,
                    door,
                    Map.of("betrokkene", String.valueOf(id), "verschil", "zelfde-bsn"));
        }
        if (inMelding(meldingnummer).stream().noneMatch(deel -> deel.betrokkeneId() == id)) {
            opslag.voegToe(
                    "betrokkene_in_melding", "meldingnummer", meldingnummer, "betrokkene_id", id, "rol", nieuw.rol());
        }
        zetAard(meldingnummer, id, nieuw.aard());
        return id;
    }

    /** Who has this BSN in the household of a dossier. */
    List<Betrokkene> metBsn(String dossiernummer, @Nullable String bsn) {
        return bsn == null
                ? List.of()
                : opslag.metParameters("""
                                select b.* from betrokkene b join dossier d on d.dossiernummer = b.dossiernummer
                                where d.hoofddossier = (select hoofddossier from dossier where dossiernummer = ?)
                                and b.bsn = ? order by b.id""", dossiernummer, bsn)
                        .query(BetrokkeneMapper.INSTANTIE)
                        .list();
    }

    void wijzig(long id, Persoonsgegevens gegevens, String door) {
        opslag.wijzig(
                "insert into betrokkene_eerder (betrokkene_id, tot, " + GEGEVENS
                        + ") select id, cast(? as timestamp with time zone), " + GEGEVENS
                        + " from betrokkene where id = ?",
                klok.instant(),
                id);
        List<@Nullable Object> waarden = new ArrayList<>(kolommen(gegevens, door));
        List<String> namen = new ArrayList<>();
        List<@Nullable Object> parameters = new ArrayList<>();
        for (int i = 0; i < waarden.size(); i += 2) {
            namen.add(waarden.get(i) + " = ?");
            parameters.add(waarden.get(i + 1));
        }
        parameters.add(id);
        opslag.wijzig("update betrokkene set " + String.join(", ", namen) + " where id = ?", parameters.toArray());
    }

    void zetAard(String meldingnummer, long betrokkene, Collection<String> codes) {
        opslag.wijzig("delete from aard where meldingnummer = ? and betrokkene_id = ?", meldingnummer, betrokkene);
        codes.forEach(code ->
                opslag.voegToe("aard", "meldingnummer", meldingnummer, "betrokkene_id", betrokkene, "code", code));
    }

    void zetRol(String meldingnummer, long betrokkene, BetrokkeneRol rol) {
        opslag.wijzig(
                "update betrokkene_in_melding set rol = ? where meldingnummer = ? and betrokkene_id = ?",
                rol,
                meldingnummer,
                betrokkene);
    }

    List<Betrokkene> vanDossiers(Collection<String> dossiernummers) {
        return dossiernummers.stream()
                .flatMap(nummer -> opslag
                        .metParameters("select * from betrokkene where dossiernummer = ? order by id", nummer)
                        .query(BetrokkeneMapper.INSTANTIE)
                        .list()
                        .stream())
                .map(betrokkene -> betrokkene.met(opslag.lijst(
                        Betrokkene.Relatie.class,
                        "select tot_id, soort, gezag from relatie where betrokkene_id = ? order by tot_id",
                        betrokkene.id())))
                .toList();
    }

    List<Betrokkene.InMelding> inMelding(String meldingnummer) {
        return opslag
                .lijst(
                        Deel.class,
                        "select betrokkene_id, rol from betrokkene_in_melding where meldingnummer = ? order by betrokkene_id",
                        meldingnummer)
                .stream()
                .map(deel -> new Betrokkene.InMelding(
                        deel.betrokkeneId,
                        deel.rol,
                        opslag.lijst(
                                String.class,
                                "select code from aard where meldingnummer = ? and betrokkene_id = ? order by code",
                                meldingnummer,
                                deel.betrokkeneId)))
                .toList();
    }

    private long voegToe(String dossiernummer, Persoonsgegevens gegevens, String door) {
        List<@Nullable Object> waarden = new ArrayList<>(List.of("dossiernummer", dossiernummer));
        waarden.addAll(kolommen(gegevens, door));
        return opslag.voegToeMetId("betrokkene", waarden.toArray());
    }

    /** A repeat melding that says less than is known takes nothing away. */
    private void werkBij(String meldingnummer, long id, Persoonsgegevens nieuw, String door) {
        Persoonsgegevens oud = opslag.metParameters("select * from betrokkene where id = ?", id)
                .query(BetrokkeneMapper.INSTANTIE)
                .single()
                .gegevens();
        Persoonsgegevens samen = oud.aangevuldMet(nieuw);
        List<String> verschil = oud.nietOvergenomenVan(nieuw);
        if (!verschil.isEmpty()) {
            // By way of the present data into the history: kept for a caseworker, and never what others read as the
            // present.
            wijzig(id, oud.zoalsGemeld(nieuw), door);
            wijzig(id, samen, door);
            gebeurtenissen.leg(
                    meldingnummer,
                    Gebeurtenis.Soort.BETROKKENE_GEWIJZIGD,
                    door,
                    Map.of("betrokkene", String.valueOf(id), "verschil", String.join(",", verschil)));
            return;
        }
        if (!samen.equals(oud)) {
            wijzig(id, samen, door);
        }
    }

    private List<@Nullable Object> kolommen(Persoonsgegevens gegevens, String door) {
        Adres adres = gegevens.adres();
        VeiligContact contact = gegevens.veiligContact();
        List<@Nullable Object> waarden = new ArrayList<>();
        zet(waarden, "achternaam", gegevens.achternaam());
        zet(waarden, "voornamen", gegevens.voornamen());
        zet(waarden, "geboortedatum", gegevens.geboortedatum());
        zet(waarden, "geslacht", gegevens.geslacht());
        zet(waarden, "bsn", gegevens.bsn());
        zet(waarden, "bsn_reden", gegevens.bsnReden());
        zet(waarden, "straat", adres == null ? null : adres.straat());
        zet(waarden, "huisnummer", adres == null ? null : adres.huisnummer());
        zet(waarden, "toevoeging", adres == null ? null : adres.toevoeging());
        zet(waarden, "postcode", adres == null ? null : adres.postcode());
        zet(waarden, "woonplaats", adres == null ? null : adres.woonplaats());
        zet(waarden, "afgeschermd", adres != null && adres.afgeschermd());
        zet(waarden, "contactkanaal", contact.kanaal());
        zet(waarden, "contacturen", contact.uren());
        zet(waarden, "nooit_bellen", contact.nooitBellen());
        zet(waarden, "nooit_schrijven", contact.nooitSchrijven());
        zet(waarden, "tolk", contact.tolk());
        zet(waarden, "gewijzigd_door", door);
        zet(waarden, "gewijzigd_op", klok.instant());
        return waarden;
    }

    private static void zet(List<@Nullable Object> waarden, String kolom, @Nullable Object waarde) {
        waarden.add(kolom);
        waarden.add(waarde);
    }

    private record Deel(long betrokkeneId, BetrokkeneRol rol) {}
}
