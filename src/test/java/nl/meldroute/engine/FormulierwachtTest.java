package nl.meldroute.engine;

import static nl.meldroute.engine.Sessie.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@Proefserver
@ExtendWith(OutputCaptureExtension.class)
class FormulierwachtTest {

    private static final String REGIO = "gooi-en-vechtstreek";

    @LocalServerPort
    int poort;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService taken;

    @Autowired
    FormService formulieren;

    @Autowired
    HistoryService historie;

    @Autowired
    IdentityService identiteit;

    @Autowired
    JdbcTemplate database;

    private final List<Deployment> deployments = new java.util.ArrayList<>();
    private Sessie sessie;
    private String taak;

    @BeforeEach
    void begin() {
        deploy("proef/proef-vroeger.form");
        deploy("proef/proef.form", "proef/proef-bekijk.form", "proef/proef.bpmn");
        runtime.startProcessInstanceByKey(
                "proef",
                "PROEF-" + System.nanoTime(),
                Variables.createVariables()
                        .putValue("regio", REGIO)
                        .putValue("gestartOp", new Date(0))
                        .putValue("advies", "onderzoek")
                        .putValue("nietVoorDitFormulier", "geheim"));
        neemTaak();
        sessie = Sessie.van(poort, "beoordelaar");
    }

    @AfterEach
    void ruimOp() {
        identiteit.clearAuthentication();
        deployments.forEach(een -> repository.deleteDeployment(een.getId(), true));
    }

    private void deploy(String... bronnen) {
        var deployment = repository.createDeployment();
        for (String bron : bronnen) {
            deployment.addClasspathResource(bron);
        }
        deployments.add(deployment.deploy());
    }

    private void neemTaak() {
        taak = taken.createTaskQuery()
                .processDefinitionKey("proef")
                .singleResult()
                .getId();
        taken.setAssignee(taak, "beoordelaar");
    }

    private java.net.http.HttpResponse<String> verstuur(String velden) {
        return sessie.post(
                ENGINE + "/task/" + taak + "/submit-form", "{\"variables\":{" + velden.replace('\'', '"') + "}}");
    }

    @Test
    void eenTaakDieIemandAndersHeeftNeemtNietsAan() {
        taken.setAssignee(taak, "teamleider");

        var antwoord = verstuur("");

        assertThat(antwoord.statusCode()).isEqualTo(400);
        assertThat(antwoord.body()).contains("Oppakken");
    }

    @Test
    void eenGoedFormulierRondtDeTaakAfEnDeTekstStaatNergensInDeEngine(CapturedOutput uitvoer) {
        var antwoord = verstuur("'acuut':{'value':'ja'},'gevaar':{'value':'SENTINEL vader'},'kinderen':{'value':2},"
                + "'aanleiding':{'type':'Json','value':'[\\'a1\\',\\'a2\\']'}".replace("\\'", "\\\"")
                + ",'advies':{'value':'SENTINEL anders'},'som':{'value':3},'vervallen':{'value':'SENTINEL oud'}");

        assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(204);
        var volgende = taken.createTaskQuery().processDefinitionKey("proef").singleResult();
        assertThat(taken.getVariables(volgende.getId()))
                .containsEntry("acuut", "ja")
                .containsEntry("kinderen", 2)
                .containsEntry("aanleiding", "a1,a2")
                .containsEntry("advies", "onderzoek")
                .doesNotContainKeys("gevaar", "som", "vervallen");
        assertThat(tabellenMet("SENTINEL")).isEmpty();
        assertThat(uitvoer).doesNotContain("SENTINEL");
    }

