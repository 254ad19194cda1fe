package nl.meldroute.route;

import java.util.Map;

/** The ordinary answers to the tasks of informing other authorities and asking regional services. */
final class Inzetantwoorden {

    static final Map<String, Map<String, Object>> GEWOON = Map.of(
            "userTask_weegOpsporingsbelang",
            Map.of(
                    "opsporingsrisico", "nee",
                    "slachtofferrisico", "nee",
                    "politieOverleg", "ja",
                    "informeerKeuze", "informeren",
                    "instanties", Antwoorden.lijst("politie"),
                    "opsporingsafweging", "Verzonnen afweging"),
            "userTask_informeerInstantie",
            Map.of(
                    "informeerPolitieGelukt", "ja",
                    "informeerPolitieOp", Antwoorden.VANDAAG,
                    "informeerPolitieAan", "Verzonnen agent",
                    "informeerPolitieInhoud", "Verzonnen inhoud",
                    "informeerPolitieReden", "Verzonnen reden"),
            "userTask_kiesDienst",
            Map.of(
                    "regionaleDienst", "aware",
                    "awareGeenContact", "ja",
                    "awareExGevaarlijk", "ja",
                    "awareWoontInRegio", "ja",
                    "dienstReden", "Verzonnen reden"),
            "userTask_vraagDienstAan",
            Map.of("dienstAanvraagWijze", "telefoon", "dienstAanvraag", "Verzonnen aanvraag"),
            "userTask_legDienstuitkomstVast",
            Map.of("dienstUitkomst", "toegekend", "dienstBegintOp", Antwoorden.VANDAAG, "nogEenDienst", "nee"));

    private Inzetantwoorden() {}
}
