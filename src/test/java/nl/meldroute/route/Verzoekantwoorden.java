package nl.meldroute.route;

import java.util.HashMap;
import java.util.Map;

/** The ordinary answers to the tasks of a request: somebody of 16 or older asks for himself, and nothing opposes. */
final class Verzoekantwoorden {

    static final Map<String, Map<String, Object>> GEWOON = new HashMap<>(Map.of(
            "startEvent_vernietigingGevraagd",
            Map.of(
                    "verzoeker", "zelf",
                    "verzoekOntvangenOp", Antwoorden.VANDAAG,
                    "identiteitBijOntvangst", "ja"),
            "userTask_kiesPersoon",
            Map.of("verzoekGaatDoor", "ja", "kanOverzien", "ja", "verzoekerInMelding", "nee"),
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
            Map.of("tekstenNagekeken", "niets", "mailsVernietigen", "geen", "signaalGeeindigd", "nee")));

    static {
        GEWOON.putAll(Map.of(
                "startEvent_inzageGevraagd",
                GEWOON.get("startEvent_vernietigingGevraagd"),
                "userTask_weegInzage",
                Map.of(
                        "meerTijd", "nee",
                        "belangVertegenwoordigde", "nee",
                        "privacyAnder", "nee",
                        "inzageGevaar", "nee",
                        "inzageWachten", "nee",
                        "inzageWeging", "Verzonnen afweging"),
                "userTask_vertelVerlenging",
                Map.of(
                        "verlengingVerteld", "ja",
                        "verlengReden", "ingewikkeld",
                        "verlengToelichting", "Verzonnen toelichting",
                        "verlengingVerteldOp", Antwoorden.VANDAAG),
                "userTask_besluitInzage",
                Map.of("inzageBesluit", "toegewezen", "inzageReden", "Verzonnen reden"),
                "userTask_vertelInzagebesluit",
                GEWOON.get("userTask_vertelVernietigingsbesluit"),
                "userTask_geefInzage",
                Map.of(
                        "inzageGegeven", "ja",
                        "alleenEigenDeel", "ja",
                        "inzageWijze", "in-de-hand",
                        "inzageGegevenOp", Antwoorden.VANDAAG)));
    }

    private Verzoekantwoorden() {}
}
