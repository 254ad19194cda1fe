package nl.meldroute.wandeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import nl.meldroute.dossier.Bekendheid;
import nl.meldroute.dossier.Besluit;
import nl.meldroute.dossier.Betrokkene;
import nl.meldroute.dossier.Dossierbeeld.Meldingbeeld;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Geboortedatum;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A melding closes only when each betrokkene was told of the last besluit, or the reason why that is impossible is recorded. */
final class Geinformeerd implements Regel {

    /** Told or impossible; put off is neither. */
    private static final Set<String> KLAAR = Set.of("ja", "nooit");

    private static final Set<String> MELDDE_OVER_ZICHZELF = Set.of("30", "31", "32");

    @Override
    public String naam() {
        return "Geïnformeerd";
    }

    @Override
    public void controleer(Route route) {
        for (String nummer : route.meldingen()) {
            Meldingbeeld melding = route.melding(nummer);
            if (melding.melding().geslotenOp() == null || meldtZelf(route, melding)) {
                continue;
            }
            Instant besluit = melding.besluiten().stream()
                    .filter(een -> een.soort() == Besluit.Soort.VERVOLG)
                    .map(Besluit::op)
                    .max(Instant::compareTo)
                    .orElseThrow(() -> new AssertionError("geen besluit bij de gesloten " + nummer));
            melding.betrokkenen().stream()
                    .map(Betrokkene.InMelding::betrokkeneId)
                    .filter(persoon -> isGeboren(route, nummer, persoon))
                    .forEach(persoon -> assertThat(melding.tijdlijn())
                            .as("wat betrokkene " + persoon + " van de gesloten " + nummer + " hoorde")
                            .anyMatch(een -> een.soort() == Soort.BETROKKENEN_GEINFORMEERD
                                    && String.valueOf(persoon)
                                            .equals(een.codes().get("betrokkene"))
                                    && KLAAR.contains(een.codes().get("geinformeerd"))
                                    && !een.vastgelegdOp().isBefore(besluit)));
        }
    }

    private static boolean meldtZelf(Route route, Meldingbeeld melding) {
        return melding.melding().bekendheid() == Bekendheid.OPEN
                && MELDDE_OVER_ZICHZELF.contains(
                        JdbcClient.create(route.wereld().database())
                                .sql("select hoedanigheid from melding where meldingnummer = ?")
                                .param(melding.melding().meldingnummer())
                                .query(String.class)
                                .single());
    }

    private static boolean isGeboren(Route route, String nummer, long persoon) {
        return route.dossier(nummer).betrokkenen().stream()
                .filter(een -> een.id() == persoon)
                .noneMatch(een -> Geboortedatum.ONGEBOREN.equals(een.gegevens().geboortedatum()));
    }
}
