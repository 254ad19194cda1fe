package nl.meldroute.dossier.webapp;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;

/** A day and perhaps a time on which something happened, as the Dutch type them. */
record Daginvoer(@Nullable LocalDate dag, @Nullable LocalTime tijd) {

    static final String DAG = "gevoerdOp";
    static final String TIJD = "gevoerdOm";

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter ALS_NEDERLANDER =
            DateTimeFormatter.ofPattern("d-M-uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter UUR =
            DateTimeFormatter.ofPattern("H:mm").withResolverStyle(ResolverStyle.STRICT);

    /**
     * Reads both; a fault is noted at its field.
     *
     * @param dag as dd-mm-jjjj
     * @param tijd as uu:mm; blank when it is not known
     */
    static Daginvoer lees(Invoerregels regels, @Nullable String dag, @Nullable String tijd, Instant nu) {
        LocalDate op = dag(regels, dag);
        LocalTime om = tijd(regels, tijd);
        LocalDateTime hier = LocalDateTime.ofInstant(nu, NEDERLAND);
        regels.eis(op == null || !op.isAfter(hier.toLocalDate()), DAG, "Deze dag is nog niet geweest.");
        if (op != null && om != null && op.equals(hier.toLocalDate())) {
            regels.eis(!om.isAfter(hier.toLocalTime()), TIJD, "Deze tijd is nog niet geweest.");
        }
        return new Daginvoer(op, om);
    }

    private static @Nullable LocalDate dag(Invoerregels regels, @Nullable String dag) {
        if (dag == null || dag.isBlank()) {
            regels.eis(false, DAG, "Vul in op welke dag het was.");
            return null;
        }
        try {
            LocalDate gelezen = LocalDate.parse(dag.strip(), ALS_NEDERLANDER);
            if (gelezen.getYear() > 1900) {
                return gelezen;
            }
        } catch (DateTimeParseException e) {
            // Told below, as a year before 1900 is.
        }
        regels.eis(false, DAG, "Deze dag bestaat niet. Schrijf de dag als 05-11-2026.");
        return null;
    }

    private static @Nullable LocalTime tijd(Invoerregels regels, @Nullable String tijd) {
        if (tijd == null || tijd.isBlank()) {
            return null;
        }
        try {
            return LocalTime.parse(tijd.strip(), UUR);
        } catch (DateTimeParseException e) {
            regels.eis(false, TIJD, "Deze tijd bestaat niet. Schrijf de tijd als 14:30.");
            return null;
        }
    }
}
