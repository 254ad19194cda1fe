package nl.meldroute.engine;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of Meldroute itself.
 *
 * @param demo whether demo accounts are made; then the server must listen on this machine only
 * @param eersteBeheerder {@code id:wachtwoord} of the first administrator; used only while there is none
 */
@ConfigurationProperties("meldroute")
record Instellingen(boolean demo, @Nullable String eersteBeheerder) {}
