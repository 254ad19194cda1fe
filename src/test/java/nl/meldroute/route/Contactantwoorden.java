package nl.meldroute.route;

import java.util.HashMap;
import java.util.Map;

/** The ordinary answers to the tasks of a first contact: a school that can go on by itself. */
final class Contactantwoorden {

    static final Map<String, Map<String, Object>> GEWOON = new HashMap<>(Map.of(
            "startEvent_contactOpgenomen",
            Map.of(
                    "kanaal", "telefoon",
                    "hoedanigheid", "15",
                    "gemeente", "Gooise Meren",
                    "wens", "weet-niet",
                    "acuutGevaar", "nee"),
            "userTask_bespreekSituatie",
            Map.ofEntries(
                    Map.entry("aanleiding", Antwoorden.lijst("08")),
                    Map.entry("aard", Antwoorden.lijst("03")),
                    Map.entry("duurGeweld", "tot-6-maanden"),
                    Map.entry("actueleOnveiligheid", "Verzonnen onveiligheid"),
                    Map.entry("eigenMogelijkheden", "Verzonnen mogelijkheden"),
                    Map.entry("vermoeden", "ja"),
                    Map.entry("onveiligheid", "geen"),
                    Map.entry("volgensAfwegingskader", "nee"),
                    Map.entry("eigenHulp", "ja"),
                    Map.entry("werkenMee", "ja"),
                    Map.entry("stabieleVeiligheid", "nog-niet-bekend"),
                    Map.entry("melderBekend", "ja"),
                    Map.entry("strafbaar", "nee")),
            "userTask_kiesContactuitkomst",
            Map.of("contactUitkomst", "advies"),
            "userTask_geefAdvies",
            Map.of(
                    "directeVeiligheid", "ja",
                    "adviesBespreken", "Verzonnen advies",
                    "adviesAanpak", "Verzonnen aanpak",
                    "ondersteuning", Antwoorden.lijst("voorbereiding-gesprek"),
                    "verantwoordelijkheidBevestigd", "ja",
                    "adviesvragerToestemming", "nee",
                    "hoeVerder", "klaar"),
            "userTask_neemMeldingOp",
            Map.of("opgenomen", "nee", "geenMeldingReden", "Verzonnen reden")));

    static {
        GEWOON.put(
                "userTask_toetsVoorwaarden",
                Map.of(
                        "risicoHoogEnAcuut", "ja",
                        "bellerVergrootVeiligheid", "nee",
                        "overeenstemming", "nee",
                        "persoonsgegevensBekend", "ja",
                        "besprokenProfessional", "ja",
                        "besprokenOrganisatie", "ja",
                        "ambtshalveToelichting", "Verzonnen toelichting"));
        GEWOON.put(
                "userTask_voerMdo",
                Map.of(
                        "mdoAmbtshalveOp",
                        Antwoorden.VANDAAG,
                        "mdoAmbtshalveMet",
                        Antwoorden.lijst("gedragswetenschapper", "medewerker"),
                        "mdoAmbtshalveOordeel",
                        "melden",
                        "mdoAmbtshalveVerslag",
                        "Verzonnen verslag"));
        GEWOON.put(
                "userTask_besluitAmbtshalve", Map.of("ambtshalveBesluit", "ja", "ambtshalveReden", "Verzonnen reden"));
        GEWOON.put(
                "userTask_informeerAdviesvrager",
                Map.of(
                        "adviesvragerGeinformeerd", "ja",
                        "adviesvragerGeinformeerdOp", Antwoorden.VANDAAG,
                        "organisatieGeinformeerd", "ja"));
    }

    private Contactantwoorden() {}
}
