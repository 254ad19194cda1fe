package nl.meldroute.snelheid;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.AbstractMap;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.meldroute.engine.Proefhistorie;
import nl.meldroute.snelheid.Opname.Zet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * The same models in an engine with nothing of Meldroute but its history level. Who claims and completes a task is named, so that the
 * engine writes the same history; delegates and listeners only set the variables that gateways ask for, and a term ends next month.
 */
final class Kalekant extends Kant {

    private static final String JONGEREN = "meldJongerenDelegate";
    private static final String BETROKKENEN = "meldBetrokkenenDelegate";
    private static final String GEINFORMEERD = "rondInformerenAfDelegate";
    private static final String MEDEWERKER = "medewerker";

    private final HikariDataSource bron;
    private final Stubs stubs;
    private int nummers;

    private Kalekant(ProcessEngine engine, Teller teller, HikariDataSource bron, Stubs stubs) {
        super(engine, teller);
        this.bron = bron;
        this.stubs = stubs;
    }

    static Kalekant start(Databank databank) {
        HikariDataSource bron = new HikariDataSource();
        bron.setJdbcUrl(databank.url());
        bron.setUsername(databank.gebruiker());
        Stubs stubs = new Stubs();
        Teller teller = new Teller();
        HistoryLevel historie = Proefhistorie.niveau();
        // Transactions by Spring on this side as well, so that the benchmark's own reading costs both the same.
        SpringProcessEngineConfiguration instelling = new SpringProcessEngineConfiguration();
        DataSource geteld = teller.telt(bron);
        instelling.setTransactionManager(new DataSourceTransactionManager(geteld));
        instelling.setProcessEngineName("kaal-" + System.nanoTime());
        instelling.setDataSource(geteld);
        instelling.setDatabaseSchemaUpdate("true");
        instelling.setCustomHistoryLevels(List.of(historie));
        instelling.setHistory(historie.getName());
        instelling.setBeans(stubs);
        // As in application.yaml.
        instelling.setDefaultNumberOfRetries(6);
        instelling.setJdbcStatementTimeout(20);
        instelling.setCmmnEnabled(false);
        instelling.setTaskMetricsEnabled(false);
        instelling.setDbMetricsReporterActivate(false);
        instelling.setEnableCmdExceptionLogging(false);
        instelling.setJobExecutorActivate(false);
        ProcessEngine engine = instelling.buildProcessEngine();
        plaats(engine);
        return new Kalekant(engine, teller, bron, stubs);
    }

