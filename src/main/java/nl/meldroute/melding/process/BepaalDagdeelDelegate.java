package nl.meldroute.melding.process;

import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Gebeurtenissen;
import nl.meldroute.engine.Taakinvoer;
import nl.meldroute.termijnen.Termijnkalender;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Says whether it is office hours now, when somebody has to go, for the table {@code bereikbaarheid}. */
@Component
class BepaalDagdeelDelegate implements JavaDelegate {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    private final Gebeurtenissen gebeurtenissen;
    private final Clock klok;
    private final LocalTime begin;
    private final LocalTime einde;
    private final Termijnkalender kalender = new Termijnkalender();

    BepaalDagdeelDelegate(
            Gebeurtenissen gebeurtenissen,
            Clock klok,
            @Value("${meldroute.kantooruren.begin:08:30}") String begin,
            @Value("${meldroute.kantooruren.einde:17:00}") String einde) {
        this.gebeurtenissen = gebeurtenissen;
        this.klok = klok;
        this.begin = LocalTime.parse(begin);
        this.einde = LocalTime.parse(einde);
    }

    @Override
    public void execute(DelegateExecution execution) {
        ZonedDateTime moment = klok.instant().atZone(NEDERLAND);
        LocalTime tijd = moment.toLocalTime();
        boolean kantoor = kalender.isWerkdag(moment.toLocalDate()) && !tijd.isBefore(begin) && tijd.isBefore(einde);
        String dagdeel = kantoor ? "kantoor" : "buiten-kantoor";
        Routevariabelen.DAGDEEL.zet(execution, dagdeel);
        gebeurtenissen.leg(
                execution.getProcessBusinessKey(),
                Soort.SPOEDINZET_GESTART,
                Taakinvoer.SYSTEEM,
                Map.of("dagdeel", dagdeel));
    }
}
