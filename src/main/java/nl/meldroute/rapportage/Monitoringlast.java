package nl.meldroute.rapportage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.meldroute.rapportage.Sturingsbeeld.Maandtelling;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The moments of monitoring that are planned for this month and the five after it. */
@Component
class Monitoringlast {

    static final String MAAND = "monitoring:";
    private static final int MAANDEN = 6;

    /** As the rows for the moments in the table of terms say: a moment shows as a task this long before it, until then a timer waits. */
    private static final Period VOORAF = Period.ofWeeks(2);

    private static final String GEPLAND = """
            select e.business_key_ as nummer, m.gemeente, j.process_instance_id_ as proces, j.duedate_ as wekt
            from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_
            join act_ru_execution e on e.id_ = j.process_instance_id_
            left join melding m on m.meldingnummer = e.business_key_
            where d.act_id_ = 'catchEvent_momentNadert' and j.tenant_id_ in (:regios)
            and (:gemeente = '' or m.gemeente = :gemeente) and j.duedate_ < :wektVoor""";

    private final JdbcClient jdbc;
    private final OpenTaken taken;

    Monitoringlast(JdbcClient jdbc, OpenTaken taken) {
        this.jdbc = jdbc;
        this.taken = taken;
    }

    List<Maandtelling> perMaand(Selectie selectie) {
        List<Zaak> alle = alle(selectie);
        return Stream.iterate(YearMonth.from(selectie.vandaag()), maand -> maand.plusMonths(1))
                .limit(MAANDEN)
                .map(maand -> new Maandtelling(
                        MAAND + maand,
                        maand.atDay(1).toString(),
                        alle.stream()
                                .filter(zaak -> maand(zaak, selectie).equals(maand))
                                .count()))
                .toList();
    }

    /**
     * The moments of one month, the first of them first.
     *
     * @param lijst {@code monitoring:2027-04}
     * @return empty when there is no such list
     */
    Optional<List<Zaak>> zaken(String lijst, Selectie selectie) {
        if (!lijst.startsWith(MAAND)) {
            return Optional.empty();
        }
        try {
            YearMonth maand = YearMonth.parse(lijst.substring(MAAND.length()));
            return Optional.of(alle(selectie).stream()
                    .filter(zaak -> maand(zaak, selectie).equals(maand))
                    .toList());
        } catch (DateTimeParseException geenMaand) {
            return Optional.empty();
        }
    }

    /** What is late already is work of this month. */
    private static YearMonth maand(Zaak zaak, Selectie selectie) {
        YearMonth maand = YearMonth.from(Periode.dag(Objects.requireNonNull(zaak.uiterlijk())));
        YearMonth deze = YearMonth.from(selectie.vandaag());
        return maand.isBefore(deze) ? deze : maand;
    }

    private List<Zaak> alle(Selectie selectie) {
        LocalDate einde = YearMonth.from(selectie.vandaag()).plusMonths(MAANDEN).atDay(1);
        List<Zaak> gepland = jdbc.sql(GEPLAND)
                .params(selectie.waarden())
                .param("wektVoor", Selectie.stempel(einde.minus(VOORAF)))
                .query((rij, nummer) -> {
                    Instant wekt = rij.getTimestamp("wekt").toInstant();
                    return new Zaak(
                            Objects.requireNonNullElse(rij.getString("nummer"), ""),
                            rij.getString("gemeente"),
                            "Gepland; de taak komt twee weken ervoor",
                            rij.getString("proces"),
                            wekt,
                            wekt.atZone(Periode.NEDERLAND).plus(VOORAF).toInstant(),
                            null);
                })
                .list();
        return Stream.concat(
                        taken.van("userTask_monitorVeiligheid", Selectie.stempel(einde), selectie).stream(),
                        gepland.stream())
                .sorted(Comparator.comparing((Zaak zaak) -> Objects.requireNonNull(zaak.uiterlijk()))
                        .thenComparing(Zaak::nummer))
                .toList();
    }
}
