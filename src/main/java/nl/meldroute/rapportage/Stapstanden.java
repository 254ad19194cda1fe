package nl.meldroute.rapportage;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where routes of one process pile up, for the regions of a teamleider only. */
@Service
public class Stapstanden {

    /** What only holds other steps is no place to wait. A meldcode is the professional's own: nobody else sees where it stands. */
    private static final String STANDEN = """
            select a.act_id_ as element, coalesce(max(a.act_name_), a.act_id_) as naam, max(a.act_type_) as soort, count(*) as aantal,
                count(case when a.proc_def_id_ = :definitie then 1 end) as deze_versie, min(a.start_time_) as oudste,
                count(case when t.due_date_ < :nu then 1 end) as te_laat
            from act_hi_actinst a left join act_ru_task t on t.id_ = a.task_id_
            where a.end_time_ is null and a.tenant_id_ in (:regios)
            and a.act_type_ not in ('subProcess', 'adHocSubProcess', 'transaction', 'multiInstanceBody')
            and a.proc_def_key_ <> 'meldcode' and a.proc_def_key_ = (select d.key_ from act_re_procdef d where d.id_ = :definitie)
            group by a.act_id_ order by count(*) desc, min(a.start_time_)""";

    private final JdbcClient jdbc;
    private final Bereik bereik;
    private final Clock klok;

    Stapstanden(JdbcClient jdbc, Bereik bereik, Clock klok) {
        this.jdbc = jdbc;
        this.bereik = bereik;
        this.klok = klok;
    }

    /**
     * The steps at which routes stand, most first. All versions of the process count: a family that waits in an older one waits too.
     *
     * @param definitie id of a process definition; an unknown one has no steps
     * @throws NietBevoegd when this user does not steer
     */
    @Transactional(readOnly = true)
    public List<Stapstand> van(String definitie) {
        return jdbc.sql(STANDEN)
                .param("regios", bereik.regios())
                .param("definitie", definitie)
                .param("nu", Timestamp.from(klok.instant()))
                .query((rij, nummer) -> {
                    Instant oudste = rij.getTimestamp("oudste").toInstant();
                    return new Stapstand(
                            rij.getString("element"),
                            rij.getString("naam"),
                            rij.getString("soort"),
                            rij.getLong("aantal"),
                            rij.getLong("deze_versie"),
                            oudste,
                            Periode.dag(oudste).until(Periode.dag(klok.instant()), ChronoUnit.DAYS),
                            rij.getLong("te_laat"));
                })
                .list();
    }
}
