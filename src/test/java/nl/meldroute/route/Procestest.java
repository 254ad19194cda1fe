package nl.meldroute.route;

import static nl.meldroute.route.Meldingsroute.BEGIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.meldroute.dossier.Besluit;
import nl.meldroute.dossier.BetrokkeneRol;
import nl.meldroute.dossier.Betrokkenen;
import nl.meldroute.dossier.Dossierbeeld.Meldingbeeld;
import nl.meldroute.dossier.Dossierinzage;
import nl.meldroute.dossier.Gebeurtenis;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Gebeurtenissen;
import nl.meldroute.dossier.Geslacht;
import nl.meldroute.dossier.NieuweBetrokkene;
import nl.meldroute.dossier.Persoonsgegevens;
import nl.meldroute.dossier.VeiligContact;
import nl.meldroute.dossier.ZichtOpVeiligheid;
import nl.meldroute.dossier.ZichtOpVeiligheid.Houder;
import nl.meldroute.engine.AlsSysteem;
import nl.meldroute.engine.Dossiervelden;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.Rol;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A scenario of one process: the clock stands still at {@link Meldingsroute#BEGIN}, and the dossier shows what the steps meant. */
@Routetest
abstract class Procestest {

    static final Gebruiker BEOORDELAAR = Meldingsroute.gebruiker(Rol.BEOORDELAAR);
    static final Gebruiker TEAMLEIDER = Meldingsroute.gebruiker(Rol.TEAMLEIDER);
    static final Gebruiker GEDRAGSWETENSCHAPPER = Meldingsroute.gebruiker(Rol.GEDRAGSWETENSCHAPPER);

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    @Autowired
    Routedriver driver;

    @Autowired
    Meldingsroute route;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Gebeurtenissen gebeurtenissen;

    @Autowired
    Dossiervelden dossiervelden;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    private Betrokkenen betrokkenen;

    @Autowired
    private AlsSysteem alsSysteem;

    @Autowired
    private ZichtOpVeiligheid zicht;

    @Autowired
    private Dossierinzage inzage;

    @BeforeEach
    void zetDeKlok() {
        driver.zetKlok(BEGIN);
    }

    @AfterEach
    void ruimOp() {
        driver.laatKlokLopen();
        driver.ruimOp();
    }

    /** A melding that waits for the vervolgbesluit, judged in the ordinary way except for these answers. */
    String totBesluit(Map<String, ? extends @Nullable Object> oordeel) {
        String melding = route.ontvang(route.gewoon());
        route.beantwoord(melding, "userTask_verzamelInformatie", "userTask_legContact");
        route.beantwoord(melding, "userTask_beoordeelVeiligheid", oordeel);
        return melding;
    }

    /** A melding whose vervolg begins, by a besluit that follows the advice on this judgement. */
    String totVervolg(
            Map<String, ? extends @Nullable Object> oordeel, Map<String, ? extends @Nullable Object> besluit) {
        String melding = totBesluit(oordeel);
        route.beantwoord(melding, "userTask_neemVervolgbesluit", besluit);
        route.beantwoord(melding, "userTask_spreekMelder", "userTask_informeerBetrokkene");
        return melding;
    }

    /**
     * Starts one process of the vervolg by itself, for a melding whose own route has been taken away: what comes before is tested elsewhere.
     *
     * @param anders variables beside, or instead of, those that every process of the vervolg gets
     * @return the meldingnummer
     */
    String begin(String proces, Map<String, ?> anders) {
        // Who asks for no children gets a melding about an adult: steps count in the dossier too.
        boolean zonderKinderen = Integer.valueOf(0).equals(anders.get("kinderen"));
        String melding = route.ontvang(
                zonderKinderen ? route.met(false, "OPEN", "15", List.of(Meldingsroute.volwassene())) : route.gewoon());
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(melding)
                .rootProcessInstances()
                .list()
                .forEach(loopt -> engine.getRuntimeService().deleteProcessInstance(loopt.getId(), "alleen " + proces));
        Date nu = Date.from(driver.nu());
        Map<String, Object> variabelen = new HashMap<>(Map.of(
                "regio",
                Meldingsroute.REGIO,
                "gemeente",
                "Gooise Meren",
                "ontvangenOp",
                nu,
                "registratieOp",
                nu,
                "termijnVanaf",
                nu,
                "besluitOp",
                nu,
                "kinderen",
                1));
        variabelen.putAll(anders);
        alsSysteem.doe(() -> engine.getRuntimeService()
                .createProcessInstanceByKey(proces)
                .processDefinitionWithoutTenantId()
                .businessKey(melding)
                .setVariables(variabelen)
                .execute());
        driver.voerUit(melding);
        return melding;
    }

    /** Whether the process of this key has run to its end for this melding, and to which end event. */
    List<String> geeindigd(String melding, String proces) {
        return stappen(instanties(melding, proces).finished()).stream()
                .filter(stap -> stap.startsWith("endEvent_"))
                .toList();
    }

    /** The steps that a process of this melding has passed or stands at. */
    List<String> gedaan(String melding, String proces) {
        return stappen(instanties(melding, proces));
    }

    private HistoricProcessInstanceQuery instanties(String melding, String proces) {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(melding)
                .processDefinitionKey(proces);
    }

    private List<String> stappen(HistoricProcessInstanceQuery instanties) {
        return instanties.list().stream()
                .flatMap(instantie -> engine
                        .getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instantie.getId())
                        .list()
                        .stream())
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    /** The jobs that send the messages of this melding. */
    List<String> zendjobs(String melding) {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(melding, "bericht-versturen")
                .list()
                .stream()
                .flatMap(bericht -> engine
                        .getManagementService()
                        .createJobQuery()
                        .processInstanceId(bericht.getId())
                        .activityId("serviceTask_verstuurBericht")
                        .list()
                        .stream())
                .map(Job::getId)
                .toList();
    }

    /** A child found while the work goes on, added on the Dossier tab. */
    void voegKindToe(String melding) {
        voegToe(melding, BetrokkeneRol.KIND, "20200101");
    }

    /** Someone with this birth date, added on the Dossier tab. */
    void voegToe(String melding, BetrokkeneRol rol, String geboortedatum) {
        driver.als(
                Meldingsroute.BUREAUDIENST,
                () -> betrokkenen.voegToe(
                        melding,
                        new NieuweBetrokkene(
                                rol,
                                new Persoonsgegevens(
                                        "Verzonnen-" + UUID.randomUUID(),
                                        "Persoon",
                                        geboortedatum,
                                        Geslacht.O,
                                        null,
                                        "onbekend",
                                        null,
                                        new VeiligContact(null, null, false, false, null)),
                                Set.of("03"))));
    }

    /** Gives everyone of this melding this birth date. */
    void zetGeboortedatum(String melding, String geboortedatum) {
        jdbc.sql("""
                update betrokkene set geboortedatum = ?
                where id in (select betrokkene_id from betrokkene_in_melding where meldingnummer = ?)""").param(geboortedatum).param(melding).update();
    }

    Optional<Houder> houder(String melding) {
        return zicht.houderOp(melding, driver.nu());
    }

    /** What the dossier holds of this melding, as a teamleider reads it. */
    Meldingbeeld dossier(String melding) {
        return driver.als(TEAMLEIDER, () -> inzage.leesBijMelding(melding, "controle")).meldingen().stream()
                .filter(beeld -> beeld.melding().meldingnummer().equals(melding))
                .findFirst()
                .orElseThrow();
    }

    Besluit laatste(String melding, Besluit.Soort soort) {
        return dossier(melding).besluiten().stream()
                .filter(besluit -> besluit.soort() == soort)
                .reduce((eerder, later) -> later)
                .orElseThrow();
    }

    List<Soort> soorten(String melding) {
        return gebeurtenissen.van(melding).stream().map(Gebeurtenis::soort).toList();
    }

    /** The gebeurtenissen of one kind, oldest first. */
    List<Gebeurtenis> van(String melding, Soort soort) {
        return gebeurtenissen.van(melding).stream()
                .filter(gebeurtenis -> gebeurtenis.soort() == soort)
                .toList();
    }

    Instant uiterlijk(String melding, String taak) {
        return Objects.requireNonNull(driver.taak(melding, taak).getDueDate(), "geen uiterste datum op " + taak)
                .toInstant();
    }

    /** Whether the form of this open task shows this component, by the form's own condition and what the route knows. */
    boolean toont(String melding, String taak, String component) {
        String id = driver.taak(melding, taak).getId();
        try (InputStream formulier = engine.getFormService().getDeployedTaskForm(id)) {
            for (JsonNode deel : new ObjectMapper().readTree(formulier).get("components")) {
                if (deel.get("id").asText().equals(component)) {
                    String verberg = deel.at("/conditional/hide").asText();
                    return verberg.isEmpty()
                            || FEEL.evaluateExpression(
                                            verberg.substring(1),
                                            engine.getTaskService().getVariables(id))
                                    .result()
                                    .equals(false);
                }
            }
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
        throw new AssertionError("Geen " + component + " op " + taak);
    }

    List<Rol> rollen(String melding, String taak) {
        return driver.rollen(driver.taak(melding, taak));
    }

    /** Submits what must be refused; gives the refused fields, and has checked that nothing is stored and nobody holds the task. */
    List<String> geweigerd(String melding, String taak, Gebruiker wie, Map<String, ? extends @Nullable Object> anders) {
        Task open = driver.taak(melding, taak);
        List<?> ervoor = stand(melding, open);
        Throwable fout = catchThrowable(() -> driver.dienIn(open, wie, Antwoorden.op(taak, anders)));
        assertThat(fout).as("niet geweigerd").isInstanceOf(FormulierFout.class);
        engine.getTaskService().setAssignee(open.getId(), null);
        assertThat(stand(melding, open)).isEqualTo(ervoor);
        return ((FormulierFout) fout)
                .fouten().stream().map(FormulierFout.Fout::veld).toList();
    }

    private List<?> stand(String melding, Task taak) {
        return Stream.of(
                        gebeurtenissen.van(melding),
                        dossier(melding),
                        dossiervelden.vanTaak(taak.getId()),
                        engine.getTaskService().getVariables(taak.getId()),
                        route.open(melding))
                .toList();
    }
}
