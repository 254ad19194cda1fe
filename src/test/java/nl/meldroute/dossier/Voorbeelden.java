package nl.meldroute.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.meldroute.databases.Omgeving;
import org.jspecify.annotations.Nullable;

/** Obviously fake persons and meldingen with defaults. */
public final class Voorbeelden {

    public static final String BSN = "999909125";
    public static final String ANDER_BSN = "999939117";

    private Voorbeelden() {}

    public static NieuweMelding melding(NieuweBetrokkene... betrokkenen) {
        return new NieuweMelding(
                Omgeving.REGIO,
                "Gooise Meren",
                Instant.parse("2026-11-19T08:30:00Z"),
                Kanaal.TELEFOON,
                Set.of("08", "06"),
                false,
                "Een verzonnen verhaal",
                new Melder("15", "Meester Voorbeeld", "De Voorbeeldschool", "035-5550000", null, Bekendheid.OPEN, null),
                List.of(betrokkenen));
    }

    public static NieuweBetrokkene kind(@Nullable String bsn) {
        return betrokkene(BetrokkeneRol.KIND, bsn, "Kind", "20150315", "1399 ZZ");
    }

    public static NieuweBetrokkene ouder(@Nullable String bsn) {
        return betrokkene(BetrokkeneRol.PLEGER, bsn, "Ouder", "19850102", "1399 ZZ");
    }

    public static NieuweBetrokkene betrokkene(
            BetrokkeneRol rol,
            @Nullable String bsn,
            String voornamen,
            @Nullable String geboortedatum,
            String postcode) {
        return new NieuweBetrokkene(rol, persoon(bsn, voornamen, geboortedatum, postcode), Set.of("03"));
    }

    public static Persoonsgegevens persoon(
            @Nullable String bsn, String voornamen, @Nullable String geboortedatum, String postcode) {
        return new Persoonsgegevens(
                "Voorbeeld",
                voornamen,
                geboortedatum,
                Geslacht.O,
                bsn,
                bsn == null ? "onbekend" : null,
                new Adres("Voorbeeldlaan", 1, null, postcode, "Naarden", false),
                VeiligContact.ONBEKEND);
    }
}
