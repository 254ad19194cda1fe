package nl.meldroute.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModellenTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:/srv/processes/meldroute/target/classes/processes/melding/melding.bpmn",
                "file:/C:/meld%20route/target/classes/processes/melding/melding.bpmn",
                "jar:file:/srv/meldroute.jar!/processes/melding/melding.bpmn",
                "jar:file:/srv/processes/meldroute.jar!/BOOT-INF/classes!/processes/melding/melding.bpmn",
                "jar:nested:/srv/meldroute.jar/!BOOT-INF/classes/!/processes/melding/melding.bpmn"
            })
    void eenModelHeetGelijkUitEenMapEnUitEenJar(String adres) {
        assertThat(Modellen.naam(adres, "processes")).isEqualTo("processes/melding/melding.bpmn");
    }
}
