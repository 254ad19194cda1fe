package nl.meldroute.route;

import java.util.Map;

/** The ordinary answers to the tasks of monitoring. */
final class Monitoringantwoorden {

    static final Map<String, Map<String, Object>> GEWOON = Map.of(
            "userTask_kiesMonitoringmoment",
            Map.of(
                    "gekozenMoment",
                    "monitoring-3-maanden",
                    "gekozenMet",
                    "betrokkenen",
                    "gekozenMomentReden",
                    "Verzonnen reden"),
            "userTask_spreekMonitoringAf",
            Map.of(
                    "monitoren", "ja",
                    "monitoringVoorwaarden", "Verzonnen voorwaarden",
                    "monitoringProfessionals", Antwoorden.lijst("school", "hulpverlening"),
                    "monitoringAfspraken", "Verzonnen afspraken",
                    "monitoringGezin", "Verzonnen afspraken",
                    "monitoringAlarm", "Verzonnen alarm"),
            "userTask_monitorVeiligheid",
            Map.of(
                    "monitorMet", Antwoorden.lijst("slachtoffer"),
                    "monitorOp", Antwoorden.VANDAAG,
                    "monitorKinderen", "ja",
                    "monitorVoorwaarden", "ja",
                    "monitorDirectVeilig", "ja",
                    "monitorStabielVeilig", "ja",
                    "monitorVerslag", "Verzonnen verslag"),
            "userTask_herplanMonitoring",
            Map.of("herplanning", "schema-blijft", "herplanningReden", "Verzonnen reden"),
            "userTask_sluitMonitoringAf",
            Map.of(
                    "monitoringConclusie", "direct-en-stabiel-veilig",
                    "monitoringVerteldAan", Antwoorden.lijst("gezin", "professionals"),
                    "monitoringConclusieTekst", "Verzonnen conclusie"));

    private Monitoringantwoorden() {}
}
