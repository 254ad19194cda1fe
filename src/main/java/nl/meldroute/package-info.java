/** Meldroute: the meldcode and the work of Veilig Thuis as executable processes. */
@NullMarked
package nl.meldroute;

import org.jspecify.annotations.NullMarked;
