package nl.meldroute.dossier.webapp;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.meldroute.engine.Veldcontrole;
import org.jspecify.annotations.Nullable;

/**
 * The form "Corrigeren" as the browser sends it.
 *
 * @param stuk which stuk, as it was sent
 * @param versie as the user saw it
 * @param teksten the new text per part
 * @param gevoerdOp the day, dd-mm-jjjj; only for a contact or conversation that has one
 * @param gevoerdOm the time, uu:mm; only for a contact
 */
record Correctieinvoer(
        @Nullable String stuk,
        @Nullable String versie,
        @Nullable Map<String, String> teksten,
        @Nullable String gevoerdOp,
        @Nullable String gevoerdOm,
        @Nullable String reden) {

    /** The form after its check. */
    record Gecontroleerd(Map<String, String> teksten, Daginvoer wanneer, String reden) {}

    /**
     * Checks all fields.
     *
     * @param oud the stuk as it is now
     * @param heeftDag whether it happened on a day
     * @param heeftTijd whether also the time can be given
     */
    Gecontroleerd controleer(Blad.Correctieblad oud, boolean heeftDag, boolean heeftTijd, Instant nu) {
        Invoerregels regels = new Invoerregels();
        Daginvoer wanneer = heeftDag
                ? Daginvoer.lees(regels, gevoerdOp, heeftTijd ? gevoerdOm : null, nu)
                : new Daginvoer(null, null);
        Map<String, String> nieuw = new LinkedHashMap<>();
        Map<String, String> gegeven = teksten == null ? Map.of() : teksten;
        oud.delen().forEach(deel -> {
            String tekst = kaal(gegeven.get(deel.sleutel()));
            if (kaal(deel.tekst()).equals(tekst)) {
                // What differs in blanks only is not another text, and what stays is not judged.
                nieuw.put(deel.sleutel(), deel.tekst());
                return;
            }
            regels.eis(!tekst.isEmpty(), deel.sleutel(), "Vul in wat hier had moeten staan.");
            // What a form takes can be put right with the same.
            regels.eis(
                    tekst.length() <= Veldcontrole.LANGSTE_TEKST,
                    deel.sleutel(),
                    "Gebruik niet meer dan " + Veldcontrole.LANGSTE_TEKST + " tekens.");
            regels.eis(
                    Veldcontrole.isOpslaanbaar(tekst),
                    deel.sleutel(),
                    "Hier staat een teken dat niet kan worden opgeslagen. Typ de tekst opnieuw.");
            nieuw.put(deel.sleutel(), tekst);
        });
        String waarom = regels.verplicht("reden", reden, 2000, "Schrijf op waarom u dit corrigeert.");
        regels.sluitAf();
        return new Gecontroleerd(nieuw, wanneer, waarom);
    }

    /** Without blanks at its ends, and with the line ends that a browser sends. */
    private static String kaal(@Nullable String tekst) {
        return tekst == null ? "" : tekst.replace("\r\n", "\n").strip();
    }
}
