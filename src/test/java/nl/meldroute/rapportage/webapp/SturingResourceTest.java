package nl.meldroute.rapportage.webapp;

import static nl.meldroute.engine.Sessie.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.meldroute.engine.Proefserver;
import nl.meldroute.engine.Sessie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The dashboard over HTTP. */
@Proefserver
class SturingResourceTest {

    private static final String PLUGIN = "/camunda/api/cockpit/plugin/sturing";
    private static final Path MAP = Path.of("src/main/resources/META-INF/resources/plugin-webapp/sturing");
    private static final Pattern IMPORT = Pattern.compile("(?:from|import\\() ?'\\./([a-z]+\\.js)'");

    @LocalServerPort
    int poort;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zaken?lijst=vrij",
                "kerncijfers?periode=dit-jaar",
                "kerncijfers/csv",
                "kerncijfers/csv?naarBuiten=false"
            })
    void wie_niet_stuurt_hoort_dat_in_een_zin(String pad) {
        HttpResponse<String> antwoord = Sessie.van(poort, "monitor").get(PLUGIN + "/default/" + pad);
        assertThat(antwoord.statusCode()).isEqualTo(403);
        assertThat(antwoord.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(antwoord).path("detail").asText()).startsWith("Deze cijfers zijn voor teamleiders.");
    }

    @Test
    void wie_niet_stuurt_krijgt_geen_leeg_kader() {
        HttpResponse<String> antwoord = Sessie.van(poort, "monitor").get(PLUGIN + "/default/beeld");
        assertThat(antwoord.body()).isEqualTo("{\"mag\":false}");
    }

    @Test
    void de_teamleider_krijgt_cijfers_zaken_en_een_bestand() {
        Sessie teamleider = Sessie.van(poort, "teamleider");
        assertThat(json(teamleider.get(PLUGIN + "/default/beeld")).path("termijnen"))
                .hasSize(3);
        assertThat(json(teamleider.get(PLUGIN + "/default/zaken?lijst=vrij")).isArray())
                .isTrue();
        HttpResponse<String> bestand = teamleider.get(PLUGIN + "/default/kerncijfers/csv?periode=vorig-jaar");
        assertThat(bestand.statusCode()).isEqualTo(200);
        assertThat(bestand.headers().firstValue("Content-Disposition").orElse(""))
                .matches("attachment; filename=\"kerncijfers-[0-9-]{21}-afgerond\\.csv\"");
        assertThat(bestand.body()).startsWith("\uFEFFjaar;kwartaal;").contains(";Hilversum;meldingen;;Meldingen;");
    }

    @Test
    void wat_niet_kan_wordt_geweigerd_met_een_zin() {
        Sessie teamleider = Sessie.van(poort, "teamleider");
        HttpResponse<String> dag = teamleider.get(PLUGIN + "/default/beeld?periode=zelf&van=31-12-2026&tot=2027-01-01");
        assertThat(dag.statusCode()).isEqualTo(400);
        assertThat(json(dag).path("detail").asText()).isEqualTo("Vul bij de begindatum een dag, maand en jaar in.");
        HttpResponse<String> regio = teamleider.get(PLUGIN + "/default/kerncijfers/csv?regio=flevoland");
        assertThat(regio.statusCode()).isEqualTo(403);
        assertThat(json(regio).path("detail").asText()).startsWith("Deze regio is niet van u.");
        assertThat(teamleider.get(PLUGIN + "/default/zaken?lijst=niets").statusCode())
                .isEqualTo(404);
    }

    /** A file that is not served leaves the whole of Cockpit blank. */
    @Test
    void elk_bestand_dat_het_scherm_laadt_is_er() throws IOException {
        Sessie sessie = Sessie.van(poort, "teamleider");
        List<String> bestanden;
        try (Stream<Path> alle = Files.list(MAP.resolve("app"))) {
            bestanden = alle.map(bestand -> bestand.getFileName().toString()).toList();
        }
        assertThat(bestanden).hasSizeGreaterThan(10);
        for (String bestand : bestanden) {
            HttpResponse<String> antwoord = sessie.get(PLUGIN + "/static/app/" + bestand);
            assertThat(antwoord.statusCode()).as(bestand).isEqualTo(200);
            assertThat(IMPORT.matcher(antwoord.body())
                            .results()
                            .map(deel -> deel.group(1))
                            .filter(naam -> !naam.equals("chart.js")))
                    .isSubsetOf(bestanden);
        }
        HttpResponse<String> grafieken = sessie.get(PLUGIN + "/static/app/chart.js");
        assertThat(grafieken.headers().firstValue("Content-Type").orElse("")).startsWith("text/javascript");
        assertThat(grafieken.body()).startsWith("/*!").contains("Chart.js v");
    }
}
