package nl.meldroute.route;

import java.util.Map;

/** The ordinary answers to the tasks of a verzoek tot onderzoek. */
final class Raadantwoorden {

    static final Map<String, Map<String, Object>> GEWOON = Map.of(
            "userTask_bereidVerzoekVoor",
            Map.of(
                    "raadVerzoek", "ja",
                    "raadSpoed", "nee",
                    "raadGezagGeinformeerd", "ja",
                    "raadAnderGezag", "Verzonnen voogdij",
                    "raadOngeboren", "nee",
                    "raadZorgen", "Verzonnen zorgen",
                    "raadHulp", "Verzonnen hulp",
                    "raadWaarom", "Verzonnen noodzaak",
                    "raadVerwachting", "Verzonnen verwachting"),
            "userTask_belRaad",
            Map.of(
                    "raadGebeldOp",
                    Antwoorden.VANDAAG,
                    "raadGebeldOm",
                    Antwoorden.NU,
                    "raadGebeldMet",
                    "Verzonnen raadsonderzoeker",
                    "raadGebeldAfspraak",
                    "Verzonnen afspraak"),
            "userTask_keurVerzoekGoed",
            Map.of("raadGoedkeuring", "ja", "raadGoedkeuringReden", "Verzonnen reden"),
            "userTask_legRaadantwoordVast",
            Map.of(
                    "raadantwoordSoort", "uitkomst",
                    "raadantwoordUitkomst", "geen-rekest",
                    "raadantwoordOp", Antwoorden.VANDAAG),
            "userTask_plaatsRaadantwoord",
            Map.of("raadantwoordPlaats", "terzijde", "plaatsReden", "Verzonnen reden"),
            "userTask_bekijkRaadantwoord",
            Map.of("raadantwoordNaAfloop", "Verzonnen opvolging"),
            "userTask_volgRaadantwoordOp",
            Map.of("raadOpvolging", "Verzonnen overleg", "uitkomst", "afgesloten"));

    private Raadantwoorden() {}
}
