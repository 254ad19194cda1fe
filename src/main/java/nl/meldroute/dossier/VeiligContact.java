package nl.meldroute.dossier;

import org.jspecify.annotations.Nullable;

/**
 * How someone can be reached without danger.
 *
 * @param kanaal safe channel, such as a phone number or "via school"
 * @param uren safe hours
 * @param tolk language for which an interpreter is needed
 */
public record VeiligContact(
        @Nullable String kanaal,
        @Nullable String uren,
        boolean nooitBellen,
        boolean nooitSchrijven,
        @Nullable String tolk) {

    /** Nothing special is known. */
    public static final VeiligContact ONBEKEND = new VeiligContact(null, null, false, false, null);
}
