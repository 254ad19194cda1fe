package nl.meldroute.databases;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Looks for sentinels (unmistakable ASCII texts that a test puts where personal data goes) in every column of tables and in log output.
 * Case does not count. Bytes are read as text, so serialized values are found too. Works on H2 and PostgreSQL.
 */
public final class Sentinelscan {

    private Sentinelscan() {}

    /**
     * A sentinel that was found.
     *
     * @param plaats {@code tabel.kolom}, or the name given to a text
     */
    public record Treffer(String plaats, String sentinel) {}

    /** Searches all tables of the engine. */
    public static List<Treffer> inEngine(DataSource database, Collection<String> sentinels) {
        return inTabellen(database, tabel -> tabel.startsWith("ACT_"), sentinels);
    }

    /**
     * Searches chosen tables.
     *
     * @param tabellen is asked with each table's name in capitals
     */
    public static List<Treffer> inTabellen(
            DataSource database, Predicate<String> tabellen, Collection<String> sentinels) {
        try (Connection verbinding = database.getConnection()) {
            List<Treffer> treffers = new ArrayList<>();
            for (String tabel : tabellen(verbinding)) {
                if (tabellen.test(tabel.toUpperCase(Locale.ROOT))) {
                    doorzoek(verbinding, tabel, sentinels, treffers);
                }
            }
            return treffers.stream().distinct().toList();
        } catch (SQLException e) {
            throw new IllegalStateException("Kan de tabellen niet doorzoeken", e);
        }
    }

    /** Searches a text, such as the captured log. */
    public static List<Treffer> inTekst(String plaats, String tekst, Collection<String> sentinels) {
        String klein = tekst.toLowerCase(Locale.ROOT);
        return sentinels.stream()
                .filter(sentinel -> klein.contains(sentinel.toLowerCase(Locale.ROOT)))
                .map(sentinel -> new Treffer(plaats, sentinel))
                .toList();
    }

    private static List<String> tabellen(Connection verbinding) throws SQLException {
        List<String> namen = new ArrayList<>();
        try (ResultSet rij =
                verbinding.getMetaData().getTables(verbinding.getCatalog(), verbinding.getSchema(), "%", null)) {
            while (rij.next()) {
                if (String.valueOf(rij.getString("TABLE_TYPE")).endsWith("TABLE")) {
                    namen.add(rij.getString("TABLE_NAME"));
                }
            }
        }
        return namen;
    }

    private static void doorzoek(
            Connection verbinding, String tabel, Collection<String> sentinels, List<Treffer> treffers)
            throws SQLException {
        try (Statement vraag = verbinding.createStatement();
                ResultSet rij = vraag.executeQuery("select * from \"" + tabel + "\"")) {
            ResultSetMetaData kolommen = rij.getMetaData();
            while (rij.next()) {
                for (int kolom = 1; kolom <= kolommen.getColumnCount(); kolom++) {
                    String plaats = (tabel + "." + kolommen.getColumnName(kolom)).toUpperCase(Locale.ROOT);
                    teksten(rij, kolom, kolommen.getColumnType(kolom))
                            .forEach(tekst -> treffers.addAll(inTekst(plaats, tekst, sentinels)));
                }
            }
        }
    }

    private static Stream<String> teksten(ResultSet rij, int kolom, int soort) throws SQLException {
        switch (soort) {
            case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> {
                byte @Nullable [] bytes = rij.getBytes(kolom);
                return bytes == null ? Stream.of() : Stream.of(new String(bytes, UTF_8), new String(bytes, ISO_8859_1));
            }
            default -> {
                return Stream.ofNullable(rij.getString(kolom));
            }
        }
    }
}
