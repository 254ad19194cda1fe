package nl.meldroute.dossier.webapp;

import nl.meldroute.dossier.Melder;

/**
 * The shielded part, shown on request only.
 *
 * @param hoedanigheid Dutch label
 */
record Melderblad(Melder melder, String hoedanigheid) {}
