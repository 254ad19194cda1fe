/** What supervisors see of the work as a whole: numbers, never people. The read side: it writes nothing, and reads the tables of dossier and engine. */
@NullMarked
package nl.meldroute.rapportage;

import org.jspecify.annotations.NullMarked;
