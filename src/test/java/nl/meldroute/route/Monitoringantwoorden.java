package nl.meldroute.route;

import java.util.Map;

/** The ordinary answers to the tasks of monitoring. */
final class Monitoringantwoorden {

    static final Map<String, Map<String, Object>> GEWOON = Map.of(
            "userTask_kiesMonitoringmoment",
            Map.of(
                    "gekozenMoment",
                    "monitoring-3-maanden",
                    "gekozenVanaf",
                    "einde-vervolg",
                    "gekozenMet",
                    "betrokkenen",
                    "gekozenMomentReden",
                    "Verzonnen reden"),
            "userTask_spreekMonitoringAf",
            Map.of(
                    "monitoren", "ja",
                    "monitoringMetVoorwaarden", "ja",
                    "monitoringVoorwaarden", "Verzonnen voorwaarden",
                    "monitoringToezicht", "Verzonnen toezicht",
                    "monitoringProfessionals", Antwoorden.lijst("hulpverlening", "school"),
                    "monitoringAfspraakHulpverlening", "Verzonnen afspraak met de hulpverlening",
                    "monitoringAfspraakSchool", "Verzonnen afspraak met de school",
                    "monitoringGezin", "Verzonnen afspraken",
                    "monitoringAlarm", "Verzonnen alarm"),
            "userTask_monitorVeiligheid",
            Map.of(
                    "monitorMet", Antwoorden.lijst("slachtoffer", "procesregisseur"),
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
                    "monitoringGezinVerteld", "ja",
                    "monitoringProfessionalsVerteld", "ja",
                    "monitoringConclusieTekst", "Verzonnen conclusie"));

    private Monitoringantwoorden() {}
}
