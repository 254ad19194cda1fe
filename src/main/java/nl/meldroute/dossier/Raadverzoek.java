package nl.meldroute.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A verzoek tot onderzoek at the Raad voor de Kinderbescherming: numbers only.
 *
 * @param verzoeknummer our number, such as {@code R2027-000001}
 * @param raadnummer the Raad's number; null until an answer or a phone call brings it
 * @param route the process instance that follows it
 */
public record Raadverzoek(
        long id,
        String meldingnummer,
        String verzoeknummer,
        @Nullable String raadnummer,
        String route,
        boolean spoed,
        String opgesteldDoor,
        String goedgekeurdDoor,
        Instant gemaaktOp) {

    /** Whether these numbers, as far as given, name this verzoek and no other. */
    boolean heet(@Nullable String eigenNummer, @Nullable String nummerVanRaad) {
        boolean noemt = verzoeknummer.equals(eigenNummer) || (raadnummer != null && raadnummer.equals(nummerVanRaad));
        boolean botst = (eigenNummer != null && !eigenNummer.equals(verzoeknummer))
                || (nummerVanRaad != null && raadnummer != null && !nummerVanRaad.equals(raadnummer));
        return noemt && !botst;
    }
}
