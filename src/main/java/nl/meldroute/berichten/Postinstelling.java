package nl.meldroute.berichten;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail leaves.
 *
 * @param host the mail server; without one, mail is kept as files
 * @param user null when the server asks no name
 * @param starttls whether mail goes over a secured connection or not at all; off only for a server on this machine
 * @param from the address of the organisation that sends
 * @param map where files are kept
 */
@ConfigurationProperties("meldroute.post")
record Postinstelling(
        @Nullable String host,
        @DefaultValue("587") int port,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue("true") boolean starttls,
        @Nullable String from,
        @DefaultValue("data/post") Path map) {

    /** Where mail seems to come from while it goes nowhere. */
    private static final String ZONDER_SERVER = "meldroute@localhost.invalid";

    Postinstelling {
        host = leegIsNiets(host);
        user = leegIsNiets(user);
        from = leegIsNiets(from);
    }

    /** Whether there is a mail server. */
    boolean verstuurt() {
        return host != null;
    }

    String afzender() {
        return from == null ? ZONDER_SERVER : from;
    }

    private static @Nullable String leegIsNiets(@Nullable String tekst) {
        return tekst == null || tekst.isBlank() ? null : tekst;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "Postinstelling[]";
    }
}
