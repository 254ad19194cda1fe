package nl.meldroute.melding;

import static nl.meldroute.dossier.BekendheidGrond.BEDREIGING_BETROKKENE;
import static nl.meldroute.dossier.BekendheidGrond.BEDREIGING_PROFESSIONAL;
import static nl.meldroute.dossier.BekendheidGrond.TOESTEMMING;
import static nl.meldroute.dossier.BekendheidGrond.VERTROUWENSRELATIE;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.meldroute.dossier.Bekendheid;
import nl.meldroute.dossier.BekendheidGrond;
import nl.meldroute.dossier.Codelijsten;
import nl.meldroute.engine.FormulierFout.Fout;
import org.jspecify.annotations.Nullable;

/**
 * Whether those involved may know who reported (Uitvoeringsbesluit Wmo 2015 art. 4.1.8 lid 3): a professional is open unless one of
 * three grounds holds, anyone else is confidential unless he agreed. Who is unknown to Veilig Thuis too, is ONBEKEND.
 */
final class Bekendheidsregel {

    private static final Set<BekendheidGrond> VAN_PROFESSIONAL =
            Set.of(BEDREIGING_BETROKKENE, BEDREIGING_PROFESSIONAL, VERTROUWENSRELATIE);

    private Bekendheidsregel() {}

    static Optional<Fout> fout(Aanmelding.Melder melder) {
        String code = melder.bekendheid();
        if (code != null
                && Arrays.stream(Bekendheid.values())
                        .noneMatch(waarde -> waarde.name().equals(code))) {
            return Optional.of(new Fout("melder.bekendheid", "Kies OPEN, VERTROUWELIJK of ONBEKEND."));
        }
        String grondcode = melder.bekendheidGrond();
        if (grondcode != null && grond(melder).isEmpty()) {
            return grondfout("Deze grond kennen we niet.");
        }
        if (bekendheid(melder) != Bekendheid.ONBEKEND && leeg(melder.naam()) && leeg(melder.organisatie())) {
            return Optional.of(new Fout("melder.naam", "Vul een naam of organisatie in, of kies bekendheid ONBEKEND."));
        }
        boolean professional = Codelijsten.isProfessional(melder.hoedanigheid());
        return switch (bekendheid(melder)) {
            case OPEN ->
                professional
                        ? geenGrond(melder)
                        : eisGrond(
                                melder,
                                Set.of(TOESTEMMING),
                                "Een niet-professionele melder is alleen open met toestemming.");
            case VERTROUWELIJK ->
                professional
                        ? eisGrond(
                                melder,
                                VAN_PROFESSIONAL,
                                "Een professional is alleen vertrouwelijk op een van de drie gronden.")
                        : geenGrond(melder);
            case ONBEKEND -> geenGrond(melder);
        };
    }

    static Bekendheid bekendheid(Aanmelding.Melder melder) {
        if (melder.bekendheid() != null) {
            return Bekendheid.valueOf(melder.bekendheid());
        }
        return Codelijsten.isProfessional(melder.hoedanigheid()) ? Bekendheid.OPEN : Bekendheid.VERTROUWELIJK;
    }

    static Optional<BekendheidGrond> grond(Aanmelding.Melder melder) {
        String code = melder.bekendheidGrond();
        return Arrays.stream(BekendheidGrond.values())
                .filter(grond -> code != null
                        && grond.name().equals(code.toUpperCase(Locale.ROOT).replace('-', '_')))
                .findFirst();
    }

    private static Optional<Fout> eisGrond(Aanmelding.Melder melder, Set<BekendheidGrond> toegestaan, String melding) {
        return grond(melder).filter(toegestaan::contains).isPresent() ? Optional.empty() : grondfout(melding);
    }

    private static Optional<Fout> geenGrond(Aanmelding.Melder melder) {
        return melder.bekendheidGrond() == null
                ? Optional.empty()
                : grondfout("Hier hoort geen grond bij: dit is de regel, geen afwijking.");
    }

    private static Optional<Fout> grondfout(String melding) {
        return Optional.of(new Fout("melder.bekendheidGrond", melding));
    }

    private static boolean leeg(@Nullable String tekst) {
        return tekst == null || tekst.isBlank();
    }
}
