package nl.meldroute.rapportage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.HuidigeGebruiker;
import nl.meldroute.toegang.Rol;
import org.springframework.stereotype.Component;

/** Of which regions the current user sees figures: every query asks here first. */
@Component
class Bereik {

    private final HuidigeGebruiker gebruiker;
    private final Clock klok;

    Bereik(HuidigeGebruiker gebruiker, Clock klok) {
        this.gebruiker = gebruiker;
        this.klok = klok;
    }

    boolean mag() {
        return gebruiker.vind().filter(Bereik::stuurt).isPresent();
    }

    /** @throws NietBevoegd when this user does not steer, or not in this region */
    Selectie van(Filter filter) {
        Set<String> regios = regios();
        if (!filter.regio().isEmpty() && !regios.contains(filter.regio())) {
            throw new NietBevoegd("Deze regio is niet van u. Kies een andere regio.");
        }
        return new Selectie(
                filter.regio().isEmpty() ? regios : Set.of(filter.regio()),
                filter.gemeente(),
                filter.periode(),
                klok.instant());
    }

    /** @throws NietBevoegd when this user does not steer */
    Set<String> regios() {
        return gebruiker
                .vind()
                .filter(Bereik::stuurt)
                .map(Gebruiker::regios)
                .orElseThrow(() ->
                        new NietBevoegd("Deze cijfers zijn voor teamleiders. Hebt u ze nodig? Vraag uw teamleider."));
    }

    LocalDate vandaag() {
        return Periode.dag(klok.instant());
    }

    private static boolean stuurt(Gebruiker wie) {
        return wie.heeft(Rol.TEAMLEIDER) && !wie.regios().isEmpty();
    }
}
