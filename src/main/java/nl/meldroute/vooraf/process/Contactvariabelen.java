package nl.meldroute.vooraf.process;

import static nl.meldroute.engine.Variabele.tekst;

import java.util.Date;
import nl.meldroute.engine.Variabele;

/** What the process of a first contact knows: codes, yes/no and dates. */
final class Contactvariabelen {

    /** When the next conversation is: at once, or by the end of the agreed day. */
    static final Variabele<Date> GESPREK_OP = new Variabele<>("gesprekOp", Date.class);

    static final Variabele<String> ADVIES_OF_MELDING = tekst("adviesOfMelding");
    static final Variabele<String> UITKOMST = tekst("contactUitkomst");
    static final Variabele<String> HOE_VERDER = tekst("hoeVerder");
    static final Variabele<String> OPGENOMEN = tekst("opgenomen");
    static final Variabele<String> OPGENOMEN_MELDING = tekst("opgenomenMelding");

    private Contactvariabelen() {}
}
