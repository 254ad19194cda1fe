/** What those involved may ask of their data: that it is destroyed (Wmo 2015 art. 5.3.5). Per person, who is only a number here. */
@NullMarked
package nl.meldroute.rechten;

import org.jspecify.annotations.NullMarked;
