package nl.meldroute.dossier;

import java.time.Clock;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Verzoekpersonen.Genoemd;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Destroys the data of one person of a household on request (Wmo 2015 art. 5.3.5). What happened, the decisions, the codes and everybody else
 * stay. Free text that is not tied to one person stays too: a person has looked at it first.
 */
@Service
public class Vernietigingen {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
    private static final String SYSTEEM = "systeem";

    private final Opslag opslag;
    private final Meldingen meldingen;
    private final Deelnames deelnames;
    private final Verzoekpersonen verzoekpersonen;
    private final Berichten berichten;
    private final Mails mails;
    private final Documenten documenten;
    private final Concepten concepten;
    private final Gebeurtenissen gebeurtenissen;
    private final Clock klok;

    Vernietigingen(
            Opslag opslag,
            Meldingen meldingen,
            Deelnames deelnames,
            Verzoekpersonen verzoekpersonen,
            Berichten berichten,
            Mails mails,
            Documenten documenten,
            Concepten concepten,
            Gebeurtenissen gebeurtenissen,
            Clock klok) {
        this.opslag = opslag;
        this.meldingen = meldingen;
        this.deelnames = deelnames;
        this.verzoekpersonen = verzoekpersonen;
        this.berichten = berichten;
        this.mails = mails;
        this.documenten = documenten;
        this.concepten = concepten;
        this.gebeurtenissen = gebeurtenissen;
        this.klok = klok;
    }

    /** What of somebody can be destroyed apart. */
    public enum Deel {
        /** Names, BSN, birth date and sex, here and in messages that were made. */
        IDENTITEIT,
        ADRES_EN_CONTACT,
        /** What was written about this person alone. */
        TEKSTEN
    }

    /** Whether a signal about this person stands in the verwijsindex still: it runs, or nobody told that it ended. */
    public boolean heeftSignaal(String meldingnummer, long betrokkene) {
        return verzoekpersonen.genoemd(meldingnummer, betrokkene).stream()
                .anyMatch(waar -> opslag.een(
                                Integer.class,
                                """
                        select count(*) from signaal s where s.meldingnummer = ? and s.betrokkene_id = ? and s.gegeven_op is not null
                        and (s.beeindigd_op is null or exists (select 1 from bericht b where b.meldingnummer = s.meldingnummer
                        and b.betrokkene_id = s.betrokkene_id and b.soort = ? and b.staat in (?, ?, ?)))""",
                                waar.meldingnummer(),
                                waar.betrokkeneId(),
                                Bericht.Soort.SIGNAAL_EINDE,
                                Bericht.Staat.KLAAR,
                                Bericht.Staat.KLAARGEZET,
                                Bericht.Staat.MISLUKT)
                        > 0);
    }

    /**
     * Destroys the mails with which the meldingen about this person came. They are about a whole family, so a person reads them first and
     * decides. Asked before {@link #vernietig}, which takes away the names by which the meldingen are found.
     */
    @Transactional
    public void vernietigMails(String meldingnummer, long betrokkene) {
        meldingen.vergrendelHuishouden(meldingnummer);
        meldingenOver(meldingnummer, betrokkene).forEach(mails::vernietig);
    }

    /** The numbers of the mails that {@link #vernietigMails} would destroy. */
    @Transactional
    public List<String> mailnummers(String meldingnummer, long betrokkene) {
        return meldingenOver(meldingnummer, betrokkene)
                .flatMap(nummer -> mails.vanMelding(nummer).stream())
                .map(Mail::mailnummer)
                .sorted()
                .toList();
    }

    private Stream<String> meldingenOver(String meldingnummer, long betrokkene) {
        Stream<String> waarin = verzoekpersonen.zelfde(meldingnummer, betrokkene).stream()
                .flatMap(id -> opslag
                        .lijst(
                                String.class,
                                "select meldingnummer from betrokkene_in_melding where betrokkene_id = ?",
                                id)
                        .stream());
        Stream<String> waarGenoemd =
                verzoekpersonen.genoemd(meldingnummer, betrokkene).stream().map(Genoemd::meldingnummer);
        return Stream.concat(waarin, waarGenoemd).distinct();
    }

