package nl.meldroute.dekking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import nl.meldroute.dekking.Dekking.Onderdeel;
import nl.meldroute.modellen.Onderdelen;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Runs after all other tests (see {@code junit-platform.properties}) and names what none of them passed. A run of a few tests
 * ({@code -Dtest=…}) proves nothing about the rest and is not judged.
 */
@Order(Integer.MAX_VALUE)
class DekkingTest {

    @Test
    void elkeStapElkePijlEnElkeBeslisregelWordtDoorEenTestGepasseerd() {
        assumeTrue(System.getProperty("test") == null, "niet alle tests draaien mee");
        List<String> gemist = Onderdelen.vanHetProject().entrySet().stream()
                .flatMap(model -> model.getValue().stream()
                        .map(id -> new Onderdeel(model.getKey(), id))
                        .filter(onderdeel -> !Dekking.isGepasseerd(onderdeel))
                        .map(onderdeel -> onderdeel.model() + ": " + onderdeel.id()))
                .sorted()
                .toList();
        assertThat(gemist)
                .withFailMessage(
                        () -> gemist.size() + " onderdelen die geen test passeert:\n" + String.join("\n", gemist))
                .isEmpty();
    }
}
