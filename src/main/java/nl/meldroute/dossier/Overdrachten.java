package nl.meldroute.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Overdracht.Stap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Warme overdrachten. Every method acts on the newest offer of the melding. Zicht moves only in {@link #voltooi}: after acceptance,
 * a recorded person-to-person conversation and the start of the follow-up.
 */
@Service
public class Overdrachten {

    private static final Set<Stap> ANTWOORDEN = Set.of(Stap.GEACCEPTEERD, Stap.GEWEIGERD, Stap.ONBEANTWOORD);

    private final Opslag opslag;
    private final Gebeurtenissen gebeurtenissen;
    private final Clock klok;

    Overdrachten(Opslag opslag, Gebeurtenissen gebeurtenissen, Clock klok) {
        this.opslag = opslag;
        this.gebeurtenissen = gebeurtenissen;
        this.klok = klok;
    }

    /** Starts an overdracht to a party; a second party after a refusal is a new start. */
    @Transactional
    public long start(String meldingnummer, String partij, String partijNaam, @Nullable String reden, String door) {
        long id = opslag.voegToeMetId(
                "overdracht",
                "meldingnummer",
                meldingnummer,
                "partij",
                partij,
                "partij_naam",
                partijNaam,
                "reden",
                reden,
                "gekozen_door",
                door,
                "gekozen_op",
                klok.instant());
        gebeurtenissen.leg(meldingnummer, Soort.OVERDRACHT_GESTART, door, Map.of("partij", partij));
        return id;
    }

    @Transactional
    public void biedAan(String meldingnummer, @Nullable String verslag, String door) {
        zet(laatste(meldingnummer), Stap.AANGEBODEN, null, verslag, door);
    }

    /**
     * Records the party's answer: GEACCEPTEERD, GEWEIGERD or ONBEANTWOORD.
     *
     * @param gevoerdOp the day of the answer; null when there is none
     */
    @Transactional
    public void antwoord(
            String meldingnummer, Stap antwoord, @Nullable LocalDate gevoerdOp, @Nullable String verslag, String door) {
        if (!ANTWOORDEN.contains(antwoord)) {
            throw new IllegalArgumentException(antwoord + " is geen antwoord");
        }
        zet(laatste(meldingnummer), antwoord, gevoerdOp, verslag, door);
    }

    /** Records the conversation from person to person. */
    @Transactional
    public void gesprek(String meldingnummer, LocalDate gevoerdOp, String verslag, String door) {
        zet(laatste(meldingnummer), Stap.GESPREK, gevoerdOp, verslag, door);
    }

    /** Records that the party has really begun, on that day. */
    @Transactional
    public void startVervolg(String meldingnummer, LocalDate gevoerdOp, @Nullable String verslag, String door) {
        zet(laatste(meldingnummer), Stap.VERVOLG_GESTART, gevoerdOp, verslag, door);
    }

    /**
     * Moves zicht to the party; a second time changes nothing.
     *
     * @throws IllegalStateException when acceptance, conversation or start is missing
     */
    @Transactional
    public void voltooi(String meldingnummer, String door) {
        Overdracht overdracht = laatste(meldingnummer);
        if (overdracht.heeft(Stap.VOLTOOID)) {
            return;
        }
        if (!overdracht.ontbreekt().isEmpty()) {
            throw new IllegalStateException("Overdracht niet compleet, ontbreekt: " + overdracht.ontbreekt());
        }
        zet(overdracht, Stap.VOLTOOID, null, null, door);
    }

    /** How people call the party of the newest overdracht. */
    public String partijNaam(String meldingnummer) {
        return laatste(meldingnummer).partijNaam();
    }

    List<Overdracht> van(String meldingnummer) {
        return opslag
                .lijst(Rij.class, "select * from overdracht where meldingnummer = ? order by id", meldingnummer)
                .stream()
                .map(rij -> rij.met(opslag.lijst(
                        Overdracht.Gezet.class,
                        "select id, stap, gevoerd_op, verslag, door, op from overdracht_stap_nu where overdracht_id = ? order by id",
                        rij.id)))
                .toList();
    }

    private Overdracht laatste(String meldingnummer) {
        return van(meldingnummer).stream()
                .reduce((eerder, later) -> later)
                .orElseThrow(() -> new IllegalStateException("Geen overdracht gestart"));
    }

    private void zet(
            Overdracht overdracht, Stap stap, @Nullable LocalDate gevoerdOp, @Nullable String verslag, String door) {
        Instant nu = klok.instant();
        opslag.voegToe(
                "overdracht_stap",
                "overdracht_id",
                overdracht.id(),
                "stap",
                stap,
                "gevoerd_op",
                gevoerdOp,
                "verslag",
                verslag,
                "door",
                door,
                "op",
                nu);
        gebeurtenissen.schrijf(
                overdracht.meldingnummer(),
                stap.gebeurtenis,
                nu,
                door,
                Gebeurtenissen.metDag(Map.of("partij", overdracht.partij()), gevoerdOp, null));
    }

    private record Rij(
            long id,
            String meldingnummer,
            String partij,
            String partijNaam,
            @Nullable String reden,
            String gekozenDoor,
            Instant gekozenOp) {
        Overdracht met(List<Overdracht.Gezet> stappen) {
            return new Overdracht(id, meldingnummer, partij, partijNaam, reden, gekozenDoor, gekozenOp, stappen);
        }
    }
}
