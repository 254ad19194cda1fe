/** What those involved may ask of their data: that they see it (Wmo 2015 art. 5.3.2, AVG art. 15) and that it is destroyed (Wmo 2015 art. 5.3.5). Per person, who is only a number here. */
@NullMarked
package nl.meldroute.rechten;

import org.jspecify.annotations.NullMarked;
