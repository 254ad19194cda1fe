package nl.meldroute.dossier;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Thin layer over SQL, so that a use case reads as what it stores. Moments go in as UTC, enums by name, code sets with commas. */
@Component
class Opslag {

    private static final int DEEL = 512 * 1024;

    private final JdbcClient jdbc;

    Opslag(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Inserts one row: pairs of column and value. */
    void voegToe(String tabel, @Nullable Object... kolommen) {
        insert(tabel, kolommen).update();
    }

    /** Inserts these rows in one statement; without rows it does nothing. */
    void voegRijenToe(String tabel, List<String> kolommen, List<? extends List<? extends @Nullable Object>> rijen) {
        if (rijen.isEmpty()) {
            return;
        }
        String rij = "(" + String.join(", ", Collections.nCopies(kolommen.size(), "?")) + ")";
        String sql = "insert into " + tabel + " (" + String.join(", ", kolommen) + ") values "
                + String.join(", ", Collections.nCopies(rijen.size(), rij));
        metParameters(sql, rijen.stream().flatMap(List::stream).toArray()).update();
    }

    /** Inserts one row and returns its new id. */
    long voegToeMetId(String tabel, @Nullable Object... kolommen) {
        return gegeven("id", insert(tabel, kolommen)).longValue();
    }

    /** Inserts one row by this SQL and returns the number that the database gave it in this column. */
    Number voegToeMet(String kolom, String sql, @Nullable Object... parameters) {
        return gegeven(kolom, metParameters(sql, parameters));
    }

    private static Number gegeven(String kolom, JdbcClient.StatementSpec insert) {
        var sleutel = new GeneratedKeyHolder();
        insert.update(sleutel, kolom);
        Number gegeven = sleutel.getKey();
        if (gegeven == null) {
            throw new IllegalStateException("Geen " + kolom + " voor de nieuwe rij");
        }
        return gegeven;
    }

    /** Keeps these bytes in pieces, in rows with this id in this column: H2 keeps at most one megabyte in a column. */
    void voegBytesToe(String tabel, String kolom, long id, byte[] inhoud) {
        for (int van = 0; van < inhoud.length; van += DEEL) {
            voegToe(
                    tabel,
                    kolom,
                    id,
                    "volgnummer",
                    van / DEEL,
                    "inhoud",
                    Arrays.copyOfRange(inhoud, van, Math.min(inhoud.length, van + DEEL)));
        }
    }

    /** What {@link #voegBytesToe} kept; empty when it kept nothing. */
    byte[] bytes(String tabel, String kolom, long id) {
        ByteArrayOutputStream inhoud = new ByteArrayOutputStream();
        metParameters("select inhoud from " + tabel + " where " + kolom + " = ? order by volgnummer", id)
                .query((rij, nummer) -> rij.getBytes(1))
                .list()
                .forEach(inhoud::writeBytes);
        return inhoud.toByteArray();
    }

    int wijzig(String sql, @Nullable Object... parameters) {
        return metParameters(sql, parameters).update();
    }

    <T> List<T> lijst(Class<T> type, String sql, @Nullable Object... parameters) {
        return metParameters(sql, parameters).query(type).list();
    }

    <T> Optional<T> vind(Class<T> type, String sql, @Nullable Object... parameters) {
        return metParameters(sql, parameters).query(type).optional();
    }

    <T> T een(Class<T> type, String sql, @Nullable Object... parameters) {
        return metParameters(sql, parameters).query(type).single();
    }

    JdbcClient.StatementSpec metParameters(String sql, @Nullable Object... parameters) {
        var statement = jdbc.sql(sql);
        for (Object parameter : parameters) {
            statement = statement.param(naarKolom(parameter));
        }
        return statement;
    }

    private JdbcClient.StatementSpec insert(String tabel, @Nullable Object... kolommen) {
        List<String> namen = new ArrayList<>();
        List<@Nullable Object> waarden = new ArrayList<>();
        for (int i = 0; i < kolommen.length; i += 2) {
            namen.add(String.valueOf(kolommen[i]));
            waarden.add(kolommen[i + 1]);
        }
        String vraagtekens = namen.stream().map(naam -> "?").collect(Collectors.joining(", "));
        String sql = "insert into " + tabel + " (" + String.join(", ", namen) + ") values (" + vraagtekens + ")";
        return metParameters(sql, waarden.toArray());
    }

    private static @Nullable Object naarKolom(@Nullable Object waarde) {
        if (waarde instanceof Instant moment) {
            return moment.atOffset(ZoneOffset.UTC);
        }
        if (waarde instanceof Enum<?> constante) {
            return constante.name();
        }
        if (waarde instanceof Collection<?> codes) {
            return codes.stream().map(String::valueOf).sorted().collect(Collectors.joining(","));
        }
        return waarde;
    }
}
