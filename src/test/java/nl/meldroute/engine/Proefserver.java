package nl.meldroute.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * Starts the whole application once, on a free port and an in-memory database, for all tests that carry this. One context only: the
 * webapps find the engine by name in a registry of the JVM, so a second one would answer in its place.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:proefserver;DB_CLOSE_DELAY=-1",
            "spring.datasource.hikari.connection-timeout=1000"
        })
@Import(Proefbonen.class)
public @interface Proefserver {}
