package nl.meldroute.snelheid;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import nl.meldroute.Meldroute;
import nl.meldroute.melding.Intake;
import nl.meldroute.melding.RouteStarter;
import nl.meldroute.melding.Uitkomst;
import nl.meldroute.route.Antwoorden;
import nl.meldroute.route.Meldingsroute;
import nl.meldroute.route.Routedriver;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.Regios;
import nl.meldroute.toegang.Rol;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The real application: intake, rights, forms, dossier, guards. */
final class Meldroutekant extends Kant {

    private static final String REGIO = Regios.alle().get(0).id();

    private final ConfigurableApplicationContext context;
    private final Opname opname;
    private final Routedriver driver;
    private final Map<String, Gebruiker> wie = new HashMap<>();
    private Map<String, Map<String, Object>> anders = Map.of();

    private Meldroutekant(ConfigurableApplicationContext context, Opname opname, Teller teller) {
        super(context.getBean(ProcessEngine.class), teller);
        this.context = context;
        this.opname = opname;
        this.driver = context.getBean(Routedriver.class);
    }

    static Meldroutekant start(Databank databank) {
        Opname opname = new Opname();
        Teller teller = new Teller();
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Meldroute.class)
                .initializers(nieuw -> {
                    nieuw.getBeanFactory().addBeanPostProcessor(opname);
                    nieuw.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
                        @Override
                        public Object postProcessAfterInitialization(Object bean, String naam) {
                            return bean instanceof DataSource bron ? teller.telt(bron) : bean;
                        }
                    });
                })
                .run(
                        "--server.port=0",
                        "--logging.level.root=warn",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--camunda.bpm.generate-unique-process-engine-name=true",
                        "--spring.datasource.url=" + databank.url(),
                        "--spring.datasource.username=" + databank.gebruiker());
        return new Meldroutekant(context, opname, teller);
    }

    /** From here on these answers are given, by task, where they differ from the ordinary ones. */
    void antwoordt(Map<String, Map<String, Object>> andereAntwoorden) {
        anders = andereAntwoorden;
        wie.clear();
    }

    /** Walks one route and writes down what every step set. */
    Map<String, List<Opname.Zet>> neemOp() {
        opname.begin();
        loop();
        return opname.einde();
    }

    @Override
    String begin() {
        Uitkomst uitkomst = driver.als(gebruiker(Rol.BUREAUDIENST), () -> context.getBean(Intake.class)
                .neemAan(context.getBean(Meldingsroute.class).gewoon(), context.getBean(RouteStarter.class)));
        String nummer = ((Uitkomst.Aangenomen) uitkomst).meldingnummer();
        if (opname.loopt()) {
            opname.start(engine.getRuntimeService()
                    .getVariables(engine.getRuntimeService()
                            .createProcessInstanceQuery()
                            .processInstanceBusinessKey(nummer)
                            .processDefinitionKey("melding")
                            .singleResult()
                            .getId()));
        }
        return nummer;
    }

    @Override
    void beantwoord(Task taak) {
        String sleutel = taak.getTaskDefinitionKey();
        if (opname.loopt()) {
            opname.taak(sleutel, engine.getTaskService().getVariables(taak.getId()));
        }
        driver.dienIn(
                taak,
                wie.computeIfAbsent(
                        sleutel, nieuw -> gebruiker(driver.rollen(taak).get(0))),
                Antwoorden.op(sleutel, anders.getOrDefault(sleutel, Map.of())));
    }

    private static Gebruiker gebruiker(Rol rol) {
        return new Gebruiker(rol.id(), Set.of(rol), Set.of(REGIO));
    }

    @Override
    public void close() {
        context.close();
    }
}
