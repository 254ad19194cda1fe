package nl.meldroute.vooraf.process;

import static nl.meldroute.engine.Variabele.tekst;
import static nl.meldroute.vooraf.process.Contactvariabelen.OPGENOMEN_MELDING;

import nl.meldroute.dossier.Melding;
import nl.meldroute.dossier.Meldingen;
import nl.meldroute.engine.FormulierFout;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Looks whether the melding that a contact led to is there. The number is forgotten at once: it would lead from an advies to persons. */
@Component
class Opgenomen {

    private static final String VELD = OPGENOMEN_MELDING.naam();

    private final Meldingen meldingen;

    Opgenomen(Meldingen meldingen) {
        this.meldingen = meldingen;
    }

    /**
     * The melding of the number in this form.
     *
     * @throws FormulierFout when there is none in this region
     */
    Melding melding(DelegateTask taak) {
        Melding melding = meldingen
                .vind(OPGENOMEN_MELDING.van(taak))
                .filter(gevonden -> gevonden.regio().equals(tekst("regio").van(taak)))
                .orElseThrow(
                        () -> new FormulierFout(
                                VELD,
                                "Dit meldingnummer bestaat niet in uw regio. Registreer eerst de melding, met ‘Melding of proces starten’."));
        taak.getExecution().removeVariable(VELD);
        return melding;
    }
}
