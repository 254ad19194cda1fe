/** Rules that every drawn model and form must keep, each with its consequence and a broken probe model that proves it fires. */
@NullMarked
package nl.meldroute.modellen;

import org.jspecify.annotations.NullMarked;
