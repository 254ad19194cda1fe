/** Keeps which flow nodes, arrows and decision rules the tests pass; the build fails on any that no test passes. */
@NullMarked
package nl.meldroute.dekking;

import org.jspecify.annotations.NullMarked;
