package nl.meldroute.dossier;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.meldroute.engine.FormulierFout;
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
    private final Deelnames deelnames;
    private final Gebeurtenissen gebeurtenissen;
    private final Clock klok;

    Personen(Opslag opslag, Deelnames deelnames, Gebeurtenissen gebeurtenissen, Clock klok) {
        this.opslag = opslag;
        this.deelnames = deelnames;
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
        deelnames.zet(meldingnummer, id, nieuw.rol(), nieuw.aard(), door);
        return id;
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

    List<Betrokkene> anderenMetBsn(String dossiernummer, @Nullable String bsn, long betrokkene) {
        return metBsn(dossiernummer, bsn).stream()
                .filter(ander -> ander.id() != betrokkene)
                .toList();
    }

    /**
     * Refuses a BSN that these have, and names who has it: whoever passed the guard to change this household may read it (held by a test of
     * the rights table).
     */
    static void vereisVrij(List<Betrokkene> metDitBsn) {
        metDitBsn.stream().findFirst().map(Betrokkene::gegevens).ifPresent(bekend -> {
            String naam = (bekend.voornamen() + " " + bekend.achternaam()).strip();
            throw new FormulierFout(
                    "bsn",
                    "Dit BSN hoort in dit huishouden al bij " + naam
                            + ". Controleer het BSN. Is het dezelfde persoon? Gebruik dan die persoon, en haal deze uit de melding.");
        });
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
}
