package nl.meldroute.route;

import java.util.Map;

/** The ordinary answers to the tasks of a meldcode: a school that can help by itself. */
final class Meldcodeantwoorden {

    static final Map<String, Map<String, Object>> GEWOON = Map.ofEntries(
            Map.entry(
                    "startEvent_zorgen",
                    Map.of(
                            "eigenKenmerk", "Zaak-7",
                            "beroepsgroep", "onderwijs",
                            "hoedanigheid", "15",
                            "gemeente", "Gooise Meren")),
            Map.entry(
                    "userTask_brengSignalenInKaart",
                    Map.of(
                            "acuutGevaar", "nee",
                            "geweldsvormen", Antwoorden.lijst("kindermishandeling"),
                            "feiten", "Verzonnen feiten",
                            "kindcheck", "nee",
                            "mantelzorgcheck", "nee",
                            "naarStap", "2")),
            Map.entry(
                    "userTask_raadpleeg",
                    Map.of(
                            "raadpleegMet", Antwoorden.lijst("collega"),
                            "raadpleegOp", Antwoorden.VANDAAG,
                            "raadpleegOordeel", "Verzonnen oordeel",
                            "adviesVragen", "nee",
                            "naarStap", "3")),
            Map.entry(
                    "userTask_voerMeldcodegesprek",
                    Map.of(
                            "gesprekGevoerd", "ja",
                            "gesprekMet", Antwoorden.lijst("ouder"),
                            "meldcodegesprekOp", Antwoorden.VANDAAG,
                            "gespreksuitkomst", "Verzonnen uitkomst",
                            "naarStap", "4")),
            Map.entry(
                    "userTask_weeg", Map.of("weging", "Verzonnen weging", "vermoedenBijWegen", "ja", "naarStap", "5")),
            Map.entry(
                    "userTask_doorloopAfwegingskader",
                    Map.of(
                            "onveiligheid", "geen",
                            "onthulling", "nee",
                            "eigenHulp", "ja",
                            "werkenMee", "ja",
                            "stabieleVeiligheid", "nog-niet-bekend",
                            "naarStap", "besluit")),
            Map.entry(
                    "userTask_beslisOverMelden",
                    Map.of(
                            "meldenNoodzakelijk",
                            "nee",
                            "meldenReden",
                            "Verzonnen reden",
                            "eindverantwoordelijke",
                            "ikzelf")),
            Map.entry("userTask_beslisOverHulp", Map.of("hulpMogelijk", "ja", "hulpReden", "Verzonnen reden")),
            Map.entry(
                    "userTask_doeMelding",
                    Map.of(
                            "meldingGedaan", "hier",
                            "acuutGevaar", "nee",
                            "aanleiding", Antwoorden.lijst("08"),
                            "melderNaam", "Verzonnen Leerkracht",
                            "melderBekendheid", "OPEN",
                            "toelichting", "Verzonnen verhaal")),
            Map.entry("userTask_maakHulpplan", Map.of("hulpplan", "Verzonnen hulp", "vervolgdag", "2027-01-20")),
            Map.entry("userTask_vraagNaOfVeilig", Map.of("nuVeilig", "ja", "veiligReden", "Verzonnen teken")),
            Map.entry("userTask_rondMeldcodeAf", Map.of("afsluitReden", "Verzonnen reden")));

    private Meldcodeantwoorden() {}
}
