package nl.meldroute.vervolg.process;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldroute.dossier.Raadantwoord;
import nl.meldroute.dossier.Raadplaatsing;
import nl.meldroute.dossier.Raadverzoek;
import nl.meldroute.engine.AlsSysteem;
import nl.meldroute.engine.Dossiervelden;
import nl.meldroute.toegang.HuidigeGebruiker;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives an answer of the Raad to a person where no route waits for it. What the Raad said stands in the dossier for the form to show; the
 * engine gets its number only. In the transaction that stores the answer, so that none is stored without a task.
 */
@Component
class Raadantwoordtaak {

    private static final String INHOUD = "raadantwoordInhoud";
    private static final DateTimeFormatter DAG =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl"));

    private static final Map<String, String> WOORDEN = Map.of(
            "ja", "er komt onderzoek",
            "nee", "er komt geen onderzoek",
            "rekest-maatregel", "de Raad vraagt de rechter om een maatregel",
            "geen-rekest", "geen verzoek aan de rechter",
            "gestopt", "het onderzoek of het verzoek is gestopt");

    private final Dossiervelden dossiervelden;
    private final Raadplaatsing plaatsing;
    private final RuntimeService runtime;
    private final AlsSysteem alsSysteem;
    private final HuidigeGebruiker gebruiker;

    Raadantwoordtaak(
            Dossiervelden dossiervelden,
            Raadplaatsing plaatsing,
            RuntimeService runtime,
            AlsSysteem alsSysteem,
            HuidigeGebruiker gebruiker) {
        this.dossiervelden = dossiervelden;
        this.plaatsing = plaatsing;
        this.runtime = runtime;
        this.alsSysteem = alsSysteem;
        this.gebruiker = gebruiker;
    }

    /** Nobody knows yet which melding it is about. The region of the account that brings it, if that has one; else every region sees it. */
    void zonderVerzoek(Raadantwoord antwoord) {
        Map<String, Object> variabelen = new HashMap<>();
        gebruiker
                .vind()
                .filter(wie -> wie.regios().size() == 1)
                .ifPresent(wie -> variabelen.put(
                        Vervolgvariabelen.REGIO.naam(), wie.regios().iterator().next()));
        begin(Raadvariabelen.ZONDER_VERZOEK, "plaats-raadantwoord", nummer(antwoord), antwoord, variabelen);
    }

    /** A verzoek that came later took this answer by itself: nobody has to place it any more. */
    void isGeplaatst(Raadantwoord antwoord) {
        alsSysteem.doe(() -> runtime.createMessageCorrelation(Raadvariabelen.VERZOEK_GEVONDEN)
                .processInstanceBusinessKey(nummer(antwoord))
                .correlateAllWithResult());
    }

    /** Its route has ended: whoever works on such meldingen looks whether something has to be done. */
    void naAfloop(Raadverzoek verzoek, Raadantwoord antwoord) {
        begin(
                Raadvariabelen.NA_AFLOOP,
                "bekijk-raadantwoord",
                verzoek.meldingnummer(),
                antwoord,
                Map.of(Vervolgvariabelen.REGIO.naam(), plaatsing.regio(verzoek)));
    }

    private void begin(
            String bericht, String formulier, String nummer, Raadantwoord antwoord, Map<String, Object> variabelen) {
        dossiervelden.bewaar(Dossiervelden.Plaats.heel(nummer), null, formulier, Map.of(INHOUD, tekst(antwoord)));
        alsSysteem.doe(() -> runtime.createMessageCorrelation(bericht)
                .withoutTenantId()
                .processInstanceBusinessKey(nummer)
                .setVariables(variabelen)
                .setVariable(Raadvariabelen.ANTWOORD.naam(), antwoord.id())
                .correlateStartMessage());
    }

    private static String nummer(Raadantwoord antwoord) {
        return "RA" + antwoord.id();
    }

    private static String tekst(Raadantwoord antwoord) {
        String code = antwoord.antwoord();
        return Stream.of(
                        regel(
                                "Wat de Raad zegt",
                                code == null ? "het verzoek is ontvangen" : WOORDEN.getOrDefault(code, code)),
                        regel("Dag van het antwoord", DAG.format(antwoord.op())),
                        regel("Ons nummer", antwoord.eigenNummer()),
                        regel("Nummer van de Raad", antwoord.raadnummer()),
                        regel("Kenmerk van het bericht", antwoord.kenmerk()))
                .filter(regel -> !regel.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String regel(String kop, @Nullable String waarde) {
        return waarde == null ? "" : kop + ": " + waarde;
    }
}
