package nl.meldroute.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;

/** Whom a request about somebody's own data is about, and who asks it: age, part in the melding, and every number of one person. */
@Service
public class Verzoekpersonen {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    private final Opslag opslag;
    private final Deelnames deelnames;
    private final Personen personen;
    private final Huishoudens huishoudens;
    private final Clock klok;

    Verzoekpersonen(Opslag opslag, Deelnames deelnames, Personen personen, Huishoudens huishoudens, Clock klok) {
        this.opslag = opslag;
        this.deelnames = deelnames;
        this.personen = personen;
        this.huishoudens = huishoudens;
        this.klok = klok;
    }

    /** How old this person is today: {@code onder-12}, {@code 12-15}, {@code 16-plus}, or {@code onbekend}. */
    public String leeftijdsgroep(long betrokkene) {
        LocalDate vandaag = LocalDate.ofInstant(klok.instant(), NEDERLAND);
        return opslag
                .lijst(
                        String.class,
                        "select geboortedatum from betrokkene where id = ? and geboortedatum is not null",
                        betrokkene)
                .stream()
                .map(code -> new Geboortedatum(code).leeftijdsgroep(vandaag))
                .findFirst()
                .orElse(Geboortedatum.LEEFTIJD_ONBEKEND);
    }

    /** Whether this person is pleger in this or another melding about the same household, also under another number in a linked dossier. */
    public boolean isPleger(String meldingnummer, long betrokkene) {
        return zelfde(meldingnummer, betrokkene).stream()
                .anyMatch(id -> opslag.een(
                                Integer.class,
                                "select count(*) from betrokkene_in_melding where betrokkene_id = ? and rol = ?",
                                id,
                                BetrokkeneRol.PLEGER)
                        > 0);
    }

    /** How this person can be reached without danger, as known now. */
    public VeiligContact veiligContact(String meldingnummer, long betrokkene) {
        return personen.lees(deelnames.huidig(meldingnummer, betrokkene))
                .gegevens()
                .veiligContact();
    }

    /** This person, and who is surely the same in the linked dossiers: by BSN, or by full name and birth date. A BSN may be mistyped: another name or birth date is another person. */
    Set<Long> zelfde(String meldingnummer, long betrokkene) {
        Set<Long> personen = new HashSet<>(Set.of(deelnames.huidig(meldingnummer, betrokkene)));
        for (String dossier : new TreeSet<>(huishouden(meldingnummer))) {
            personen.addAll(opslag.lijst(Long.class, """
                    select a.id from betrokkene a join betrokkene b on b.id = ? where a.dossiernummer = ? and ((a.bsn = b.bsn
                    and (a.achternaam = '' or b.achternaam = '' or lower(a.achternaam) = lower(b.achternaam))
                    and (a.geboortedatum is null or b.geboortedatum is null or a.geboortedatum = b.geboortedatum)) or (
                    (a.bsn is null or b.bsn is null) and a.achternaam <> '' and a.voornamen <> '' and a.achternaam = b.achternaam
                    and a.voornamen = b.voornamen and a.geboortedatum = b.geboortedatum and a.geboortedatum <> '99999999'))""", deelnames.huidig(meldingnummer, betrokkene), dossier));
        }
        return personen;
    }

    /** The dossiers of the household of this melding. */
    List<String> huishouden(String meldingnummer) {
        return huishoudens.gekoppeld(
                opslag.een(String.class, "select dossiernummer from melding where meldingnummer = ?", meldingnummer));
    }

    /** Where something stands under a number of this person: the number of now, or the one from before two dossiers came apart. */
    List<Genoemd> genoemd(String meldingnummer, long betrokkene) {
        Set<Long> personen = zelfde(meldingnummer, betrokkene);
        return huishouden(meldingnummer).stream()
                .flatMap(dossier -> opslag.lijst(Genoemd.class, """
                                select g.meldingnummer, g.betrokkene_id from (
                                select meldingnummer, betrokkene_id from gesprek where betrokkene_id is not null
                                union select meldingnummer, betrokkene_id from dossierveld where betrokkene_id is not null
                                union select meldingnummer, betrokkene_id from signaal
                                union select meldingnummer, betrokkene_id from bericht where betrokkene_id is not null
                                union select meldingnummer, betrokkene_id from document where betrokkene_id is not null
                                union select meldingnummer, betrokkene_id from betrokkene_uit_melding) g
                                join melding m on m.meldingnummer = g.meldingnummer where m.dossiernummer = ?""", dossier).stream())
                .filter(waar -> personen.contains(deelnames.huidig(waar.meldingnummer, waar.betrokkeneId)))
                .toList();
    }

    record Genoemd(String meldingnummer, long betrokkeneId) {}
}
