package nl.meldroute.snelheid;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.meldroute.Meldroute;
import nl.meldroute.melding.Aanmelding;
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

    private final List<Regios.Regio> regios;
    private final ConfigurableApplicationContext context;
    private final Opname opname;
    private final Routedriver driver;
    private final Map<String, Gebruiker> wie = new HashMap<>();
    private Map<String, Map<String, Object>> anders = Map.of();
    private int begonnen;

    private Meldroutekant(
            ConfigurableApplicationContext context, Opname opname, Teller teller, List<Regios.Regio> regios) {
        super(context.getBean(ProcessEngine.class), teller);
        this.regios = regios;
        this.context = context;
        this.opname = opname;
        this.driver = context.getBean(Routedriver.class);
    }

    /** Beside another engine in this JVM; for one region. */
    static Meldroutekant start(Databank databank) {
        return start(databank, true, Regios.alle().subList(0, 1));
    }

    /** The only one, so that its web applications find it by its ordinary name; its routes are of all regions in turn. */
    static Meldroutekant alleen(Databank databank) {
        return start(databank, false, Regios.alle());
    }

    private static Meldroutekant start(Databank databank, boolean eigenNaam, List<Regios.Regio> regios) {
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
                        "--camunda.bpm.generate-unique-process-engine-name=" + eigenNaam,
                        "--spring.datasource.url=" + databank.url(),
                        "--spring.datasource.username=" + databank.gebruiker());
        return new Meldroutekant(context, opname, teller, regios);
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

    int poort() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    String begin() {
        Uitkomst uitkomst = driver.als(gebruiker(Rol.BUREAUDIENST), () -> context.getBean(Intake.class)
                .neemAan(volgende(), context.getBean(RouteStarter.class)));
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

    private Aanmelding volgende() {
        Aanmelding gewoon = context.getBean(Meldingsroute.class).gewoon();
        Regios.Regio regio = regios.get(begonnen++ % regios.size());
        return new Aanmelding(
                gewoon.kenmerk(),
                gewoon.ontvangen(),
                gewoon.kanaal(),
                regio.id(),
                regio.gemeenten().get(begonnen % regio.gemeenten().size()),
                gewoon.melder(),
                gewoon.aanleiding(),
                gewoon.acuutGevaar(),
                gewoon.toelichting(),
                gewoon.betrokkenen());
    }

    @Override
    void beantwoord(Task taak) {
        String sleutel = taak.getTaskDefinitionKey();
        if (opname.loopt()) {
            opname.taak(sleutel, engine.getTaskService().getVariables(taak.getId()));
        }
        driver.dienIn(taak, wie(taak), Antwoorden.op(sleutel, anders.getOrDefault(sleutel, Map.of())));
    }

    void neem(Task taak) {
        driver.neem(taak, wie(taak));
    }

    private Gebruiker wie(Task taak) {
        return wie.computeIfAbsent(
                taak.getTaskDefinitionKey(),
                nieuw -> gebruiker(driver.rollen(taak).get(0)));
    }

    private Gebruiker gebruiker(Rol rol) {
        return new Gebruiker(
                rol.id(), Set.of(rol), regios.stream().map(Regios.Regio::id).collect(Collectors.toSet()));
    }

    @Override
    public void close() {
        context.close();
    }
}
