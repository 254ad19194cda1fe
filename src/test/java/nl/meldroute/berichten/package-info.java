@NullMarked
package nl.meldroute.berichten;

import org.jspecify.annotations.NullMarked;
