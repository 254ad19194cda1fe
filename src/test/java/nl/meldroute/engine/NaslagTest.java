package nl.meldroute.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.meldroute.engine.Naslag.Blok;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.junit.jupiter.api.Test;

class NaslagTest {

    @Test
    void kopjesMetStreepjesWordenBlokkenEnDeRestIsVoorDeOntwerper() {
        assertThat(Naslag.blokken("""
                # Titel

                - los streepje
                Uitleg ‘aan’ de ontwerper.

                ## Eerste

                - Een “punt”.
                  - Nog een.
                vrije regel

                ## Leeg
                """))
                .containsExactly(new Blok("Eerste", List.of("Een “punt”.", "Nog een.")), new Blok("Leeg", List.of()));
    }

    @Test
    void deGesprekstechniekenHebbenEenBlokVoorElkGesprek() {
        assertThat(Naslag.lees().namen()).contains("gesprekstechnieken");
        assertThat(((JsonValue) Naslag.lees().waarde("gesprekstechnieken")).getValueSerialized())
                .contains("met een slachtoffer", "met een pleger", "112");
    }
}
