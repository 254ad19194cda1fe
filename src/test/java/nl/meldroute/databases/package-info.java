/** Test support: the dossier on H2 and on PostgreSQL. */
@NullMarked
package nl.meldroute.databases;

import org.jspecify.annotations.NullMarked;
