package nl.meldroute.dossier;

import java.time.Instant;
import java.util.List;

/** Someone of a household, as last recorded. */
public record Betrokkene(
        long id,
        String dossiernummer,
        Persoonsgegevens gegevens,
        List<Relatie> relaties,
        String gewijzigdDoor,
        Instant gewijzigdOp) {

    public Betrokkene {
        relaties = List.copyOf(relaties);
    }

    /**
     * What this person is to another.
     *
     * @param totId the other person
     * @param soort code, such as {@code ouder}, {@code kind}, {@code partner}, {@code ex-partner}
     * @param gezag has legal authority over the other
     */
    public record Relatie(long totId, String soort, boolean gezag) {}

    /** The part a person has in one melding, and what happened to that person. */
    public record InMelding(long betrokkeneId, BetrokkeneRol rol, List<String> aard) {

        public InMelding {
            aard = List.copyOf(aard);
        }
    }

    /**
     * Someone who was taken out of a melding, with the part this person had.
     *
     * @param reden why, in words
     */
    public record Uitgehaald(
            Betrokkene persoon, BetrokkeneRol rol, List<String> aard, String reden, String door, Instant op) {

        public Uitgehaald {
            aard = List.copyOf(aard);
        }
    }

    Betrokkene met(List<Relatie> andere) {
        return new Betrokkene(id, dossiernummer, gegevens, andere, gewijzigdDoor, gewijzigdOp);
    }
}
