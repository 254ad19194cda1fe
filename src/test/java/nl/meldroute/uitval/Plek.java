package nl.meldroute.uitval;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.meldroute.databases.Postgres;
import nl.meldroute.start.Programma;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Where a program lives that is killed and started again: its directory, its database, and the class path that lets it stand still. */
final class Plek {

    /** Which database survives. */
    enum Soort {
        H2,
        POSTGRESQL
    }

    private final Path map;
    private final Map<String, String> omgeving;
    private final JdbcClient jdbc;
    private final List<String> opties = new ArrayList<>(List.of(
            "--spring.main.sources=" + Stopinrichting.class.getName(), "--meldroute.raad.accounts=ketenpartner"));

    Plek(Soort soort, Path map, List<String> opties) {
        this(map, soort == Soort.H2 ? null : Postgres.nieuweDatabase(), opties);
    }

    /**
     * On a database that runs already.
     *
     * @param postgres its JDBC address; null for the H2 file of the ordinary settings
     */
    Plek(Path map, @Nullable String postgres, List<String> opties) {
        this.map = map;
        this.opties.addAll(opties);
        if (postgres == null) {
            omgeving = Map.of();
            jdbc = JdbcClient.create(
                    new DriverManagerDataSource("jdbc:h2:file:" + map.resolve("data/meldroute"), "sa", ""));
        } else {
            this.opties.add("--spring.profiles.active=postgres");
            omgeving = Map.of("MELDROUTE_DB_URL", postgres, "MELDROUTE_DB_USER", "postgres");
            jdbc = JdbcClient.create(new DriverManagerDataSource(postgres, "postgres", ""));
        }
    }

    Programma start() {
        return Programma.start(
                map,
                omgeving,
                Programma.klassenpad() + File.pathSeparator + eigenKlassen(),
                opties.toArray(String[]::new));
    }

    /** The database itself; for H2 only while no program runs. */
    JdbcClient jdbc() {
        return jdbc;
    }

    /** Only what stops the program, since the other tests have beans that it would find. */
    private Path eigenKlassen() {
        try {
            URI hier = Plek.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            String pakket = Plek.class.getPackageName().replace('.', '/');
            Path doel = map.resolve("klassen");
            Files.createDirectories(doel.resolve(pakket));
            try (Stream<Path> klassen = Files.list(Path.of(hier).resolve(pakket))) {
                for (Path klasse : klassen.filter(
                                een -> een.getFileName().toString().startsWith("Sto")
                                        || een.getFileName().toString().startsWith("Stil"))
                        .filter(een -> Files.notExists(doel.resolve(pakket).resolve(een.getFileName())))
                        .toList()) {
                    Files.copy(klasse, doel.resolve(pakket).resolve(klasse.getFileName()));
                }
            }
            return doel;
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
