package nl.meldroute.rapportage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.meldroute.rapportage.Sturingsbeeld.Stapvoorraad;
import nl.meldroute.rapportage.Sturingsbeeld.Telling;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tasks that stand open now. It counts in the engine's tables with SQL: the queries that the engine offers cannot group. */
@Component
class OpenTaken {

    private static final String STAP = "stap:";

    /** A beoordeling has several tasks and counts once, by the one that is due first. */
    private static final String BEOORDELING = """
            p.key_ = 'veiligheidsbeoordeling' and not exists (select 1 from act_ru_task e where e.proc_inst_id_ = t.proc_inst_id_
                and (e.due_date_ < t.due_date_ or (e.due_date_ = t.due_date_ and e.id_ < t.id_))) and\s""";

    /** Open tasks: which of them, in the words of SQL about {@code t} (the task) and {@code p} (its process). */
    private static final Map<String, String> LIJSTEN = lijsten();

    /** Which of the open tasks of one step. */
    private static final Map<String, String> DELEN = Map.of(
            "alle", "1 = 1",
            "vrij", "t.assignee_ is null",
            "te-laat", "t.due_date_ < :nu",
            "tot-1-week", "t.create_time_ >= :week",
            "tot-4-weken", "t.create_time_ >= :vierWeken and t.create_time_ < :week",
            "tot-10-weken", "t.create_time_ >= :tienWeken and t.create_time_ < :vierWeken",
            "langer", "t.create_time_ < :tienWeken");

    static final String TAKEN = """
            from act_ru_task t join act_re_procdef p on p.id_ = t.proc_def_id_
            where t.tenant_id_ in (:regios) and (:gemeente = '' or exists (select 1 from act_ru_variable v
                where v.task_id_ = t.id_ and v.name_ = 'gemeente' and v.text_ = :gemeente)
                or exists (select 1 from act_ru_execution e join melding m on m.meldingnummer = e.business_key_
                    where e.id_ = t.proc_inst_id_ and m.gemeente = :gemeente)) and\s""";

    private static final String ZAAK = "select " + variabele("meldingnummer") + " as nummer, coalesce("
            + variabele("gemeente")
            + ", (select max(m.gemeente) from act_ru_execution e join melding m on m.meldingnummer = e.business_key_"
            + " where e.id_ = t.proc_inst_id_)) as gemeente, t.name_ as stap, t.proc_inst_id_ as proces, t.create_time_ as sinds,"
            + " t.due_date_ as uiterlijk, t.assignee_ as behandelaar " + TAKEN;

    private final JdbcClient jdbc;

    OpenTaken(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static Map<String, String> lijsten() {
        Map<String, String> lijsten = new LinkedHashMap<>();
        lijsten.put("acuut", "t.priority_ >= 100 and t.assignee_ is null");
        lijsten.put("beoordeling-te-laat", BEOORDELING + "t.due_date_ < :nu");
        lijsten.put("beoordeling-vandaag", BEOORDELING + "t.due_date_ >= :nu and t.due_date_ < :morgen");
        lijsten.put("beoordeling-morgen", BEOORDELING + "t.due_date_ >= :morgen and t.due_date_ < :overmorgen");
        lijsten.put(
                "beoordeling-vrij",
                BEOORDELING + "not exists (select 1 from act_ru_task e where e.proc_inst_id_ = t.proc_inst_id_"
                        + " and e.assignee_ is not null)");
        lijsten.put(
                "overdracht-zonder-antwoord",
                "t.task_def_key_ in ('userTask_legAntwoordVast', 'userTask_volgUitblijvendAntwoordOp')");
        lijsten.put("te-laat", "t.due_date_ < :nu");
        lijsten.put("vrij", "t.assignee_ is null");
        return lijsten;
    }

    List<Telling> nu(Selectie selectie) {
        return LIJSTEN.entrySet().stream()
                .map(lijst -> new Telling(
                        lijst.getKey(),
                        jdbc.sql("select count(*) " + TAKEN + lijst.getValue())
                                .params(selectie.waarden())
                                .query(Long.class)
                                .single()))
                .toList();
    }

    List<Stapvoorraad> werkvoorraad(Selectie selectie) {
        return jdbc.sql("""
                        select p.key_ as proces, max(p.name_) as procesnaam, t.task_def_key_ as stap, max(t.name_) as naam,
                            count(*) as aantal, count(case when t.assignee_ is null then 1 end) as vrij,
                            count(case when t.due_date_ < :nu then 1 end) as te_laat,
                            count(case when t.create_time_ >= :week then 1 end) as week,
                            count(case when t.create_time_ >= :vierWeken and t.create_time_ < :week then 1 end) as vier_weken,
                            count(case when t.create_time_ >= :tienWeken and t.create_time_ < :vierWeken then 1 end) as tien_weken,
                            count(case when t.create_time_ < :tienWeken then 1 end) as langer
                        """ + TAKEN + """
                        1 = 1 group by p.key_, t.task_def_key_ order by count(*) desc, max(t.name_)""")
                .params(selectie.waarden())
                .query((rij, nummer) -> new Stapvoorraad(
                        STAP + rij.getString("proces") + ":" + rij.getString("stap"),
                        rij.getString("procesnaam"),
                        rij.getString("naam"),
                        rij.getLong("aantal"),
                        rij.getLong("vrij"),
                        rij.getLong("te_laat"),
                        rij.getLong("week"),
                        rij.getLong("vier_weken"),
                        rij.getLong("tien_weken"),
                        rij.getLong("langer")))
                .list();
    }

    /**
     * The tasks behind one number, the oldest due date first.
     *
     * @param lijst one of those of {@link #nu}, or {@code stap:process:step:part}
     * @return empty when there is no such list
     */
    Optional<List<Zaak>> zaken(String lijst, Selectie selectie) {
        Map<String, Object> waarden = selectie.waarden();
        String welke = LIJSTEN.get(lijst);
        String[] delen = lijst.split(":", 4);
        if (lijst.startsWith(STAP) && delen.length == 4 && DELEN.containsKey(delen[3])) {
            waarden.put("proces", delen[1]);
            waarden.put("stap", delen[2]);
            welke = "p.key_ = :proces and t.task_def_key_ = :stap and " + DELEN.get(delen[3]);
        }
        return Optional.ofNullable(welke).map(deze -> jdbc.sql(
                        ZAAK + deze + " order by t.due_date_, t.id_ fetch first " + Selectie.HOOGSTENS + " rows only")
                .params(waarden)
                .query(OpenTaken::zaak)
                .list());
    }

    /** The open tasks of one step that are due before a moment. */
    List<Zaak> van(String stap, Timestamp voor, Selectie selectie) {
        return jdbc.sql(ZAAK + "t.task_def_key_ = :stap and t.due_date_ < :voor")
                .params(selectie.waarden())
                .param("stap", stap)
                .param("voor", voor)
                .query(OpenTaken::zaak)
                .list();
    }

    private static Zaak zaak(ResultSet rij, int nummer) throws SQLException {
        return new Zaak(
                Objects.requireNonNullElse(rij.getString("nummer"), ""),
                rij.getString("gemeente"),
                rij.getString("stap"),
                rij.getString("proces"),
                rij.getTimestamp("sinds").toInstant(),
                moment(rij.getTimestamp("uiterlijk")),
                rij.getString("behandelaar"));
    }

    private static String variabele(String naam) {
        return "(select max(v.text_) from act_ru_variable v where v.task_id_ = t.id_ and v.name_ = '" + naam + "')";
    }

    static @Nullable Instant moment(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
