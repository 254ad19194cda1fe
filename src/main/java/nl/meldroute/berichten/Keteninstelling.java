package nl.meldroute.berichten;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the systems of partners are. Set by who runs Meldroute, never by a model or a variable.
 *
 * @param hosts names of the machines that may be spoken to; an address elsewhere is refused, whoever set it
 * @param partners per partner; one that is not here gets its messages as files
 */
@ConfigurationProperties("meldroute.keten")
record Keteninstelling(
        @DefaultValue Set<String> hosts, @DefaultValue Map<String, Partner> partners) {

    /**
     * One partner.
     *
     * @param url where its messages go; https, unless it is this machine
     * @param token sent as Bearer; null when the partner asks none
     */
    record Partner(URI url, @Nullable String token) {}
}
