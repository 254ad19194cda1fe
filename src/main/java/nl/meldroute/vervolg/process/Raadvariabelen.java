package nl.meldroute.vervolg.process;

import static nl.meldroute.engine.Variabele.tekst;

import java.util.Date;
import nl.meldroute.engine.Variabele;

/** Variables of the process verzoek-tot-onderzoek, and the message that wakes it. */
final class Raadvariabelen {

    /** That the Raad answered: the answer itself is in the dossier. */
    static final String ANTWOORD_BERICHT = "raadAntwoord";

    /** Start the two halves of the process raadantwoord-plaatsen. */
    static final String ZONDER_VERZOEK = "raadantwoordZonderVerzoek";

    /** Message to the task that places an answer: a verzoek took it by itself. */
    static final String VERZOEK_GEVONDEN = "raadverzoekGevonden";

    static final String NA_AFLOOP = "raadantwoordNaAfloop";

    /** Number in the dossier of the answer that a task is about. */
    static final Variabele<Long> ANTWOORD = new Variabele<>("raadantwoord", Long.class);

    /** The besluit that a second person has to confirm. */
    static final Variabele<Long> BESLUIT = new Variabele<>("raadBesluit", Long.class);

    /**
     * Ids of the tasks whose texts make the verzoek: an earlier verzoek of the same melding had texts under the same keys. It is prepared
     * as often as a colleague asks for changes, so there may be more, oldest first, with commas.
     */
    static final Variabele<String> VOORBEREIDING = tekst("raadVoorbereiding");

    /** Whether the verzoek tells of gezag that is not in the dossier: what an earlier round told is no part of it. */
    static final Variabele<Boolean> ANDER_GEZAG = new Variabele<>("raadAnderGezagGegeven", Boolean.class);

    static final Variabele<String> TELEFOONTAAK = tekst("raadTelefoontaak");

    /** Spoed, and nobody has called the Raad yet. */
    static final Variabele<Boolean> BELLEN = new Variabele<>("raadBellen", Boolean.class);

    static final Variabele<String> VERZOEKNUMMER = tekst("verzoeknummer");

    /** When the verzoek was made or the Raad last answered. */
    static final Variabele<Date> WACHT_SINDS = new Variabele<>("raadWachtSinds", Date.class);

    static final Variabele<Boolean> ONTVANGST = new Variabele<>("raadOntvangst", Boolean.class);
    static final Variabele<String> INTAKE = tekst("raadIntake");

    /** {@code open} while the Raad has not said the last word; {@code geen-onderzoek} when it does not investigate. */
    static final Variabele<String> UITKOMST = tekst("raadUitkomst");

    /** Numbers in the ledger, for the steps that send. */
    static final Variabele<Long> VERZOEK_BERICHT = new Variabele<>("verzoekBericht", Long.class);

    static final Variabele<Long> COLLEGE_BERICHT = new Variabele<>("collegeBericht", Long.class);

    private Raadvariabelen() {}
}
