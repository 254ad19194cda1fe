/** The dossier: what Meldroute remembers of a household and its meldingen. The engine holds none of it. */
@NullMarked
package nl.meldroute.dossier;

import org.jspecify.annotations.NullMarked;
