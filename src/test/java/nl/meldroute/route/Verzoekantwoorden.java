package nl.meldroute.route;

import java.util.Map;

/** The ordinary answers to the tasks of a request: somebody of 16 or older asks for himself, and nothing opposes. */
final class Verzoekantwoorden {

    static final Map<String, Map<String, Object>> GEWOON = Map.of(
            "startEvent_vernietigingGevraagd",
            Map.of(
                    "verzoeker", "zelf",
                    "verzoekOntvangenOp", Antwoorden.VANDAAG,
                    "identiteitBijOntvangst", "ja"),
            "userTask_kiesPersoon",
            Map.of("kanOverzien", "ja"),
            "userTask_weegBelang",
            Map.of("belangPersoon", "verzet-zich-niet", "belangPersoonReden", "Verzonnen reden"),
            "userTask_weegVernietiging",
            Map.of("belangAnder", "nee", "wetVerzet", "nee", "vernietigingWeging", "Verzonnen afweging"),
            "userTask_besluitVernietiging",
            Map.of("vernietigingBesluit", "toegewezen", "vernietigingReden", "Verzonnen reden"),
            "userTask_vertelVernietigingsbesluit",
            Map.of(
                    "besluitVerteldOp", Antwoorden.VANDAAG,
                    "besluitVerteldWijze", "brief",
                    "rechtsmiddelenVerteld", "ja"),
            "userTask_voerVernietigingUit",
            Map.of("tekstenNagekeken", "niets", "signaalGeeindigd", "nee"));

    private Verzoekantwoorden() {}
}
