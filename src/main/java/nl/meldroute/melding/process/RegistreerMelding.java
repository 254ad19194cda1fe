package nl.meldroute.melding.process;

import static nl.meldroute.melding.process.Meldingformulier.tekst;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.engine.Startformulier;
import nl.meldroute.melding.Aanmelding;
import nl.meldroute.melding.Intake;
import nl.meldroute.melding.Uitkomst;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The start form {@code registreer-melding}: the same intake as over REST, with the instance that is being started as its route. */
@Component
class RegistreerMelding implements Startformulier {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    private final Intake intake;

    RegistreerMelding(Intake intake) {
        this.intake = intake;
    }

    @Override
    public String procesId() {
        return Routevariabelen.MELDING;
    }

    @Override
    public void ontvang(
            DelegateExecution execution, Map<String, @Nullable Object> waarden, Map<String, String> dossiervelden) {
        Uitkomst uitkomst = intake.neemAan(
                aanmelding(execution.getTenantId(), waarden, dossiervelden), (meldingnummer, regio, variabelen) -> {
                    execution.setProcessBusinessKey(meldingnummer);
                    execution.setVariables(Routestart.begin(variabelen));
                    // The form also knows "onbekend"; the table acute-onveiligheid then sends a person.
                    Routevariabelen.ACUUT_GEVAAR.zet(execution, tekst(waarden, "acuutGevaar"));
                });
        if (uitkomst instanceof Uitkomst.Geweigerd geweigerd) {
            throw Meldingformulier.weigering(geweigerd);
        }
        if (!(uitkomst instanceof Uitkomst.Aangenomen)) {
            throw new IllegalStateException("Een nieuw kenmerk was al bekend");
        }
    }

    private static Aanmelding aanmelding(
            String regio, Map<String, @Nullable Object> waarden, Map<String, String> dossiervelden) {
        return new Aanmelding(
                "tasklist-" + UUID.randomUUID(),
                ontvangen(tekst(waarden, "ontvangenDatum"), tekst(waarden, "ontvangenTijd")),
                tekst(waarden, "kanaal"),
                regio,
                tekst(waarden, "gemeente"),
                Meldingformulier.melder(tekst(waarden, "hoedanigheid"), waarden, dossiervelden),
                List.of(tekst(waarden, "aanleiding").split(",")),
                tekst(waarden, "acuutGevaar").equals("ja"),
                dossiervelden.get("toelichting"),
                List.of());
    }

    private static Instant ontvangen(String datum, String tijd) {
        try {
            return LocalDate.parse(datum)
                    .atTime(LocalTime.parse(tijd))
                    .atZone(NEDERLAND)
                    .toInstant();
        } catch (DateTimeParseException e) {
            throw new FormulierFout("ontvangenTijd", "Vul een datum en een tijd in, zoals 14:30.");
        }
    }
}
