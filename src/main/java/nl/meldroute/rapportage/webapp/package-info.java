/** The dashboard in Cockpit. Meets Camunda only through the plugin packages of its webapps. */
@NullMarked
package nl.meldroute.rapportage.webapp;

import org.jspecify.annotations.NullMarked;
