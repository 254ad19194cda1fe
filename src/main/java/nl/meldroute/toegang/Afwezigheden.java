package nl.meldroute.toegang;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which colleagues are away, and until when. Unguarded: who may enter it for whom is checked before. */
@Service
public class Afwezigheden {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
    private static final String KIES = "select id, wie, van, tot_en_met, door from afwezigheid ";

    private final JdbcClient jdbc;
    private final Clock klok;

    Afwezigheden(JdbcClient jdbc, Clock klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    /** The present day in the Netherlands. */
    public LocalDate vandaag() {
        return LocalDate.ofInstant(klok.instant(), NEDERLAND);
    }

    /** Who is away today, by user id, with the last day away. */
    public Map<String, LocalDate> nu() {
        return jdbc
                .sql(KIES + "where :dag between van and tot_en_met")
                .param("dag", vandaag())
                .query(Afwezigheid.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Afwezigheid::wie, Afwezigheid::totEnMet, Afwezigheden::laatste));
    }

    private static LocalDate laatste(LocalDate een, LocalDate ander) {
        return een.isAfter(ander) ? een : ander;
    }

    /** Until which day this colleague is away; empty who is there today. */
    public Optional<LocalDate> totEnMet(String wie) {
        return Optional.ofNullable(nu().get(wie));
    }

    /** What runs today or is still to come, the earliest first. */
    public List<Afwezigheid> vanafVandaag() {
        return jdbc.sql(KIES + "where tot_en_met >= :dag order by van, id")
                .param("dag", vandaag())
                .query(Afwezigheid.class)
                .list();
    }

    /** The absence with this id; empty when it is over or was ended. */
    public Optional<Afwezigheid> vind(long id) {
        return vanafVandaag().stream()
                .filter(afwezigheid -> afwezigheid.id() == id)
                .findFirst();
    }

    /**
     * Enters an absence.
     *
     * @param totEnMet not before {@code van}
     * @return empty when it was entered; the absence of this colleague that it would overlap when it was not
     */
    @Transactional
    public Optional<Afwezigheid> meld(String wie, LocalDate van, LocalDate totEnMet, String door) {
        Optional<Afwezigheid> overlap = vanafVandaag().stream()
                .filter(eerder -> eerder.wie().equals(wie)
                        && !eerder.van().isAfter(totEnMet)
                        && !eerder.totEnMet().isBefore(van))
                .findFirst();
        if (overlap.isEmpty()) {
            jdbc.sql("""
                            insert into afwezigheid (wie, van, tot_en_met, door, op)
                            values (:wie, :van, :totEnMet, :door, :op)""")
                    .param("wie", wie)
                    .param("van", van)
                    .param("totEnMet", totEnMet)
                    .param("door", door)
                    .param("op", klok.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
        return overlap;
    }

    /** Deletes what is over. */
    @Transactional
    public void ruimOp() {
        jdbc.sql("delete from afwezigheid where tot_en_met < :dag")
                .param("dag", vandaag())
                .update();
    }

    /** Ends or withdraws an absence: from now on the colleague is there. A second time changes nothing. */
    @Transactional
    public void beeindig(long id) {
        jdbc.sql("delete from afwezigheid where id = :id").param("id", id).update();
    }
}
