/** What partners send about a vervolg: POST /api/raad/berichten. */
@NullMarked
package nl.meldroute.vervolg.web;

import org.jspecify.annotations.NullMarked;
