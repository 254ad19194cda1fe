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

    /** Fills what is blank. A warning is never lifted this way. */
    VeiligContact aangevuldMet(VeiligContact nieuw) {
        return new VeiligContact(
                Adres.ofwel(kanaal, nieuw.kanaal),
                Adres.ofwel(uren, nieuw.uren),
                nooitBellen || nieuw.nooitBellen,
                nooitSchrijven || nieuw.nooitSchrijven,
                Adres.ofwel(tolk, nieuw.tolk));
    }

    /** Whether something must be known before anyone makes contact. */
    boolean vraagtVoorzichtigheid() {
        return nooitBellen || nooitSchrijven || isBekend(kanaal) || isBekend(uren) || isBekend(tolk);
    }

    boolean verschiltVan(VeiligContact nieuw) {
        return Adres.botst(kanaal, nieuw.kanaal) || Adres.botst(uren, nieuw.uren) || Adres.botst(tolk, nieuw.tolk);
    }

    private static boolean isBekend(@Nullable String tekst) {
        return tekst != null && !tekst.isBlank();
    }
}
