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
}
