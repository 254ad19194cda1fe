package nl.meldroute.engine;

import static nl.meldroute.engine.Sessie.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import nl.meldroute.toegang.Regios;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@Proefserver
class GemeentekeuzeTest {

    @LocalServerPort
    int poort;

    @Autowired
    RepositoryService repository;

    @ParameterizedTest
    @CsvSource({
        "bureaudienst, gooi-en-vechtstreek",
        "bureaudienst-flevoland, flevoland",
        "bureaudienst-noord-en-oost-gelderland, noord-en-oost-gelderland"
    })
    void wieEenMeldingRegistreertKiestUitDeEigenGemeenten(String gebruiker, String regio) {
        String proces = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("melding")
                .latestVersion()
                .singleResult()
                .getId();

        JsonNode formulier = Sessie.json(
                Sessie.van(poort, gebruiker).get(ENGINE + "/process-definition/" + proces + "/deployed-start-form"));

        assertThat(keuzes(formulier, "gemeente")).containsExactlyInAnyOrderElementsOf(Regios.gemeenten(regio));
        assertThat(keuzes(formulier, "kanaal")).contains("telefoon", "balie");
    }

    private static List<String> keuzes(JsonNode formulier, String sleutel) {
        for (JsonNode veld : formulier.path("components")) {
            if (veld.path("key").asText().equals(sleutel)) {
                return veld.path("values").findValuesAsText("value");
            }
        }
        return List.of();
    }
}