    private static void plaats(ProcessEngine engine) {
        DeploymentBuilder plaatsing = engine.getRepositoryService().createDeployment();
        try (Stream<Path> modellen = Files.walk(Path.of("processes"))) {
            for (Path model : modellen.filter(Files::isRegularFile).toList()) {
                plaatsing.addString(model.toString(), Files.readString(model));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        plaatsing.deploy();
    }

    /** From here on every route goes as the recorded one. */
    void speelt(Map<String, List<Zet>> opname) {
        stubs.opname = opname;
    }

    @Override
    String begin() {
        stubs.keren.clear();
        nummers++;
        String nummer = "kaal-" + nummers;
        engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "melding", nummer, stubs.volgende("start").variabelen());
        return nummer;
    }

    @Override
    void beantwoord(Task taak) {
        engine.getIdentityService().setAuthenticatedUserId(MEDEWERKER);
        try {
            engine.getTaskService().claim(taak.getId(), MEDEWERKER);
            engine.getTaskService()
                    .complete(
                            taak.getId(),
                            stubs.volgende(Opname.vanTaak(taak.getTaskDefinitionKey()))
                                    .variabelen());
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    @Override
    public void close() {
        engine.close();
        bron.close();
    }

    /** Terms without a table, in the shape that models call. */
    public static final class Termijnen {

        public Date uiterlijk(String code, String regio, Date begin) {
            return dagenNa(begin, 30);
        }

        public Date waarschuwing(String code, String regio, Date begin) {
            return dagenNa(begin, 20);
        }

        private static Date dagenNa(Date begin, int dagen) {
            return Date.from(begin.toInstant().plus(Duration.ofDays(dagen)));
        }

        public Date moment(Date bepaald) {
            return bepaald;
        }

        public boolean wasVerstrekenBijRegistratie(DelegateExecution stap) {
            return false;
        }
    }

    /** Answers to every bean name of a model. */
    private static final class Stubs extends AbstractMap<Object, Object> {

        private final Termijnen termijnen = new Termijnen();
        private final Map<String, Integer> keren = new HashMap<>();
        private Map<String, List<Zet>> opname = Map.of();

        @Override
        public boolean containsKey(Object naam) {
            return naam.equals("termijn") || naam instanceof String tekst && tekst.matches(".+(Delegate|Listener)");
        }

        @Override
        public Object get(Object naam) {
            return naam.equals("termijn") ? termijnen : new Stub((String) naam, this);
        }

        @Override
        public Set<Entry<Object, Object>> entrySet() {
            return Set.of();
        }

        /** What was recorded for this step at this time; the last when it was recorded less often. */
        Zet volgende(String wie) {
            List<Zet> zetten = opname.get(wie);
            if (zetten == null) {
                throw new AssertionError("Niet opgenomen: " + wie);
            }
            return zetten.get(Math.min(keren.merge(wie, 1, Integer::sum), zetten.size()) - 1);
        }
    }

    private record Stub(String naam, Stubs stubs) implements JavaDelegate, ExecutionListener, TaskListener {

        @Override
        public void execute(DelegateExecution stap) {
            zet(stap);
        }

        @Override
        public void notify(DelegateExecution stap) {
            zet(stap);
        }

        @Override
        public void notify(DelegateTask taak) {
            zet(taak);
        }

        private void zet(VariableScope waar) {
            Zet zet = stubs.volgende(Opname.vanStap(naam, waar));
            waar.setVariables(zet.variabelen());
            if (naam.equals(JONGEREN) && stubs.keren.merge(JONGEREN, 1, Integer::sum) == 1) {
                beginSignaal((DelegateExecution) waar);
            }
            if (naam.equals(BETROKKENEN)) {
                beginInformeren((DelegateExecution) waar);
            }
            if (naam.equals(GEINFORMEERD)) {
                meldGeinformeerd((DelegateExecution) waar);
            }
            if (zet.fout() != null) {
                throw new BpmnError(zet.fout());
            }
        }

        /** As {@link #beginSignaal}: the same child, after each besluit. */
        private static void beginInformeren(DelegateExecution stap) {
            Map<String, Object> variabelen = new HashMap<>(Map.of(
                    "betrokkene",
                    1L,
                    "leeftijdsgroep",
                    "onder-12",
                    "informerenTermijn",
                    "informeren-betrokkene",
                    "informerenVanaf",
                    stap.getVariable("registratieOp")));
            for (String naam : List.of("regio", "registratieOp", "melderBekendheid", "vervolg")) {
                variabelen.put(naam, stap.getVariable(naam));
            }
            stap.getProcessEngineServices()
                    .getRuntimeService()
                    .createMessageCorrelation("betrokkeneVastgelegd")
                    .processInstanceBusinessKey(stap.getProcessBusinessKey())
                    .setVariables(variabelen)
                    .correlateStartMessage();
        }

        /** The route waits for this. */
        private static void meldGeinformeerd(DelegateExecution stap) {
            RuntimeService runtime = stap.getProcessEngineServices().getRuntimeService();
            runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(stap.getProcessBusinessKey(), "melding")
                    .list()
                    .forEach(route -> runtime.setVariable(route.getId(), "informerenStand", "klaar"));
        }

        /** The one child of the ordinary melding: a process beside the route, here as well. */
        private static void beginSignaal(DelegateExecution stap) {
            Map<String, Object> variabelen =
                    new HashMap<>(Map.of("betrokkene", 1L, "leeftijdsgroep", "onder-12", "ingeschakeld", true));
            for (String naam : List.of("regio", "gemeente", "registratieOp", "besluitOp")) {
                variabelen.put(naam, stap.getVariable(naam));
            }
            stap.getProcessEngineServices()
                    .getRuntimeService()
                    .createMessageCorrelation("jongereInMelding")
                    .processInstanceBusinessKey(stap.getProcessBusinessKey())
                    .setVariables(variabelen)
                    .correlateStartMessage();
        }
    }
}
