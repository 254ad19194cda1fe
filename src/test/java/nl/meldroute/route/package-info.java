/** Drives routes through the real engine in tests: with users, forms and a clock that the test moves. */
@NullMarked
package nl.meldroute.route;

import org.jspecify.annotations.NullMarked;
