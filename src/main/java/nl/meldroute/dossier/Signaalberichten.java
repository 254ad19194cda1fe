package nl.meldroute.dossier;

import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The messages of a signal in the ledger: that it is given and that it ends. They are about one person, so they are emptied with that
 * person's data.
 */
@Component
class Signaalberichten {

    private static final String SYSTEEM = "systeem";
    private static final String SIGNAAL_BEEINDIGD = "signaal-beeindigd";

    private final Berichten berichten;

    Signaalberichten(Berichten berichten) {
        this.berichten = berichten;
    }

    long maak(String meldingnummer, long betrokkene, String stap, String inhoud) {
        return maak(meldingnummer, betrokkene, Bericht.Soort.SIGNAAL, stap, inhoud);
    }

    /**
     * Stops the first message where it was not delivered, so that it never comes after the end; and says that it ended, to whoever may have
     * it. Who never got it hears nothing: that would say that Veilig Thuis is involved.
     */
    void beeindig(Signaal signaal, String stap) {
        long eerste = Objects.requireNonNull(signaal.berichtId(), "geen bericht");
        if (berichten.stop(eerste, SIGNAAL_BEEINDIGD)) {
            Bericht gegeven = berichten.lees(eerste);
            maak(
                    gegeven.meldingnummer(),
                    signaal.betrokkeneId(),
                    Bericht.Soort.SIGNAAL_EINDE,
                    stap,
                    Signaalbericht.einde(gegeven, signaal));
        }
    }

    Optional<Long> nummerVanEinde(String stap) {
        return berichten.vindNummer(sleutel(stap, Bericht.Soort.SIGNAAL_EINDE));
    }

    private long maak(String meldingnummer, long betrokkene, Bericht.Soort soort, String stap, String inhoud) {
        return berichten.maak(
                new NieuwBericht(
                        meldingnummer, soort, Bericht.Kanaal.PARTNER, sleutel(stap, soort), inhoud, betrokkene),
                SYSTEEM);
    }

    private static String sleutel(String stap, Bericht.Soort soort) {
        return stap + ":" + soort;
    }
}
