package nl.meldroute.dossier;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An address. The postcode is kept as {@code 1234AB}.
 *
 * @param afgeschermd must not reach those involved, a partner, a letter or an export
 */
public record Adres(
        @Nullable String straat,
        @Nullable Integer huisnummer,
        @Nullable String toevoeging,
        @Nullable String postcode,
        @Nullable String woonplaats,
        boolean afgeschermd) {

    static final Adres LEEG = new Adres(null, null, null, null, null, false);

    public Adres {
        postcode = postcode == null ? null : postcode.replace(" ", "").toUpperCase(Locale.ROOT);
    }

    /** What is blank here is filled. A different address takes the place of this one, unless this one is shielded. */
    Adres aangevuldMet(Adres nieuw) {
        if (verschiltVan(nieuw)) {
            return afgeschermd ? this : nieuw;
        }
        return new Adres(
                ofwel(straat, nieuw.straat),
                huisnummer == null ? nieuw.huisnummer : huisnummer,
                ofwel(toevoeging, nieuw.toevoeging),
                ofwel(postcode, nieuw.postcode),
                ofwel(woonplaats, nieuw.woonplaats),
                afgeschermd || nieuw.afgeschermd);
    }

    Adres alsAfgeschermd() {
        return new Adres(straat, huisnummer, toevoeging, postcode, woonplaats, true);
    }

    boolean verschiltVan(Adres nieuw) {
        return botst(straat, nieuw.straat)
                || (huisnummer != null && nieuw.huisnummer != null && !huisnummer.equals(nieuw.huisnummer))
                || botst(toevoeging, nieuw.toevoeging)
                || botst(postcode, nieuw.postcode)
                || botst(woonplaats, nieuw.woonplaats);
    }

    static @Nullable String ofwel(@Nullable String tekst, @Nullable String anders) {
        return tekst == null || tekst.isBlank() ? anders : tekst;
    }

    static boolean botst(@Nullable String tekst, @Nullable String nieuw) {
        return tekst != null
                && nieuw != null
                && !tekst.isBlank()
                && !nieuw.isBlank()
                && !tekst.strip().equalsIgnoreCase(nieuw.strip());
    }
}
