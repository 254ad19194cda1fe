@NullMarked
package nl.meldroute.vervolg.web;

import org.jspecify.annotations.NullMarked;
