/** Test support: H2 and a real PostgreSQL, and the search for personal data where none may be. */
@NullMarked
package nl.meldroute.databases;

import org.jspecify.annotations.NullMarked;
