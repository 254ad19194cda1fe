package nl.meldroute.dossier;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ledger of messages that go out. Making one is part of the step that decides it; sending it is a step of its own, and each try stands
 * here in a transaction of its own: it stays when the step that tried is taken back.
 */
@Service
public class Berichten {

    private static final String SYSTEEM = "systeem";
    private static final String VERNIETIGD = "vernietigd";
    private static final String BESLOTEN = "besloten";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Faults of a try in which nothing left this machine; after any other one, the receiver may have the message. */
    public static final Set<String> NIETS_WEGGEGAAN = Set.of(
            "ongeldig",
            "niet-ingesteld",
            "adres-niet-toegestaan",
            "map-niet-beschrijfbaar",
            "adres-ontbreekt",
            "nooit-schrijven",
            "brief-ongeldig");

    /** Longer than one try can take: a try without an end that began before this was broken off by a crash. */
    private static final Duration BEZIG = Duration.ofMinutes(1);

    private final Opslag opslag;
    private final Gebeurtenissen gebeurtenissen;
    private final ObjectProvider<Berichtroute> route;
    private final Clock klok;

    Berichten(Opslag opslag, Gebeurtenissen gebeurtenissen, ObjectProvider<Berichtroute> route, Clock klok) {
        this.opslag = opslag;
        this.gebeurtenissen = gebeurtenissen;
        this.route = route;
        this.klok = klok;
    }

    /**
     * Makes a letter or mail and begins to send it: beside the route that decided it, which does not wait for the post. A second one under
     * the same key changes nothing.
     *
     * @param sleutel says which step decided it
     * @param betrokkene to whom it goes when that is someone of the melding; else null
     * @param waarden what the template needs and only this step knows: text, yes or no, and days as ISO; the name and address come later
     */
    @Transactional
    public void verstuur(
            String meldingnummer,
            Bericht.Soort soort,
            Bericht.Kanaal kanaal,
            String sleutel,
            @Nullable Long betrokkene,
            Map<String, ?> waarden,
            String door) {
        if (opslag.vind(Long.class, "select id from bericht where sleutel = ?", sleutel)
                .isPresent()) {
            return;
        }
        String inhoud = JSON.valueToTree(waarden).toString();
        long id = maak(new NieuwBericht(meldingnummer, soort, kanaal, sleutel, inhoud, betrokkene), door);
        String regio = opslag.een(String.class, "select regio from melding where meldingnummer = ?", meldingnummer);
        route.ifAvailable(post -> post.begin(lees(id), regio));
    }

    /**
     * Makes a message; a second one under the same key changes nothing, whatever it says.
     *
     * @return its number, of the one that was there when there was one
     */
    @Transactional
    public long maak(NieuwBericht nieuw, String door) {
        return vindNummer(nieuw.sleutel())
                .orElseGet(() -> opslag.voegToeMetId(
                        "bericht",
                        "meldingnummer",
                        nieuw.meldingnummer(),
                        "soort",
                        nieuw.soort(),
                        "kanaal",
                        nieuw.kanaal(),
                        "sleutel",
                        nieuw.sleutel(),
                        "kenmerk",
                        UUID.nameUUIDFromBytes(nieuw.sleutel().getBytes(StandardCharsets.UTF_8))
                                .toString(),
                        "inhoud",
                        nieuw.inhoud(),
                        "betrokkene_id",
                        nieuw.betrokkeneId(),
                        "staat",
                        Bericht.Staat.KLAAR,
                        "gemaakt_op",
                        klok.instant(),
                        "door",
                        door));
    }

    /** The number of the message that was made under this key, if one was. */
    public Optional<Long> vindNummer(String sleutel) {
        return opslag.vind(Long.class, "select id from bericht where sleutel = ?", sleutel);
    }

    /** The number of the message that was made under this key. */
    public long nummer(String sleutel) {
        return opslag.een(Long.class, "select id from bericht where sleutel = ?", sleutel);
    }

    /** Reads a message to send it. For the step that sends, which no user asks: it is not guarded and not in the read log. */
    @Transactional
    public Bericht lees(long bericht) {
        return opslag.een(Bericht.class, "select * from bericht where id = ?", bericht);
    }

