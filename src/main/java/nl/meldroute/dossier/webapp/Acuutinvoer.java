package nl.meldroute.dossier.webapp;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The form "Acuut gevaar melden" as it was sent. */
record Acuutinvoer(@Nullable String meldingnummer, @Nullable String gezien) {

    private static final Pattern NUMMER = Pattern.compile("M\\d{4}-\\d{6,9}");

    /** Checked input. */
    record Melding(String meldingnummer, String gezien) {}

    Melding controleer() {
        Invoerregels regels = new Invoerregels();
        String nummer = regels.verplicht("meldingnummer", meldingnummer, 20, "Vul het meldingnummer in.")
                .toUpperCase(Locale.ROOT);
        regels.eis(
                nummer.isEmpty() || NUMMER.matcher(nummer).matches(),
                "meldingnummer",
                "Een meldingnummer ziet eruit als M2026-000123.");
        String tekst = regels.verplicht("gezien", gezien, 4000, "Vul in wat er is gezien of gehoord.");
        regels.sluitAf();
        return new Melding(nummer, tekst);
    }
}
