package nl.meldroute.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A melding as it came in, checked already.
 *
 * @param aanleiding codes of the cause, one or more
 * @param toelichting the melder's story, as given
 */
public record NieuweMelding(
        String regio,
        String gemeente,
        Instant ontvangenOp,
        Kanaal kanaal,
        Set<String> aanleiding,
        boolean acuutGevaar,
        String toelichting,
        Melder melder,
        List<NieuweBetrokkene> betrokkenen) {

    public NieuweMelding {
        aanleiding = Set.copyOf(aanleiding);
        betrokkenen = List.copyOf(betrokkenen);
    }
}
