/** What models call to send a message. */
@NullMarked
package nl.meldroute.berichten.process;

import org.jspecify.annotations.NullMarked;