    /**
     * Records that a try begins.
     *
     * @return number of the try
     * @throws IllegalStateException when it was stopped since it was read
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public long begin(long bericht) {
        if (vergrendel(bericht).staat() == Bericht.Staat.VERVALLEN) {
            throw new IllegalStateException("Dit bericht is net vervallen");
        }
        return opslag.voegToeMetId("berichtpoging", "bericht_id", bericht, "begonnen_op", klok.instant());
    }

    /**
     * Records that a try succeeded.
     *
     * @param poging as {@link #begin} gave it
     * @param bevestiging what the receiver calls it; null when only the carrier has it
     * @param klaargezet it lies ready for a person, who sends it
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void bezorgd(long bericht, long poging, @Nullable String bevestiging, boolean klaargezet) {
        eindig(poging, null);
        opslag.wijzig(
                "update bericht set staat = ?, bevestiging = ? where id = ?",
                staat(bevestiging, klaargezet),
                bevestiging,
                bericht);
    }

    /**
     * Records that a try failed. The timeline says so the first time, and when Meldroute stops trying.
     *
     * @param fout code; never what the other side said
     * @param definitief a person must mend something first
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void mislukt(long bericht, long poging, String fout, boolean definitief) {
        eindig(poging, fout);
        boolean eerste = opslag.wijzig(
                        "update bericht set staat = ? where id = ? and staat = ?",
                        Bericht.Staat.MISLUKT,
                        bericht,
                        Bericht.Staat.KLAAR)
                > 0;
        Bericht mislukt = lees(bericht);
        if ((eerste || definitief) && !mislukt.soort().isIntern()) {
            gebeurtenissen.leg(
                    mislukt.meldingnummer(),
                    Gebeurtenis.Soort.BERICHT_MISLUKT,
                    SYSTEEM,
                    met(mislukt, Map.of("fout", fout, "opnieuw", definitief ? "nee" : "ja")));
        }
    }

    /** Keeps the letter that is about to go out, as JSON: it stays when the step that sends it is taken back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void bewaarBrief(long bericht, String brief) {
        opslag.wijzig("update bericht set brief = ? where id = ?", brief, bericht);
    }

    /**
     * A person mended what was wrong, or wants a new letter: it is ready to be sent again, under the same kenmerk. What is not to be sent
     * any more stays so.
     */
    @Transactional
    public void opnieuw(long bericht) {
        if (vergrendelInRust(bericht).staat() != Bericht.Staat.VERVALLEN) {
            opslag.wijzig("update bericht set staat = ? where id = ?", Bericht.Staat.KLAAR, bericht);
        }
    }

    /**
     * Records that a person sent it, or that it is not to be sent any more. Where nothing is to be sent any more it changes nothing.
     *
     * @param staat {@link Bericht.Staat#VERZONDEN} or {@link Bericht.Staat#VERVALLEN}
     * @param wijze code of how it was sent; empty when it was not
     * @param op the day it was sent; null when it was not
     * @return whether this changed anything
     */
    @Transactional
    public boolean handelAf(long bericht, Bericht.Staat staat, String wijze, @Nullable LocalDate op, String door) {
        Bericht afgehandeld = vergrendelInRust(bericht);
        if (afgehandeld.staat() == Bericht.Staat.VERVALLEN) {
            return false;
        }
        opslag.wijzig(
                "update bericht set staat = ?, vervallen_reden = ? where id = ?",
                staat,
                staat == Bericht.Staat.VERVALLEN ? BESLOTEN : null,
                bericht);
        Map<String, String> codes = met(afgehandeld, Map.of("staat", staat.name()));
        if (!wijze.isEmpty()) {
            codes.put("wijze", wijze);
        }
        gebeurtenissen.leg(
                afgehandeld.meldingnummer(),
                Gebeurtenis.Soort.BERICHT_AFGEHANDELD,
                door,
                Gebeurtenissen.metDag(codes, op, null));
        return true;
    }

    /**
     * Stops a message that was not delivered: it is never sent again. What was delivered stays so.
     *
     * @param reden code
     * @return whether the receiver has it, or may have it all the same
     * @throws IllegalStateException while a try runs: what comes of it must be known first
     */
    @Transactional
    boolean stop(long bericht, String reden) {
        Bericht nu = vergrendelInRust(bericht);
        boolean ligtErNog = nu.staat() == Bericht.Staat.KLAARGEZET && reden.equals(VERNIETIGD);
        if (!nu.staat().isAf() || ligtErNog) {
            opslag.wijzig(
                    "update bericht set staat = ?, vervallen_reden = ? where id = ?",
                    Bericht.Staat.VERVALLEN,
                    reden,
                    bericht);
            gebeurtenissen.leg(
                    nu.meldingnummer(), Gebeurtenis.Soort.BERICHT_VERVALLEN, SYSTEEM, met(nu, Map.of("reden", reden)));
        }
        if (nu.staat() == Bericht.Staat.VERZONDEN || nu.staat() == Bericht.Staat.BEVESTIGD) {
            return true;
        }
        // What a person decided not to send lay ready at most.
        boolean besloten = BESLOTEN.equals(nu.vervallenReden());
        return pogingen(bericht).stream()
                .filter(poging -> !besloten || poging.fout != null || poging.geeindigdOp == null)
                .anyMatch(poging -> poging.fout == null || !NIETS_WEGGEGAAN.contains(poging.fout));
    }

