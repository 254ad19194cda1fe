package nl.meldroute.vervolg.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class MultisignaalinstellingTest {

    @Test
    void zonder_instelling_doet_elke_regio_mee() {
        assertThat(lees(Map.of()).isIngeschakeld("flevoland")).isTrue();
    }

    @Test
    void een_regio_kan_multisignaal_uitzetten() {
        Multisignaalinstelling instelling = lees(Map.of("meldroute.multisignaal.uit", "flevoland,gooi-en-vechtstreek"));

        assertThat(instelling.isIngeschakeld("flevoland")).isFalse();
        assertThat(instelling.isIngeschakeld("gooi-en-vechtstreek")).isFalse();
        assertThat(instelling.isIngeschakeld("noord-en-oost-gelderland")).isTrue();
    }

    @Test
    void een_verschreven_regio_valt_op_bij_de_start() {
        assertThatThrownBy(() -> lees(Map.of("meldroute.multisignaal.uit", "flevolant")))
                .rootCause()
                .hasMessageContaining("meldroute.multisignaal.uit")
                .hasMessageContaining("'flevolant'");
    }

    private static Multisignaalinstelling lees(Map<String, String> instellingen) {
        return new Binder(new MapConfigurationPropertySource(instellingen))
                .bindOrCreate("meldroute.multisignaal", Multisignaalinstelling.class);
    }
}
