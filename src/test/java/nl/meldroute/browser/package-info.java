@NullMarked
package nl.meldroute.browser;

import org.jspecify.annotations.NullMarked;