    /**
     * Destroys these parts. A second time for the same route changes nothing.
     *
     * @param route what asks for it, such as the id of a process instance
     * @param betrokkene number of the person within the melding
     * @param grond why it was destroyed
     * @return the number under which it is recorded that this was destroyed
     */
    @Transactional
    public String vernietig(String route, String meldingnummer, long betrokkene, Set<Deel> delen, String grond) {
        // First the locks: what the same route does twice at once is done once, and no linked melding gets anything
        // new.
        meldingen.vergrendelHuishouden(meldingnummer);
        Optional<String> gedaan =
                opslag.vind(String.class, "select vernietigingnummer from vernietiging where route = ?", route);
        if (gedaan.isPresent()) {
            return gedaan.get();
        }
        Set<Long> personen = verzoekpersonen.zelfde(meldingnummer, betrokkene);
        // Before the names go: in a linked dossier the same person is found by them.
        List<Genoemd> genoemd = verzoekpersonen.genoemd(meldingnummer, betrokkene);
        if (delen.contains(Deel.IDENTITEIT)) {
            leegBerichten(meldingnummer, personen);
        }
        personen.forEach(id -> leeg(id, delen));
        genoemd.forEach(waar -> leegBerichten(waar, delen));
        genoemd.forEach(waar -> leegTeksten(waar, delen));
        // A file about one person holds name, address and text together, as a letter does, and nothing can be taken out
        // of it.
        genoemd.forEach(documenten::vernietig);
        concepten.vernietig(verzoekpersonen.huishouden(meldingnummer));
        String nummer = "V%d-%06d"
                .formatted(
                        Year.from(klok.instant().atZone(NEDERLAND)).getValue(),
                        opslag.een(Long.class, "select nextval('vernietiging_volgnummer')"));
        opslag.voegToe(
                "vernietiging",
                "vernietigingnummer",
                nummer,
                "route",
                route,
                "meldingnummer",
                meldingnummer,
                "betrokkene_id",
                deelnames.huidig(meldingnummer, betrokkene),
                "delen",
                delen,
                "grond",
                grond,
                "op",
                klok.instant());
        gebeurtenissen.leg(
                meldingnummer,
                Soort.GEGEVENS_VERNIETIGD,
                SYSTEEM,
                Map.of(
                        "betrokkene",
                        String.valueOf(deelnames.huidig(meldingnummer, betrokkene)),
                        "vernietiging",
                        nummer,
                        "alles",
                        delen.size() == Deel.values().length ? "ja" : "nee"));
        return nummer;
    }

    private void leeg(long id, Set<Deel> delen) {
        for (String tabel : List.of("betrokkene", "betrokkene_eerder")) {
            String wie = tabel.equals("betrokkene") ? "id" : "betrokkene_id";
            if (delen.contains(Deel.IDENTITEIT)) {
                opslag.wijzig(
                        "update " + tabel
                                + " set achternaam = '', voornamen = '', geboortedatum = null, geslacht = 'O',"
                                + " bsn = null, bsn_reden = 'onbekend' where " + wie + " = ?",
                        id);
            }
            if (delen.contains(Deel.ADRES_EN_CONTACT)) {
                opslag.wijzig(
                        "update " + tabel + " set straat = null, huisnummer = null, toevoeging = null, postcode = null,"
                                + " woonplaats = null, afgeschermd = false, contactkanaal = null, contacturen = null,"
                                + " nooit_bellen = false, nooit_schrijven = false, tolk = null where " + wie + " = ?",
                        id);
            }
        }
    }

