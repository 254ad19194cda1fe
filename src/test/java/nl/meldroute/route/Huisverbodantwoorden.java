package nl.meldroute.route;

import java.util.Map;

/** The ordinary answers to the tasks of a tijdelijk huisverbod. */
final class Huisverbodantwoorden {

    static final Map<String, Map<String, Object>> GEWOON = Map.of(
            "userTask_adviseerBurgemeester",
            Map.of(
                    "huisverbodVraagVan", "hulpofficier",
                    "huisverbodOverlegMet", "Verzonnen hulpofficier",
                    "huisverbodGrond", Antwoorden.lijst("gevaar"),
                    "huisverbodAdvies", "ja",
                    "huisverbodAdviesReden", "Verzonnen reden"),
            "userTask_legBurgemeesterbesluitVast",
            Map.of(
                    "huisverbodBesluit", "ja",
                    "huisverbodDag", Antwoorden.VANDAAG,
                    "huisverbodTijd", Antwoorden.NU,
                    "huisverbodVolwassen", "ja",
                    "huisverbodContactverbod", "Verzonnen partner"),
            "userTask_biedHulp",
            Map.of(
                    "huisverbodHulpUithuisgeplaatste", "aanvaard",
                    "huisverbodHulpUithuisgeplaatsteDoor", "Verzonnen instelling",
                    "huisverbodHulpAchterblijver", "aanvaard",
                    "huisverbodHulpAchterblijverDoor", "Verzonnen instelling",
                    "huisverbodHulpKinderen", "nog-geen-antwoord",
                    "huisverbodHulpKinderenDoor", "Verzonnen instelling"),
            "userTask_volgHuisverbod",
            Map.of(
                    "huisverbodEinde", "ingetrokken",
                    "huisverbodHulpBevestigd", "ja",
                    "huisverbodGeeindigdOp", Antwoorden.VANDAAG,
                    "huisverbodEindeToelichting", "Verzonnen toelichting"),
            "userTask_adviseerVerlenging",
            Map.of(
                    "verlengingAdvies", "nee",
                    "verlengingAdviesReden", "Verzonnen reden",
                    "huisverbodVerlengd", "nee"));

    private Huisverbodantwoorden() {}
}
