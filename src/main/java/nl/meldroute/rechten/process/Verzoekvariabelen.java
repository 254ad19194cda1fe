package nl.meldroute.rechten.process;

import static nl.meldroute.engine.Variabele.tekst;

import java.util.Date;
import nl.meldroute.engine.Variabele;

/** What the process of every request knows: codes, yes/no, numbers and dates. */
final class Verzoekvariabelen {

    static final String ZELF = "zelf";
    static final String AFGEWEZEN = "afgewezen";
    static final String GEDEELTELIJK = "gedeeltelijk";
    static final String OPNIEUW = "opnieuw";
    static final String INGETROKKEN = "ingetrokken";

    static final Variabele<String> REGIO = tekst("regio");

    /** The number in the dossier of the person whom the request is about; forms show by it who that is. */
    static final Variabele<Long> BETROKKENE = new Variabele<>("betrokkene", Long.class);

    static final Variabele<String> LEEFTIJDSGROEP = tekst("leeftijdsgroep");

    /** The day on which the request came in; its term counts from there. */
    static final Variabele<Date> VERZOEK_OP = new Variabele<>("verzoekOp", Date.class);

    static final Variabele<String> VERZOEKER = tekst("verzoeker");
    static final Variabele<String> IDENTITEIT_BIJ_ONTVANGST = tekst("identiteitBijOntvangst");
    static final Variabele<String> IDENTITEIT = tekst("identiteit");
    static final Variabele<String> BEVOEGDHEID = tekst("bevoegdheid");
    static final Variabele<String> VERZOEKER_PLEGER = tekst("verzoekerPleger");
    static final Variabele<String> WEIGERGROND = tekst("weigergrond");

    /** The day of the last decision: nothing is told or done before it. */
    static final Variabele<Date> BESLUIT_OP = new Variabele<>("besluitOp", Date.class);

    private Verzoekvariabelen() {}
}
