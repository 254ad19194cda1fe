package nl.meldroute.dossier.webapp;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
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

    private static final int LANG = 20_000;

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
            String tekst = regels.tekst(deel.sleutel(), gegeven.get(deel.sleutel()), LANG);
            regels.eis(
                    !isLeeg(gegeven.get(deel.sleutel())) || deel.tekst().isBlank(),
                    deel.sleutel(),
                    "Vul in wat hier had moeten staan.");
            // What differs in blanks at its ends only is not another text.
            nieuw.put(deel.sleutel(), deel.tekst().strip().equals(tekst) ? deel.tekst() : tekst == null ? "" : tekst);
        });
        String waarom = regels.verplicht("reden", reden, 2000, "Schrijf op waarom u dit corrigeert.");
        regels.sluitAf();
        return new Gecontroleerd(nieuw, wanneer, waarom);
    }

    private static boolean isLeeg(@Nullable String tekst) {
        return tekst == null || tekst.isBlank();
    }
}
