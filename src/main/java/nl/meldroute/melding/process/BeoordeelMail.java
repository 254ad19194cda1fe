package nl.meldroute.melding.process;

import static nl.meldroute.melding.process.Meldingformulier.tekst;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.meldroute.dossier.Mails;
import nl.meldroute.engine.Taakformulier;
import nl.meldroute.melding.Aanmelding;
import nl.meldroute.melding.Intake;
import nl.meldroute.melding.Uitkomst;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The form {@code beoordeel-mail}: the same intake as over REST, as of the moment the mail came in. What is written about the melder goes
 * to the melding only; with the mail stays the decision.
 */
@Component
class BeoordeelMail implements Taakformulier {

    private static final String BESLUIT = Routevariabelen.MAIL_BESLUIT.naam();
    private static final String MELDING = "melding";

    private final Intake intake;
    private final Mails mails;
    private final Routestart routestart;

    BeoordeelMail(Intake intake, Mails mails, Routestart routestart) {
        this.intake = intake;
        this.mails = mails;
        this.routestart = routestart;
    }

    @Override
    public String formulier() {
        return "beoordeel-mail";
    }

    @Override
    public Optional<Map<String, @Nullable Object>> neemAan(
            DelegateTask taak, Map<String, @Nullable Object> waarden, Map<String, String> dossiervelden) {
        if (!MELDING.equals(waarden.get(BESLUIT))) {
            return Optional.empty();
        }
        String mailnummer = taak.getExecution().getProcessBusinessKey();
        Uitkomst uitkomst = intake.neemAan(
                aanmelding(taak, mailnummer, waarden, dossiervelden),
                (meldingnummer, regio, variabelen) -> routestart.start(
                        // The form also knows "onbekend"; the table acute-onveiligheid then sends a person.
                        meldingnummer, regio, met(variabelen, tekst(waarden, "acuutGevaar"))));
        if (uitkomst instanceof Uitkomst.Geweigerd geweigerd) {
            throw Meldingformulier.weigering(geweigerd);
        }
        if (!(uitkomst instanceof Uitkomst.Aangenomen aangenomen)) {
            throw new IllegalStateException("Van deze mail was al een melding gemaakt");
        }
        mails.wordtMelding(mailnummer, aangenomen.meldingnummer());
        return Optional.of(Map.of(BESLUIT, MELDING));
    }

    private static Map<String, Object> met(Map<String, Object> variabelen, String acuutGevaar) {
        variabelen.put(Routevariabelen.ACUUT_GEVAAR.naam(), acuutGevaar);
        return variabelen;
    }

    private static Aanmelding aanmelding(
            DelegateTask taak,
            String mailnummer,
            Map<String, @Nullable Object> waarden,
            Map<String, String> dossiervelden) {
        return new Aanmelding(
                "mail-" + mailnummer,
                Routevariabelen.ONTVANGEN_OP.van(taak).toInstant(),
                "mail",
                Routevariabelen.REGIO.van(taak),
                tekst(waarden, "gemeente"),
                Meldingformulier.melder(tekst(waarden, "hoedanigheid"), waarden, dossiervelden),
                List.of(tekst(waarden, "aanleiding").split(",")),
                tekst(waarden, "acuutGevaar").equals("ja"),
                dossiervelden.get("toelichting"),
                List.of());
    }
}
