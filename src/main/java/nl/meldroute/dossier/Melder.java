package nl.meldroute.dossier;

import org.jspecify.annotations.Nullable;

/**
 * Who reported. Kept in a shielded part of the dossier.
 *
 * @param grond why the bekendheid differs from the rule; null when it does not
 */
public record Melder(
        @Nullable String naam,
        @Nullable String organisatie,
        @Nullable String telefoon,
        @Nullable String email,
        Bekendheid bekendheid,
        @Nullable BekendheidGrond grond) {}
