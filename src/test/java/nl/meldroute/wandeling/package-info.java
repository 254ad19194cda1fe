/** Random walks over routes through the real engine, each from a seed, with the rules that always hold checked after every step. */
@NullMarked
package nl.meldroute.wandeling;

import org.jspecify.annotations.NullMarked;
