package nl.meldroute.melding.process;

import nl.meldroute.dossier.Berichten;
import nl.meldroute.dossier.Besluit;
import nl.meldroute.dossier.Besluiten;
import nl.meldroute.dossier.Melding;
import nl.meldroute.dossier.Meldingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** What the form {@code koppel-terug} shows and checks, for when the feedback is given apart from the route of the melding. */
@Component
class BereidTerugkoppelingVoorListener implements ExecutionListener {

    private final Meldingen meldingen;
    private final Besluiten besluiten;
    private final Berichten berichten;

    BereidTerugkoppelingVoorListener(Meldingen meldingen, Besluiten besluiten, Berichten berichten) {
        this.meldingen = meldingen;
        this.besluiten = besluiten;
        this.berichten = berichten;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Melding melding = meldingen.lees(execution.getProcessBusinessKey());
        Routevariabelen.MELDER_BEKENDHEID.zet(execution, melding.bekendheid().name());
        Routevariabelen.VERVOLG.zet(
                execution,
                besluiten
                        .laatste(melding.meldingnummer(), Besluit.Soort.VERVOLG)
                        .map(Besluit::uitkomst)
                        .orElse("geen-vervolg"));
        // What the letter would have said: the same holds for what is told instead of it.
        Routevariabelen.OVERGEDRAGEN.zet(
                execution,
                Brievenpost.zegtOvergedragen(
                        berichten.lees(Routevariabelen.BERICHT.van(execution)).inhoud()));
    }
}
