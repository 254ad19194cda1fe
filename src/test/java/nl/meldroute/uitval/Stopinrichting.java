package nl.meldroute.uitval;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Map;
import nl.meldroute.engine.AlsSysteem;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;

/**
 * What the real program gets beside its own beans when it is to be killed ({@code spring.main.sources}). It listens to its standard input: the
 * program has no way in for this, and shall not have one.
 */
final class Stopinrichting {

    static final String STOP = "stop ";
    static final String VERZOEK = "verzoek ";
    static final String COLLEGA = "collega ";
    static final String RUST = "rust";
    static final String GEDAAN = "GEDAAN: ";

    @Bean
    static Stilstand stilstand() {
        return new Stilstand();
    }

    @Bean
    static SpringBootProcessEnginePlugin volgOpdrachten(Stilstand stilstand) {
        return new SpringBootProcessEnginePlugin() {
            @Override
            public void preInit(SpringProcessEngineConfiguration engine) {
                engine.getCustomPostCommandInterceptorsTxRequired().add(stilstand);
            }
        };
    }

    @Bean
    ApplicationRunner opdrachten(Stilstand stilstand, ProcessEngine engine, AlsSysteem alsSysteem) {
        return argumenten -> {
            Thread lezer = new Thread(() -> lees(stilstand, engine, alsSysteem), "opdrachten");
            lezer.setDaemon(true);
            lezer.start();
        };
    }

    private static void lees(Stilstand stilstand, ProcessEngine engine, AlsSysteem alsSysteem) {
        try (BufferedReader invoer = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String regel = invoer.readLine(); regel != null; regel = invoer.readLine()) {
                if (regel.startsWith(STOP)) {
                    stilstand.zet(Stopplaats.valueOf(regel.substring(STOP.length())));
                } else if (regel.startsWith(VERZOEK)) {
                    String melding = regel.substring(VERZOEK.length());
                    alsSysteem.doe(() -> begin(engine, melding));
                } else if (regel.startsWith(COLLEGA)) {
                    String collega = regel.substring(COLLEGA.length());
                    alsSysteem.doe(() -> neemAan(engine.getIdentityService(), collega));
                } else {
                    wachtOpRust(engine);
                }
                System.out.println(GEDAAN + regel);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What comes before a verzoek is tested elsewhere; from here on the case is walked as its users do. */
    private static String begin(ProcessEngine engine, String melding) {
        Date nu = new Date();
        return engine.getRuntimeService()
                .createProcessInstanceByKey("verzoek-tot-onderzoek")
                .processDefinitionWithoutTenantId()
                .businessKey(melding)
                .setVariables(Map.of(
                        "regio",
                        "gooi-en-vechtstreek",
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
                        1))
                .execute()
                .getId();
    }

    /** A second beoordelaar, since there is one demo account per role and region. */
    private static String neemAan(IdentityService identiteit, String collega) {
        User gebruiker = identiteit.newUser(collega);
        gebruiker.setPassword("meldroute");
        identiteit.saveUser(gebruiker);
        identiteit.createMembership(collega, "beoordelaar");
        identiteit.createTenantUserMembership("gooi-en-vechtstreek", collega);
        return collega;
    }

    /** Until no step waits to be run. */
    private static void wachtOpRust(ProcessEngine engine) {
        while (engine.getManagementService().createJobQuery().messages().count() > 0) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
