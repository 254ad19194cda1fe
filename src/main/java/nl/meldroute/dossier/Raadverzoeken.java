package nl.meldroute.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Verzoeken tot onderzoek at the Raad, and what the Raad answers. An answer is stored first and looked at when the route is ready, so that
 * an early, late or double one does no harm. The row of the verzoek is the lock between the two.
 */
@Service
public class Raadverzoeken {

    private static final String SYSTEEM = "systeem";
    private static final String MET_SLOT = " for update";
    private static final String ZONDER_SLOT = "";
    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    private final Opslag opslag;
    private final Raadstukken stukken;
    private final Gebeurtenissen gebeurtenissen;
    private final Clock klok;

    Raadverzoeken(Opslag opslag, Raadstukken stukken, Gebeurtenissen gebeurtenissen, Clock klok) {
        this.opslag = opslag;
        this.stukken = stukken;
        this.gebeurtenissen = gebeurtenissen;
        this.klok = klok;
    }

    /** Whether the dossier holds today what a verzoek needs. Counts only. */
    public Raadtoets toets(String meldingnummer) {
        return stukken.gezin(meldingnummer).toets();
    }

    /**
     * Makes the verzoek and, in the same transaction, the notice to the college (Wmo 2015 art. 4.1.1 lid 2 onder f). A second time for the
     * same route changes nothing. An answer that was there before the verzoek is matched now.
     *
     * @throws IllegalStateException when nobody in the melding is a minor or unborn today
     */
    @Transactional
    public Raadverzoek maak(String meldingnummer, NieuwRaadverzoek nieuw) {
        Optional<Raadverzoek> bekend =
                opslag.vind(Raadverzoek.class, "select * from raadverzoek where route = ?", nieuw.route());
        if (bekend.isPresent()) {
            return bekend.get();
        }
        Raadgezin gezin = stukken.gezin(meldingnummer);
        if (!gezin.toets().heeftKinderen()) {
            throw new IllegalStateException("Een verzoek aan de Raad zonder minderjarige of ongeborene");
        }
        sluitAan();
        Raadverzoek verzoek = bewaar(meldingnummer, nieuw);
        stukken.maak(verzoek, nieuw, gezin);
        leg(verzoek, Soort.RAADVERZOEK_GEMAAKT, SYSTEEM, Map.of("spoed", verzoek.spoed() ? "ja" : "nee"));
        leg(verzoek, Soort.COLLEGE_GEINFORMEERD, SYSTEEM, Map.of());
        for (Raadantwoord vroeg : nietGekoppeld()) {
            kies(kandidaten(vroeg.zoalsOntvangen(), ZONDER_SLOT), vroeg.zoalsOntvangen())
                    .filter(van -> van.id() == verzoek.id())
                    .ifPresent(van -> koppel(van, vroeg.id()));
        }
        return lees(verzoek.verzoeknummer());
    }

    /**
     * Stores what the Raad answered, and matches it on both case numbers; the first answer brings the Raad's number. Waking the route is up
     * to the caller, in the same transaction.
     *
     * @param door user id of who or what brings it
     */
    @Transactional
    public Raadontvangst ontvangAntwoord(NieuwRaadantwoord nieuw, String door) {
        List<Raadverzoek> kandidaten = kandidaten(nieuw, MET_SLOT);
        if (kandidaten.isEmpty()) {
            sluitAan();
            kandidaten = kandidaten(nieuw, MET_SLOT);
        }
        // After the lock, so that the same message twice at once is seen by the second.
        Optional<Raadantwoord> eerder =
                opslag.vind(Raadantwoord.class, "select * from raadantwoord where kenmerk = ?", nieuw.kenmerk());
        if (eerder.isPresent()) {
            return eerder.get().zoalsOntvangen().equals(nieuw)
                    ? new Raadontvangst.AlBekend()
                    : new Raadontvangst.KenmerkBezet();
        }
        long id = bewaar(nieuw, door);
        Optional<Raadverzoek> verzoek = kies(kandidaten, nieuw);
        if (verzoek.isEmpty()) {
            return new Raadontvangst.NietGekoppeld(!kandidaten.isEmpty());
        }
        koppel(verzoek.get(), id);
        return new Raadontvangst.Gekoppeld(
                verzoek.get().verzoeknummer(), verzoek.get().route());
    }

    /**
     * Looks at every answer to this verzoek and marks the new ones. Holds the lock until the caller's transaction ends: the route must wait
     * for the next answer in that same transaction, or an answer in between would wake nobody.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Raadstand verwerk(String verzoeknummer) {
        Raadverzoek verzoek = opslag.een(
                Raadverzoek.class, "select * from raadverzoek where verzoeknummer = ? for update", verzoeknummer);
        int nieuw = opslag.wijzig(
                "update raadantwoord set verwerkt_op = ? where verzoek_id = ? and verwerkt_op is null",
                klok.instant(),
                verzoek.id());
        return Raadstand.van(
                nieuw > 0,
                opslag.lijst(
                        Raadantwoord.class,
                        "select * from raadantwoord where verzoek_id = ? order by op, id",
                        verzoek.id()));
    }

    /** Answers to this verzoek that its route has not looked at; after its end they stay so. */
    public List<Raadantwoord> onverwerkt(String verzoeknummer) {
        return opslag.lijst(Raadantwoord.class, """
                select a.* from raadantwoord a join raadverzoek v on v.id = a.verzoek_id
                where v.verzoeknummer = ? and a.verwerkt_op is null order by a.id""", verzoeknummer);
    }

