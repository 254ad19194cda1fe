package nl.meldroute.route;

import java.util.Map;

/** The ordinary answers to the tasks of the waiting for a service to begin. */
final class Wachtantwoorden {

    static final Map<String, Map<String, Object>> GEWOON = Map.of(
            "userTask_startDienst",
            Map.of("dienstBegonnenDag", Antwoorden.VANDAAG, "dienstBegonnenMet", "gesprek"),
            "userTask_gaVeiligheidNa",
            Map.of(
                    "wachtContact", "telefoon",
                    "wachtContactOp", Antwoorden.VANDAAG,
                    "wachtKinderenGezien", "ja",
                    "wachtOordeel", "veilig",
                    "wachtVerslag", "Verzonnen verslag"));

    private Wachtantwoorden() {}
}
