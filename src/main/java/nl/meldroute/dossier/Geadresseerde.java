package nl.meldroute.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who gets a letter, as known now.
 *
 * @param naam empty when not known
 * @param geslacht for the salutation; null for a melder, of whom it is not kept
 * @param voornaam empty when not known
 * @param leeftijdsgroep as in {@link Geboortedatum#leeftijdsgroep}; {@code onbekend} for a melder
 * @param adres the lines below the name; empty when there is no address to which a letter may go by post
 * @param mail a mail address; null when none is known
 * @param nooitSchrijven one record of this person says never to write, here or elsewhere in the household
 */
public record Geadresseerde(
        String naam,
        @Nullable Geslacht geslacht,
        String voornaam,
        String leeftijdsgroep,
        List<String> adres,
        @Nullable String mail,
        boolean nooitSchrijven) {

    public Geadresseerde {
        adres = List.copyOf(adres);
    }
}
