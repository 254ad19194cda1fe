package nl.meldroute.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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

    /** Whether the same BSN can be the same person: no other name or birth date. */
    boolean kanZijn(Persoonsgegevens nieuw) {
        return !Adres.botst(achternaam, nieuw.achternaam)
                && !Adres.botst(voornamen, nieuw.voornamen)
                && (geboortedatum == null
                        || nieuw.geboortedatum == null
                        || new Geboortedatum(geboortedatum).kanZijn(new Geboortedatum(nieuw.geboortedatum)));
    }

    /**
     * Whether a warning about one must be seen with the other: the same BSN, or no other name or birth date and enough known of both to
     * say so. Wider than recognition, since a warning too many does less harm than one too few.
     */
    boolean lijktOp(Persoonsgegevens ander) {
        if (bsn != null && bsn.equals(ander.bsn)) {
            return true;
        }
        long bekend = Stream.of(
                        !achternaam.isBlank() && !ander.achternaam.isBlank(),
                        !voornamen.isBlank() && !ander.voornamen.isBlank(),
                        // Unborn fits every birth date, so it says nothing.
                        isGeboren() && ander.isGeboren())
                .filter(weet -> weet)
                .count();
        boolean anderBsn = bsn != null && ander.bsn != null;
        return bekend >= (anderBsn ? 3 : 2) && (kanZijn(ander) || ander.kanZijn(this));
    }

    private boolean isGeboren() {
        return geboortedatum != null && !new Geboortedatum(geboortedatum).isOngeboren();
    }

    /** Whether nothing differs by which this person could be found elsewhere. */
    boolean isEvenHerkenbaarAls(Persoonsgegevens nieuw) {
        return Objects.equals(bsn, nieuw.bsn)
                && achternaam.equals(nieuw.achternaam)
                && voornamen.equals(nieuw.voornamen)
                && Objects.equals(geboortedatum, nieuw.geboortedatum)
                && Objects.equals(adres, nieuw.adres);
    }

    /** Fills what is blank or less exact; only a new address replaces. A shielded address and a contact warning are never lifted. */
    Persoonsgegevens aangevuldMet(Persoonsgegevens nieuw) {
        return new Persoonsgegevens(
                achternaam.isBlank() ? nieuw.achternaam : achternaam,
                voornamen.isBlank() ? nieuw.voornamen : voornamen,
                geboren(nieuw.geboortedatum),
                geslacht == Geslacht.O ? nieuw.geslacht : geslacht,
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
        if (geslacht != Geslacht.O && nieuw.geslacht != Geslacht.O && geslacht != nieuw.geslacht) {
            codes.add("geslacht");
        }
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
                nieuw.geslacht == Geslacht.O ? samen.geslacht : nieuw.geslacht,
                samen.bsn,
                samen.bsnReden,
                gemeld != null && adres != null && adres.afgeschermd() ? gemeld.alsAfgeschermd() : gemeld,
                nieuw.veiligContact.aangevuldMet(veiligContact));
    }

    private @Nullable String geboren(@Nullable String nieuw) {
        if (geboortedatum == null || nieuw == null) {
            return geboortedatum == null ? nieuw : geboortedatum;
        }
        return new Geboortedatum(geboortedatum)
                .aangevuldMet(new Geboortedatum(nieuw))
                .code();
    }
}
