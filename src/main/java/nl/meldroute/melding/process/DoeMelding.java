package nl.meldroute.melding.process;

import static nl.meldroute.engine.Variabele.tekst;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.meldroute.engine.Taakformulier;
import nl.meldroute.melding.Aanmelding;
import nl.meldroute.melding.Intake;
import nl.meldroute.melding.Uitkomst;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The form {@code doe-melding} of the meldcode: the same intake as over REST. Persons go to the melding only; with the meldcode stays
 * the number.
 */
@Component
class DoeMelding implements Taakformulier {

    private static final String GEDAAN = "meldingGedaan";
    private static final String HIER = "hier";
    private static final String NUMMER = "gedaneMelding";
    private static final String KANAAL = "webformulier";

    private final Intake intake;
    private final Routestart routestart;
    private final Clock klok;

    DoeMelding(Intake intake, Routestart routestart, Clock klok) {
        this.intake = intake;
        this.routestart = routestart;
        this.klok = klok;
    }

    @Override
    public String formulier() {
        return "doe-melding";
    }

    @Override
    public Optional<Map<String, @Nullable Object>> neemAan(
            DelegateTask taak, Map<String, @Nullable Object> waarden, Map<String, String> dossiervelden) {
        if (!HIER.equals(waarden.get(GEDAAN))) {
            return Optional.empty();
        }
        Uitkomst uitkomst = intake.neemAan(aanmelding(taak, waarden, dossiervelden), routestart);
        if (uitkomst instanceof Uitkomst.Geweigerd geweigerd) {
            throw Meldingformulier.weigering(geweigerd);
        }
        if (!(uitkomst instanceof Uitkomst.Aangenomen aangenomen)) {
            throw new IllegalStateException("Deze taak had al een melding gedaan");
        }
        return Optional.of(Map.of(GEDAAN, HIER, NUMMER, aangenomen.meldingnummer()));
    }

    private Aanmelding aanmelding(
            DelegateTask taak, Map<String, @Nullable Object> waarden, Map<String, String> dossiervelden) {
        return new Aanmelding(
                "meldcode-" + taak.getId(),
                klok.instant().truncatedTo(ChronoUnit.SECONDS),
                KANAAL,
                tekst("regio").van(taak),
                tekst("gemeente").van(taak),
                Meldingformulier.melder(tekst("hoedanigheid").van(taak), waarden, dossiervelden),
                List.of(Meldingformulier.tekst(waarden, "aanleiding").split(",")),
                Meldingformulier.tekst(waarden, "acuutGevaar").equals("ja"),
                dossiervelden.get("toelichting"),
                List.of());
    }
}
