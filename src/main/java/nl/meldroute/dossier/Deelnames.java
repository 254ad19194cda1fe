package nl.meldroute.dossier;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Storage of who has which part in a melding, and what happened to that person. Unguarded, so package-private. */
@Component
class Deelnames {

    private final Opslag opslag;
    private final Clock klok;

    Deelnames(Opslag opslag, Clock klok) {
        this.opslag = opslag;
        this.klok = klok;
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

    /** Gives a person a part in a melding, in place of an earlier one; who was taken out is back with this. */
    void zet(String meldingnummer, long id, BetrokkeneRol rol, Collection<String> aard, String door) {
        if (!heeft(meldingnummer, id)) {
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
                        persoon(uit.betrokkeneId),
                        uit.rol,
                        uit.aard.isEmpty() ? List.of() : List.of(uit.aard.split(",")),
                        uit.reden,
                        uit.door,
                        uit.op))
                .toList();
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

    boolean heeft(String meldingnummer, long betrokkene) {
        return inMelding(meldingnummer).stream().anyMatch(deel -> deel.betrokkeneId() == betrokkene);
    }

    /**
     * The number of someone of this melding now. When two dossiers come apart, the melding goes on with a copy under a new number; what was
     * begun before then still names the earlier one.
     */
    long huidig(String meldingnummer, long betrokkene) {
        if (heeft(meldingnummer, betrokkene)) {
            return betrokkene;
        }
        return opslag.lijst(String.class, """
                select nu.waarde from gebeurtenis_code was
                join gebeurtenis_code nu on nu.meldingnummer = was.meldingnummer and nu.volgnummer = was.volgnummer
                where was.meldingnummer = ? and was.sleutel = 'was' and was.waarde = ? and nu.sleutel = 'betrokkene'
                order by nu.volgnummer""", meldingnummer, String.valueOf(betrokkene)).stream()
                .reduce((eerder, later) -> later)
                .map(nummer -> huidig(meldingnummer, Long.parseLong(nummer)))
                .orElse(betrokkene);
    }

    private Betrokkene persoon(long id) {
        return opslag.metParameters("select * from betrokkene where id = ?", id)
                .query(BetrokkeneMapper.INSTANTIE)
                .single();
    }

    private record Deel(long betrokkeneId, BetrokkeneRol rol) {}

    private record Uit(long betrokkeneId, BetrokkeneRol rol, String aard, String reden, String door, Instant op) {}
}
