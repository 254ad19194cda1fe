/** The intake over REST: POST /api/meldingen. */
@NullMarked
package nl.meldroute.melding.web;

import org.jspecify.annotations.NullMarked;
