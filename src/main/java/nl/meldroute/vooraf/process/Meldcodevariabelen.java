package nl.meldroute.vooraf.process;

import static nl.meldroute.engine.Variabele.tekst;

import java.util.Date;
import java.util.List;
import nl.meldroute.engine.Variabele;

/** What the process {@code meldcode} knows: codes, yes/no, counts and dates. */
final class Meldcodevariabelen {

    /** When the open step is to be done: at once, or by the end of the agreed day. */
    static final Variabele<Date> STAP_OP = new Variabele<>("stapOp", Date.class);

    /** The step that comes next: 1 to 5, or {@code besluit}. */
    static final Variabele<String> NAAR_STAP = tekst("naarStap");

    static final Variabele<String> HOEDANIGHEID = tekst("hoedanigheid");
    static final Variabele<String> ADVIESNUMMER = tekst("adviesnummer");
    static final Variabele<String> ACUUT_GEVAAR = tekst("acuutGevaar");

    /** Whether a melding was ever done; a later weighing does not undo it. */
    static final Variabele<Boolean> GEMELD = new Variabele<>("gemeld", Boolean.class);

    /** Whether steps 1 to 4 were ever done. */
    static final List<Variabele<Boolean>> GEDAAN = List.of(
            new Variabele<>("stap1Gedaan", Boolean.class),
            new Variabele<>("stap2Gedaan", Boolean.class),
            new Variabele<>("stap3Gedaan", Boolean.class),
            new Variabele<>("stap4Gedaan", Boolean.class));

    private Meldcodevariabelen() {}
}
