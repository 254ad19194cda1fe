package nl.meldroute.dossier;

import java.util.Set;

/**
 * Someone involved in a melding.
 *
 * @param aard codes of what happened to this person; may be empty
 */
public record NieuweBetrokkene(BetrokkeneRol rol, Persoonsgegevens gegevens, Set<String> aard) {

    public NieuweBetrokkene {
        aard = Set.copyOf(aard);
    }
}
