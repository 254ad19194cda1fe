package nl.meldroute.rapportage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
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

    /** Open tasks: which of them, in the words of SQL about {@code t} (the task with its process). */
    private static final Map<String, String> LIJSTEN = lijsten();

    /** The same about beoordelingen: one has several tasks and counts once, by the one that is due first. */
    private static final Map<String, String> OVER_BEOORDELINGEN = overBeoordelingen();

    /** As the dashboard shows them. */
    private static final List<String> NU = List.of(
            "acuut",
            "beoordeling-te-laat",
            "beoordeling-vandaag",
            "beoordeling-morgen",
            "beoordeling-vrij",
            "overdracht-zonder-antwoord",
            "te-laat",
            "vrij");

    /** Which of the open tasks of one step. */
    private static final Map<String, String> DELEN = Map.of(
            "alle", "1 = 1",
            "vrij", "t.assignee_ is null",
            "te-laat", "t.due_date_ < :nu",
            "tot-1-week", "t.create_time_ >= :week",
            "tot-4-weken", "t.create_time_ >= :vierWeken and t.create_time_ < :week",
            "tot-10-weken", "t.create_time_ >= :tienWeken and t.create_time_ < :vierWeken",
            "langer", "t.create_time_ < :tienWeken");

    /** A meldcode is the professional's own. */
    private static final String OPEN = """
            from (select t.*, p.key_ as proces, p.name_ as procesnaam%s
                from act_ru_task t join act_re_procdef p on p.id_ = t.proc_def_id_
                where t.tenant_id_ in (:regios) and p.key_ %s and (:gemeente = '' or exists (select 1 from act_ru_variable v
                    where v.task_id_ = t.id_ and v.name_ = 'gemeente' and v.text_ = :gemeente)
                    or exists (select 1 from act_ru_execution e join melding m on m.meldingnummer = e.business_key_
                        where e.id_ = t.proc_inst_id_ and m.gemeente = :gemeente))) t where\s""";

    private static final String TAKEN = OPEN.formatted("", "<> 'meldcode'");

    /** {@code rang} is the place of a task in its process by due date, {@code iemand} whether somebody has one of these. Only of these: it sorts what it reads. */
    private static final String BEOORDELINGEN = OPEN.formatted(
            ", row_number() over (partition by t.proc_inst_id_ order by t.due_date_ nulls last, t.id_) as rang,"
                    + " max(t.assignee_) over (partition by t.proc_inst_id_) as iemand",
            "= 'veiligheidsbeoordeling'");

    private static final String EERSTE = "t.rang = 1";

    private static final String ZAAK = "select " + variabele("meldingnummer") + " as nummer, coalesce("
            + variabele("gemeente")
            + ", (select max(m.gemeente) from act_ru_execution e join melding m on m.meldingnummer = e.business_key_"
            + " where e.id_ = t.proc_inst_id_)) as gemeente, t.name_ as stap, t.proc_inst_id_ as proces, t.create_time_ as sinds,"
            + " t.due_date_ as uiterlijk, t.assignee_ as behandelaar ";

    private final JdbcClient jdbc;

    OpenTaken(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static Map<String, String> lijsten() {
        return Map.of(
                "acuut", "t.priority_ >= 100 and t.assignee_ is null",
                "overdracht-zonder-antwoord",
                        "t.task_def_key_ in ('userTask_legAntwoordVast', 'userTask_volgUitblijvendAntwoordOp')",
                "te-laat", "t.due_date_ < :nu",
                "vrij", "t.assignee_ is null");
    }

    private static Map<String, String> overBeoordelingen() {
        return Map.of(
                "beoordeling-te-laat", "t.due_date_ < :nu",
                "beoordeling-vandaag", "t.due_date_ >= :nu and t.due_date_ < :morgen",
                "beoordeling-morgen", "t.due_date_ >= :morgen and t.due_date_ < :overmorgen",
                "beoordeling-vrij", "t.iemand is null");
    }

    /** What stands open now: what asks for attention, and per step. */
    record Stand(List<Telling> nu, List<Stapvoorraad> werkvoorraad) {}

    /** All tasks are read once, and those of beoordelingen once more. */
    Stand stand(Selectie selectie) {
        Map<String, Long> nu = new HashMap<>();
        List<Stapvoorraad> werkvoorraad = jdbc.sql(
                        "select t.proces, max(t.procesnaam) as procesnaam, t.task_def_key_ as stap, max(t.name_) as naam, "
                                + tel(DELEN) + ", " + tel(LIJSTEN) + " " + TAKEN
                                + "1 = 1 group by t.proces, t.task_def_key_ order by count(*) desc, max(t.name_)")
                .params(selectie.waarden())
                .query((rij, nummer) -> {
                    telOp(nu, LIJSTEN, rij);
                    return stapvoorraad(rij);
                })
                .list();
        jdbc.sql("select " + tel(OVER_BEOORDELINGEN) + " " + BEOORDELINGEN + EERSTE)
                .params(selectie.waarden())
                .query((ResultSet rij) -> {
                    telOp(nu, OVER_BEOORDELINGEN, rij);
                });
        return new Stand(
                NU.stream()
                        .map(lijst -> new Telling(lijst, nu.getOrDefault(lijst, 0L)))
                        .toList(),
                werkvoorraad);
    }

    private static String tel(Map<String, String> delen) {
        return delen.entrySet().stream()
                .map(deel -> "count(case when " + deel.getValue() + " then 1 end) as \"" + kolom(delen, deel.getKey())
                        + "\"")
                .collect(Collectors.joining(", "));
    }

    /** A part of a step and a list may have the same name. */
    private static String kolom(Map<String, String> delen, String naam) {
        return delen.equals(DELEN) ? naam : "nu-" + naam;
    }

    private static void telOp(Map<String, Long> nu, Map<String, String> lijsten, ResultSet rij) throws SQLException {
        for (String lijst : lijsten.keySet()) {
            nu.merge(lijst, rij.getLong(kolom(lijsten, lijst)), Long::sum);
        }
    }

    private static Stapvoorraad stapvoorraad(ResultSet rij) throws SQLException {
        return new Stapvoorraad(
                STAP + rij.getString("proces") + ":" + rij.getString("stap"),
                rij.getString("procesnaam"),
                rij.getString("naam"),
                rij.getLong("alle"),
                rij.getLong("vrij"),
                rij.getLong("te-laat"),
                rij.getLong("tot-1-week"),
                rij.getLong("tot-4-weken"),
                rij.getLong("tot-10-weken"),
                rij.getLong("langer"));
    }

    /**
     * The tasks behind one number, the oldest due date first.
     *
     * @param lijst one of those of {@link Stand#nu}, or {@code stap:process:step:part}
     * @return empty when there is no such list
     */
    Optional<List<Zaak>> zaken(String lijst, Selectie selectie) {
        Map<String, Object> waarden = selectie.waarden();
        String welke = OVER_BEOORDELINGEN.containsKey(lijst)
                ? BEOORDELINGEN + EERSTE + " and " + OVER_BEOORDELINGEN.get(lijst)
                : LIJSTEN.containsKey(lijst) ? TAKEN + LIJSTEN.get(lijst) : null;
        String[] delen = lijst.split(":", 4);
        if (lijst.startsWith(STAP) && delen.length == 4 && DELEN.containsKey(delen[3])) {
            waarden.put("proces", delen[1]);
            waarden.put("stap", delen[2]);
            welke = TAKEN + "t.proces = :proces and t.task_def_key_ = :stap and " + DELEN.get(delen[3]);
        }
        return Optional.ofNullable(welke).map(deze -> jdbc.sql(
                        ZAAK + deze + " order by t.due_date_, t.id_ fetch first " + Selectie.HOOGSTENS + " rows only")
                .params(waarden)
                .query(OpenTaken::zaak)
                .list());
    }

    /** The open tasks of one step that are due before a moment. */
    List<Zaak> van(String stap, Timestamp voor, Selectie selectie) {
        return jdbc.sql(ZAAK + TAKEN + "t.task_def_key_ = :stap and t.due_date_ < :voor")
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
