package nl.meldroute.rechten.process;

import static nl.meldroute.engine.Variabele.tekst;

import nl.meldroute.engine.Variabele;

/** What the process of a request for destruction knows beside {@link Verzoekvariabelen}. */
final class Vernietigingsvariabelen {

    static final Variabele<String> TOETS = tekst("vernietigingToets");
    static final Variabele<String> TOETS_REGEL = tekst("vernietigingRegel");
    static final Variabele<String> TOETS_GROND = tekst("vernietigingGrond");
    static final Variabele<String> BESLUIT = tekst("vernietigingBesluit");
    static final Variabele<String> DELEN = tekst("vernietigDelen");

    /** What becomes of the mails with which meldingen came; none for a request from before there were any. */
    static final Variabele<String> MAILS = tekst("mailsVernietigen");

    private Vernietigingsvariabelen() {}
}
