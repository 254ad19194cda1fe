package nl.meldroute.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A besluit as it was taken. Never overwritten: changing one's mind is a new besluit.
 *
 * @param uitkomst code
 * @param advies what the decision table advised; null when a person decided without one
 * @param regel the table's rule that fired
 * @param grond its ground in law or protocol
 * @param afwijking the uitkomst differs from the advies
 * @param akkoord what the second person said; null while nobody did, or when nobody has to
 */
public record Besluit(
        long id,
        String meldingnummer,
        Soort soort,
        String uitkomst,
        String reden,
        @Nullable String advies,
        @Nullable String regel,
        @Nullable String grond,
        boolean afwijking,
        String door,
        Instant op,
        @Nullable Boolean akkoord,
        @Nullable String bevestigdDoor,
        @Nullable Instant bevestigdOp) {

    /** What is decided. */
    public enum Soort {
        ACUTE_ONVEILIGHEID,
        BEREIKBAARHEID,
        VEILIGHEIDSOORDEEL,
        VERVOLG,
        HEROVERWEGING,
        OVERDRACHTSPARTIJ,
        NA_WEIGERING,
        UITKOMST_VERVOLG,
        OORDEEL_HUISELIJK_GEWELD,
        OORDEEL_KINDERMISHANDELING,
        MULTIDISCIPLINAIR_OORDEEL,
        INSTANTIE_INFORMEREN,
        VERZOEK_RAAD,
        NA_RAAD,
        MONITORINGSCHEMA,
        MONITORING,
        MONITORINGMOMENT,
        MULTISIGNAAL,
        SIGNAAL,
        HUISVERBOD,
        REGIONALE_DIENST,
        SAMENLOOP,
        VERNIETIGING,
        ONBEKENDE_MELDER,
        INZAGE
    }
}
