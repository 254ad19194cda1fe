package nl.meldroute.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of Meldroute itself.
 *
 * @param demo whether demo accounts are made; then the server must listen on this machine only
 * @param eersteBeheerder {@code id:wachtwoord} of the first administrator; used only while there is none
 * @param regios the regions; each is a tenant of the engine
 */
@ConfigurationProperties("meldroute")
record Instellingen(boolean demo, @Nullable String eersteBeheerder, List<Regio> regios) {

    record Regio(String id, String naam) {}

    Instellingen {
        regios = List.copyOf(regios);
    }

    boolean kent(String regio) {
        return regios.stream().anyMatch(r -> r.id().equals(regio));
    }
}
