package nl.meldroute.engine;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Refuses a start that the settings alone show to be unsafe, before a database is opened. */
class Omgevingscontrole implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        controleer(context.getEnvironment());
    }

    static void controleer(Environment omgeving) {
        boolean demo = omgeving.getProperty("meldroute.demo", Boolean.class, false);
        if (isProductie(omgeving)) {
            String url = omgeving.getProperty("spring.datasource.url", "");
            if (!url.startsWith("jdbc:postgresql:")) {
                throw new StartWeigering(
                        "Meldroute start niet: in het profiel productie is een PostgreSQL-database nodig"
                                + " (zet MELDROUTE_DB_URL, MELDROUTE_DB_USER en MELDROUTE_DB_PASSWORD).");
            }
            if (demo) {
                throw new StartWeigering(
                        "Meldroute start niet: in het profiel productie mogen er geen demo-accounts zijn"
                                + " (zet meldroute.demo uit).");
            }
        }
        if (demo && !alleenDezeMachine(omgeving)) {
            throw new StartWeigering("Meldroute start niet: met demo-accounts luistert het alleen op deze machine"
                    + " (zet server.address op 127.0.0.1, of meldroute.demo uit).");
        }
    }

    static boolean isProductie(Environment omgeving) {
        return omgeving.acceptsProfiles(Profiles.of("productie"));
    }

    static boolean alleenDezeMachine(Environment omgeving) {
        @Nullable String adres = omgeving.getProperty("server.address");
        if (adres == null || adres.isBlank()) {
            return false;
        }
        try {
            return InetAddress.getByName(adres).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
