package nl.meldroute.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@Proefserver
class LoginremTest {

    private static final String LOGIN = "/camunda/api/admin/auth/user/default/login/tasklist";

    @LocalServerPort
    int poort;

    @Autowired
    IdentityService identiteit;

    @Test
    void wieBlijftRadenWordtAfgeremdInHetNederlands() {
        Sessie vreemde = new Sessie(poort);
        for (int keer = 0; keer < Aanmeldrem.VRIJ; keer++) {
            assertThat(vreemde.login("verzonnen-web", "fout" + keer, "tasklist").statusCode())
                    .isEqualTo(401);
        }

        var antwoord = vreemde.login("verzonnen-web", "fout", "tasklist");

        assertThat(antwoord.statusCode()).isEqualTo(429);
        assertThat(antwoord.headers().firstValue("Retry-After")).hasValue("60");
        assertThat(Sessie.json(antwoord).path("message").asText())
                .isEqualTo("Er is te vaak een verkeerd wachtwoord ingevuld. Probeer het over 1 minuut opnieuw.");
        assertThat(vreemde.login("beoordelaar", "tasklist").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"user%6eame=verzonnen-vorm&password=x", "username=verzonnen-v%6frm&username=b&password=x"})
    void eenAndereSchrijfwijzeTeltMee(String formulier) {
        Sessie vreemde = new Sessie(poort);
        for (int keer = 0; keer < Aanmeldrem.VRIJ; keer++) {
            vreemde.login("verzonnen-vorm", "fout", "tasklist");
        }

        assertThat(vreemde.formulier(LOGIN, formulier).statusCode()).isEqualTo(429);
    }

    @Test
    void eenAndereSchrijfwijzeVanHetAdresIsGeenOmweg() {
        Sessie vreemde = new Sessie(poort);
        String omweg = "/camunda/api/admin/auth/user/default/%6Cogin/tasklist";
        for (int keer = 0; keer < Aanmeldrem.VRIJ; keer++) {
            vreemde.login("verzonnen-pad", "fout", "tasklist");
        }

        assertThat(vreemde.formulier(omweg, "username=verzonnen-pad&password=x").statusCode())
                .isEqualTo(429);
    }

    @Test
    void eenAndereTekensetIsGeenOmweg() {
        Sessie vreemde = new Sessie(poort);
        vreemde.login("verzonnen-set", "fout", "tasklist");
        // Read as UTF-8 this is a login of "niemand", as UTF-16 one of the colleague.
        ByteArrayOutputStream velden = new ByteArrayOutputStream();
        velden.writeBytes("username=niemand&a".getBytes(StandardCharsets.US_ASCII));
        velden.writeBytes("&username=beoordelaar&password=meldroute".getBytes(StandardCharsets.UTF_16BE));

        assertThat(vreemde.formulier(LOGIN, "application/x-www-form-urlencoded; charset=UTF-16BE", velden.toByteArray())
                        .statusCode())
                .isEqualTo(400);
        assertThat(vreemde.formulier(
                                LOGIN,
                                "application/x-www-form-urlencoded;charset=UTF-8",
                                "username=beoordelaar&password=meldroute".getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void deApiRemtHetzelfde() {
        for (int keer = 0; keer < Aanmeldrem.VRIJ; keer++) {
            assertThat(roep("verzonnen-api:fout" + keer)).isEqualTo(401);
        }

        assertThat(roep("verzonnen-api:fout")).isEqualTo(429);
        assertThat(roep("ketenpartner:meldroute")).isNotIn(401, 429);
    }

    @Test
    void hetAccountZelfGaatNooitOpSlot() {
        for (int keer = 0; keer < 25; keer++) {
            assertThat(identiteit.checkPassword("monitor", "fout")).isFalse();
        }

        assertThat(identiteit.checkPassword("monitor", Accounts.DEMO_WACHTWOORD))
                .isTrue();
    }

    private int roep(String inlog) {
        return new Sessie(poort)
                .stuur(HttpRequest.newBuilder()
                        .uri(URI.create("http://127.0.0.1:" + poort + "/api/meldingen"))
                        .header(
                                "Authorization",
                                "Basic " + Base64.getEncoder().encodeToString(inlog.getBytes(StandardCharsets.UTF_8)))
                        .GET())
                .statusCode();
    }
}
