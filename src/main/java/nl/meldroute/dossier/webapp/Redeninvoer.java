package nl.meldroute.dossier.webapp;

import org.jspecify.annotations.Nullable;

/** Why the user does something. */
record Redeninvoer(@Nullable String reden) {

    String controleer(String melding, int lengte) {
        Invoerregels regels = new Invoerregels();
        String gegeven = regels.verplicht("reden", reden, lengte, melding);
        regels.sluitAf();
        return gegeven;
    }
}
