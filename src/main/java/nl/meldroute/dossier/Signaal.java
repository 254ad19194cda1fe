package nl.meldroute.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signal in the verwijsindex (Multisignaal) about one person of a melding: codes and moments only.
 *
 * @param betrokkeneId number of that person
 * @param gegevenOp null when it was not given, or not yet
 * @param tot planned end; null when it was not given
 * @param totReden code of what ends it then
 * @param berichtId number in the ledger of what the verwijsindex gets to know; null when it was not given
 * @param beeindigdOp null while it lasts
 * @param beeindigdReden code
 */
public record Signaal(
        long betrokkeneId,
        Instant geopendOp,
        @Nullable Instant gegevenOp,
        @Nullable Instant tot,
        @Nullable String totReden,
        @Nullable Long berichtId,
        @Nullable Instant beeindigdOp,
        @Nullable String beeindigdReden) {}
