package nl.meldroute.dossier.webapp;

import org.jspecify.annotations.Nullable;

/** Whether another dossier is the same household, with the reason. */
record Huishoudeninvoer(
        @Nullable String kandidaat,
        @Nullable Boolean zelfde,
        @Nullable String reden) {

    record Gecontroleerd(String kandidaat, boolean zelfde, String reden) {}

    /** Only which dossier it is about: nothing is decided yet. */
    String vereisKandidaat() {
        Invoerregels regels = new Invoerregels();
        String nummer = regels.verplicht("kandidaat", kandidaat, 20, "Kies om welk dossier het gaat.");
        regels.sluitAf();
        return nummer;
    }

    Gecontroleerd controleer() {
        Invoerregels regels = new Invoerregels();
        regels.eis(zelfde != null, "zelfde", "Kies ja of nee.");
        String gegeven = regels.verplicht("reden", reden, 2000, "Schrijf op waarom u dit besluit.");
        String nummer = regels.verplicht("kandidaat", kandidaat, 20, "Kies om welk dossier het gaat.");
        regels.sluitAf();
        return new Gecontroleerd(nummer, Boolean.TRUE.equals(zelfde), gegeven);
    }
}
