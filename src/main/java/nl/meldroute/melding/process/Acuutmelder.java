package nl.meldroute.melding.process;

import java.time.Clock;
import java.util.Date;
import java.util.Map;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Gebeurtenissen;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens spoedinzet on a running route, from any of its steps (rule "Acuut gaat voor"). */
@Component
class Acuutmelder {

    private static final String SPOEDINZET = "spoedinzet";
    private static final String SIGNAAL = "userTask_bekijkAcuutSignaal";

    private final RuntimeService runtime;
    private final TaskService taken;
    private final Gebeurtenissen gebeurtenissen;
    private final Clock klok;

    Acuutmelder(RuntimeService runtime, TaskService taken, Gebeurtenissen gebeurtenissen, Clock klok) {
        this.runtime = runtime;
        this.taken = taken;
        this.gebeurtenissen = gebeurtenissen;
        this.klok = klok;
    }

    /** What came of the report. */
    enum Uitkomst {
        GEOPEND,
        /** A spoedinzet is running already; whoever is on duty gets a task to look at the report. */
        AL_OPEN,
        /** The route has ended: this is a new melding. */
        ROUTE_GESLOTEN
    }

    /** Reports danger as of now. */
    @Transactional
    Uitkomst meld(String meldingnummer, String door) {
        return meld(meldingnummer, Date.from(klok.instant()), door, Map.of());
    }

    /**
     * Reports danger.
     *
     * @param sinds when it was reported; the 24 hours count from here
     * @param codes what the timeline says beside it: {@code gevaar} is {@code onbekend} when nobody said that there is danger
     */
    @Transactional
    Uitkomst meld(String meldingnummer, Date sinds, String door, Map<String, String> codes) {
        boolean routeLoopt = runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(meldingnummer, Routevariabelen.MELDING)
                        .count()
                > 0;
        if (!routeLoopt) {
            return Uitkomst.ROUTE_GESLOTEN;
        }
        gebeurtenissen.leg(meldingnummer, Soort.ACUUT_GEVAAR_GEMELD, door, codes);
        boolean alOpen = runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(meldingnummer, SPOEDINZET)
                        .count()
                > 0;
        if (alOpen) {
            signaleer(meldingnummer);
            return Uitkomst.AL_OPEN;
        }
        runtime.createMessageCorrelation(Routevariabelen.ACUUT_GEVAAR_BERICHT)
                .processInstanceBusinessKey(meldingnummer)
                .setVariable(Routevariabelen.ACUUT_GEMELD_OP.naam(), sinds)
                .correlate();
        return Uitkomst.GEOPEND;
    }

    /** No second team is sent blindly, but somebody must look. One task that waits is enough: the timeline shows every report. */
    private void signaleer(String meldingnummer) {
        boolean wacht = taken.createTaskQuery()
                        .processInstanceBusinessKey(meldingnummer)
                        .taskDefinitionKey(SIGNAAL)
                        .count()
                > 0;
        if (!wacht) {
            runtime.createMessageCorrelation(Routevariabelen.NIEUW_ACUUT_SIGNAAL_BERICHT)
                    .processInstanceBusinessKey(meldingnummer)
                    .correlate();
        }
    }
}
