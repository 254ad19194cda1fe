package nl.meldroute.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signals in the verwijsindex (Multisignaal) about the young people of a melding: who is not yet 23 today (Jeugdwet art. 7.1.1.1). At most one
 * per person and melding.
 */
@Service
public class Signalen {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
    private static final int GRENS = 23;
    private static final String SYSTEEM = "systeem";

    private final Opslag opslag;
    private final Meldingen meldingen;
    private final Personen personen;
    private final Deelnames deelnames;
    private final Gebeurtenissen gebeurtenissen;
    private final Signaalberichten berichten;
    private final Clock klok;

    Signalen(
            Opslag opslag,
            Meldingen meldingen,
            Personen personen,
            Deelnames deelnames,
            Gebeurtenissen gebeurtenissen,
            Signaalberichten berichten,
            Clock klok) {
        this.opslag = opslag;
        this.meldingen = meldingen;
        this.personen = personen;
        this.deelnames = deelnames;
        this.gebeurtenissen = gebeurtenissen;
        this.berichten = berichten;
        this.klok = klok;
    }

    /**
     * Someone for whom a signal must be weighed.
     *
     * @param betrokkene number of that person
     * @param leeftijdsgroep {@code onder-12}, {@code 12-15}, {@code 16-22}, or {@code onbekend} when the birth date does not say which of
     *     these, or whether the person is under 23 at all
     */
    public record Jongere(long betrokkene, String leeftijdsgroep) {}

    /**
     * How long a signal lasts.
     *
     * @param reden code of what ends it
     */
    public record Looptijd(Instant tot, String reden) {}

    /** Why no signal can be given about somebody now. */
    public enum Beletsel {
        UIT_MELDING,
        /** The birth date does not say that this person is born and under 23; without it the end cannot be planned. */
        LEEFTIJD_ONBEKEND,
        TE_OUD,
        /** Neither a BSN nor an achternaam: nobody could find this person. */
        NAAM_ONBEKEND
    }

    /**
     * Opens the weighing for everyone of a melding who is, or may be, under 23 today and has none yet. A second time finds only who came in
     * since.
     *
     * @param looptElders whether another melding already has a weighing or a signal about this person that has not ended: one is enough
     */
    @Transactional
    public List<Jongere> open(String meldingnummer, LongPredicate looptElders) {
        // Two jobs at once take turns, so that the second finds what the first opened.
        opslag.een(String.class, "select meldingnummer from melding where meldingnummer = ? for update", meldingnummer);
        LocalDate vandaag = vandaag();
        List<Jongere> nieuw = opslag.lijst(Kandidaat.class, """
                select r.betrokkene_id, b.geboortedatum from betrokkene_in_melding r join betrokkene b on b.id = r.betrokkene_id
                where r.meldingnummer = ? and not exists (
                    select 1 from signaal s where s.meldingnummer = r.meldingnummer and s.betrokkene_id = r.betrokkene_id)
                order by r.betrokkene_id""", meldingnummer).stream()
                .flatMap(kandidaat -> kandidaat.jongere(vandaag))
                .filter(jongere -> !looptElders.test(jongere.betrokkene()))
                .toList();
        nieuw.forEach(jongere -> opslag.voegToe(
                "signaal",
                "meldingnummer",
                meldingnummer,
                "betrokkene_id",
                jongere.betrokkene(),
                "geopend_op",
                klok.instant()));
        return nieuw;
    }

    /** Why no signal can be given about this person now; empty when it can. */
    public Optional<Beletsel> beletsel(String meldingnummer, long betrokkene) {
        long nu = deelnames.huidig(meldingnummer, betrokkene);
        if (!deelnames.heeft(meldingnummer, nu)) {
            return Optional.of(Beletsel.UIT_MELDING);
        }
        Persoonsgegevens gegevens = personen.lees(nu).gegevens();
        String code = gegevens.geboortedatum();
        if (code == null || new Geboortedatum(code).isOngeboren()) {
            return Optional.of(Beletsel.LEEFTIJD_ONBEKEND);
        }
        Geboortedatum geboren = new Geboortedatum(code);
        if (geboren.hoogstensOudOp(vandaag()) >= GRENS) {
            return Optional.of(
                    geboren.minstensOudOp(vandaag()) >= GRENS ? Beletsel.TE_OUD : Beletsel.LEEFTIJD_ONBEKEND);
        }
        return gegevens.bsn() == null && gegevens.achternaam().isBlank()
                ? Optional.of(Beletsel.NAAM_ONBEKEND)
                : Optional.empty();
    }

