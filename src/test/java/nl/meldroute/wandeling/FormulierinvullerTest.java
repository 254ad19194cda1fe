package nl.meldroute.wandeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.meldroute.modellen.Formuliermodel;
import nl.meldroute.modellen.Onderdelen;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FormulierinvullerTest {

    private static final Formuliermodel FORMULIER =
            Formuliermodel.lees(Path.of("src/test/resources/routeproef/invullen.form"));

    @Test
    void hetzelfdeZaadGeeftDezelfdeWaarden() {
        assertThat(vulIn(7).toString()).isEqualTo(vulIn(7).toString());
    }

    @Test
    void verplichteVeldenZijnAltijdGevuldEnAndereSoms() {
        List<Map<String, @Nullable Object>> alle = allemaal();
        assertThat(alle).allSatisfy(w -> assertThat(w).containsKeys("akkoord", "aantal", "bronnen"));
        assertThat(alle).anySatisfy(w -> assertThat(w).containsKey("datum"));
        assertThat(alle).anySatisfy(w -> assertThat(w).doesNotContainKey("datum"));
    }

    @Test
    void elkeOptieEnElkeGrensKomtVoor() {
        Set<@Nullable Object> opties = new HashSet<>();
        Set<@Nullable Object> aantallen = new HashSet<>();
        allemaal().forEach(waarden -> {
            opties.add(waarden.get("akkoord"));
            aantallen.add(waarden.get("aantal"));
        });
        assertThat(opties).containsExactlyInAnyOrder("ja", "nee");
        assertThat(aantallen).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void verborgenVeldenEnAlleenLezenVeldenBlijvenLeeg() {
        assertThat(allemaal()).allSatisfy(waarden -> {
            assertThat(waarden.containsKey("reden")).isEqualTo("nee".equals(waarden.get("akkoord")));
            assertThat(waarden).doesNotContainKeys("eerder", "som", "nooit");
        });
    }

    @Test
    void tekstKomtVanWieErOmVraagt() {
        assertThat(allemaal())
                .filteredOn(waarden -> waarden.containsKey("reden"))
                .isNotEmpty()
                .allSatisfy(waarden -> assertThat(waarden.get("reden")).isEqualTo("sentinel x x"));
    }

    @Test
    void wieVerbetertVultIetsInWaarHetGeweigerdIsEnLaatDeRestStaan() {
        for (int zaad = 0; zaad < 100; zaad++) {
            Map<String, @Nullable Object> eerder = vulIn(zaad);
            Map<String, @Nullable Object> beter = new Formulierinvuller(Toeval.uit(zaad + 1), sleutel -> "anders")
                    .verbeter(FORMULIER, new HashMap<>(), eerder, Set.of("datum"));
            assertThat(beter).containsKey("datum");
            assertThat(beter.get("akkoord")).isEqualTo(eerder.get("akkoord"));
            assertThat(beter.get("aantal")).isEqualTo(eerder.get("aantal"));
        }
    }

    /** A pattern that nothing here fits would show only in the walk that comes by it. */
    @Test
    void elkFormulierVanHetProductIsInTeVullen() {
        for (Formuliermodel formulier : Onderdelen.formulieren()) {
            for (int zaad = 0; zaad < 20; zaad++) {
                Formulierinvuller invuller = new Formulierinvuller(Toeval.uit(zaad), sleutel -> "sentinel");
                assertThatCode(() -> invuller.vulIn(formulier, new HashMap<>()))
                        .as(formulier.id())
                        .doesNotThrowAnyException();
            }
        }
    }

    private static List<Map<String, @Nullable Object>> allemaal() {
        return IntStream.range(0, 100).mapToObj(FormulierinvullerTest::vulIn).toList();
    }

    private static Map<String, @Nullable Object> vulIn(int zaad) {
        return new Formulierinvuller(Toeval.uit(zaad), sleutel -> "sentinel").vulIn(FORMULIER, new HashMap<>());
    }
}
