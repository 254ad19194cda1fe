/** How fast whole routes go, beside the bare engine on the same models. Measured by hand, never part of a test run. */
@NullMarked
package nl.meldroute.snelheid;

import org.jspecify.annotations.NullMarked;
