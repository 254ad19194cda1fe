/** What happens when something fails under way: the program is killed, the database stops, a partner is slow, two do the same thing. */
@NullMarked
package nl.meldroute.uitval;

import org.jspecify.annotations.NullMarked;
