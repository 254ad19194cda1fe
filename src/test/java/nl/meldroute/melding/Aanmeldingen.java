package nl.meldroute.melding;

import java.time.Instant;
import java.util.List;
import nl.meldroute.databases.Omgeving;
import org.jspecify.annotations.Nullable;

/** Obviously fake aanmeldingen, right unless a test makes one field wrong. */
final class Aanmeldingen {

    static final Instant NU = Instant.parse("2026-11-20T10:00:00Z");
    static final String BSN = "999909125";

    private Aanmeldingen() {}

    static Aanmelding metKenmerk(String kenmerk) {
        return metToelichting(kenmerk, "Een verzonnen verhaal");
    }

    static Aanmelding metToelichting(String kenmerk, String toelichting) {
        return aanmelding(kenmerk, toelichting, melder("15", "OPEN", null), kind(BSN, "20150315"));
    }

    static Aanmelding metMelder(Aanmelding.Melder melder) {
        return aanmelding("K1", "", melder, kind(BSN, "20150315"));
    }

    static Aanmelding met(Aanmelding.Betrokkene... betrokkenen) {
        return aanmelding("K1", "", melder("15", "OPEN", null), betrokkenen);
    }

    static Aanmelding.Melder melder(String hoedanigheid, @Nullable String bekendheid, @Nullable String grond) {
        return new Aanmelding.Melder(hoedanigheid, "Meester Voorbeeld", null, "035-5550000", null, bekendheid, grond);
    }

    static Aanmelding.Betrokkene kind(@Nullable String bsn, @Nullable String geboortedatum) {
        return kind(bsn, geboortedatum, null);
    }

    static Aanmelding.Betrokkene kind(@Nullable String bsn, @Nullable String geboortedatum, @Nullable String bsnReden) {
        return new Aanmelding.Betrokkene(
                "kind", "Voorbeeld", "Kind", geboortedatum, "O", bsn, bsnReden, null, null, List.of("03"));
    }

    private static Aanmelding aanmelding(
            String kenmerk, String toelichting, Aanmelding.Melder melder, Aanmelding.Betrokkene... betrokkenen) {
        return new Aanmelding(
                kenmerk,
                Instant.parse("2026-11-19T08:30:00Z"),
                "telefoon",
                Omgeving.REGIO,
                "Hilversum",
                melder,
                List.of("08", "01"),
                false,
                toelichting,
                List.of(betrokkenen));
    }
}
