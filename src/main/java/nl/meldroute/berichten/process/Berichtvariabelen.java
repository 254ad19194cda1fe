package nl.meldroute.berichten.process;

import static nl.meldroute.engine.Variabele.tekst;

import nl.meldroute.engine.Variabele;

/** The variables of the process bericht-versturen: a number, codes, and no word of what the message says. */
final class Berichtvariabelen {

    static final String PROCES = "bericht-versturen";

    /** Number of the message in the ledger. */
    static final Variabele<Long> BERICHT = new Variabele<>("bericht", Long.class);

    static final Variabele<String> REGIO = tekst("regio");

    /** Code of what it is: see {@link nl.meldroute.dossier.Bericht.Soort}. */
    static final Variabele<String> SOORT = tekst("berichtSoort");

    /** {@code verstuurd}, {@code vervallen}, {@code ligt-klaar} for a person, or {@code mislukt}: a person must mend something. */
    static final Variabele<String> STAND = tekst("berichtStand");

    /** Why it did not work, as code; {@code geen} when it did. */
    static final Variabele<String> FOUT = tekst("berichtFout");

    /** The number in the dossier of the one person it goes to, so that the form can say who that is. */
    static final Variabele<Long> BETROKKENE = new Variabele<>("betrokkene", Long.class);

    /** Whether it goes to someone of the melding. */
    static final Variabele<Boolean> AAN_BETROKKENE = new Variabele<>("berichtAanBetrokkene", Boolean.class);

    /** Who has still to be told because this does not go: {@code betrokkene}, {@code melder} or {@code niemand}. */
    static final Variabele<String> NOG_VERTELLEN = tekst("nogVertellen");

    private Berichtvariabelen() {}
}
