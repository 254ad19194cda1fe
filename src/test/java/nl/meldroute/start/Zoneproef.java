package nl.meldroute.start;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import nl.meldroute.Meldroute;
import nl.meldroute.termijnen.Termijn;
import nl.meldroute.termijnen.Termijnkalender;
import nl.meldroute.termijnen.Termijntabel;
import nl.meldroute.termijnen.Termijnvoorbeeld;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Prints what each term example comes to in this JVM: first by the calendar alone, in the zone of the machine; then by timers that a
 * started Meldroute has stored and reads back.
 */
final class Zoneproef {

    static final String KALENDER = "KALENDER ";
    static final String TIMER = "TIMER ";

    private Zoneproef() {}

    public static void main(String[] args) {
        druk("ZONE " + TimeZone.getDefault().getID());
        Termijntabel tabel = new Termijntabel();
        Termijnkalender kalender = new Termijnkalender();
        for (Termijnvoorbeeld voorbeeld : Termijnvoorbeeld.alle()) {
            Termijn termijn = tabel.zoek(voorbeeld.termijn(), voorbeeld.regio());
            druk(KALENDER
                    + regel(
                            voorbeeld,
                            kalender.waarschuwing(voorbeeld.begin(), termijn),
                            kalender.uiterlijk(voorbeeld.begin(), termijn)));
        }
        SpringApplication.withHook(applicatie -> new NaDeStart(), () -> Meldroute.main(args));
    }

    static String regel(Termijnvoorbeeld voorbeeld, Instant waarschuwing, Instant uiterlijk) {
        return voorbeeld + " " + waarschuwing + " " + uiterlijk;
    }

    private static void druk(String regel) {
        System.out.println(regel);
    }

    private static final class NaDeStart implements SpringApplicationRunListener {

        @Override
        public void started(ConfigurableApplicationContext context, java.time.Duration duur) {
            ProcessEngine engine = context.getBean(ProcessEngine.class);
            engine.getRepositoryService()
                    .createDeployment()
                    .addClasspathResource("routeproef/termijnproef.bpmn")
                    .deploy();
            for (Termijnvoorbeeld voorbeeld : Termijnvoorbeeld.alle()) {
                String route = engine.getRuntimeService()
                        .startProcessInstanceByKey(
                                "termijnproef",
                                Map.of(
                                        "naam", voorbeeld.termijn(),
                                        "regio", voorbeeld.regio(),
                                        "begin", Date.from(voorbeeld.begin())))
                        .getId();
                List<Instant> momenten = engine
                        .getManagementService()
                        .createJobQuery()
                        .processInstanceId(route)
                        .orderByJobDuedate()
                        .asc()
                        .list()
                        .stream()
                        .map(Job::getDuedate)
                        .map(Date::toInstant)
                        .toList();
                druk(TIMER + regel(voorbeeld, momenten.get(0), momenten.get(1)));
            }
            context.close();
        }
    }
}
