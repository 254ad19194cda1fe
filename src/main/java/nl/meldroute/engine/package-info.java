/** The Camunda engine as Meldroute uses it: set-up, guards around its open doors, and the ports through which models meet the dossier. */
@NullMarked
package nl.meldroute.engine;

import org.jspecify.annotations.NullMarked;
