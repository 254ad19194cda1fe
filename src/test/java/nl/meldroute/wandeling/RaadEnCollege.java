package nl.meldroute.wandeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import nl.meldroute.dossier.Dossierbeeld.Meldingbeeld;
import nl.meldroute.dossier.Gebeurtenis;
import nl.meldroute.dossier.Gebeurtenis.Soort;

/** Rule 5: each verzoek tot onderzoek informs the college in the same step, and is about minors only. */
final class RaadEnCollege implements Regel {

    @Override
    public String naam() {
        return "Raad en college";
    }

    @Override
    public void controleer(Route route) {
        for (String nummer : route.meldingen()) {
            Meldingbeeld melding = route.melding(nummer);
            List<Gebeurtenis> verzoeken = van(melding, Soort.RAADVERZOEK_GEMAAKT);
            assertThat(van(melding, Soort.COLLEGE_GEINFORMEERD))
                    .as("berichten aan het college over " + nummer)
                    .extracting(bericht -> bericht.codes().get("verzoek"), Gebeurtenis::vastgelegdOp)
                    .containsExactlyElementsOf(verzoeken.stream()
                            .map(verzoek -> tuple(verzoek.codes().get("verzoek"), verzoek.vastgelegdOp()))
                            .toList());
            if (!verzoeken.isEmpty()) {
                assertThat(melding.betrokkenen().size() + melding.uitgehaald().size())
                        .as("betrokkenen van een verzoek over " + nummer)
                        .isPositive();
            }
        }
    }

    private static List<Gebeurtenis> van(Meldingbeeld melding, Soort soort) {
        return melding.tijdlijn().stream()
                .filter(gebeurtenis -> gebeurtenis.soort() == soort)
                .toList();
    }
}
