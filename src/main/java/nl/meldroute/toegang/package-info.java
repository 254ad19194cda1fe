/** Who may do what: roles, regions, involvement, and the log of every read of a dossier. */
@NullMarked
package nl.meldroute.toegang;

import org.jspecify.annotations.NullMarked;
