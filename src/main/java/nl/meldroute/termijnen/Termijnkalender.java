package nl.meldroute.termijnen;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Computes when a legal term ends. The day on which it starts does not count; it is due at 23:59:59 Europe/Amsterdam on its last day.
 */
public final class Termijnkalender {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
    private static final LocalTime EINDE_VAN_DE_DAG = LocalTime.of(23, 59, 59);
    private static final LocalTime BEGIN_VAN_DE_WERKDAG = LocalTime.of(9, 0);

    private final HolidayManager feestdagen =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NETHERLANDS));

    /** The last moment at which the term is met. */
    public Instant uiterlijk(Instant begin, Termijn termijn) {
        return termijn.kalender() == Kalender.KLOK
                ? begin.plus(Duration.ofHours(termijn.aantal()))
                : moment(laatsteDag(dag(begin), termijn), EINDE_VAN_DE_DAG);
    }

    /** When to warn: hours count back from the end, days from the last day (at 9:00). Never before the term begins. */
    public Instant waarschuwing(Instant begin, Termijn termijn) {
        Instant einde = uiterlijk(begin, termijn);
        int aantal = termijn.waarschuwing();
        LocalDate laatste = dag(einde);
        Instant waarschuwing =
                switch (termijn.waarschuwingEenheid()) {
                    case UUR -> einde.minus(Duration.ofHours(aantal));
                    case DAG -> ochtend(laatste.minusDays(aantal));
                    case WERKDAG -> ochtend(werkdagenTerug(laatste, aantal));
                    case WEEK -> ochtend(laatste.minusWeeks(aantal));
                    case MAAND -> ochtend(laatste.minusMonths(aantal));
                    case JAAR -> ochtend(laatste.minusYears(aantal));
                };
        Instant opTijd = waarschuwing.isAfter(einde) ? einde : waarschuwing;
        return opTijd.isBefore(begin) ? begin : opTijd;
    }

    /** No Saturday, Sunday or recognised holiday; Goede Vrijdag and 5 mei are holidays every year (Algemene termijnenwet art. 3). */
    public boolean isWerkdag(LocalDate dag) {
        return dag.getDayOfWeek() != SATURDAY && dag.getDayOfWeek() != SUNDAY && !isFeestdag(dag);
    }

    /** The first working day after this day. */
    public LocalDate volgendeWerkdag(LocalDate dag) {
        return eersteWerkdag(dag.plusDays(1));
    }

    private LocalDate laatsteDag(LocalDate begin, Termijn termijn) {
        int aantal = termijn.aantal();
        if (termijn.eenheid() == Eenheid.WERKDAG || termijn.kalender() == Kalender.WERKDAGEN) {
            return werkdagenVerder(begin, aantal);
        }
        LocalDate einde =
                switch (termijn.eenheid()) {
                    case DAG -> begin.plusDays(aantal);
                    case WEEK -> begin.plusWeeks(aantal);
                    case MAAND -> begin.plusMonths(aantal);
                    case JAAR -> begin.plusYears(aantal);
                    case UUR, WERKDAG -> throw new IllegalStateException("Al behandeld: " + termijn.eenheid());
                };
        return termijn.kalender() == Kalender.TERMIJNENWET && isKortGenoeg(termijn) ? verlengd(begin, einde) : einde;
    }

    /** The Algemene termijnenwet leaves out long terms (art. 4). */
    private static boolean isKortGenoeg(Termijn termijn) {
        return switch (termijn.eenheid()) {
            case DAG -> termijn.aantal() <= 90;
            case WEEK -> termijn.aantal() <= 12;
            case MAAND -> termijn.aantal() <= 3;
            case UUR, WERKDAG, JAAR -> false;
        };
    }

    private LocalDate verlengd(LocalDate begin, LocalDate einde) {
        LocalDate dag = eersteWerkdag(einde); // art. 1
        boolean minstensDrieDagen = ChronoUnit.DAYS.between(begin, einde) >= 3;
        LocalDate tweeWerkdagen = werkdagenVerder(begin, 2); // art. 2
        return minstensDrieDagen && dag.isBefore(tweeWerkdagen) ? tweeWerkdagen : dag;
    }

    private LocalDate eersteWerkdag(LocalDate vanaf) {
        LocalDate dag = vanaf;
        while (!isWerkdag(dag)) {
            dag = dag.plusDays(1);
        }
        return dag;
    }

    private LocalDate werkdagenVerder(LocalDate begin, int aantal) {
        LocalDate dag = begin;
        for (int i = 0; i < aantal; i++) {
            dag = volgendeWerkdag(dag);
        }
        return dag;
    }

    private LocalDate werkdagenTerug(LocalDate einde, int aantal) {
        LocalDate dag = einde;
        for (int i = 0; i < aantal; i++) {
            do {
                dag = dag.minusDays(1);
            } while (!isWerkdag(dag));
        }
        return dag;
    }

    private boolean isFeestdag(LocalDate dag) {
        // All types: Jollyday lists Goede Vrijdag as an observance, the law equates it with a holiday.
        return feestdagen.getHolidays(Year.of(dag.getYear())).stream()
                .anyMatch(feestdag -> feestdag.getDate().equals(dag));
    }

    private static LocalDate dag(Instant moment) {
        return moment.atZone(NEDERLAND).toLocalDate();
    }

    private static Instant ochtend(LocalDate dag) {
        return moment(dag, BEGIN_VAN_DE_WERKDAG);
    }

    private static Instant moment(LocalDate dag, LocalTime tijd) {
        return dag.atTime(tijd).atZone(NEDERLAND).toInstant();
    }
}