    /** Answers that fit no verzoek, or two: for a person to look at. */
    public List<Raadantwoord> nietGekoppeld() {
        return opslag.lijst(Raadantwoord.class, "select * from raadantwoord where verzoek_id is null order by id");
    }

    /** The verzoek with our number. */
    public Raadverzoek lees(String verzoeknummer) {
        return opslag.een(Raadverzoek.class, "select * from raadverzoek where verzoeknummer = ?", verzoeknummer);
    }

    /** The verzoeken that one of these numbers may be of. */
    private List<Raadverzoek> kandidaten(NieuwRaadantwoord nieuw, String slot) {
        return opslag.lijst(
                Raadverzoek.class,
                "select * from raadverzoek where verzoeknummer = ? or raadnummer = ? or gehoord_nummer = ? order by id"
                        + slot,
                nieuw.eigenNummer(),
                nieuw.raadnummer(),
                nieuw.raadnummer());
    }

    /** The one verzoek that these numbers are of; empty when one of them is of another. */
    private static Optional<Raadverzoek> kies(List<Raadverzoek> kandidaten, NieuwRaadantwoord nieuw) {
        List<Raadverzoek> passend = kandidaten.stream()
                .filter(verzoek -> verzoek.heet(nieuw.eigenNummer(), nieuw.raadnummer()))
                .toList();
        boolean ookEenAnder = kandidaten.stream()
                .anyMatch(verzoek ->
                        !passend.contains(verzoek) && verzoek.noemt(nieuw.eigenNummer(), nieuw.raadnummer()));
        return passend.size() == 1 && !ookEenAnder ? Optional.of(passend.get(0)) : Optional.empty();
    }

    /** Who makes a verzoek, and an answer that finds none, take turns: the second of them sees what the first one did. */
    private void sluitAan() {
        opslag.een(Integer.class, "select nummer from raadslot where nummer = 1 for update");
    }

    private void koppel(Raadverzoek verzoek, long antwoordId) {
        Raadantwoord antwoord = opslag.een(Raadantwoord.class, "select * from raadantwoord where id = ?", antwoordId);
        verbind(verzoek, antwoord, antwoord.door());
        if (verzoek.raadnummer() == null && antwoord.raadnummer() != null) {
            opslag.wijzig("update raadverzoek set raadnummer = ? where id = ?", antwoord.raadnummer(), verzoek.id());
        }
    }

    /** An answer belongs to this verzoek: the timeline of the melding says so. */
    void verbind(Raadverzoek verzoek, Raadantwoord antwoord, String door) {
        opslag.wijzig("update raadantwoord set verzoek_id = ? where id = ?", verzoek.id(), antwoord.id());
        Map<String, String> codes = new HashMap<>();
        codes.put("soort", antwoord.soort().name().toLowerCase(Locale.ROOT));
        if (antwoord.antwoord() != null) {
            codes.put("antwoord", antwoord.antwoord());
        }
        leg(verzoek, Soort.RAADANTWOORD_ONTVANGEN, door, Gebeurtenissen.metDag(codes, antwoord.op(), null));
    }

    private void leg(Raadverzoek verzoek, Soort soort, String door, Map<String, String> codes) {
        Map<String, String> alle = new HashMap<>(codes);
        alle.put("verzoek", verzoek.verzoeknummer());
        gebeurtenissen.leg(verzoek.meldingnummer(), soort, door, alle);
    }

    private Raadverzoek bewaar(String meldingnummer, NieuwRaadverzoek nieuw) {
        Instant nu = klok.instant();
        long volgnummer = opslag.een(Long.class, "select nextval('raadverzoek_volgnummer')");
        String verzoeknummer = "R%d-%06d".formatted(nu.atZone(NEDERLAND).getYear(), volgnummer);
        opslag.voegToe(
                "raadverzoek",
                "meldingnummer",
                meldingnummer,
                "verzoeknummer",
                verzoeknummer,
                "gehoord_nummer",
                NieuwRaadantwoord.nummer(nieuw.gehoordNummer()),
                "route",
                nieuw.route(),
                "spoed",
                nieuw.spoed(),
                "opgesteld_door",
                nieuw.opgesteldDoor(),
                "goedgekeurd_door",
                nieuw.goedgekeurdDoor(),
                "gemaakt_op",
                nu);
        return lees(verzoeknummer);
    }

    private long bewaar(NieuwRaadantwoord nieuw, String door) {
        return opslag.voegToeMetId(
                "raadantwoord",
                "eigen_nummer",
                nieuw.eigenNummer(),
                "raadnummer",
                nieuw.raadnummer(),
                "soort",
                nieuw.soort(),
                "antwoord",
                nieuw.antwoord(),
                "op",
                nieuw.op(),
                "kenmerk",
                nieuw.kenmerk(),
                "ontvangen_op",
                klok.instant(),
                "door",
                door);
    }
}
