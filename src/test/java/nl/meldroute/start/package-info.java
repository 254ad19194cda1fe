/** Starts Meldroute as its users do: as a process of its own, with settings, that can be killed and started again. */
@NullMarked
package nl.meldroute.start;

import org.jspecify.annotations.NullMarked;
