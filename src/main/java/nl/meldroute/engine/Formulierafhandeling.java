package nl.meldroute.engine;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** What happens with a submitted form: check it, text to the dossier, codes to the engine and the dossier. All in the transaction of the submit. */
class Formulierafhandeling {

    private final Formulieren formulieren;
    private final Formuliercontrole controle;
    private final ObjectProvider<Dossiervelden> dossier;
    private final ObjectProvider<Startformulier> startformulieren;
    private final ObjectProvider<Taakformulier> taakformulieren;
    private final ObjectProvider<Formulierconcepten> concepten;

    Formulierafhandeling(
            Formulieren formulieren,
            Clock klok,
            ObjectProvider<Dossiervelden> dossier,
            ObjectProvider<Startformulier> startformulieren,
            ObjectProvider<Taakformulier> taakformulieren,
            ObjectProvider<Formulierconcepten> concepten) {
        this.formulieren = formulieren;
        this.controle = new Formuliercontrole(klok);
        this.dossier = dossier;
        this.startformulieren = startformulieren;
        this.taakformulieren = taakformulieren;
        this.concepten = concepten;
    }

    void taak(@Nullable String formulier, VariableMap gestuurd, TaskEntity taak) {
        String wie = Context.getCommandContext().getAuthenticatedUserId();
        if (wie != null && !wie.equals(taak.getAssignee())) {
            throw new FormulierFout("", "Pak de taak eerst op met de knop ‘Oppakken’.");
        }
        String meldingnummer = taak.getExecution().getProcessBusinessKey();
        Formuliercontrole.Uitkomst ingevuld =
                controleer(formulier, gestuurd, taak.getVariables(), () -> dossier.getObject()
                        .personen(meldingnummer)
                        .keySet());
        Formuliercontrole.Uitkomst uitkomst = geefDoor(ingevuld, formulier, taak);
        if (!uitkomst.dossier().isEmpty() && formulier != null) {
            dossier.getObject().bewaar(Formulierlezer.plaats(taak), taak.getId(), formulier, uitkomst.dossier());
        }
        bewaarCodes(meldingnummer, taak.getId(), formulier, uitkomst);
        taak.setVariables(uitkomst.variabelen());
    }

    private Formuliercontrole.Uitkomst geefDoor(
            Formuliercontrole.Uitkomst ingevuld, @Nullable String formulier, TaskEntity taak) {
        return taakformulieren
                .orderedStream()
                .filter(kandidaat -> kandidaat.formulier().equals(formulier))
                .findFirst()
                .flatMap(eigen -> eigen.neemAan(taak, ingevuld.variabelen(), ingevuld.dossier()))
                .map(blijft -> new Formuliercontrole.Uitkomst(blijft, Map.of()))
                .orElse(ingevuld);
    }

    void start(@Nullable String formulier, VariableMap gestuurd, DelegateExecution start, String proces) {
        if (start.getProcessBusinessKey() != null) {
            throw new FormulierFout("", "Het meldingnummer wordt door Meldroute gegeven.");
        }
        Formuliercontrole.Uitkomst uitkomst = controleer(formulier, gestuurd, Map.of(), Set::of);
        Optional<Startformulier> eigen = startformulieren
                .orderedStream()
                .filter(kandidaat -> kandidaat.procesId().equals(proces))
                .findFirst();
        if (eigen.isPresent()) {
            eigen.get().ontvang(start, uitkomst.variabelen(), uitkomst.dossier());
            bewaarCodes(start.getProcessBusinessKey(), null, formulier, uitkomst);
        } else if (uitkomst.dossier().isEmpty()) {
            start.setVariables(uitkomst.variabelen());
        } else {
            throw new IllegalStateException(
                    "Startformulier " + formulier + " heeft dossiervelden, maar niets neemt ze aan");
        }
        String wie = Context.getCommandContext().getAuthenticatedUserId();
        if (wie != null) {
            concepten.ifAvailable(bewaard -> bewaard.isGestart(wie, proces));
        }
    }

    private void bewaarCodes(
            @Nullable String meldingnummer,
            @Nullable String taakId,
            @Nullable String formulier,
            Formuliercontrole.Uitkomst uitkomst) {
        Map<String, String> codes = new LinkedHashMap<>();
        uitkomst.variabelen().forEach((sleutel, waarde) -> {
            if (waarde != null) {
                codes.put(sleutel, waarde.toString());
            }
        });
        if (meldingnummer != null && formulier != null && !codes.isEmpty()) {
            dossier.getObject().bewaarCodes(meldingnummer, taakId, formulier, codes);
        }
    }

    private Formuliercontrole.Uitkomst controleer(
            @Nullable String sleutel,
            VariableMap gestuurd,
            Map<String, Object> bestaand,
            Supplier<Set<String>> personen) {
        if (sleutel == null) {
            if (gestuurd.isEmpty()) {
                return new Formuliercontrole.Uitkomst(Map.of(), Map.of());
            }
            throw new FormulierFout("", "Deze stap heeft geen formulier en neemt dus niets aan.");
        }
        Formulieren.Nieuwste nieuwste = formulieren
                .nieuwste(sleutel, Context.getCommandContext())
                .orElseThrow(() -> new IllegalStateException("Formulier " + sleutel + " is niet gedeployd"));
        Set<String> vroeger = nieuwste.vroegereSleutels();
        Map<String, Object> bekend = new HashMap<>(bestaand);
        if (nieuwste.formulier().kiestPersoon()) {
            bekend.put(Veld.PERSONEN, personen.get());
        }
        return controle.controleer(nieuwste.formulier(), vroeger, Formulierinvoer.lees(gestuurd), bekend);
    }
}
