/** What comes before a melding: the first contact and advies. It knows no betrokkenen; they enter with the melding. */
@NullMarked
package nl.meldroute.vooraf;

import org.jspecify.annotations.NullMarked;
