package nl.meldroute.dossier.webapp;

import java.util.List;
import nl.meldroute.dossier.Melder;

/**
 * The shielded part, shown on request only.
 *
 * @param hoedanigheid Dutch label
 * @param gesprekken conversations with this melder, when the melder is not openly known
 */
record Melderblad(Melder melder, String hoedanigheid, List<Blad.Stuk> gesprekken) {}
