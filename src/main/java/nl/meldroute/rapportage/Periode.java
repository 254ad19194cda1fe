package nl.meldroute.rapportage;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.meldroute.engine.FormulierFout;

/**
 * Days over which figures count, by Dutch time.
 *
 * @param van the first day
 * @param tot the last day, included
 */
public record Periode(LocalDate van, LocalDate tot) {

    static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
    private static final int HOOGSTENS_JAREN = 10;
    private static final int HOOGSTENS_WEKEN = 27;

    /**
     * The period that somebody chose.
     *
     * @param naam {@code 4-weken}, {@code 13-weken}, {@code dit-jaar}, {@code vorig-jaar}, or {@code zelf} for the two days given
     * @param van ISO, for {@code zelf}
     * @param tot ISO, for {@code zelf}
     * @throws FormulierFout when the period or one of its days is none
     */
    public static Periode gekozen(String naam, String van, String tot, LocalDate vandaag) {
        return switch (naam) {
            case "4-weken" -> weken(4, vandaag);
            case "13-weken" -> weken(13, vandaag);
            case "dit-jaar" -> new Periode(vandaag.withDayOfYear(1), vandaag);
            case "vorig-jaar" -> {
                LocalDate eerste = vandaag.withDayOfYear(1);
                yield new Periode(eerste.minusYears(1), eerste.minusDays(1));
            }
            case "zelf" -> tussen(dag("van", "begindatum", van), dag("tot", "einddatum", tot));
            default -> throw new FormulierFout("periode", "Deze periode is er niet. Ververs de pagina.");
        };
    }

    /** So many weeks up to and including today. */
    static Periode weken(int aantal, LocalDate vandaag) {
        return new Periode(vandaag.minusWeeks(aantal).plusDays(1), vandaag);
    }

    private static Periode tussen(LocalDate van, LocalDate tot) {
        if (tot.isBefore(van)) {
            throw new FormulierFout("tot", "De einddatum ligt voor de begindatum. Kies een latere einddatum.");
        }
        if (van.plusYears(HOOGSTENS_JAREN).isBefore(tot)) {
            throw new FormulierFout("van", "Kies een periode van hoogstens tien jaar.");
        }
        return new Periode(van, tot);
    }

    private static LocalDate dag(String veld, String naam, String dag) {
        try {
            LocalDate gelezen = LocalDate.parse(dag);
            // Outside these no database knows the day.
            if (gelezen.getYear() >= 1900 && gelezen.getYear() < 3000) {
                return gelezen;
            }
        } catch (DateTimeParseException geenDag) {
            // The same answer as for a year that cannot be.
        }
        throw new FormulierFout(veld, "Vul bij de " + naam + " een dag, maand en jaar in.");
    }

    boolean bevat(LocalDate dag) {
        return !dag.isBefore(van) && !dag.isAfter(tot);
    }

    /** The shortest period that holds this one and the other. */
    Periode met(Periode ander) {
        return new Periode(van.isBefore(ander.van) ? van : ander.van, tot.isAfter(ander.tot) ? tot : ander.tot);
    }

    OffsetDateTime begin() {
        return begin(van);
    }

    /** The first moment after it. */
    OffsetDateTime einde() {
        return begin(tot.plusDays(1));
    }

    private static OffsetDateTime begin(LocalDate dag) {
        return dag.atStartOfDay(NEDERLAND).toInstant().atOffset(ZoneOffset.UTC);
    }

    static LocalDate dag(Instant moment) {
        return LocalDate.ofInstant(moment, NEDERLAND);
    }

    /** Its weeks from Monday to Sunday, or its months when those would be too many to read; the first and the last may be shorter. */
    List<Periode> vakken() {
        return van.plusWeeks(HOOGSTENS_WEKEN).isBefore(tot)
                ? maanden()
                : delen(van.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), maandag -> maandag.plusWeeks(1));
    }

    List<Periode> maanden() {
        return delen(van.withDayOfMonth(1), eerste -> eerste.plusMonths(1));
    }

    private List<Periode> delen(LocalDate eerste, UnaryOperator<LocalDate> volgende) {
        return Stream.iterate(eerste, begin -> !begin.isAfter(tot), volgende)
                .map(begin -> new Periode(
                        begin.isBefore(van) ? van : begin,
                        volgende.apply(begin).isAfter(tot)
                                ? tot
                                : volgende.apply(begin).minusDays(1)))
                .toList();
    }
}
