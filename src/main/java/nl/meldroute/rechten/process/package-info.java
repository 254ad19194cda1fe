/** What the models of requests call: delegates, listeners and the names of their variables. */
@NullMarked
package nl.meldroute.rechten.process;

import org.jspecify.annotations.NullMarked;
