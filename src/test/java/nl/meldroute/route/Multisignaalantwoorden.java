package nl.meldroute.route;

import java.util.Map;

/** The ordinary answers to the tasks of Multisignaal. */
final class Multisignaalantwoorden {

    static final Map<String, Map<String, Object>> GEWOON = Map.of(
            "userTask_weegSignaal",
            Map.of(
                    "signaalGeven", "ja",
                    "signaalReden", "Verzonnen reden"),
            "userTask_vertelSignaal",
            Map.of(
                    "signaalVertegenwoordiger",
                    "ja",
                    "signaalVertegenwoordigerOp",
                    Antwoorden.VANDAAG,
                    "signaalJongere",
                    "ja",
                    "signaalJongereOp",
                    Antwoorden.VANDAAG),
            "userTask_beheerSignaal",
            Map.of("signaalIntrekReden", "risico-weg", "signaalIntrekToelichting", "Verzonnen toelichting"));

    private Multisignaalantwoorden() {}
}
