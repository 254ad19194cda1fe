package nl.meldroute.melding.process;

import java.util.Optional;
import nl.meldroute.dossier.Bekendheid;
import nl.meldroute.dossier.Mails;
import nl.meldroute.dossier.Meldingen;
import nl.meldroute.dossier.Taakroute;
import nl.meldroute.engine.AlsSysteem;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.engine.Taakinvoer;
import nl.meldroute.engine.Variabele;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.HuidigeGebruiker;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** From a task to the melding it belongs to. The engine itself hides tasks of other regions and roles from the present user. */
@Component
class Tasklistroute implements Taakroute {

    private final TaskService taken;
    private final RuntimeService runtime;
    private final Meldingen meldingen;
    private final Mails mails;
    private final Acuutmelder acuutmelder;
    private final HuidigeGebruiker gebruiker;
    private final AlsSysteem alsSysteem;

    Tasklistroute(
            TaskService taken,
            RuntimeService runtime,
            Meldingen meldingen,
            Mails mails,
            Acuutmelder acuutmelder,
            HuidigeGebruiker gebruiker,
            AlsSysteem alsSysteem) {
        this.taken = taken;
        this.runtime = runtime;
        this.meldingen = meldingen;
        this.mails = mails;
        this.acuutmelder = acuutmelder;
        this.gebruiker = gebruiker;
        this.alsSysteem = alsSysteem;
    }

    @Override
    public Optional<String> meldingnummerVanTaak(String taakId) {
        // The number of a first contact is no melding: it has no dossier.
        return nummerVanTaak(taakId).filter(nummer -> meldingen.vind(nummer).isPresent());
    }

    @Override
    public Optional<String> mailnummerVanTaak(String taakId) {
        return nummerVanTaak(taakId).filter(nummer -> mails.vind(nummer).isPresent());
    }

    private Optional<String> nummerVanTaak(String taakId) {
        Task taak = taken.createTaskQuery().taskId(taakId).singleResult();
        if (taak == null || taak.getProcessInstanceId() == null) {
            return Optional.empty();
        }
        return alsSysteem.doe(() -> Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processInstanceId(taak.getProcessInstanceId())
                        .singleResult())
                .map(ProcessInstance::getBusinessKey));
    }

    @Override
    public void melderGewijzigd(String meldingnummer, Bekendheid bekendheid, boolean professional) {
        alsSysteem.doe(() -> {
            runtime.createProcessInstanceQuery().processInstanceBusinessKey(meldingnummer).list().stream()
                    .map(ProcessInstance::getId)
                    .forEach(instantie -> {
                        werkBij(instantie, Routevariabelen.MELDER_BEKENDHEID, bekendheid.name());
                        werkBij(instantie, Routevariabelen.MELDER_PROFESSIONAL, professional);
                        if (bekendheid != Bekendheid.ONBEKEND) {
                            // What was decided because nobody knew the melder stays in the dossier and weighs no more.
                            werkBij(instantie, Routevariabelen.ONBEKENDE_MELDER_BESLUIT, "bekend");
                        }
                    });
            return meldingnummer;
        });
    }

    /** Only where the route has it: a process that does not need to know is not told. */
    private <T> void werkBij(String instantie, Variabele<T> variabele, T waarde) {
        if (runtime.getVariable(instantie, variabele.naam()) != null) {
            runtime.setVariable(instantie, variabele.naam(), waarde);
        }
    }

    @Override
    public boolean meldAcuutGevaar(String meldingnummer) {
        String door = gebruiker.vind().map(Gebruiker::id).orElse(Taakinvoer.SYSTEEM);
        Acuutmelder.Uitkomst uitkomst = alsSysteem.doe(() -> acuutmelder.meld(meldingnummer, door));
        if (uitkomst == Acuutmelder.Uitkomst.ROUTE_GESLOTEN) {
            throw new FormulierFout("", "Deze melding is gesloten. Registreer een nieuwe melding.");
        }
        return uitkomst == Acuutmelder.Uitkomst.GEOPEND;
    }
}
