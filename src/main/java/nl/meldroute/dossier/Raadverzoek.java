package nl.meldroute.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A verzoek tot onderzoek at the Raad voor de Kinderbescherming: numbers only.
 *
 * @param verzoeknummer our number, such as {@code R2027-000001}
 * @param raadnummer the Raad's number; null until an answer brings it
 * @param gehoordNummer the Raad's number as somebody heard it by phone: may be misheard, so it never contradicts an answer
 * @param route the process instance that follows it
 */
public record Raadverzoek(
        long id,
        String meldingnummer,
        String verzoeknummer,
        @Nullable String raadnummer,
        @Nullable String gehoordNummer,
        String route,
        boolean spoed,
        String opgesteldDoor,
        String goedgekeurdDoor,
        Instant gemaaktOp) {

    /** Whether one of these numbers is of this verzoek and of no other. */
    boolean noemt(@Nullable String eigenNummer, @Nullable String nummerVanRaad) {
        return verzoeknummer.equals(eigenNummer) || (raadnummer != null && raadnummer.equals(nummerVanRaad));
    }

    /** Whether these numbers, as far as given, are both those of this verzoek. */
    boolean heet(@Nullable String eigenNummer, @Nullable String nummerVanRaad) {
        String bekend = raadnummer == null ? gehoordNummer : raadnummer;
        return eigenNummer == null
                ? bekend != null && bekend.equals(nummerVanRaad)
                : verzoeknummer.equals(eigenNummer)
                        && (nummerVanRaad == null || raadnummer == null || raadnummer.equals(nummerVanRaad));
    }
}
