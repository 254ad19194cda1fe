/** Each decision table, rule by rule: one row of input per rule, and the input that no rule knows. */
@NullMarked
package nl.meldroute.beslissingen;

import org.jspecify.annotations.NullMarked;
