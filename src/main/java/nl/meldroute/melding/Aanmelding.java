package nl.meldroute.melding;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A melding as offered, over REST or by a form, before it is checked. Described field by field in {@code melding.schema.json}.
 *
 * @param kenmerk the sender's own reference; unique per sender
 */
public record Aanmelding(
        String kenmerk,
        Instant ontvangen,
        String kanaal,
        String regio,
        String gemeente,
        Melder melder,
        List<String> aanleiding,
        boolean acuutGevaar,
        @Nullable String toelichting,
        List<Betrokkene> betrokkenen) {

    public Aanmelding {
        aanleiding = List.copyOf(aanleiding);
        betrokkenen = List.copyOf(betrokkenen);
    }

    public record Melder(
            String hoedanigheid,
            @Nullable String naam,
            @Nullable String organisatie,
            @Nullable String telefoon,
            @Nullable String email,
            @Nullable String bekendheid,
            @Nullable String bekendheidGrond) {}

    public record Betrokkene(
            String rol,
            String achternaam,
            String voornamen,
            @Nullable String geboortedatum,
            String geslacht,
            @Nullable String bsn,
            @Nullable String bsnReden,
            @Nullable Adres adres,
            @Nullable VeiligContact veiligContact,
            List<String> aard) {

        public Betrokkene {
            // Absent in JSON arrives as null.
            aard = aard == null ? List.of() : List.copyOf(aard);
        }
    }

    public record Adres(
            @Nullable String straat,
            @Nullable Integer huisnummer,
            @Nullable String toevoeging,
            @Nullable String postcode,
            @Nullable String woonplaats,
            boolean afgeschermd) {}

    public record VeiligContact(
            @Nullable String kanaal,
            @Nullable String uren,
            boolean nooitBellen,
            boolean nooitSchrijven,
            @Nullable String tolk) {}
}
