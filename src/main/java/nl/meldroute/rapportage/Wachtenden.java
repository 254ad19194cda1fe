package nl.meldroute.rapportage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import nl.meldroute.rapportage.Sturingsbeeld.Wachtlijst;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Families for whom a service of Veilig Thuis was decided on and has not begun. */
@Component
class Wachtenden {

    private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("dd-MM-uuuu");

    /** What this task waits for is that the service begins. */
    private static final String WACHTEND_OP_START = """
            select m.meldingnummer, m.gemeente, t.proc_inst_id_ as proces, t.assignee_ as behandelaar, t.create_time_ as sinds,
                (select max(g.moment) from gebeurtenis g where g.meldingnummer = m.meldingnummer
                    and g.soort = 'VEILIGHEID_NAGEGAAN' and not exists (select 1 from gebeurtenis_code c
                        where c.meldingnummer = g.meldingnummer and c.volgnummer = g.volgnummer
                        and c.sleutel = 'uitkomst' and c.waarde = 'onbekend')) as controle
            from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_ join melding m on m.meldingnummer = e.business_key_
            where t.task_def_key_ = 'userTask_startDienst' and m.regio in (:regios)
            and (:gemeente = '' or m.gemeente = :gemeente) order by t.create_time_, t.id_""";

    private final JdbcClient jdbc;

    Wachtenden(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A family that waits.
     *
     * @param sinds since when
     * @param controle when somebody last asked whether it is safe, and got an answer; null when nobody did since then
     */
    private record Wachtend(
            String meldingnummer,
            String gemeente,
            String proces,
            @Nullable String behandelaar,
            Instant sinds,
            @Nullable Instant controle) {

        Instant laatst() {
            return controle == null ? sinds : controle;
        }

        Zaak zaak() {
            return new Zaak(
                    meldingnummer,
                    gemeente,
                    controle == null
                            ? "Nog niet gevraagd of het veilig is"
                            : "Laatst gevraagd of het veilig is: " + DAG.format(Periode.dag(controle)),
                    proces,
                    sinds,
                    null,
                    behandelaar);
        }
    }

    Wachtlijst lijst(Selectie selectie) {
        List<Wachtend> alle = wachtend(selectie);
        return new Wachtlijst(
                alle.size(),
                langste(alle, Wachtend::sinds, selectie.vandaag()),
                langste(alle, Wachtend::laatst, selectie.vandaag()));
    }

    /** Who waits longest first. */
    List<Zaak> zaken(Selectie selectie) {
        return wachtend(selectie).stream().map(Wachtend::zaak).toList();
    }

    private static @Nullable Long langste(List<Wachtend> alle, Function<Wachtend, Instant> moment, LocalDate vandaag) {
        return alle.stream()
                .map(moment)
                .min(Instant::compareTo)
                .map(eerste -> Periode.dag(eerste).until(vandaag, ChronoUnit.DAYS))
                .orElse(null);
    }

    private List<Wachtend> wachtend(Selectie selectie) {
        return jdbc.sql(WACHTEND_OP_START)
                .params(selectie.waarden())
                .query((rij, nummer) -> {
                    Instant sinds = rij.getTimestamp("sinds").toInstant();
                    Instant controle = OpenTaken.moment(rij.getTimestamp("controle"));
                    return new Wachtend(
                            rij.getString("meldingnummer"),
                            rij.getString("gemeente"),
                            rij.getString("proces"),
                            rij.getString("behandelaar"),
                            sinds,
                            controle == null || controle.isBefore(sinds) ? null : controle);
                })
                .list();
    }
}