    @Test
    void hetVolgendeFormulierKrijgtAlleenZijnEigenVeldenEnHetDossier() {
        verstuur(
                "'acuut':{'value':'ja'},'gevaar':{'value':'Er is gevaar'},'aanleiding':{'type':'Json','value':'[\\\"a2\\\"]'}");
        String volgende = taken.createTaskQuery()
                .processDefinitionKey("proef")
                .singleResult()
                .getId();

        assertThat(leest(volgende).path("gevaarToen").path("value").asText())
                .as("voor het oppakken")
                .isEqualTo(Formulierlezer.NOG_NIET);
        sessie.post(ENGINE + "/task/" + volgende + "/claim", "{\"userId\": \"beoordelaar\"}");
        var waarden = leest(volgende);

        assertThat(waarden.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("gevaarToen", "aanleiding", "gestartOp", "gesprekstechnieken");
        assertThat(waarden.path("gevaarToen").path("value").asText()).isEqualTo("Er is gevaar");
        assertThat(waarden.path("gestartOp").path("value").asText()).isEqualTo("1970-01-01");
        assertThat(waarden.path("aanleiding").path("value").asText()).isEqualTo("[\"a2\"]");
        assertThat(waarden.path("aanleiding").path("type").asText()).isEqualTo("Json");
    }

    @Test
    void eenFormulierKrijgtDeNaslagDieHetNoemtEnHetProcesKrijgtDieNiet() {
        assertThat(leest(taak).has("gesprekstechnieken")).isFalse();
        verstuur("'acuut':{'value':'nee'}");
        neemTaak();

        JsonNode naslag = leest(taak).path("gesprekstechnieken");
        assertThat(naslag.path("type").asText()).isEqualTo("Json");
        assertThat(naslag.path("value").asText()).contains("met een slachtoffer", "met een pleger");
        assertThat(Sessie.json(sessie.get(ENGINE + "/task/" + taak
                                + "/form-variables?variableNames=aanleiding&deserializeValues=false"))
                        .has("gesprekstechnieken"))
                .as("wie er niet om vraagt krijgt hem niet")
                .isFalse();
        assertThat(verstuur("'gesprekstechnieken':{'value':'SENTINEL'}").statusCode())
                .isEqualTo(400);
        assertThat(verstuur("").statusCode()).isEqualTo(204);
        assertThat(tabellenMet("met een slachtoffer")).isEmpty();
    }

    private JsonNode leest(String volgende) {
        return Sessie.json(sessie.get(ENGINE + "/task/" + volgende + "/form-variables?deserializeValues=false"));
    }

    @Test
    void eenFoutFormulierWordtGeweigerdEnErWordtNietsBewaard(CapturedOutput uitvoer) {
        var antwoord =
                verstuur("'acuut':{'value':'SENTINEL'},'kinderen':{'value':99},'besluitDoor':{'value':'SENTINEL'}");

        assertThat(antwoord.statusCode()).isEqualTo(400);
        var fouten = Sessie.json(antwoord);
        assertThat(fouten.path("fouten").findValuesAsText("veld"))
                .containsExactlyInAnyOrder("acuut", "kinderen", "besluitDoor");
        assertThat(fouten.path("message").asText()).contains("‘Aantal kinderen’: gebruik 20 of minder.");
        assertThat(antwoord.body()).doesNotContain("SENTINEL");
        assertThat(taken.getVariables(taak)).doesNotContainKeys("acuut", "kinderen", "besluitDoor");
        assertThat(uitvoer).doesNotContain("SENTINEL");
    }

    @Test
    void onleesbareWaardenWordenGeweigerdZonderZeTeHerhalen(CapturedOutput uitvoer) {
        for (String velden : new String[] {
            "'kinderen':{'value':'SENTINEL','type':'Integer'}",
            "'acuut':{'value':'SENTINEL','type':'Onzin'}",
            "'acuut':{'value':'SENTINEL','type':'Object','valueInfo':{'objectTypeName':'java.util.Date',"
                    + "'serializationDataFormat':'application/json'}}",
            "'acuut':SENTINEL",
            "'aanleiding':{'type':'Json','value':'SENTINEL'}"
        }) {
            var antwoord = verstuur(velden);
            assertThat(antwoord.statusCode()).as(velden).isEqualTo(400);
            assertThat(antwoord.body()).doesNotContain("SENTINEL");
        }
        assertThat(uitvoer).doesNotContain("SENTINEL");
    }

    @Test
    void eenTaakZonderFormulierNeemtNietsAan() {
        verstuur("'acuut':{'value':'nee'}");
        neemTaak();
        verstuur("");
        neemTaak();

        assertThat(verstuur("'x':{'value':'y'}").statusCode()).isEqualTo(400);
        assertThat(verstuur("").statusCode()).isEqualTo(204);
        assertThat(historie.createHistoricProcessInstanceQuery()
                        .processDefinitionKey("proef")
                        .finished()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void eenStartformulierGaatNaarZijnEigenAfhandeling() {
        identiteit.setAuthentication("bureaudienst", List.of("camunda-admin"), List.of(REGIO));
        var definitie = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("proef-start")
                .singleResult();

        var start = formulieren.submitStartForm(
                definitie.getId(), Map.of("acuut", "ja", "gevaar", "Er is gevaar", "kinderen", 2));

        assertThat(start.getTenantId()).isEqualTo(REGIO);
        assertThat(runtime.getVariables(start.getId()))
                .containsEntry("aantalTeksten", 1)
                .containsEntry("kinderen", 2)
                .doesNotContainKeys("gevaar", "acuut");
        assertThatThrownBy(() -> formulieren.submitStartForm(definitie.getId(), "EIGEN", Map.of("acuut", "nee")))
                .isInstanceOf(FormulierFout.class);
        assertThatThrownBy(() -> formulieren.submitStartForm(definitie.getId(), Map.of("acuut", "x")))
                .isInstanceOf(FormulierFout.class);
    }

    @Test
    void eenGebruikerMetMeerDanEenRegioKanZoNietsStarten() {
        var definitie = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("proef-start")
                .singleResult();
        for (List<String> regios : List.of(List.<String>of(), List.of(REGIO, "flevoland"))) {
            identiteit.setAuthentication("bureaudienst", List.of("camunda-admin"), regios);
            assertThatThrownBy(() -> formulieren.submitStartForm(definitie.getId(), Map.of("acuut", "nee")))
                    .isInstanceOf(FormulierFout.class);
        }
    }

    @Test
    void eenModelZietAlleenBonenVoorModellen() {
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("proef-fout", Map.of("regio", REGIO)))
                .hasMessageContaining("geheim");
    }

    private List<String> tabellenMet(String tekst) {
        return database
                .queryForList("select table_name, column_name from information_schema.columns"
                        + " where table_name like 'ACT!_%' escape '!' and data_type in"
                        + " ('CHARACTER VARYING', 'CHARACTER LARGE OBJECT', 'BINARY LARGE OBJECT', 'BINARY VARYING')")
                .stream()
                .map(kolom -> kolom.get("TABLE_NAME") + "." + kolom.get("COLUMN_NAME"))
                .filter(kolom -> bevat(kolom, tekst))
                .toList();
    }

    private boolean bevat(String kolom, String tekst) {
        String naam = kolom.substring(kolom.indexOf('.') + 1);
        String tabel = kolom.substring(0, kolom.indexOf('.'));
        String waarde = "ACT_GE_BYTEARRAY.BYTES_".equals(kolom)
                ? "utf8tostring(" + naam + ")"
                : "cast(" + naam + " as varchar)";
        Integer aantal = database.queryForObject(
                "select count(*) from " + tabel + " where " + waarde + " like ?", Integer.class, "%" + tekst + "%");
        return aantal != null && aantal > 0;
    }
}
