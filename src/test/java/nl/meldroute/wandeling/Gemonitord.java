package nl.meldroute.wandeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.meldroute.dossier.Besluit;
import nl.meldroute.dossier.Besluit.Soort;
import nl.meldroute.dossier.Gebeurtenis;

/**
 * Rule 6: onderzoek, voorwaarden en vervolg and, where the region says so, a huisverbod end in monitoring or in a recorded reason why not;
 * what monitoring finds unsafe is judged anew.
 */
final class Gemonitord implements Regel {

    private static final List<String> DIENSTEN = List.of("onderzoek", "voorwaarden-en-vervolg");

    @Override
    public String naam() {
        return "Monitoring";
    }

    @Override
    public void controleer(Route route) {
        for (String nummer : route.meldingen()) {
            var melding = route.melding(nummer);
            if (melding.melding().geslotenOp() == null) {
                continue;
            }
            List<Besluit> besluiten = melding.besluiten();
            int laatste = laatste(besluiten, Soort.VERVOLG);
            boolean elders = melding.tijdlijn().stream()
                            .map(Gebeurtenis::soort)
                            .anyMatch(soort -> soort == Gebeurtenis.Soort.DOOR_LATERE_MELDING_OVERGENOMEN)
                    || laatste(besluiten, Soort.SAMENLOOP) > laatste
                            && besluiten
                                    .get(laatste(besluiten, Soort.SAMENLOOP))
                                    .uitkomst()
                                    .equals("aansluiten");
            if (DIENSTEN.contains(besluiten.get(laatste).uitkomst()) && !elders) {
                assertThat(Math.max(laatste(besluiten, Soort.MONITORING), laatste(besluiten, Soort.MONITORINGSCHEMA)))
                        .as("besluit over monitoring na het vervolg van de gesloten " + nummer)
                        .isGreaterThan(laatste);
            }
            int moment = laatste(besluiten, Soort.MONITORINGMOMENT);
            if (moment >= 0 && besluiten.get(moment).uitkomst().equals("niet-veilig")) {
                assertThat(laatste)
                        .as("nieuw besluit nadat de monitoring van " + nummer + " niet veilig vond")
                        .isGreaterThan(moment);
            }
        }
    }

    /** Place of the newest besluit of this kind; -1 when there is none. */
    private static int laatste(List<Besluit> besluiten, Soort soort) {
        return besluiten.stream().map(Besluit::soort).toList().lastIndexOf(soort);
    }
}
