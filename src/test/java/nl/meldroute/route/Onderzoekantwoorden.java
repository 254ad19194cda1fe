package nl.meldroute.route;

import static nl.meldroute.route.Antwoorden.VANDAAG;
import static nl.meldroute.route.Antwoorden.lijst;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ordinary answers to the tasks of onderzoek. */
final class Onderzoekantwoorden {

    static final Map<String, Map<String, Object>> GEWOON = Map.of(
            "userTask_maakOnderzoeksplan",
            Map.of(
                    "onderzoekVragen", "Verzonnen vragen",
                    "onderzoekPlanBronnen", lijst("huisarts", "school"),
                    "onderzoekPlanPersonen", lijst("kind", "ouder"),
                    "onderzoekPlanKinderen", "Verzonnen plek",
                    "onderzoekPlan", "Verzonnen plan"),
            "userTask_bevraagBronnen",
            Map.ofEntries(
                    Map.entry("bevraagdHuisarts", "geweigerd"),
                    Map.entry("bevraagdSchool", "beantwoord"),
                    Map.entry("bevraagdSchoolInhoud", "Verzonnen antwoord"),
                    Map.entry("bevraagdOpvang", "niet-gevraagd"),
                    Map.entry("bevraagdJgz", "gevraagd"),
                    Map.entry("bevraagdWijkteam", "niet-gevraagd"),
                    Map.entry("bevraagdHulpverlening", "niet-gevraagd"),
                    Map.entry("bevraagdPolitie", "niet-gevraagd"),
                    Map.entry("bevraagdAnder", "niet-gevraagd"),
                    Map.entry("bevraagdNietReden", "Verzonnen reden"),
                    Map.entry("bevraagdVertrouwelijk", "nee")),
            "userTask_hoorBetrokkenen",
            Map.ofEntries(
                    Map.entry("gehoordSlachtoffer", "gehoord"),
                    Map.entry("gehoordPleger", "gehoord"),
                    Map.entry("gehoordOuders", "gehoord"),
                    Map.entry("gehoordAnderen", "niet-van-toepassing"),
                    Map.entry("gehoordKinderenTot4", "geen"),
                    Map.entry("gehoordKinderen4Tot12", "gezien-en-gesproken"),
                    Map.entry("gehoordKinderenVanaf12", "geen"),
                    Map.entry("gehoordOp", VANDAAG),
                    Map.entry("gehoordWijze", "huisbezoek"),
                    Map.entry("gehoordBeeld", "bevestigd"),
                    Map.entry("gehoordMotivatie", "deels"),
                    Map.entry("gehoordWederhoor", "ja"),
                    Map.entry("gehoordVerslag", "Verzonnen verslag"),
                    Map.entry("genoegBekend", "ja")),
            "userTask_beoordeelBevindingen",
            Map.of(
                    "onderzoekVoortijdig", "nee",
                    "onderzoekBevindingen", "Verzonnen bevindingen",
                    "uitkomstHuiselijkGeweld", "bevestigd",
                    "aardHuiselijkGeweld", lijst("01", "03"),
                    "uitkomstHuiselijkGeweldReden", "Verzonnen reden",
                    "uitkomstKindermishandeling", "niet-bevestigd",
                    "uitkomstKindermishandelingReden", "Verzonnen reden"),
            "userTask_geefOordeelGedragswetenschapper",
            Map.of("akkoordGedragswetenschapper", "ja", "oordeelGedragswetenschapper", "Verzonnen oordeel"),
            "userTask_geefOordeelVertrouwensarts",
            Map.of("akkoordVertrouwensarts", "ja", "oordeelVertrouwensarts", "Verzonnen oordeel"),
            "userTask_legConclusieVast",
            Map.of("onderzoekConclusie", "Verzonnen conclusie", "uitkomst", "afgesloten"),
            "userTask_deelRapport",
            Map.of(
                    "rapportGedeeld",
                    "allen",
                    "rapportGedeeldOp",
                    VANDAAG,
                    "rapportWijze",
                    "gesprek",
                    "rapportGedeeldMet",
                    lijst("ouder", "kind"),
                    "rapportInhoud",
                    lijst("conclusie", "bronnen"),
                    "rapportVerslag",
                    "Verzonnen verslag"));

    private Onderzoekantwoorden() {}

    /** Walks an onderzoek that has just been asked for to its end, ordinary except for these answers to its conclusion. */
    static void voerUit(Meldingsroute route, String melding, Map<String, ? extends @Nullable Object> conclusie) {
        route.beantwoord(melding, "userTask_startDienst");
        voerUitNaStart(route, melding, conclusie);
    }

    /** Walks an onderzoek that has begun to its end, ordinary except for these answers to its conclusion. */
    static void voerUitNaStart(Meldingsroute route, String melding, Map<String, ? extends @Nullable Object> conclusie) {
        totConclusie(route, melding);
        route.beantwoord(melding, "userTask_legConclusieVast", conclusie);
        if (!"opnieuw-beoordelen".equals(conclusie.get("uitkomst"))) {
            route.beantwoord(melding, "userTask_deelRapport");
        }
    }

    /** Walks an onderzoek that has begun to its conclusion. */
    static void totConclusie(Meldingsroute route, String melding) {
        totBevindingen(route, melding);
        route.beantwoord(
                melding,
                "userTask_beoordeelBevindingen",
                "userTask_geefOordeelGedragswetenschapper",
                "userTask_geefOordeelVertrouwensarts");
    }

    /** Walks an onderzoek that has begun to the judgement of what was found. */
    static void totBevindingen(Meldingsroute route, String melding) {
        route.beantwoord(melding, "userTask_maakOnderzoeksplan", "userTask_bevraagBronnen", "userTask_hoorBetrokkenen");
    }
}
