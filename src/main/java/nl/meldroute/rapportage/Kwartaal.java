package nl.meldroute.rapportage;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.stream.Stream;

/** @param kwartaal 1..4 */
public record Kwartaal(int jaar, int kwartaal) {

    static Kwartaal van(LocalDate dag) {
        return new Kwartaal(dag.getYear(), dag.get(IsoFields.QUARTER_OF_YEAR));
    }

    /** The quarters of which every day lies in the period, and in the past. */
    static List<Kwartaal> heel(Periode periode, LocalDate vandaag) {
        return Stream.iterate(
                        van(periode.van()).begin(),
                        begin -> !begin.isAfter(periode.tot()),
                        begin -> begin.plusMonths(3))
                .filter(begin -> !begin.isBefore(periode.van()))
                .map(Kwartaal::van)
                .filter(een ->
                        !een.einde().isAfter(periode.tot()) && een.einde().isBefore(vandaag))
                .toList();
    }

    private LocalDate begin() {
        return LocalDate.of(jaar, 3 * kwartaal - 2, 1);
    }

    private LocalDate einde() {
        return begin().plusMonths(3).minusDays(1);
    }
}
