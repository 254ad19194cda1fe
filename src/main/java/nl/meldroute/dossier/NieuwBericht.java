package nl.meldroute.dossier;

import org.jspecify.annotations.Nullable;

/** A message to make. What each part means says {@link Bericht}. */
public record NieuwBericht(
        String meldingnummer,
        Bericht.Soort soort,
        Bericht.Kanaal kanaal,
        String sleutel,
        String inhoud,
        @Nullable Long betrokkeneId) {}
