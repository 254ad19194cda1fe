package nl.meldroute.engine;

import static nl.meldroute.engine.Sessie.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each role has the lists of its own work in Tasklist, and each list can be read. */
@Proefserver
class TakenlijstenTest {

    private static final String VOOR_IEDEREEN = "Mijn taken;Mijn team;Te laat;Vandaag;Deze week;Alles op datum";

    @LocalServerPort
    int poort;

    @ParameterizedTest
    @CsvSource(
            nullValues = "geen",
            value = {
                "bureaudienst,Binnengekomen",
                "beoordelaar,Overdracht zonder antwoord",
                "onderzoeker,Binnengekomen",
                "monitor,Monitoring",
                "teamleider,Overdracht zonder antwoord;Monitoring;Binnengekomen",
                "vertrouwensarts,geen"
            })
    void elkeRolHeeftZijnEigenLijsten(String rol, String eigen) throws IOException {
        Sessie sessie = Sessie.van(poort, rol);
        List<String> namen = new ArrayList<>();
        for (JsonNode filter : lees(sessie, "/filter?resourceType=Task&sortBy=filterId&sortOrder=asc")) {
            namen.add(filter.path("name").asText());
            assertThat(sessie.get(ENGINE + "/filter/" + filter.path("id").asText() + "/list")
                            .statusCode())
                    .as(filter.path("name").asText())
                    .isEqualTo(200);
        }

        assertThat(namen)
                .filteredOn(naam -> !naam.startsWith("Proef"))
                .containsExactlyInAnyOrder((VOOR_IEDEREEN + (eigen == null ? "" : ";" + eigen)).split(";"));
    }

    /** Cockpit asks so, with a slash at the end. */
    @Test
    void eenTeamleiderZietDeIncidentenInCockpit() {
        assertThat(Sessie.van(poort, "teamleider")
                        .post("/camunda/api/cockpit/plugin/base/default/incident/?firstResult=0&maxResults=50", "{}")
                        .statusCode())
                .isEqualTo(200);
    }

    private static JsonNode lees(Sessie sessie, String pad) throws IOException {
        return new ObjectMapper().readTree(sessie.get(ENGINE + pad).body());
    }
}
