package nl.meldroute.databases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.sql.Connection;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.meldroute.databases.Sentinelscan.Treffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class SentinelscanTest {

    private static final List<String> GEHEIM = List.of("SENTINELNAAM");

    static Stream<DataSource> databases() {
        return Stream.of(
                new DriverManagerDataSource("jdbc:h2:mem:sentinels;DB_CLOSE_DELAY=-1", "sa", ""),
                new DriverManagerDataSource(Postgres.nieuweDatabase(), "postgres", ""));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void vindtEenGeplanteTekstInElkeSoortKolomVanDeEngine(DataSource database) throws Exception {
        var sql = new JdbcTemplate(database);
        String bytes = isH2(sql) ? "blob" : "bytea";
        String tekst = isH2(sql) ? "clob" : "text";
        sql.execute("create table ACT_RU_PROEF (ID_ varchar(20), GROOT_ " + tekst + ", BYTES_ " + bytes + ")");
        sql.execute("create table GEEN_ENGINE (NAAM_ varchar(20))");
        sql.update("insert into ACT_RU_PROEF values ('1', 'niets', ?)", (Object) "niets".getBytes(UTF_8));
        sql.update("insert into GEEN_ENGINE values ('sentinelnaam')");
        assertThat(Sentinelscan.inEngine(database, GEHEIM)).isEmpty();

        sql.update("insert into ACT_RU_PROEF values ('sentinelnaam', null, null)");
        sql.update("insert into ACT_RU_PROEF values ('2', 'heet SentinelNaam.', null)");
        sql.update("insert into ACT_RU_PROEF values ('3', null, ?)", (Object) geserialiseerd("is SENTINELNAAM"));

        assertThat(Sentinelscan.inEngine(database, GEHEIM))
                .extracting(Treffer::plaats)
                .containsExactlyInAnyOrder("ACT_RU_PROEF.ID_", "ACT_RU_PROEF.GROOT_", "ACT_RU_PROEF.BYTES_");
    }

    @Test
    void vindtEenTekstInHetLog() {
        assertThat(Sentinelscan.inTekst("log", "WARN betrokkene sentinelnaam onbekend", GEHEIM))
                .containsExactly(new Treffer("log", "SENTINELNAAM"));
        assertThat(Sentinelscan.inTekst("log", "WARN betrokkene onbekend", GEHEIM))
                .isEmpty();
    }

    private static boolean isH2(JdbcTemplate sql) {
        return Boolean.TRUE.equals(
                sql.execute((Connection c) -> c.getMetaData().getURL().contains("h2")));
    }

    private static byte[] geserialiseerd(String tekst) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var uit = new ObjectOutputStream(bytes)) {
            uit.writeObject(List.of(tekst));
        }
        return bytes.toByteArray();
    }
}
