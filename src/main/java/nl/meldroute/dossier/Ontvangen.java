package nl.meldroute.dossier;

/**
 * What became of a received melding.
 *
 * @param twijfel perhaps a known household: a caseworker decides
 */
public record Ontvangen(String meldingnummer, String dossiernummer, boolean twijfel) {}
