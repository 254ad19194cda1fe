package nl.meldroute.wandeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import nl.meldroute.dossier.Dossierbeeld.Meldingbeeld;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.ZichtOpVeiligheid.Houder;

/** Rule 1: from receipt to closure exactly one party holds zicht op veiligheid, Veilig Thuis until a completed handover. */
final class EenZichthouder implements Regel {

    /** Moments that were checked after an earlier step; the past does not change. */
    private final Set<String> gezien = new HashSet<>();

    @Override
    public String naam() {
        return "Eén zichthouder";
    }

    @Override
    public void controleer(Route route) {
        for (String nummer : route.meldingen()) {
            Meldingbeeld melding = route.melding(nummer);
            Instant ontvangen = melding.melding().ontvangenOp();
            Instant gesloten = melding.melding().geslotenOp();
            if (gezien.add(nummer)) {
                assertThat(houder(route, nummer, ontvangen.minusSeconds(1)))
                        .as("zichthouder vóór ontvangst van " + nummer)
                        .isEmpty();
                assertThat(houder(route, nummer, ontvangen))
                        .as("zichthouder bij ontvangst van " + nummer)
                        .contains(new Houder.VeiligThuis());
            }
            melding.tijdlijn().stream()
                    .map(gebeurtenis -> gebeurtenis.moment())
                    .filter(moment -> gesloten == null || moment.isBefore(gesloten))
                    .filter(moment -> gezien.add(nummer + moment))
                    .forEach(moment -> assertThat(houder(route, nummer, moment))
                            .as("zichthouder van " + nummer + " op " + moment)
                            .isPresent());
            Optional<Houder> nu = houder(route, nummer, route.nu());
            if (gesloten == null) {
                assertThat(nu).as("zichthouder van " + nummer + " nu").isPresent();
            }
            if (nu.filter(Houder.Partij.class::isInstance).isPresent()) {
                assertThat(melding.tijdlijn())
                        .as("zicht bij een ander zonder voltooide overdracht van " + nummer)
                        .anyMatch(gebeurtenis -> gebeurtenis.soort() == Soort.ZICHT_OVERGEDRAGEN);
            }
        }
    }

    private static Optional<Houder> houder(Route route, String nummer, Instant moment) {
        return route.wereld().zicht().houderOp(nummer, moment);
    }
}
