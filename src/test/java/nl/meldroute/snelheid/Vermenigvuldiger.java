package nl.meldroute.snelheid;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Fills a database with copies of routes that were really walked: every row of them again, with numbers and ids of its own, and some days
 * earlier. What a table is made of it asks of the database, so that a new column needs nothing here.
 */
final class Vermenigvuldiger {

    /** What no screen reads: the engine's values of finished steps, and its logs. Copies would take hours and change no figure. */
    private static final Set<String> NIET = Set.of(
            "act_ge_bytearray",
            "act_hi_actinst",
            "act_hi_dec_in",
            "act_hi_dec_out",
            "act_hi_decinst",
            "act_hi_detail",
            "act_hi_identitylink",
            "act_hi_job_log",
            "act_hi_op_log",
            "act_hi_varinst",
            "act_ru_meter_log",
            "act_ru_task_meter_log",
            "flyway_schema_history");

    /** Columns of the engine that end as an id does, and name what all routes share. */
    private static final Set<String> GEDEELD = Set.of(
            "act_id_",
            "act_inst_id_",
            "activity_inst_id_",
            "activity_id_",
            "case_def_id_",
            "deployment_id_",
            "dec_def_id_",
            "dec_req_id_",
            "decision_def_id_",
            "group_id_",
            "job_def_id_",
            "proc_def_id_",
            "tenant_id_",
            "user_id_");

    private static final Set<String> EIGEN_VAN_ENGINE = Set.of("business_key_", "super_exec_", "var_scope_");

    private static final Set<String> EIGEN_VAN_DOSSIER = Set.of(
            "dossiernummer",
            "hoofddossier",
            "kandidaat",
            "kenmerk",
            "meldingnummer",
            "raadnummer",
            "route",
            "taak_id",
            "verzoeknummer");

    /** More than one table of a database with some hundred routes has rows. */
    private static final long STAP = 10_000_000L;

    /** So many copies in one statement: H2 keeps what it inserts in memory. */
    private static final int KEREN = 50;

    private final JdbcClient jdbc;
    private final boolean postgres;

    Vermenigvuldiger(DataSource databank, boolean postgres) {
        this.jdbc = JdbcClient.create(databank);
        this.postgres = postgres;
    }

    /** One connection with the checks on references off: they would be checked row by row. */
    static Vermenigvuldiger op(SingleConnectionDataSource verbinding, boolean postgres) {
        Vermenigvuldiger nieuw = new Vermenigvuldiger(verbinding, postgres);
        nieuw.jdbc
                .sql(postgres ? "set session_replication_role = replica" : "set referential_integrity false")
                .update();
        return nieuw;
    }

    /** Puts what there is aside as {@code naam}; gives the tables that held something. */
    List<String> bewaar(String naam) {
        List<String> gevuld = new ArrayList<>();
        for (String tabel : tabellen()) {
            if (jdbc.sql("select count(*) from " + tabel).query(Long.class).single() > 0) {
                jdbc.sql("create table " + naam + "_" + tabel + " as select * from " + tabel + waar(tabel))
                        .update();
                gevuld.add(tabel);
            }
        }
        return gevuld;
    }

    /** Empties what {@link #bewaar} would put aside. */
    void leeg() {
        tabellen()
                .forEach(tabel -> jdbc.sql("delete from " + tabel + waar(tabel)).update());
    }

    /**
     * Copies what was put aside.
     *
     * @param dagen over how many days before now the copies are spread
     */
    void vermenigvuldig(String naam, List<String> tabellen, int keren, int dagen) {
        for (String tabel : tabellen) {
            String kolommen = kolommen(tabel).stream().map(Kolom::naam).collect(Collectors.joining(", "));
            String waarden = kolommen(tabel).stream()
                    .map(kolom -> waarde(tabel, kolom, naam))
                    .collect(Collectors.joining(", "));
            for (int van = 1; van <= keren; van += KEREN) {
                jdbc.sql("insert into " + tabel + " (" + kolommen + ") select "
                                + waarden.replace("{dagen}", String.valueOf(dagen)) + " from " + naam + "_" + tabel
                                + " r, " + reeks(van, Math.min(keren, van + KEREN - 1)))
                        .update();
            }
        }
        tabellen.forEach(tabel -> jdbc.sql("drop table " + naam + "_" + tabel).update());
    }

