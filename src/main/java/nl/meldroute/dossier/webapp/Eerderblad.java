package nl.meldroute.dossier.webapp;

import java.util.List;
import nl.meldroute.dossier.Document;

/**
 * Another melding of the same household, opened beside the present one. Holds no melder.
 *
 * @param toelichting the story as it was reported
 * @param stukken what colleagues wrote, newest first
 */
record Eerderblad(String meldingnummer, String toelichting, List<Blad.Stuk> stukken, List<Document> documenten) {}
