package nl.meldroute.dossier;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Storage of persons: one row per person of a dossier, with every earlier version kept. Unguarded, so package-private. */
@Component
class Personen {

    private static final String GEGEVENS = """
            achternaam, voornamen, geboortedatum, geslacht, bsn, bsn_reden, straat, huisnummer, toevoeging, postcode, woonplaats,
            afgeschermd, contactkanaal, contacturen, nooit_bellen, nooit_schrijven, tolk, gewijzigd_door, gewijzigd_op""";

    /** Who was taken out of every melding was entered by mistake: kept, and nobody of the household. */
    static final String IN_EEN_MELDING =
            "exists (select 1 from betrokkene_in_melding in_melding where in_melding.betrokkene_id = b.id)";

    private final Opslag opslag;
    private final Gebeurtenissen gebeurtenissen;
    private final Clock klok;

    Personen(Opslag opslag, Gebeurtenissen gebeurtenissen, Clock klok) {
        this.opslag = opslag;
        this.gebeurtenissen = gebeurtenissen;
        this.klok = klok;
    }

    /**
     * Puts someone into a melding: the same BSN within the household is the same person, whose data are brought up to date. With another
     * name or birth date a BSN may be mistyped: then both stand beside each other, for a caseworker to judge.
     */
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
        zetInMelding(meldingnummer, id, nieuw.rol(), nieuw.aard(), door);
        return id;
    }

    /** Gives a person a part in a melding, in place of an earlier one; who was taken out is back with this. */
    void zetInMelding(String meldingnummer, long id, BetrokkeneRol rol, Collection<String> aard, String door) {
        if (inMelding(meldingnummer).stream().noneMatch(deel -> deel.betrokkeneId() == id)) {
            opslag.voegToe("betrokkene_in_melding", "meldingnummer", meldingnummer, "betrokkene_id", id, "rol", rol);
        }
        zetAard(meldingnummer, id, aard);
        opslag.wijzig("""
                update betrokkene_uit_melding set terug_door = ?, terug_op = ?
                where meldingnummer = ? and betrokkene_id = ? and terug_op is null""", door, klok.instant(), meldingnummer, id);
    }

    /** Takes a person's part out of a melding and keeps it, so that whoever counts parts counts right and nothing is lost. */
    void haalUit(String meldingnummer, Betrokkene.InMelding deel, String reden, String door) {
        opslag.voegToe(
                "betrokkene_uit_melding",
                "meldingnummer",
                meldingnummer,
                "betrokkene_id",
                deel.betrokkeneId(),
                "rol",
                deel.rol(),
                "aard",
                deel.aard(),
                "reden",
                reden,
                "door",
                door,
                "op",
                klok.instant());
        zetAard(meldingnummer, deel.betrokkeneId(), List.of());
        opslag.wijzig(
                "delete from betrokkene_in_melding where meldingnummer = ? and betrokkene_id = ?",
                meldingnummer,
                deel.betrokkeneId());
    }

    /** Who was taken out of a melding and is not back. */
    List<Betrokkene.Uitgehaald> uitMelding(String meldingnummer) {
        return opslag
                .lijst(
                        Uit.class,
                        "select * from betrokkene_uit_melding where meldingnummer = ? and terug_op is null order by id",
                        meldingnummer)
                .stream()
                .map(uit -> new Betrokkene.Uitgehaald(
                        lees(uit.betrokkeneId),
                        uit.rol,
                        uit.aard.isEmpty() ? List.of() : List.of(uit.aard.split(",")),
                        uit.reden,
                        uit.door,
                        uit.op))
                .toList();
    }

    Betrokkene lees(long id) {
        return opslag.metParameters("select * from betrokkene where id = ?", id)
                .query(BetrokkeneMapper.INSTANTIE)
                .single();
    }

    /** Who has this BSN in the household of a dossier. */
    List<Betrokkene> metBsn(String dossiernummer, @Nullable String bsn) {
        return bsn == null
                ? List.of()
                : opslag.metParameters("""
                                select b.* from betrokkene b join dossier d on d.dossiernummer = b.dossiernummer
                                where d.hoofddossier = (select hoofddossier from dossier where dossiernummer = ?)
                                and b.bsn = ? and\s""" + IN_EEN_MELDING + " order by b.id", dossiernummer, bsn)
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

    /** The people of these dossiers, each with the relations to the others. */
    List<Betrokkene> vanDossiers(Collection<String> dossiernummers) {
        List<Betrokkene> personen = dossiernummers.stream()
                .flatMap(nummer -> opslag
                        .metParameters(
                                "select b.* from betrokkene b where b.dossiernummer = ? and " + IN_EEN_MELDING
                                        + " order by b.id",
                                nummer)
                        .query(BetrokkeneMapper.INSTANTIE)
                        .list()
                        .stream())
                .toList();
        Set<Long> ids = personen.stream().map(Betrokkene::id).collect(Collectors.toSet());
        return personen.stream()
                .map(persoon -> persoon.met(relaties(persoon.id()).stream()
                        .filter(relatie -> ids.contains(relatie.totId()))
                        .toList()))
                .toList();
    }

    List<Betrokkene.Relatie> relaties(long betrokkene) {
        return opslag.lijst(
                Betrokkene.Relatie.class,
                "select tot_id, soort, gezag from relatie where betrokkene_id = ? order by tot_id",
                betrokkene);
    }

    void zetRelatie(long betrokkene, Betrokkene.Relatie relatie) {
        verwijderRelatie(betrokkene, relatie.totId());
        opslag.voegToe(
                "relatie",
                "betrokkene_id",
                betrokkene,
                "tot_id",
                relatie.totId(),
                "soort",
                relatie.soort(),
                "gezag",
                relatie.gezag());
    }

    boolean verwijderRelatie(long betrokkene, long totId) {
        return opslag.wijzig("delete from relatie where betrokkene_id = ? and tot_id = ?", betrokkene, totId) > 0;
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

    long voegToe(String dossiernummer, Persoonsgegevens gegevens, String door) {
        List<@Nullable Object> waarden = new ArrayList<>(List.of("dossiernummer", dossiernummer));
        waarden.addAll(kolommen(gegevens, door));
        return opslag.voegToeMetId("betrokkene", waarden.toArray());
    }

    /** A repeat melding that says less than is known takes nothing away. */
    private void werkBij(String meldingnummer, long id, Persoonsgegevens nieuw, String door) {
        Persoonsgegevens oud = lees(id).gegevens();
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

    private record Uit(long betrokkeneId, BetrokkeneRol rol, String aard, String reden, String door, Instant op) {}
}
