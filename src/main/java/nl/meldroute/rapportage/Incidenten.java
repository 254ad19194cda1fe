package nl.meldroute.rapportage;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.meldroute.rapportage.Sturingsbeeld.Telling;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands still until somebody mends it. */
@Component
class Incidenten {

    static final String INCIDENT = "incident:";

    /** One fault also shows at every process that waits for the one it is in: only its own place counts. */
    private static final String OPEN = """
            from act_ru_incident i left join act_ru_execution e on e.id_ = i.proc_inst_id_
            left join melding m on m.meldingnummer = e.business_key_
            left join act_re_procdef p on p.id_ = i.proc_def_id_
            where i.tenant_id_ in (:regios) and i.cause_incident_id_ = i.id_ and coalesce(p.key_, '') <> 'meldcode' and (:gemeente = '' or m.gemeente = :gemeente)\s""";

    private final JdbcClient jdbc;

    Incidenten(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Per kind as the engine calls it, such as {@code failedJob}; most first. */
    List<Telling> soorten(Selectie selectie) {
        return jdbc.sql("select i.incident_type_ as soort, count(*) as aantal " + OPEN
                        + "group by i.incident_type_ order by count(*) desc, i.incident_type_")
                .params(selectie.waarden())
                .query((rij, nummer) -> new Telling(INCIDENT + rij.getString("soort"), rij.getLong("aantal")))
                .list();
    }

    /** @return empty when the list is not about incidents */
    Optional<List<Zaak>> zaken(String lijst, Selectie selectie) {
        if (!lijst.startsWith(INCIDENT)) {
            return Optional.empty();
        }
        return Optional.of(
                jdbc.sql("select e.business_key_ as nummer, m.gemeente, p.name_ as naam, i.proc_inst_id_ as proces,"
                                + " i.incident_timestamp_ as sinds " + OPEN
                                + "and i.incident_type_ = :soort order by i.incident_timestamp_, i.id_ fetch first "
                                + Selectie.HOOGSTENS + " rows only")
                        .params(selectie.waarden())
                        .param("soort", lijst.substring(INCIDENT.length()))
                        .query((rij, nummer) -> new Zaak(
                                Objects.requireNonNullElse(rij.getString("nummer"), ""),
                                rij.getString("gemeente"),
                                rij.getString("naam"),
                                rij.getString("proces"),
                                rij.getTimestamp("sinds").toInstant(),
                                null,
                                null))
                        .list());
    }
}