    /** What a database does by itself at night. */
    void ververs() {
        jdbc.sql("analyze").update();
    }

    long aantal(String vraag) {
        return jdbc.sql("select count(*) from " + vraag).query(Long.class).single();
    }

    private String reeks(int van, int tot) {
        return postgres
                ? "generate_series(" + van + ", " + tot + ") as s(keer)"
                : "(select x as keer from system_range(" + van + ", " + tot + ")) s";
    }

    /** The engine's own jobs and rights belong to no route. */
    private static String waar(String tabel) {
        return switch (tabel) {
            case "act_ru_job", "act_ru_jobdef" -> " where process_instance_id_ is not null";
            case "act_ru_authorization" -> " where resource_type_ = 7";
            case "act_ru_event_subscr" -> " where proc_inst_id_ is not null";
            default -> "";
        };
    }

    private List<String> tabellen() {
        return jdbc
                .sql("select lower(table_name) from information_schema.tables where lower(table_schema) = 'public'"
                        + " and table_type in ('BASE TABLE', 'TABLE')")
                .query(String.class)
                .list()
                .stream()
                .filter(tabel -> !NIET.contains(tabel) && isVanRoutes(tabel))
                .sorted()
                .toList();
    }

    private static boolean isVanRoutes(String tabel) {
        return tabel.startsWith("act_hi_")
                || tabel.startsWith("act_ru_") && !tabel.equals("act_ru_filter") && !tabel.equals("act_ru_jobdef")
                || !tabel.startsWith("act_") && !tabel.matches("(klaar|open)_.*|.*slot");
    }

    private record Kolom(String naam, String soort) {}

    private List<Kolom> kolommen(String tabel) {
        return jdbc.sql(
                        "select lower(column_name) as naam, lower(data_type) as soort from information_schema.columns"
                                + " where lower(table_schema) = 'public' and lower(table_name) = :tabel order by ordinal_position")
                .param("tabel", tabel)
                .query((rij, nummer) -> new Kolom(rij.getString("naam"), rij.getString("soort")))
                .list();
    }

    private static String waarde(String tabel, Kolom kolom, String naam) {
        String was = "r." + kolom.naam();
        if (kolom.soort().startsWith("timestamp") || kolom.soort().equals("date")) {
            return was + " - mod(s.keer, {dagen}) * interval '1' day";
        }
        // Finished and open routes are counted apart, and may not get the same numbers.
        String achter = " || '-" + naam.charAt(0) + "' || s.keer";
        if (tabel.startsWith("act_")) {
            if (kolom.naam().equals("text_")) {
                return "case when r.name_ = 'meldingnummer' then " + was + achter + " else " + was + " end";
            }
            boolean eigen = EIGEN_VAN_ENGINE.contains(kolom.naam())
                    || kolom.naam().toLowerCase(Locale.ROOT).endsWith("id_") && !GEDEELD.contains(kolom.naam());
            return eigen && kolom.soort().contains("char") ? was + achter : was;
        }
        if (kolom.soort().equals("bigint")
                && (kolom.naam().equals("id") || kolom.naam().endsWith("_id"))) {
            return was + " + cast(" + STAP + " as bigint) * " + (naam.equals("open") ? "(s.keer + 100000)" : "s.keer");
        }
        boolean sleutel = tabel.equals("bericht") && kolom.naam().equals("sleutel");
        return sleutel || EIGEN_VAN_DOSSIER.contains(kolom.naam()) ? was + achter : was;
    }
}
