package nl.meldroute.snelheid;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts statements: those on the engine's tables, and all others. Out of the way until it is switched on. */
final class Teller {

    private static final String ENGINE = "engine";
    private static final String DOSSIER = "dossier";
    private static final String COMMITS = "commits";

    private final Map<String, Integer> aantallen = new TreeMap<>();
    private boolean telt;

    DataSource telt(DataSource bron) {
        return new DelegatingDataSource(bron) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection verbinding = super.getConnection();
                return telt ? verbinding(verbinding) : verbinding;
            }
        };
    }

    /** Counts what this does. */
    Map<String, Integer> tel(Runnable werk) {
        aantallen.clear();
        telt = true;
        werk.run();
        telt = false;
        return Map.copyOf(aantallen);
    }

    static String toon(Map<String, Integer> aantallen, int routes) {
        return String.format(
                Locale.ROOT,
                "%d engine statements, %d dossier statements, %d commits a route",
                aantallen.getOrDefault(ENGINE, 0) / routes,
                aantallen.getOrDefault(DOSSIER, 0) / routes,
                aantallen.getOrDefault(COMMITS, 0) / routes);
    }

    private Connection verbinding(Connection echt) {
        return proxy(Connection.class, echt, (naam, argumenten, antwoord) -> {
            if (naam.equals("commit")) {
                aantallen.merge(COMMITS, 1, Integer::sum);
            }
            return antwoord instanceof PreparedStatement opdracht && argumenten != null
                    ? opdracht(opdracht, String.valueOf(argumenten[0]))
                    : antwoord;
        });
    }

    private PreparedStatement opdracht(PreparedStatement echt, String sql) {
        String soort = sql.toUpperCase(Locale.ROOT).contains("ACT_") ? ENGINE : DOSSIER;
        return proxy(PreparedStatement.class, echt, (naam, argumenten, antwoord) -> {
            if (naam.startsWith("execute")) {
                aantallen.merge(soort, 1, Integer::sum);
            }
            return antwoord;
        });
    }

    private interface Meekijker {
        @Nullable
        Object na(String methode, Object @Nullable [] argumenten, @Nullable Object antwoord);
    }

    private static <T> T proxy(Class<T> soort, T echt, Meekijker meekijker) {
        return soort.cast(
                Proxy.newProxyInstance(soort.getClassLoader(), new Class<?>[] {soort}, (zelf, methode, argumenten) -> {
                    try {
                        return meekijker.na(methode.getName(), argumenten, methode.invoke(echt, argumenten));
                    } catch (InvocationTargetException fout) {
                        throw fout.getCause();
                    }
                }));
    }
}
