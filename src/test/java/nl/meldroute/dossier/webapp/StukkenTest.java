package nl.meldroute.dossier.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nl.meldroute.dossier.Bekendheid;
import nl.meldroute.dossier.Besluit;
import nl.meldroute.dossier.Besluit.Soort;
import nl.meldroute.dossier.Dossierbeeld.Meldingbeeld;
import nl.meldroute.dossier.Kanaal;
import nl.meldroute.dossier.Melding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StukkenTest {

    private static final Instant OP = Instant.parse("2026-11-19T08:30:00Z");

    @Test
    void eenAfwijkendVervolgbesluitZegtDatHetWachtOpBevestiging() {
        assertThat(bevestigingen(besluit(1, Soort.VERVOLG, true, null))).containsExactly("WACHT");
    }

    @Test
    void eenAfgewezenOfAchterhaaldVervolgbesluitIsNietBevestigd() {
        assertThat(bevestigingen(besluit(1, Soort.VERVOLG, true, false))).containsExactly("NIET");
        assertThat(bevestigingen(
                        besluit(1, Soort.VERVOLG, true, null),
                        besluit(2, Soort.HEROVERWEGING, true, null),
                        besluit(3, Soort.VERVOLG, true, null)))
                .containsExactly("WACHT", null, "NIET");
    }

    @Test
    void eenBevestigdBesluitEnEenBesluitVolgensHetAdviesZeggenNiets() {
        assertThat(bevestigingen(
                        besluit(1, Soort.VERVOLG, false, null),
                        besluit(2, Soort.OVERDRACHTSPARTIJ, true, null),
                        besluit(3, Soort.VERVOLG, true, true)))
                .containsOnlyNulls();
    }

    private static List<@Nullable String> bevestigingen(Besluit... besluiten) {
        return Arrays.asList(Stukken.van(melding(List.of(besluiten))).stream()
                .map(Blad.Stuk::bevestiging)
                .toArray(String[]::new));
    }

    private static Besluit besluit(long id, Soort soort, boolean afwijking, @Nullable Boolean akkoord) {
        return new Besluit(
                id,
                "M2026-000001",
                soort,
                "onderzoek",
                "Verzonnen",
                "overdracht",
                null,
                null,
                afwijking,
                "beoordelaar",
                OP.plusSeconds(id),
                akkoord,
                null,
                null);
    }

    private static Meldingbeeld melding(List<Besluit> besluiten) {
        return new Meldingbeeld(
                new Melding(
                        "M2026-000001",
                        "D2026-000001",
                        "flevoland",
                        "Almere",
                        Kanaal.TELEFOON,
                        Bekendheid.OPEN,
                        Set.of("08"),
                        false,
                        OP,
                        OP,
                        null),
                "Een verzonnen verhaal",
                List.of(),
                List.of(),
                List.of(),
                besluiten,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