    private void leegTeksten(Genoemd waar, Set<Deel> delen) {
        String wie = " where meldingnummer = ? and betrokkene_id = ?";
        if (delen.contains(Deel.TEKSTEN)) {
            for (String tekst : List.of(
                    "gesprek set verslag = ''",
                    "dossierveld set waarde = ''",
                    "betrokkene_uit_melding set reden = ''")) {
                opslag.wijzig("update " + tekst + wie, waar.meldingnummer(), waar.betrokkeneId());
            }
            leegCorrecties(Correctie.Soort.GESPREK, "gesprek" + wie, waar);
            leegCorrecties(Correctie.Soort.FORMULIER, "dossierveld" + wie, waar);
        }
    }

    private void leegCorrecties(Correctie.Soort soort, String stukken, Genoemd waar) {
        opslag.wijzig(
                "update correctie set was = '', tekst = '', reden = '' where soort = ? and stuk_id in (select id from "
                        + stukken + ")",
                soort,
                waar.meldingnummer(),
                waar.betrokkeneId());
    }

    /**
     * The messages of the household of which something was destroyed. What lies ready of them in a folder is no part of the database, so
     * another step makes it the same, as often as it takes.
     */
    public List<Bericht> aangepast(String meldingnummer) {
        return inHuishouden(meldingnummer).stream()
                .filter(bericht -> bericht.isLeeg() || bericht.inhoud().contains(Persoonswisser.MERK))
                .toList();
    }

    /** A letter to one person holds name, address and text together, so it goes when any of these goes; a message to a partner, only the name. */
    private void leegBerichten(Genoemd waar, Set<Deel> delen) {
        opslag
                .lijst(
                        Bericht.class,
                        "select * from bericht where meldingnummer = ? and betrokkene_id = ? order by id",
                        waar.meldingnummer(),
                        waar.betrokkeneId())
                .stream()
                .filter(bericht -> bericht.kanaal() != Bericht.Kanaal.PARTNER || delen.contains(Deel.IDENTITEIT))
                .forEach(bericht -> berichten.herschrijf(bericht.id(), Bericht.LEEG));
        if (delen.contains(Deel.IDENTITEIT)) {
            // A letter to a representative says the name of the child it is about; what it was made from holds a number
            // only.
            inHuishouden(waar.meldingnummer()).stream()
                    .filter(bericht -> bericht.over()
                            .filter(over -> deelnames.huidig(bericht.meldingnummer(), over) == waar.betrokkeneId()
                                    || over == waar.betrokkeneId())
                            .isPresent())
                    .forEach(bericht -> berichten.herschrijf(bericht.id(), bericht.inhoud()));
        }
    }

    /** A message names everybody of the family; only what it says of this one goes. */
    private void leegBerichten(String meldingnummer, Set<Long> personen) {
        List<Naam> namen = new ArrayList<>();
        for (String uit : List.of("betrokkene where id", "betrokkene_eerder where betrokkene_id")) {
            personen.forEach(id -> namen.addAll(
                    opslag.lijst(Naam.class, "select achternaam, voornamen, bsn from " + uit + " = ?", id)));
        }
        inHuishouden(meldingnummer).forEach(bericht -> {
            String zonder = Persoonswisser.zonder(bericht.inhoud(), namen);
            if (!zonder.equals(bericht.inhoud())) {
                berichten.herschrijf(bericht.id(), zonder);
            }
        });
    }

    private List<Bericht> inHuishouden(String meldingnummer) {
        List<String> dossiers = verzoekpersonen.huishouden(meldingnummer);
        return opslag.lijst(
                Bericht.class,
                "select * from bericht where meldingnummer in (select meldingnummer from melding where dossiernummer in ("
                        + String.join(", ", Collections.nCopies(dossiers.size(), "?")) + ")) order by id",
                dossiers.toArray());
    }

    /** How somebody was called once. */
    record Naam(
            String achternaam, String voornamen, @Nullable String bsn) {

        boolean past(String anderAchternaam, String anderVoornamen, String anderBsn) {
            if (bsn != null && !anderBsn.isEmpty()) {
                return bsn.equals(anderBsn);
            }
            boolean zonderNaam = achternaam.isBlank() && voornamen.isBlank();
            return !zonderNaam && achternaam.equals(anderAchternaam) && voornamen.equals(anderVoornamen);
        }
    }
}
