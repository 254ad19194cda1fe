package nl.meldroute.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import org.jspecify.annotations.Nullable;

/**
 * One offer of a melding to one party, with the steps it went through.
 *
 * @param partij code of the party
 * @param reden why this party, when a person chose it against the decision table
 */
public record Overdracht(
        long id,
        String meldingnummer,
        String partij,
        String partijNaam,
        @Nullable String reden,
        String gekozenDoor,
        Instant gekozenOp,
        List<Gezet> stappen) {

    /** A step of a warme overdracht. */
    public enum Stap {
        AANGEBODEN(Soort.OVERDRACHT_AANGEBODEN),
        GEACCEPTEERD(Soort.OVERDRACHT_GEACCEPTEERD),
        GEWEIGERD(Soort.OVERDRACHT_GEWEIGERD),
        ONBEANTWOORD(Soort.OVERDRACHT_ONBEANTWOORD),
        GESPREK(Soort.OVERDRACHTSGESPREK_GEVOERD),
        VERVOLG_GESTART(Soort.VERVOLG_GESTART),
        VOLTOOID(Soort.ZICHT_OVERGEDRAGEN);

        final Soort gebeurtenis;

        Stap(Soort gebeurtenis) {
            this.gebeurtenis = gebeurtenis;
        }
    }

    /**
     * A step that was taken.
     *
     * @param gevoerdOp the day on which it happened; null when nobody was asked
     */
    public record Gezet(
            long id,
            Stap stap,
            @Nullable LocalDate gevoerdOp,
            @Nullable String verslag,
            String door,
            Instant op) {}

    public Overdracht {
        stappen = List.copyOf(stappen);
    }

    public boolean heeft(Stap stap) {
        return stappen.stream().anyMatch(gezet -> gezet.stap() == stap);
    }

    /** What is missing before zicht may move. The last answer counts: a refusal after acceptance is a refusal. */
    public Set<Stap> ontbreekt() {
        Set<Stap> nodig = EnumSet.of(Stap.GEACCEPTEERD, Stap.GESPREK, Stap.VERVOLG_GESTART);
        nodig.removeAll(stappen.stream().map(Gezet::stap).collect(Collectors.toSet()));
        stappen.stream()
                .map(Gezet::stap)
                .filter(Set.of(Stap.GEACCEPTEERD, Stap.GEWEIGERD, Stap.ONBEANTWOORD)::contains)
                .reduce((eerder, later) -> later)
                .filter(antwoord -> antwoord != Stap.GEACCEPTEERD)
                .ifPresent(antwoord -> nodig.add(Stap.GEACCEPTEERD));
        return nodig;
    }
}
