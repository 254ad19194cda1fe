package nl.meldroute.melding.process;

import java.util.Map;
import nl.meldroute.dossier.Besluit;
import nl.meldroute.dossier.Besluiten;
import nl.meldroute.dossier.NieuwBesluit;
import nl.meldroute.engine.Taakinvoer;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Keeps in the dossier what a decision table decided, by which rule and on what ground. For decisions that nobody takes over by hand. */
@Component
class LegBeslissingVastListener implements ExecutionListener {

    private record Soort(Besluit.Soort soort, String uitkomst) {}

    /** Per business rule task: what is decided, and the output column that says so. */
    private static final Map<String, Soort> SOORTEN = Map.of(
            "businessRuleTask_toetsAcuteOnveiligheid", new Soort(Besluit.Soort.ACUTE_ONVEILIGHEID, "acuut"),
            "businessRuleTask_bepaalBereikbaarheid", new Soort(Besluit.Soort.BEREIKBAARHEID, "inzetDoor"),
            "businessRuleTask_bepaalOverdrachtspartij", new Soort(Besluit.Soort.OVERDRACHTSPARTIJ, "partij"),
            "businessRuleTask_bepaalMonitoringmoment", new Soort(Besluit.Soort.MONITORINGSCHEMA, "momentTermijn"),
            "businessRuleTask_toetsMultisignaal", new Soort(Besluit.Soort.MULTISIGNAAL, "signaalToets"),
            "businessRuleTask_bepaalRegionaleDienst", new Soort(Besluit.Soort.REGIONALE_DIENST, "dienstPartners"));

    private final Besluiten besluiten;

    LegBeslissingVastListener(Besluiten besluiten) {
        this.besluiten = besluiten;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Soort soort = SOORTEN.get(execution.getCurrentActivityId());
        if (soort == null) {
            throw new IllegalStateException("Geen besluit voor " + execution.getCurrentActivityId());
        }
        DmnDecisionResultEntries rij = ((DmnDecisionResult) execution.getVariable("decisionResult")).getSingleResult();
        Object uitkomst = rij.getEntry(soort.uitkomst());
        String regel = rij.getEntry("regel");
        String grond = rij.getEntry("grond");
        besluiten.neem(
                execution.getProcessBusinessKey(),
                new NieuwBesluit(soort.soort(), code(uitkomst), regel, null, regel, grond),
                Taakinvoer.SYSTEEM);
    }

    private static String code(Object uitkomst) {
        if (uitkomst instanceof Boolean ja) {
            return ja ? "ja" : "nee";
        }
        return String.valueOf(uitkomst);
    }
}
