package nl.meldroute.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.meldroute.toegang.Afwezigheden;
import nl.meldroute.toegang.Regios;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the open tasks that a role may do, of some regions, with who has how many. With SQL: the queries that the engine offers cannot
 * group. Unguarded, so package-private. A task of one person alone, such as a professional's own meldcode, is not among them.
 */
@Component
class Teamtaken {

    /** The longest list that is read at once. */
    static final int HOOGSTENS = 200;

    static final String NIEMAND = "niemand";
    static final String AFWEZIGEN = "afwezigen";
    static final String COLLEGA = "collega:";

    private static final String TAKEN = """
            from act_ru_task t join act_re_procdef p on p.id_ = t.proc_def_id_
            where t.tenant_id_ in (:regios) and exists (select 1 from act_ru_identitylink l
                where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null)\s""";
    private static final String STAP = "p.key_ || ':' || t.task_def_key_";

    private final JdbcClient jdbc;
    private final Afwezigheden afwezigheden;
    private final Clock klok;

    Teamtaken(JdbcClient jdbc, Afwezigheden afwezigheden, Clock klok) {
        this.jdbc = jdbc;
        this.afwezigheden = afwezigheden;
        this.klok = klok;
    }

    /** How many open tasks somebody has, and how many of these are late. */
    record Last(long open, long teLaat) {

        static final Last GEEN = new Last(0, 0);
    }

    /** What is due first comes first; at most {@link #HOOGSTENS}. */
    List<Teamwerk.Taak> taken(Collection<String> regios, Teamwerk.Keuze keuze, Function<String, String> naam) {
        return jdbc.sql("select t.id_ as id, t.name_ as stap, " + variabele(Taakvolging.MELDINGNUMMER) + " as nummer, "
                        + variabele(Taakvolging.GEMEENTE)
                        + " as gemeente, t.tenant_id_ as regio, t.create_time_ as sinds, t.due_date_ as uiterlijk, t.assignee_ as behandelaar "
                        + TAKEN + welke(keuze) + "order by t.due_date_ nulls last, t.create_time_, t.id_ fetch first "
                        + HOOGSTENS + " rows only")
                .params(waarden(regios, keuze))
                .query((rij, nummer) -> taak(rij, naam))
                .list();
    }

    long aantal(Collection<String> regios, Teamwerk.Keuze keuze) {
        return jdbc.sql("select count(*) " + TAKEN + welke(keuze))
                .params(waarden(regios, keuze))
                .query(Long.class)
                .single();
    }

    /** The steps at which these regions have open tasks. */
    List<Teamwerk.Stap> stappen(Collection<String> regios) {
        return jdbc.sql("select " + STAP + " as id, max(t.name_) as naam, count(*) as aantal " + TAKEN + "group by "
                        + STAP + " order by max(t.name_), " + STAP)
                .params(waarden(regios, Teamwerk.Keuze.ALLES))
                .query(Teamwerk.Stap.class)
                .list();
    }

    /** What each colleague has in these regions, by user id; who has nothing is not in it. */
    Map<String, Last> lasten(Collection<String> regios) {
        record Regel(String wie, long open, long teLaat) {}
        return jdbc
                .sql(
                        "select t.assignee_ as wie, count(*) as open, count(case when t.due_date_ < :nu then 1 end) as te_laat "
                                + TAKEN + "and t.assignee_ is not null group by t.assignee_")
                .params(waarden(regios, Teamwerk.Keuze.ALLES))
                .query(Regel.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Regel::wie, regel -> new Last(regel.open, regel.teLaat)));
    }

    private static String welke(Teamwerk.Keuze keuze) {
        StringBuilder welke = new StringBuilder();
        if (!keuze.stap().isEmpty()) {
            welke.append("and ").append(STAP).append(" = :stap ");
        }
        if (keuze.bij().equals(NIEMAND)) {
            welke.append("and t.assignee_ is null ");
        } else if (keuze.bij().equals(AFWEZIGEN)) {
            welke.append("and t.assignee_ in (:afwezigen) ");
        } else if (!keuze.bij().isEmpty()) {
            welke.append("and t.assignee_ = :collega ");
        }
        if (keuze.teLaat()) {
            welke.append("and t.due_date_ < :nu ");
        }
        return welke.toString();
    }

    private Map<String, Object> waarden(Collection<String> regios, Teamwerk.Keuze keuze) {
        Map<String, Object> waarden = new HashMap<>();
        // A list without anybody is no SQL.
        waarden.put("regios", regios.isEmpty() ? Set.of("") : regios);
        Set<String> afwezigen = afwezigheden.nu().keySet();
        waarden.put("afwezigen", afwezigen.isEmpty() ? Set.of("") : afwezigen);
        waarden.put("stap", keuze.stap());
        waarden.put("collega", keuze.bij().replaceFirst("^" + COLLEGA, ""));
        waarden.put("nu", Timestamp.from(klok.instant()));
        return waarden;
    }

    private static String variabele(String naam) {
        return "(select max(v.text_) from act_ru_variable v where v.task_id_ = t.id_ and v.name_ = '" + naam + "')";
    }

    private Teamwerk.Taak taak(ResultSet rij, Function<String, String> naam) throws SQLException {
        String regio = rij.getString("regio");
        @Nullable Timestamp uiterlijk = rij.getTimestamp("uiterlijk");
        @Nullable String behandelaar = rij.getString("behandelaar");
        @Nullable Instant moment = uiterlijk == null ? null : uiterlijk.toInstant();
        return new Teamwerk.Taak(
                rij.getString("id"),
                rij.getString("stap"),
                rij.getString("nummer"),
                rij.getString("gemeente"),
                Regios.alle().stream()
                        .filter(een -> een.id().equals(regio))
                        .map(Regios.Regio::naam)
                        .findFirst()
                        .orElse(regio),
                rij.getTimestamp("sinds").toInstant(),
                moment,
                moment != null && moment.isBefore(klok.instant()),
                behandelaar,
                behandelaar == null ? null : naam.apply(behandelaar));
    }
}
