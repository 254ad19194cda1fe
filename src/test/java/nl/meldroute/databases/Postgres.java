package nl.meldroute.databases;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A real PostgreSQL for tests, started when first asked for. */
public final class Postgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger NUMMER = new AtomicInteger();

    /** Holds the one server; the class loads when the first test asks for a database. */
    private static final class Server {
        private static final EmbeddedPostgres LOPEND = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL start niet", e);
            }
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Makes an empty database and returns its JDBC address; user is {@code postgres}, without password. */
    public static String nieuweDatabase() {
        String naam = "meldroute" + NUMMER.incrementAndGet();
        try (Connection verbinding = Server.LOPEND.getPostgresDatabase().getConnection();
                Statement opdracht = verbinding.createStatement()) {
            opdracht.execute("create database " + naam);
            return "jdbc:postgresql://localhost:" + Server.LOPEND.getPort() + "/" + naam;
        } catch (SQLException e) {
            throw new IllegalStateException("Kan geen database maken", e);
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + nieuweDatabase(),
                        "spring.datasource.username=postgres",
                        "spring.datasource.password=")
                .applyTo(context);
    }
}
