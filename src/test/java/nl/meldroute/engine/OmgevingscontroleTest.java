package nl.meldroute.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class OmgevingscontroleTest {

    private static final String SLEUTEL = Base64.getEncoder().encodeToString(new byte[32]);

    private final MockEnvironment omgeving = new MockEnvironment();

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"jdbc:h2:file:./data/meldroute", "jdbc:h2:mem:x"})
    void productieStartNietZonderDatabase(@Nullable String url) {
        omgeving.setActiveProfiles("productie");
        if (url != null) {
            omgeving.setProperty("spring.datasource.url", url);
        }

        assertThatThrownBy(() -> Omgevingscontrole.controleer(omgeving))
                .isInstanceOf(StartWeigering.class)
                .hasMessageContaining("MELDROUTE_DB_URL");
    }

    @Test
    void productieStartNietMetDemoAccounts() {
        omgeving.setActiveProfiles("productie");
        omgeving.setProperty("spring.datasource.url", "jdbc:postgresql://db/meldroute");
        omgeving.setProperty("server.address", "127.0.0.1");
        omgeving.setProperty("meldroute.demo", "true");

        assertThatThrownBy(() -> Omgevingscontrole.controleer(omgeving)).hasMessageContaining("demo-accounts");
        omgeving.setProperty("meldroute.demo", "false");
        omgeving.setProperty("meldroute.concepten.sleutel", SLEUTEL);
        assertThatCode(() -> Omgevingscontrole.controleer(omgeving)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"geheim", "AAAA", "dit is geen base64!"})
    void productieStartNietZonderSleutelVoorConcepten(@Nullable String sleutel) {
        omgeving.setActiveProfiles("productie");
        omgeving.setProperty("spring.datasource.url", "jdbc:postgresql://db/meldroute");
        if (sleutel != null) {
            omgeving.setProperty("meldroute.concepten.sleutel", sleutel);
        }

        assertThatThrownBy(() -> Omgevingscontrole.controleer(omgeving))
                .isInstanceOf(StartWeigering.class)
                .hasMessageContaining("MELDROUTE_CONCEPTEN_SLEUTEL")
                .message()
                .doesNotContain("geheim", "AAAA");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"0.0.0.0", "192.0.2.1", "::"})
    void metDemoAccountsLuistertHetAlleenOpDezeMachine(@Nullable String adres) {
        omgeving.setProperty("meldroute.demo", "true");
        if (adres != null) {
            omgeving.setProperty("server.address", adres);
        }

        assertThatThrownBy(() -> Omgevingscontrole.controleer(omgeving)).hasMessageContaining("alleen op deze machine");
        omgeving.setProperty("meldroute.demo", "false");
        assertThatCode(() -> Omgevingscontrole.controleer(omgeving)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "localhost"})
    void metDemoAccountsOpDezeMachineStartHet(String adres) {
        omgeving.setProperty("meldroute.demo", "true");
        omgeving.setProperty("server.address", adres);

        assertThatCode(() -> Omgevingscontrole.controleer(omgeving)).doesNotThrowAnyException();
    }
}
