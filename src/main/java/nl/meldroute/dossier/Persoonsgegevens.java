package nl.meldroute.dossier;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person.
 *
 * @param geboortedatum code as in {@link Geboortedatum}; null when not known at all
 * @param bsn nine digits that pass the eleven-test, or null
 * @param bsnReden code why there is no BSN ({@code onbekend}, {@code ongeboren}, …); null exactly when there is one
 * @param adres null when not known
 */
public record Persoonsgegevens(
        String achternaam,
        String voornamen,
        @Nullable String geboortedatum,
        Geslacht geslacht,
        @Nullable String bsn,
        @Nullable String bsnReden,
        @Nullable Adres adres,
        VeiligContact veiligContact) {

    public Persoonsgegevens {
        if ((bsn == null) == (bsnReden == null)) {
            throw new IllegalArgumentException("Een BSN of een reden waarom het ontbreekt, een van beide");
        }
        if (bsn != null && !Bsn.isGeldig(bsn)) {
            throw new IllegalArgumentException("BSN voldoet niet aan de elfproef");
        }
        if (geboortedatum != null && !Geboortedatum.isGeldig(geboortedatum)) {
            throw new IllegalArgumentException("Geen geldige geboortedatum");
        }
    }

    /** What is newly said wins; what is not said now stays. A shielded address and a contact warning are never lifted this way. */
    Persoonsgegevens aangevuldMet(Persoonsgegevens nieuw) {
        return new Persoonsgegevens(
                nieuw.achternaam,
                nieuw.voornamen,
                nieuw.geboortedatum == null ? geboortedatum : nieuw.geboortedatum,
                nieuw.geslacht == Geslacht.O ? geslacht : nieuw.geslacht,
                nieuw.bsn == null ? bsn : nieuw.bsn,
                nieuw.bsn == null ? bsnReden : null,
                adres == null || nieuw.adres == null
                        ? adres == null ? nieuw.adres : adres
                        : adres.aangevuldMet(nieuw.adres),
                veiligContact.aangevuldMet(nieuw.veiligContact));
    }

    /** Codes of what was said now and did not take the place of what is known: for a caseworker to judge. */
    List<String> nietOvergenomenVan(Persoonsgegevens nieuw) {
        List<String> codes = new ArrayList<>();
        if (adres != null && nieuw.adres != null && adres.afgeschermd() && adres.verschiltVan(nieuw.adres)) {
            codes.add("adres");
        }
        if (veiligContact.verschiltVan(nieuw.veiligContact)) {
            codes.add("veilig-contact");
        }
        return codes;
    }

    /** What was said, for the history. Beside a shielded address every other address is shielded too. */
    Persoonsgegevens zoalsGemeld(Persoonsgegevens nieuw) {
        Persoonsgegevens samen = aangevuldMet(nieuw);
        Adres gemeld = nieuw.adres == null ? samen.adres : nieuw.adres;
        return new Persoonsgegevens(
                samen.achternaam,
                samen.voornamen,
                samen.geboortedatum,
                samen.geslacht,
                samen.bsn,
                samen.bsnReden,
                gemeld != null && adres != null && adres.afgeschermd() ? gemeld.alsAfgeschermd() : gemeld,
                nieuw.veiligContact.aangevuldMet(veiligContact));
    }
}
