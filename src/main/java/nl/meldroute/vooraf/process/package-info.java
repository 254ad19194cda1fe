/** What the models of first contact and advies call: delegates, listeners and the names of their variables. */
@NullMarked
package nl.meldroute.vooraf.process;

import org.jspecify.annotations.NullMarked;
