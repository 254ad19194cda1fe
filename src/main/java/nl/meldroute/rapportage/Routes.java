package nl.meldroute.rapportage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.meldroute.rapportage.Routebeeld.Stap;
import nl.meldroute.rapportage.Routebeeld.Taak;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Routes as they ran, finished ones too, for the regions of a teamleider only. It reads the engine's history with SQL: a query of the engine cannot
 * find a whole family of instances at once, and would also give what belongs to no region.
 */
@Service
public class Routes {

    private static final int HOOGSTENS = 200;
    private static final int AFGEBROKEN = 2;

    /** Not the meldcode: that is a professional's own, and Veilig Thuis does not see it. */
    private static final String ROUTE = """
            select h.proc_inst_id_, coalesce(d.name_, d.key_) as proces, h.proc_def_id_, d.version_, h.business_key_,
                h.super_process_instance_id_, h.start_time_, h.end_time_, h.state_
            from act_hi_procinst h join act_re_procdef d on d.id_ = h.proc_def_id_
            where h.tenant_id_ in (:regios) and h.proc_def_key_ <> 'meldcode' and\s""";

    private static final String STAPPEN = """
            select act_id_, act_name_, act_type_, start_time_, end_time_, act_inst_state_, call_proc_inst_id_
            from act_hi_actinst where proc_inst_id_ = :id and tenant_id_ in (:regios)
            order by start_time_, sequence_counter_, id_""";

    private static final String TAKEN = """
            select t.task_def_key_, coalesce(t.name_, t.task_def_key_) as naam, t.assignee_, t.start_time_, t.end_time_, t.due_date_,
                t.delete_reason_, (select max(o.user_id_) from act_hi_op_log o
                    where o.task_id_ = t.id_ and o.operation_type_ = 'Complete') as afgerond_door
            from act_hi_taskinst t where t.proc_inst_id_ = :id and t.tenant_id_ in (:regios)
            order by t.start_time_, t.id_""";

    private final JdbcClient jdbc;
    private final Bereik bereik;
    private final Clock klok;

    Routes(JdbcClient jdbc, Bereik bereik, Clock klok) {
        this.jdbc = jdbc;
        this.bereik = bereik;
        this.klok = klok;
    }

    /**
     * Every process instance about this number, and what those called or were called by, the oldest first; at most 200.
     *
     * @param nummer of a melding, an advies or what else a route is about; empty finds nothing
     * @throws NietBevoegd when this user does not steer
     */
    @Transactional(readOnly = true)
    public List<Route> zoek(String nummer) {
        Set<String> regios = bereik.regios();
        String gezocht = nummer.strip();
        return jdbc.sql(ROUTE + """
                        coalesce(h.root_proc_inst_id_, h.proc_inst_id_) in (
                            select coalesce(f.root_proc_inst_id_, f.proc_inst_id_) from act_hi_procinst f
                            where f.business_key_ in (:nummer, :hoofdletters) and f.tenant_id_ in (:regios))
                        order by h.start_time_, h.id_ fetch first\s""" + HOOGSTENS + " rows only")
                .param("regios", regios)
                .param("nummer", gezocht)
                .param("hoofdletters", gezocht.toUpperCase(Locale.ROOT))
                .query(Routes::route)
                .list();
    }

    /**
     * How one process instance ran.
     *
     * @param id of the process instance
     * @return empty when there is none, or not in a region of this user
     * @throws NietBevoegd when this user does not steer
     */
    @Transactional(readOnly = true)
    public Optional<Routebeeld> lees(String id) {
        Set<String> regios = bereik.regios();
        return jdbc.sql(ROUTE + "h.proc_inst_id_ = :id")
                .param("regios", regios)
                .param("id", id)
                .query(Routes::route)
                .optional()
                .map(route -> new Routebeeld(route, stappen(id, regios), taken(id, regios)));
    }

    private List<Stap> stappen(String id, Set<String> regios) {
        return jdbc.sql(STAPPEN)
                .param("regios", regios)
                .param("id", id)
                .query((rij, nummer) -> new Stap(
                        rij.getString("act_id_"),
                        rij.getString("act_name_"),
                        rij.getString("act_type_"),
                        rij.getTimestamp("start_time_").toInstant(),
                        moment(rij, "end_time_"),
                        rij.getInt("act_inst_state_") == AFGEBROKEN,
                        rij.getString("call_proc_inst_id_")))
                .list();
    }

    private List<Taak> taken(String id, Set<String> regios) {
        Instant nu = klok.instant();
        return jdbc.sql(TAKEN)
                .param("regios", regios)
                .param("id", id)
                .query((rij, nummer) -> taak(rij, nu))
                .list();
    }

    private static Taak taak(ResultSet rij, Instant nu) throws SQLException {
        @Nullable Instant einde = moment(rij, "end_time_");
        @Nullable Instant uiterlijk = moment(rij, "due_date_");
        return new Taak(
                rij.getString("task_def_key_"),
                rij.getString("naam"),
                rij.getString("assignee_"),
                rij.getString("afgerond_door"),
                rij.getTimestamp("start_time_").toInstant(),
                einde,
                uiterlijk,
                "completed".equals(rij.getString("delete_reason_")),
                uiterlijk != null && (einde == null ? nu : einde).isAfter(uiterlijk));
    }

    private static Route route(ResultSet rij, int nummer) throws SQLException {
        return new Route(
                rij.getString("proc_inst_id_"),
                rij.getString("proces"),
                rij.getString("proc_def_id_"),
                rij.getInt("version_"),
                rij.getString("business_key_"),
                rij.getString("super_process_instance_id_"),
                rij.getTimestamp("start_time_").toInstant(),
                moment(rij, "end_time_"),
                rij.getString("state_"));
    }

    private static @Nullable Instant moment(ResultSet rij, String kolom) throws SQLException {
        Timestamp moment = rij.getTimestamp(kolom);
        return moment == null ? null : moment.toInstant();
    }
}
