package nl.meldroute.dossier.webapp;

import java.util.Arrays;
import nl.meldroute.dossier.Bekendheid;
import nl.meldroute.dossier.BekendheidGrond;
import nl.meldroute.dossier.Codelijsten;
import nl.meldroute.dossier.Melder;
import org.jspecify.annotations.Nullable;

/** The form of the melder as the browser sends it: all text, so that each fault can be told at its own field. */
record Melderinvoer(
        @Nullable String versie,
        @Nullable String hoedanigheid,
        @Nullable String naam,
        @Nullable String organisatie,
        @Nullable String telefoon,
        @Nullable String email,
        @Nullable String bekendheid,
        @Nullable String bekendheidGrond,
        @Nullable String reden) {

    /** The form after its check. */
    record Gecontroleerd(Melder melder, String reden) {}

    Gecontroleerd controleer() {
        Invoerregels regels = new Invoerregels();
        String code = hoedanigheid == null ? "" : hoedanigheid;
        regels.eis(Codelijsten.HOEDANIGHEID.kent(code), "hoedanigheid", "Kies wie de melder is.");
        Bekendheid gekozen = regels.keuze(
                "bekendheid", Bekendheid.class, bekendheid, "Kies of betrokkenen mogen weten wie de melder is.");
        BekendheidGrond grond = grond();
        regels.eis(
                grond != null || bekendheidGrond == null || bekendheidGrond.isBlank(),
                "bekendheidGrond",
                "Kies de reden uit de lijst.");
        Melder melder = new Melder(
                code,
                regels.tekst("naam", naam, 200),
                regels.tekst("organisatie", organisatie, 200),
                regels.tekst("telefoon", telefoon, 60),
                regels.tekst("email", email, 320),
                gekozen == null ? Bekendheid.VERTROUWELIJK : gekozen,
                grond);
        melder.contactfouten().forEach(fout -> regels.eis(false, fout.veld(), fout.melding()));
        String waarom = regels.verplicht("reden", reden, 2000, "Schrijf op waarom u dit wijzigt.");
        if (Codelijsten.HOEDANIGHEID.kent(code) && gekozen != null) {
            melder.fout().ifPresent(fout -> regels.eis(false, fout.veld(), fout.melding()));
        }
        regels.sluitAf();
        return new Gecontroleerd(melder, waarom);
    }

    private @Nullable BekendheidGrond grond() {
        return Arrays.stream(BekendheidGrond.values())
                .filter(grond -> grond.name().equals(bekendheidGrond))
                .findFirst()
                .orElse(null);
    }
}
