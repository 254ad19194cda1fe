package nl.meldroute.engine;

import java.util.Arrays;
import java.util.stream.Collectors;
import nl.meldroute.toegang.Rol;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells on the console where Meldroute is and, in a demo, with which accounts to log in. */
@Component
class Startbericht {

    private final Instellingen instellingen;
    private final Environment omgeving;

    Startbericht(Instellingen instellingen, Environment omgeving) {
        this.instellingen = instellingen;
        this.omgeving = omgeving;
    }

    @EventListener(ApplicationReadyEvent.class)
    void meld() {
        String poort = omgeving.getProperty("local.server.port", omgeving.getProperty("server.port", "8080"));
        StringBuilder bericht = new StringBuilder("\nMeldroute draait: http://localhost:" + poort + "/camunda\n");
        if (instellingen.demo()) {
            String accounts = Arrays.stream(Rol.values()).map(Rol::id).collect(Collectors.joining(", "));
            bericht.append("Demo-accounts (wachtwoord ")
                    .append(Accounts.DEMO_WACHTWOORD)
                    .append("), één per rol: ")
                    .append(accounts)
                    .append('\n');
        }
        System.out.println(bericht);
    }
}
