/** Mail that comes in: read from the mailbox of each region, taken apart with care, and kept with what follows from it. */
@NullMarked
package nl.meldroute.melding.mail;

import org.jspecify.annotations.NullMarked;
