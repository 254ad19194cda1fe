package nl.meldroute.snelheid;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Fills a database with copies of routes that were really walked: their rows again, with numbers and ids of their own, and some days
 * earlier.
 */
final class Vermenigvuldiger {

    /**
     * The tables that the measured screens read, with the columns in which each copy gets a value of its own. The others are not copied:
     * they would take hours and change no figure.
     */
    private static final Map<String, List<String>> TABELLEN = Map.ofEntries(
            entry("dossier", List.of("dossiernummer", "hoofddossier")),
            entry("melding", List.of("meldingnummer", "dossiernummer")),
            entry("betrokkene", List.of("id", "dossiernummer")),
            entry("betrokkene_in_melding", List.of("meldingnummer", "betrokkene_id")),
            entry("aard", List.of("meldingnummer", "betrokkene_id")),
            entry("besluit", List.of("id", "meldingnummer")),
            entry("besluit_bevestiging", List.of("id", "besluit_id")),
            entry("gebeurtenis", List.of("meldingnummer")),
            entry("gebeurtenis_code", List.of("meldingnummer")),
            entry(
                    "act_ru_execution",
                    List.of(
                            "id_",
                            "proc_inst_id_",
                            "root_proc_inst_id_",
                            "parent_id_",
                            "super_exec_",
                            "business_key_")),
            entry("act_ru_task", List.of("id_", "execution_id_", "proc_inst_id_")),
            entry("act_ru_variable", List.of("id_", "execution_id_", "proc_inst_id_", "task_id_", "var_scope_")),
            entry("act_ru_identitylink", List.of("id_", "task_id_")),
            entry("act_ru_authorization", List.of("id_", "resource_id_")),
            entry("act_ru_job", List.of("id_", "execution_id_", "process_instance_id_", "root_proc_inst_id_")));

    /** The engine's own jobs and the rights of roles belong to no route. */
    private static final Map<String, String> VAN_ROUTES = Map.of(
            "act_ru_job",
            " where process_instance_id_ is not null",
            "act_ru_authorization",
            " where resource_type_ = 7 and resource_id_ <> '*'");

    /** More than one of these tables has rows before it is copied. */
    private static final int STAP = 100_000;

    /** So many copies in one statement: H2 keeps what it inserts in memory. */
    private static final int KEREN = 50;

    private final JdbcClient jdbc;
    private final boolean postgres;

    /** On one connection, with the checks on references off: they would be checked row by row. */
    Vermenigvuldiger(SingleConnectionDataSource verbinding, boolean postgres) {
        this.jdbc = JdbcClient.create(verbinding);
        this.postgres = postgres;
        doe(postgres ? "set session_replication_role = replica" : "set referential_integrity false");
    }

    /** Puts what there is of routes aside. */
    void bewaar(String naam) {
        TABELLEN.keySet()
                .forEach(tabel -> doe("create table " + naam + "_" + tabel + " as select * from " + vanRoutes(tabel)));
    }

    /** Takes out what there is of routes. */
    void leeg() {
        TABELLEN.keySet().forEach(tabel -> doe("delete from " + vanRoutes(tabel)));
    }

    /**
     * Copies what was put aside.
     *
     * @param dagen over how many days before now the copies are spread
     */
    void vermenigvuldig(String naam, int keren, int dagen) {
        for (String tabel : TABELLEN.keySet()) {
            List<Kolom> kolommen = kolommen(tabel);
            String namen = kolommen.stream().map(Kolom::naam).collect(Collectors.joining(", "));
            String waarden =
                    kolommen.stream().map(kolom -> waarde(tabel, kolom, dagen)).collect(Collectors.joining(", "));
            for (int van = 1; van <= keren; van += KEREN) {
                doe("insert into " + tabel + " (" + namen + ") select " + waarden + " from " + naam + "_" + tabel
                        + " r, " + reeks(van, Math.min(keren, van + KEREN - 1)));
            }
            doe("drop table " + naam + "_" + tabel);
        }
    }

    /** What a database does by itself at night. */
    void ververs() {
        doe(postgres ? "vacuum analyze" : "analyze");
    }

    long aantal(String vraag) {
        return jdbc.sql("select count(*) from " + vraag).query(Long.class).single();
    }

    private void doe(String opdracht) {
        jdbc.sql(opdracht).update();
    }

    private static String vanRoutes(String tabel) {
        return tabel + VAN_ROUTES.getOrDefault(tabel, "");
    }

    private String reeks(int van, int tot) {
        return postgres
                ? "generate_series(" + van + ", " + tot + ") as s(keer)"
                : "(select x as keer from system_range(" + van + ", " + tot + ")) s";
    }

    private record Kolom(String naam, String soort) {}

    private List<Kolom> kolommen(String tabel) {
        return jdbc.sql("select lower(column_name) as naam, lower(data_type) as soort from information_schema.columns"
                        + " where lower(table_schema) = 'public' and lower(table_name) = :tabel")
                .param("tabel", tabel)
                .query((rij, nummer) -> new Kolom(rij.getString("naam"), rij.getString("soort")))
                .list();
    }

    private static String waarde(String tabel, Kolom kolom, int dagen) {
        String was = "r." + kolom.naam();
        String eerder = " - mod(s.keer * 37, " + dagen + ") * interval '1' day";
        if (kolom.soort().startsWith("timestamp")) {
            return was + eerder;
        }
        String eigen = was + " || '-' || s.keer";
        // Two texts that are not the same in every route: the number that stands on a card, and the day on which a
        // service began.
        if (tabel.equals("act_ru_variable") && kolom.naam().equals("text_")) {
            return "case when r.name_ = 'meldingnummer' then " + eigen + " else " + was + " end";
        }
        if (tabel.equals("gebeurtenis_code") && kolom.naam().equals("waarde")) {
            return "case when r.sleutel = 'begonnenOp' then to_char(cast(" + was + " as date)" + eerder
                    + ", 'YYYY-MM-DD') else " + was + " end";
        }
        if (!TABELLEN.getOrDefault(tabel, List.of()).contains(kolom.naam())) {
            return was;
        }
        return kolom.soort().equals("bigint") ? was + " + s.keer * cast(" + STAP + " as bigint)" : eigen;
    }
}
