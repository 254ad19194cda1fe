package nl.meldroute.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.meldroute.engine.Proefserver;
import nl.meldroute.melding.Intake;
import nl.meldroute.melding.RouteStarter;
import nl.meldroute.melding.Uitkomst;
import nl.meldroute.route.Antwoorden;
import nl.meldroute.route.Meldingsroute;
import nl.meldroute.route.Routedriver;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.Rol;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A melding with an onderzoek, each task done on the screen by who may: the day of every role that it meets. */
@Proefserver
class OnderzoekInTasklistTest {

    private static final Duration GEDULD = Duration.ofSeconds(30);
    private static final int VEEL_TE_VEEL = 60;
    private static final String LAATSTE = "userTask_sluitMonitoringAf";

    private static final Map<String, Map<String, Object>> ANDERS = Map.of(
            "userTask_beoordeelVeiligheid",
            Map.of(
                    "structureleOnveiligheid", "ja",
                    "medewerking", "nee",
                    "mdo", "ja",
                    "mdoMet", Antwoorden.lijst("gedragswetenschapper"),
                    "mdoOordeel", "Verzonnen oordeel"),
            "userTask_neemVervolgbesluit",
            Map.of("vervolg", "onderzoek"));

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    int poort;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Routedriver driver;

    @Autowired
    Intake intake;

    @Autowired
    RouteStarter starter;

    @Autowired
    Meldingsroute route;

    @Test
    void een_melding_met_onderzoek_gaat_op_het_scherm_door_alle_handen_tot_de_monitoring_klaar_is() {
        Tasklist tasklist = new Tasklist(browser.driver(), poort);
        Formulierhand hand = new Formulierhand(engine.getFormService(), tasklist);
        String melding = ontvang();
        Set<Rol> geweest = new LinkedHashSet<>();
        Rol wie = null;
        String gedaan = "";
        for (int i = 0; i < VEEL_TE_VEEL && !gedaan.equals(LAATSTE); i++) {
            Rol nu = wie;
            Task taak = volgende(melding, nu);
            Rol rol = nu != null && driver.rollen(taak).contains(nu)
                    ? nu
                    : driver.rollen(taak).get(0);
            if (rol != wie) {
                if (wie != null) {
                    tasklist.logUit();
                }
                tasklist.logInAls(rol.id(), "meldroute");
                tasklist.toonMelding(melding);
                wie = rol;
            }
            geweest.add(rol);
            doe(rol, taak, tasklist, hand);
            gedaan = taak.getTaskDefinitionKey();
        }
        assertThat(gedaan).isEqualTo(LAATSTE);
        assertThat(geweest)
                .contains(Rol.BEOORDELAAR, Rol.ONDERZOEKER, Rol.GEDRAGSWETENSCHAPPER, Rol.VERTROUWENSARTS, Rol.MONITOR);
    }

    private void doe(Rol rol, Task taak, Tasklist tasklist, Formulierhand hand) {
        String sleutel = taak.getTaskDefinitionKey();
        tasklist.pakOp(taak.getName());
        hand.vulIn(taak.getId(), Antwoorden.op(sleutel, ANDERS.getOrDefault(sleutel, Map.of())));
        browser.beeld("dag-" + rol.id() + "-" + sleutel.replace("userTask_", ""));
        assertThat(browser.bewaard()).doesNotContain("Verzonnen");
        tasklist.rondAf();
        await("klaar: " + sleutel)
                .atMost(GEDULD)
                .until(() -> engine.getTaskService()
                                .createTaskQuery()
                                .taskId(taak.getId())
                                .count()
                        == 0);
        assertThat(browser.bewaard()).doesNotContain("Verzonnen");
    }

    /** What the same person can go on with comes first, as at a desk. Steps in between run by themselves. */
    private Task volgende(String melding, @Nullable Rol nu) {
        return await("de volgende taak")
                .atMost(GEDULD)
                .until(
                        () -> laatMomentNaderen(melding).stream()
                                .filter(taak -> !driver.rollen(taak).isEmpty())
                                .min(Comparator.comparing((Task taak) -> nu != null
                                                        && driver.rollen(taak).contains(nu)
                                                ? 0
                                                : 1)
                                        .thenComparing(Task::getCreateTime)),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** Who has nothing to do but wait for the next moment of monitoring sees it come now; when it should is for the process tests. */
    private List<Task> laatMomentNaderen(String melding) {
        if (driver.open(melding).isEmpty()) {
            engine
                    .getRuntimeService()
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(melding)
                    .processDefinitionKey("monitoring")
                    .list()
                    .stream()
                    .flatMap(monitoring -> engine
                            .getManagementService()
                            .createJobQuery()
                            .processInstanceId(monitoring.getId())
                            .activityId("catchEvent_momentNadert")
                            .list()
                            .stream())
                    .forEach(job -> engine.getManagementService().executeJob(job.getId()));
        }
        return driver.open(melding);
    }

    private String ontvang() {
        Gebruiker bureaudienst =
                new Gebruiker(Rol.BUREAUDIENST.id(), Set.of(Rol.BUREAUDIENST), Set.of("gooi-en-vechtstreek"));
        Uitkomst uitkomst = driver.als(bureaudienst, () -> intake.neemAan(route.gewoon(), starter));
        return ((Uitkomst.Aangenomen) uitkomst).meldingnummer();
    }
}
