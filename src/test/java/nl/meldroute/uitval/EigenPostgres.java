package nl.meldroute.uitval;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A PostgreSQL of this test only, that can stop at once and come back with what it had. */
final class EigenPostgres implements AutoCloseable {

    private final Path map;
    private EmbeddedPostgres server;

    EigenPostgres(Path map) throws IOException {
        this.map = map;
        this.server = start(0);
    }

    String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/meldroute";
    }

    void maak() throws SQLException {
        try (Connection verbinding = server.getPostgresDatabase().getConnection();
                Statement opdracht = verbinding.createStatement()) {
            opdracht.execute("create database meldroute");
        }
    }

    /** As {@code pg_ctl stop -m immediate}: every connection is cut, nothing is written any more. */
    void stop() throws IOException, InterruptedException {
        String postmaster =
                Files.readAllLines(map.resolve("postmaster.pid")).get(0).strip();
        new ProcessBuilder("kill", "-QUIT", postmaster).start().waitFor();
        ProcessHandle.of(Long.parseLong(postmaster))
                .ifPresent(proces -> proces.onExit().join());
    }

    /** On the same port, after recovery. */
    void start() throws IOException {
        int poort = server.getPort();
        server.close();
        server = start(poort);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private EmbeddedPostgres start(int poort) throws IOException {
        EmbeddedPostgres.Builder bouwer = EmbeddedPostgres.builder()
                .setDataDirectory(map)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                // By default it promises nothing when it falls; a real one does.
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on");
        return (poort == 0 ? bouwer : bouwer.setPort(poort)).start();
    }
}
