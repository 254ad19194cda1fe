package nl.meldroute.vervolg.process;

import static nl.meldroute.engine.Variabele.tekst;

import java.util.Date;
import nl.meldroute.engine.Variabele;

/** Variables that the processes of the vervolg share: codes, yes/no, numbers and dates. The business key is the meldingnummer. */
final class Vervolgvariabelen {

    static final Variabele<String> REGIO = tekst("regio");
    static final Variabele<Date> ONTVANGEN_OP = new Variabele<>("ontvangenOp", Date.class);
    static final Variabele<Date> BESLUIT_OP = new Variabele<>("besluitOp", Date.class);
    static final Variabele<Integer> KINDEREN = new Variabele<>("kinderen", Integer.class);

    /** How a service ends: overdracht, raad, onderzoek, afgesloten or opnieuw-beoordelen. */
    static final Variabele<String> UITKOMST = tekst("uitkomst");

    static final Variabele<String> OVERDRACHT_DOEL = tekst("overdrachtDoel");

    private Vervolgvariabelen() {}
}
