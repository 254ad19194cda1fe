package nl.meldroute.rechten.process;

import static nl.meldroute.engine.Variabele.tekst;

import java.util.Date;
import nl.meldroute.engine.Variabele;

/** What the process of a request for inzage knows beside {@link Verzoekvariabelen}. */
final class Inzagevariabelen {

    static final String TERMIJN_GEWOON = "inzageverzoek";
    static final String TERMIJN_VERLENGD = "inzageverzoek-verlengd";
    static final String VOORLOPIG_NIET = "voorlopig-niet";

    /** Which term runs: the month, or what it was extended to. */
    static final Variabele<String> TERMIJN = tekst("inzageTermijn");

    /** The day that the term counts from: of the request, or the one on which it is looked at again. */
    static final Variabele<Date> VANAF = new Variabele<>("inzageVanaf", Date.class);

    /** Whether the term can be extended still: once, and only before there was an answer. */
    static final Variabele<String> VERLENGEN_KAN = tekst("verlengenKan");

    static final Variabele<Boolean> VERLENGEN = new Variabele<>("inzageVerlengen", Boolean.class);
    static final Variabele<String> TOETS = tekst("inzageToets");
    static final Variabele<String> TOETS_REGEL = tekst("inzageRegel");
    static final Variabele<String> TOETS_GROND = tekst("inzageGrond");
    static final Variabele<String> BESLUIT = tekst("inzageBesluit");

    private Inzagevariabelen() {}
}