    /**
     * Takes data out of a message that is kept. An empty one is never sent again; its tries stay.
     *
     * @param inhoud what is left of it
     * @throws IllegalStateException while a try runs: it would put back what is taken out
     */
    @Transactional
    void herschrijf(long bericht, String inhoud) {
        if (inhoud.equals(Bericht.LEEG)) {
            stop(bericht, VERNIETIGD);
        } else {
            vergrendelInRust(bericht);
        }
        opslag.wijzig("update bericht set inhoud = ?, brief = null where id = ?", inhoud, bericht);
    }

    private static Map<String, String> met(Bericht bericht, Map<String, String> codes) {
        Map<String, String> alle = new HashMap<>(codes);
        alle.put("bericht", bericht.soort().name());
        alle.putAll(bericht.personen());
        return alle;
    }

    private Bericht vergrendelInRust(long bericht) {
        Bericht nu = vergrendel(bericht);
        Instant bezigSinds = klok.instant().minus(BEZIG);
        if (pogingen(bericht).stream()
                .anyMatch(poging -> poging.geeindigdOp == null && poging.begonnenOp.isAfter(bezigSinds))) {
            throw new IllegalStateException("Dit bericht wordt net verstuurd");
        }
        return nu;
    }

    /** Sending and stopping take turns on the row. */
    private Bericht vergrendel(long bericht) {
        return opslag.een(Bericht.class, "select * from bericht where id = ? for update", bericht);
    }

    private static Bericht.Staat staat(@Nullable String bevestiging, boolean klaargezet) {
        if (klaargezet) {
            return Bericht.Staat.KLAARGEZET;
        }
        return bevestiging == null ? Bericht.Staat.VERZONDEN : Bericht.Staat.BEVESTIGD;
    }

    /** The messages of a melding, oldest first. Unguarded, so package-private. */
    List<Bericht> van(String meldingnummer) {
        return opslag.lijst(Bericht.class, "select * from bericht where meldingnummer = ? order by id", meldingnummer);
    }

    /** The messages of a melding that go outside, newest first, without what they say. Unguarded, so package-private. */
    List<Dossierbeeld.Berichtregel> regels(String meldingnummer) {
        Map<Long, Long> over = new HashMap<>();
        van(meldingnummer).forEach(een -> een.over().ifPresent(wie -> over.put(een.id(), wie)));
        return opslag
                .lijst(
                        Dossierbeeld.Berichtregel.class,
                        """
                select b.id, b.soort, b.kanaal, b.staat, b.betrokkene_id, cast(null as bigint) as over, b.gemaakt_op, b.door,
                    (select count(*) from berichtpoging p where p.bericht_id = b.id) as pogingen,
                    laatste.fout, laatste.geeindigd_op as laatste_op, b.brief is not null or b.soort = ? as brief
                from bericht b left join berichtpoging laatste
                    on laatste.id = (select max(p.id) from berichtpoging p where p.bericht_id = b.id)
                where b.meldingnummer = ? and b.soort not in (?, ?) order by b.id desc""",
                        Bericht.Soort.COLLEGE_VERZOEK,
                        meldingnummer,
                        Bericht.Soort.HERINNERING,
                        Bericht.Soort.ESCALATIE)
                .stream()
                .map(regel -> regel.met(over.get(regel.id())))
                .toList();
    }

    /** The tries of a message, oldest first. Unguarded, so package-private. */
    List<Poging> pogingen(long bericht) {
        return opslag.lijst(Poging.class, "select * from berichtpoging where bericht_id = ? order by id", bericht);
    }

    private void eindig(long poging, @Nullable String fout) {
        opslag.wijzig("update berichtpoging set geeindigd_op = ?, fout = ? where id = ?", klok.instant(), fout, poging);
    }

    /** One try; without an end the machine stopped in between. */
    record Poging(
            long id,
            long berichtId,
            Instant begonnenOp,
            @Nullable Instant geeindigdOp,
            @Nullable String fout) {}
}
