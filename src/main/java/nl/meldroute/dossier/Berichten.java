package nl.meldroute.dossier;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /** Faults of a try in which nothing left this machine; after any other one, the receiver may have the message. */
    public static final Set<String> NIETS_WEGGEGAAN =
            Set.of("ongeldig", "niet-ingesteld", "adres-niet-toegestaan", "map-niet-beschrijfbaar");

    /** Longer than one try can take: a try without an end that began before this was broken off by a crash. */
    private static final Duration BEZIG = Duration.ofMinutes(1);

    private final Opslag opslag;
    private final Gebeurtenissen gebeurtenissen;
    private final Clock klok;

    Berichten(Opslag opslag, Gebeurtenissen gebeurtenissen, Clock klok) {
        this.opslag = opslag;
        this.gebeurtenissen = gebeurtenissen;
        this.klok = klok;
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
        if (eerste || definitief) {
            Bericht mislukt = lees(bericht);
            gebeurtenissen.leg(
                    mislukt.meldingnummer(),
                    Gebeurtenis.Soort.BERICHT_MISLUKT,
                    SYSTEEM,
                    Map.of("bericht", mislukt.soort().name(), "fout", fout, "opnieuw", definitief ? "nee" : "ja"));
        }
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
        if (!nu.staat().isAf()) {
            opslag.wijzig(
                    "update bericht set staat = ?, vervallen_reden = ? where id = ?",
                    Bericht.Staat.VERVALLEN,
                    reden,
                    bericht);
            gebeurtenissen.leg(
                    nu.meldingnummer(),
                    Gebeurtenis.Soort.BERICHT_VERVALLEN,
                    SYSTEEM,
                    Map.of("bericht", nu.soort().name(), "reden", reden));
        }
        return pogingen(bericht).stream()
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
            stop(bericht, "vernietigd");
        } else {
            vergrendelInRust(bericht);
        }
        opslag.wijzig("update bericht set inhoud = ? where id = ?", inhoud, bericht);
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
