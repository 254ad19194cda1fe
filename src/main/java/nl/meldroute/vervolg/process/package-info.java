/** The steps of the vervolg: what completing a task records, and the delegates and variables of its processes. */
@NullMarked
package nl.meldroute.vervolg.process;

import org.jspecify.annotations.NullMarked;
