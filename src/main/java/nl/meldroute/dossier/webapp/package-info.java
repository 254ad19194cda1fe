/**
 * The Dossier tab in Tasklist: what the browser gets and sends. Meets Camunda only through the plugin packages of its webapps, and the
 * dossier only through the guarded use cases.
 */
@NullMarked
package nl.meldroute.dossier.webapp;

import org.jspecify.annotations.NullMarked;
