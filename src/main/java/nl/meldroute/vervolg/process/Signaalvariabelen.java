package nl.meldroute.vervolg.process;

import static nl.meldroute.engine.Variabele.tekst;

import java.util.Date;
import nl.meldroute.engine.Variabele;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Variables of Multisignaal: one instance for each young person of a melding. The business key is the meldingnummer. */
final class Signaalvariabelen {

    static final String PROCES = "multisignaal";
    static final String BERICHT = "jongereInMelding";

    static final Variabele<String> GEMEENTE = tekst("gemeente");
    static final Variabele<Date> REGISTRATIE_OP = new Variabele<>("registratieOp", Date.class);

    /** The number of the person in the dossier; also what the forms' texts about that person go by. */
    static final Variabele<Long> BETROKKENE = new Variabele<>("betrokkene", Long.class);

    static final Variabele<String> LEEFTIJDSGROEP = tekst("leeftijdsgroep");
    static final Variabele<Boolean> INGESCHAKELD = new Variabele<>("ingeschakeld", Boolean.class);
    static final Variabele<String> TOETS = tekst("signaalToets");
    static final Variabele<String> REGEL = tekst("signaalRegel");
    static final Variabele<String> GROND = tekst("signaalGrond");
    static final Variabele<Date> GEGEVEN_OP = new Variabele<>("signaalGegevenOp", Date.class);
    static final Variabele<Date> TOT = new Variabele<>("signaalTot", Date.class);

    /** Why a person ended the signal; never set when the clock does. */
    static final Variabele<String> INTREK_REDEN = tekst("signaalIntrekReden");

    /** Numbers in the ledger, for the steps that send. */
    static final Variabele<Long> SIGNAAL_BERICHT = new Variabele<>("signaalBericht", Long.class);

    static final Variabele<Long> EINDE_BERICHT = new Variabele<>("signaalEindeBericht", Long.class);

    /** Whether the verwijsindex has, or may have, a signal to end. */
    static final Variabele<Boolean> EINDE_VERSTUREN = new Variabele<>("signaalEindeVersturen", Boolean.class);

    private Signaalvariabelen() {}

    /** The key of what this step makes: each runs once in an instance. */
    static String stap(DelegateExecution execution) {
        return execution.getProcessInstanceId() + ":" + execution.getCurrentActivityId();
    }
}
