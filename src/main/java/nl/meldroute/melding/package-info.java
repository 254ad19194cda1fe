/** One melding from receipt to closure: intake, spoedinzet, veiligheidsbeoordeling, warme overdracht. */
@NullMarked
package nl.meldroute.melding;

import org.jspecify.annotations.NullMarked;