    /**
     * Gives the signal and makes the message to the verwijsindex, in one transaction; a second time changes nothing. Sending it is another
     * step.
     *
     * @param stap which step of which route gives it: the key of its message
     * @param looptijd how long it lasts for who was born on this day, the first possible one: rather a day short than after the 23rd birthday
     */
    @Transactional
    public Signaal geef(String meldingnummer, long betrokkene, String stap, Function<LocalDate, Looptijd> looptijd) {
        long nu = deelnames.huidig(meldingnummer, betrokkene);
        Signaal signaal = lees(meldingnummer, nu);
        if (signaal.gegevenOp() != null) {
            return signaal;
        }
        Persoonsgegevens gegevens = personen.lees(nu).gegevens();
        String geboren = gegevens.geboortedatum();
        if (geboren == null) {
            throw new IllegalStateException("Geen signaal zonder geboortedatum");
        }
        Instant moment = klok.instant();
        Looptijd duur = looptijd.apply(new Geboortedatum(geboren).eersteDag());
        Melding melding = meldingen.lees(meldingnummer);
        opslag.wijzig(
                "update signaal set gegeven_op = ?, tot = ?, tot_reden = ?, bericht_id = ? where meldingnummer = ? and betrokkene_id = ?",
                moment,
                duur.tot(),
                duur.reden(),
                berichten.maak(
                        meldingnummer, nu, stap, Signaalbericht.van(melding.regio(), gegevens, moment, duur.tot())),
                meldingnummer,
                nu);
        leg(meldingnummer, Soort.SIGNAAL_AFGEGEVEN, Map.of("betrokkene", String.valueOf(nu)));
        return lees(meldingnummer, nu);
    }

    /**
     * Ends the signal and makes the message that says so, in one transaction; a second time changes nothing. The first message is never
     * sent after this. When it never left, nothing is there to end and no message is made.
     *
     * @param stap which step of which route ends it: the key of its message
     * @param reden code; null when it ends as was planned
     * @return number in the ledger of the message to send; empty when there is none
     */
    @Transactional
    public Optional<Long> beeindig(String meldingnummer, long betrokkene, String stap, @Nullable String reden) {
        long nu = deelnames.huidig(meldingnummer, betrokkene);
        int beeindigd = opslag.wijzig("""
                update signaal set beeindigd_op = ?, beeindigd_reden = coalesce(cast(? as varchar(20)), tot_reden)
                where meldingnummer = ? and betrokkene_id = ? and gegeven_op is not null and beeindigd_op is null""", klok.instant(), reden, meldingnummer, nu);
        if (beeindigd == 1) {
            Signaal signaal = lees(meldingnummer, nu);
            String code = String.valueOf(signaal.beeindigdReden());
            berichten.beeindig(signaal, stap);
            leg(meldingnummer, Soort.SIGNAAL_BEEINDIGD, Map.of("betrokkene", String.valueOf(nu), "reden", code));
        }
        return berichten.nummerVanEinde(stap);
    }

    /** The signals weighed for a melding, in the order in which the weighing began. */
    public List<Signaal> van(String meldingnummer) {
        return opslag.lijst(Signaal.class, """
                select betrokkene_id, geopend_op, gegeven_op, tot, tot_reden, bericht_id, beeindigd_op, beeindigd_reden
                from signaal where meldingnummer = ? order by id""", meldingnummer);
    }

    private Signaal lees(String meldingnummer, long betrokkene) {
        return van(meldingnummer).stream()
                .filter(signaal -> signaal.betrokkeneId() == betrokkene)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Voor deze betrokkene is geen signaal te wegen"));
    }

    private void leg(String meldingnummer, Soort soort, Map<String, String> codes) {
        gebeurtenissen.leg(meldingnummer, soort, SYSTEEM, codes);
    }

    private LocalDate vandaag() {
        return LocalDate.ofInstant(klok.instant(), NEDERLAND);
    }

    private record Kandidaat(long betrokkeneId, @Nullable String geboortedatum) {

        Stream<Jongere> jongere(LocalDate dag) {
            if (geboortedatum == null) {
                return Stream.of(new Jongere(betrokkeneId, "onbekend"));
            }
            Geboortedatum geboren = new Geboortedatum(geboortedatum);
            return geboren.isOngeboren() || geboren.minstensOudOp(dag) >= GRENS
                    ? Stream.of()
                    : Stream.of(
                            new Jongere(betrokkeneId, groep(geboren.minstensOudOp(dag), geboren.hoogstensOudOp(dag))));
        }

        /** Whom to inform depends on 12 and 16 (Jeugdwet art. 7.1.5.1). */
        private static String groep(int minstens, int hoogstens) {
            if (hoogstens < 12) {
                return "onder-12";
            }
            if (minstens >= 12 && hoogstens < 16) {
                return "12-15";
            }
            return minstens >= 16 && hoogstens < GRENS ? "16-22" : "onbekend";
        }
    }
}
