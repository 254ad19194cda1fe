package nl.meldroute.toegang;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question to the guard.
 *
 * @param dossiernummer the dossier asked for; null for a search
 * @param meldingnummer the melding asked for; null when the whole dossier is
 * @param regio region of the dossier, or of the search
 * @param huishouden all numbers of the household: involvement in one counts for each
 * @param doel why, in the user's words or a code such as {@code taakformulier}
 */
public record Vraag(
        Onderwerp onderwerp,
        @Nullable String dossiernummer,
        @Nullable String meldingnummer,
        String regio,
        Collection<String> huishouden,
        String doel) {

    public Vraag {
        huishouden = List.copyOf(huishouden);
    }
}
