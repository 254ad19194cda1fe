package nl.meldroute.melding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import nl.meldroute.dossier.Bekendheid;
import nl.meldroute.dossier.BekendheidGrond;
import nl.meldroute.dossier.Codelijsten;
import nl.meldroute.dossier.Melder;
import nl.meldroute.engine.FormulierFout.Fout;

/** From an offered melder to the dossier's, with the bekendheid that the rule gives when none was offered. */
final class Bekendheidsregel {

    private Bekendheidsregel() {}

    static Optional<Fout> fout(Aanmelding.Melder melder) {
        String code = melder.bekendheid();
        if (code != null
                && Arrays.stream(Bekendheid.values())
                        .noneMatch(waarde -> waarde.name().equals(code))) {
            return Optional.of(new Fout("melder.bekendheid", "Kies OPEN, VERTROUWELIJK of ONBEKEND."));
        }
        if (melder.bekendheidGrond() != null && grond(melder).isEmpty()) {
            return Optional.of(new Fout("melder.bekendheidGrond", "Deze grond kennen we niet."));
        }
        return melder(melder).fout().map(fout -> new Fout("melder." + fout.veld(), fout.melding()));
    }

    static Melder melder(Aanmelding.Melder melder) {
        return new Melder(
                melder.hoedanigheid(),
                melder.naam(),
                melder.organisatie(),
                melder.telefoon(),
                melder.email(),
                bekendheid(melder),
                grond(melder).orElse(null));
    }

    static Bekendheid bekendheid(Aanmelding.Melder melder) {
        if (melder.bekendheid() != null) {
            return Bekendheid.valueOf(melder.bekendheid());
        }
        return Codelijsten.isProfessional(melder.hoedanigheid()) ? Bekendheid.OPEN : Bekendheid.VERTROUWELIJK;
    }

    private static Optional<BekendheidGrond> grond(Aanmelding.Melder melder) {
        String code = melder.bekendheidGrond();
        return Arrays.stream(BekendheidGrond.values())
                .filter(grond -> code != null
                        && grond.name().equals(code.toUpperCase(Locale.ROOT).replace('-', '_')))
                .findFirst();
    }
}
