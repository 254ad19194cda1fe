/** Terms and calendar: Dutch working days and the end of a legal term. Pure Java; depends on nothing. */
@NullMarked
package nl.meldroute.termijnen;

import org.jspecify.annotations.NullMarked;
