package nl.meldroute.wandeling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.meldroute.dossier.Dossierbeeld;
import nl.meldroute.dossier.Dossierbeeld.Meldingbeeld;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.Rol;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/** The state of one walk: its meldingen (the first, and repeats of it) and what happened to them. */
final class Route {

    private final Wereld wereld;
    private final String regio;
    private final List<String> meldingen = new ArrayList<>();
    private final List<String> verslag = new ArrayList<>();
    private final Map<String, Map<String, String>> ingevuld = new HashMap<>();
    private Stap.@Nullable Soort laatste;
    private final Map<String, Dossierbeeld> dossiers = new HashMap<>();
    private final Map<String, List<HistoricProcessInstance>> processen = new HashMap<>();

    Route(Wereld wereld, String regio) {
        this.wereld = wereld;
        this.regio = regio;
    }

    Wereld wereld() {
        return wereld;
    }

    /** Numbers of the meldingen, oldest first. */
    List<String> meldingen() {
        return meldingen;
    }

    void neemOp(String meldingnummer) {
        meldingen.add(meldingnummer);
    }

    /** Writes what a step did, for who must understand a failing walk. */
    void noteer(String regel) {
        verslag.add(nu() + "  " + regel);
    }

    List<String> verslag() {
        return verslag;
    }

    /** Keeps what a user filled in at a task, under the keys by which the dossier must know it. */
    void vulIn(String taakId, Map<String, String> waarden) {
        ingevuld.put(taakId, waarden);
    }

    Map<String, Map<String, String>> ingevuld() {
        return ingevuld;
    }

    boolean wasStap(Stap.Soort soort) {
        return laatste == soort;
    }

    void gezet(Stap.Soort soort) {
        laatste = soort;
        dossiers.clear();
        processen.clear();
    }

    Instant nu() {
        return wereld.driver().nu();
    }

    /** A user of this region with one role; the id is that of the role, as with the demo accounts. */
    Gebruiker gebruiker(Rol rol) {
        return new Gebruiker(rol.id() + "-" + regio, Set.of(rol), Set.of(regio));
    }

    List<Task> open() {
        return meldingen.stream()
                .flatMap(nummer -> wereld.driver().open(nummer).stream())
                .toList();
    }

    /** The melding that a task belongs to. */
    String meldingVan(Task taak) {
        return meldingen.stream()
                .filter(nummer -> wereld.driver().open(nummer).stream()
                        .anyMatch(open -> open.getId().equals(taak.getId())))
                .findFirst()
                .orElseThrow(() -> new AssertionError(taak.getTaskDefinitionKey() + " hoort bij geen melding"));
    }

    /** Moves the clock; each job of each melding runs at the moment it is due. */
    void verder(Duration duur) {
        Instant doel = nu().plus(duur);
        for (Optional<Instant> moment = volgendMoment();
                moment.isPresent() && !moment.get().isAfter(doel);
                moment = volgendMoment()) {
            wereld.driver().zetKlok(moment.get());
            voerUit();
        }
        wereld.driver().zetKlok(doel);
        voerUit();
    }

    Optional<Instant> volgendMoment() {
        return meldingen.stream()
                .flatMap(nummer -> wereld.driver().volgendMoment(nummer).stream())
                .min(Instant::compareTo);
    }

    /** Until nothing is due any more: what runs for one melding can wake another, such as one whose vervolg is taken over. */
    void voerUit() {
        boolean bezig = true;
        while (bezig) {
            bezig = meldingen.stream()
                            .mapToInt(nummer -> wereld.driver().voerUit(nummer).size())
                            .sum()
                    > 0;
        }
    }

    /** The household of a melding as a teamleider of the region reads it, as it was after the last step. */
    Dossierbeeld dossier(String meldingnummer) {
        return dossiers.computeIfAbsent(
                meldingnummer,
                nummer -> Objects.requireNonNull(wereld.driver().als(gebruiker(Rol.TEAMLEIDER), () -> wereld.inzage()
                        .leesBijMelding(nummer, "controle van een wandeling"))));
    }

    Meldingbeeld melding(String meldingnummer) {
        return dossier(meldingnummer).meldingen().stream()
                .filter(melding -> melding.melding().meldingnummer().equals(meldingnummer))
                .findFirst()
                .orElseThrow(() -> new AssertionError(meldingnummer + " staat niet in het dossier"));
    }

    /** Running and completed instances of a process of this melding, as they were after the last step. */
    List<HistoricProcessInstance> processen(String meldingnummer, String proces) {
        return processen.computeIfAbsent(meldingnummer + " " + proces, sleutel -> wereld.engine()
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(meldingnummer)
                .processDefinitionKey(proces)
                .list());
    }

    /** How often a step of a process of this melding was completed. */
    long voltooid(String meldingnummer, String proces, String stap) {
        return processen(meldingnummer, proces).stream()
                .flatMap(instantie -> stappen(instantie.getId(), stap))
                .filter(stapje -> stapje.getEndTime() != null && !stapje.isCanceled())
                .count();
    }

    Stream<HistoricActivityInstance> stappen(String procesinstantie, String stap) {
        return wereld
                .engine()
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(procesinstantie)
                .activityId(stap)
                .list()
                .stream();
    }
}
