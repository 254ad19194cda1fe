package nl.meldroute.rapportage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
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
    private static final String BEOORDELING = "t.proces = 'veiligheidsbeoordeling' and t.rang = 1 and ";

    /** Open tasks: which of them, in the words of SQL about {@code t} (the task with its process). */
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

    /** A meldcode is the professional's own. All read once: {@code rang} is the place of a task in its process by due date, {@code iemand} whether somebody has one of these. */
    private static final String TAKEN = """
            from (select t.*, p.key_ as proces, p.name_ as procesnaam,
                row_number() over (partition by t.proc_inst_id_ order by t.due_date_ nulls last, t.id_) as rang,
                max(t.assignee_) over (partition by t.proc_inst_id_) as iemand
                from act_ru_task t join act_re_procdef p on p.id_ = t.proc_def_id_
                where t.tenant_id_ in (:regios) and p.key_ <> 'meldcode' and (:gemeente = '' or exists (select 1 from act_ru_variable v
                    where v.task_id_ = t.id_ and v.name_ = 'gemeente' and v.text_ = :gemeente)
                    or exists (select 1 from act_ru_execution e join melding m on m.meldingnummer = e.business_key_
                        where e.id_ = t.proc_inst_id_ and m.gemeente = :gemeente))) t where\s""";

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
        lijsten.put("beoordeling-vrij", BEOORDELING + "t.iemand is null");
        lijsten.put(
                "overdracht-zonder-antwoord",
                "t.task_def_key_ in ('userTask_legAntwoordVast', 'userTask_volgUitblijvendAntwoordOp')");
        lijsten.put("te-laat", "t.due_date_ < :nu");
        lijsten.put("vrij", "t.assignee_ is null");
        return lijsten;
    }

    List<Telling> nu(Selectie selectie) {
        String kolommen = LIJSTEN.values().stream()
                .map(welke -> "count(case when " + welke + " then 1 end)")
                .collect(Collectors.joining(", "));
        return jdbc.sql("select " + kolommen + " " + TAKEN + "1 = 1")
                .params(selectie.waarden())
                .query((rij, nummer) -> {
                    List<Telling> tellingen = new ArrayList<>();
                    for (String lijst : LIJSTEN.keySet()) {
                        tellingen.add(new Telling(lijst, rij.getLong(tellingen.size() + 1)));
                    }
                    return tellingen;
                })
                .single();
    }

    List<Stapvoorraad> werkvoorraad(Selectie selectie) {
        return jdbc.sql("""
                        select t.proces, max(t.procesnaam) as procesnaam, t.task_def_key_ as stap, max(t.name_) as naam,
                            count(*) as aantal, count(case when t.assignee_ is null then 1 end) as vrij,
                            count(case when t.due_date_ < :nu then 1 end) as te_laat,
                            count(case when t.create_time_ >= :week then 1 end) as week,
                            count(case when t.create_time_ >= :vierWeken and t.create_time_ < :week then 1 end) as vier_weken,
                            count(case when t.create_time_ >= :tienWeken and t.create_time_ < :vierWeken then 1 end) as tien_weken,
                            count(case when t.create_time_ < :tienWeken then 1 end) as langer
                        """ + TAKEN + """
                        1 = 1 group by t.proces, t.task_def_key_ order by count(*) desc, max(t.name_)""")
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
            welke = "t.proces = :proces and t.task_def_key_ = :stap and " + DELEN.get(delen[3]);
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
