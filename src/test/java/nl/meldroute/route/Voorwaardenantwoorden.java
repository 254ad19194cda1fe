package nl.meldroute.route;

import static nl.meldroute.route.Antwoorden.VANDAAG;
import static nl.meldroute.route.Antwoorden.lijst;

import java.util.Map;

/** The ordinary answers to the tasks of voorwaarden en vervolg. */
final class Voorwaardenantwoorden {

    static final Map<String, Map<String, Object>> GEWOON = Map.of(
            "userTask_voerGesprekken",
            Map.ofEntries(
                    Map.entry("gesprekkenSoort", "huisbezoek"),
                    Map.entry("gesprekkenOp", VANDAAG),
                    Map.entry("gesprekkenMet", lijst("ouder", "kind")),
                    Map.entry("gesprekkenBeeld", "bevestigd"),
                    Map.entry("gesprekkenMotivatie", "ja"),
                    Map.entry("gesprekkenVerslag", "Verzonnen verslag"),
                    Map.entry("gesprekkenKinderen", "ja"),
                    Map.entry("informeelNetwerk", "ja"),
                    Map.entry("informeelNetwerkOp", VANDAAG),
                    Map.entry("informeelNetwerkMet", "Verzonnen buur"),
                    Map.entry("informeelNetwerkNoemen", "blijft-vertrouwelijk"),
                    Map.entry("informeelNetwerkVerslag", "Verzonnen verslag"),
                    Map.entry("formeelNetwerk", "nee"),
                    Map.entry("formeelNetwerkReden", "Verzonnen reden"),
                    Map.entry("expertiseGedragswetenschapper", false),
                    Map.entry("expertiseVertrouwensarts", false),
                    Map.entry("expertiseAandachtsfunctionaris", false)),
            "userTask_adviseerAlsGedragswetenschapper",
            Map.of("adviesGedragswetenschapper", "Verzonnen advies"),
            "userTask_adviseerAlsVertrouwensarts",
            Map.of("adviesVertrouwensarts", "Verzonnen advies"),
            "userTask_adviseerAlsAandachtsfunctionaris",
            Map.of("adviesAandachtsfunctionaris", "Verzonnen advies"),
            "userTask_maakBasisveiligheidsplan",
            Map.of(
                    "basisplanBeleving", "Verzonnen beleving",
                    "basisplanOnveilig", "Verzonnen onveiligheid",
                    "basisplanVoorwaarden", "Verzonnen voorwaarde",
                    "basisplanAfspraken", "Verzonnen afspraak",
                    "basisplanSamen", "ja",
                    "basisplanMet", lijst("ouder", "netwerk"),
                    "basisplanToezicht", "Verzonnen toezicht",
                    "basisplanDirectVeilig", "ja"),
            "userTask_maakHulpverleningsplan",
            Map.of(
                    "hulpNodig", "ja",
                    "hulpSoort", lijst("casusregisseur", "vrijwillig-kader"),
                    "hulpPlan", "Verzonnen plan"),
            "userTask_rondVoorwaardenEnVervolgAf",
            Map.of(
                    "uitkomst", "afgesloten",
                    "voorwaardenUitkomstReden", "Verzonnen reden",
                    "instantieInformeren", false,
                    "huisverbodNodig", false,
                    "dienstNodig", false));

    private Voorwaardenantwoorden() {}
}
