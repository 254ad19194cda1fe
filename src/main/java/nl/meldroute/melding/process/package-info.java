/** What the models of a melding's route call: delegates, listeners and the names of their variables. */
@NullMarked
package nl.meldroute.melding.process;

import org.jspecify.annotations.NullMarked;
