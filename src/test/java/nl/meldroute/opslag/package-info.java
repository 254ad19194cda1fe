/** Databases for tests: a real PostgreSQL, and the search for personal data where none may be. */
@NullMarked
package nl.meldroute.opslag;

import org.jspecify.annotations.NullMarked;
