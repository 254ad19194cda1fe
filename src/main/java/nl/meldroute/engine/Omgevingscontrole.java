package nl.meldroute.engine;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Refuses a start that the settings alone show to be unsafe, before a database is opened. */
class Omgevingscontrole implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String POSTGRES = "jdbc:postgresql:";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        controleer(context.getEnvironment());
        weigerZonderDatabase(context.getEnvironment());
    }

    /** Asked here once, since the connection pool would tell it in a hundred lines. */
    private static void weigerZonderDatabase(Environment omgeving) {
        String url = omgeving.getProperty("spring.datasource.url", "");
        if (!url.startsWith(POSTGRES)) {
            return;
        }
        Properties aanmelding = new Properties();
        aanmelding.setProperty("user", omgeving.getProperty("spring.datasource.username", ""));
        aanmelding.setProperty("password", omgeving.getProperty("spring.datasource.password", ""));
        aanmelding.setProperty("connectTimeout", "5");
        aanmelding.setProperty("socketTimeout", "5");
        try {
            DriverManager.getConnection(url, aanmelding).close();
        } catch (SQLException e) {
            throw new StartWeigering(
                    "Meldroute start niet: de database is niet te bereiken of laat deze gebruiker niet toe"
                            + " (kijk MELDROUTE_DB_URL, MELDROUTE_DB_USER en MELDROUTE_DB_PASSWORD na).");
        }
    }

    static void controleer(Environment omgeving) {
        boolean demo = omgeving.getProperty("meldroute.demo", Boolean.class, false);
        if (isProductie(omgeving)) {
            String url = omgeving.getProperty("spring.datasource.url", "");
            if (!url.startsWith(POSTGRES)) {
                throw new StartWeigering(
                        "Meldroute start niet: in het profiel productie is een PostgreSQL-database nodig"
                                + " (zet MELDROUTE_DB_URL, MELDROUTE_DB_USER en MELDROUTE_DB_PASSWORD).");
            }
            if (demo) {
                throw new StartWeigering(
                        "Meldroute start niet: in het profiel productie mogen er geen demo-accounts zijn"
                                + " (zet meldroute.demo uit).");
            }
            if (Conceptsleutel.lees(omgeving).isEmpty()) {
                throw new StartWeigering(
                        "Meldroute start niet: in het profiel productie is een sleutel nodig voor wat medewerkers half hebben"
                                + " ingevuld (zet MELDROUTE_CONCEPTEN_SLEUTEL; maak hem met: openssl rand -base64 32).");
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
