package nl.meldroute.rapportage;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the current user asked for and may see.
 *
 * @param regios never empty
 * @param gemeente empty for all
 */
record Selectie(Set<String> regios, String gemeente, Periode periode, Instant nu) {

    /** Most cases that one list shows. */
    static final int HOOGSTENS = 200;

    Selectie {
        regios = Set.copyOf(regios);
    }

    Selectie over(Periode ander) {
        return new Selectie(regios, gemeente, ander, nu);
    }

    LocalDate vandaag() {
        return Periode.dag(nu);
    }

    /** For SQL. The engine keeps moments as {@link Timestamp}, the dossier with their offset. */
    Map<String, Object> waarden() {
        Map<String, Object> waarden = new HashMap<>();
        waarden.put("regios", regios);
        waarden.put("gemeente", gemeente);
        waarden.put("vanaf", periode.begin());
        waarden.put("tot", periode.einde());
        waarden.put("nu", Timestamp.from(nu));
        waarden.put("morgen", stempel(vandaag().plusDays(1)));
        waarden.put("overmorgen", stempel(vandaag().plusDays(2)));
        waarden.put("week", stempel(vandaag().minusWeeks(1)));
        waarden.put("vierWeken", stempel(vandaag().minusWeeks(4)));
        waarden.put("tienWeken", stempel(vandaag().minusWeeks(10)));
        return waarden;
    }

    static Timestamp stempel(LocalDate dag) {
        return Timestamp.from(dag.atStartOfDay(Periode.NEDERLAND).toInstant());
    }
}
