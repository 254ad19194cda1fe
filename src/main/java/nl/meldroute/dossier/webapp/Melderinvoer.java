package nl.meldroute.dossier.webapp;

import org.jspecify.annotations.Nullable;

/** Why the user wants to see who reported. */
record Melderinvoer(@Nullable String reden) {

    String controleer() {
        Invoerregels regels = new Invoerregels();
        String gegeven = regels.verplicht("reden", reden, 300, "Schrijf op waarom u wilt zien wie de melder is.");
        regels.sluitAf();
        return gegeven;
    }
}
