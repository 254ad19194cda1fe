package nl.meldroute.modellen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.meldroute.toegang.Rol;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What designers add most, ready-made in Camunda Modeler: the element templates. Each follows the official schema, and what it fixes is what
 * the models of Meldroute themselves have, so that none offers a step that no longer works.
 */
class SjablonenVoorOntwerpersTest {

    private static final Path MAP = Path.of("processes/.camunda/element-templates");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchema OFFICIEEL = officieel();
    private static final Modellen MODELLEN = Modellen.vanHetProject();

    /** What a designer makes with a template of which no model of Meldroute has a step; a test runs it. */
    private static final Path PROEF = Path.of("src/test/resources/routeproef/brief-aan-melder.bpmn");

    static Stream<Path> sjablonen() throws IOException {
        return Files.list(MAP);
    }

    @Test
    void er_zijn_er_voor_wat_ontwerpers_het_meest_toevoegen() throws IOException {
        try (Stream<Path> alle = sjablonen()) {
            assertThat(alle.map(pad -> pad.getFileName().toString()))
                    .contains(
                            "bericht-versturen.json",
                            "brief.json",
                            "besluit-tweede-persoon.json",
                            "taak-met-termijn.json",
                            "termijn-opvolgen.json",
                            "termijn-overschreden.json",
                            "termijn-waarschuwen.json",
                            "warme-overdracht.json");
        }
    }

    @ParameterizedTest
    @MethodSource("sjablonen")
    void elk_sjabloon_volgt_het_officiele_schema_en_heet_als_zijn_bestand(Path pad) throws IOException {
        JsonNode sjabloon = JSON.readTree(pad.toFile());
        assertThat(OFFICIEEL.validate(sjabloon)).isEmpty();
        assertThat(sjabloon.get("id").textValue() + ".json").isEqualTo("nl.meldroute." + pad.getFileName());
    }

    @ParameterizedTest
    @MethodSource("sjablonen")
    void wat_een_sjabloon_vastzet_staat_zo_ook_in_een_model(Path pad) throws IOException {
        JsonNode sjabloon = JSON.readTree(pad.toFile());
        String soort = sjabloon.get("appliesTo").get(0).textValue().replace("bpmn:", "");
        List<BaseElement> kandidaten = Stream.concat(
                        MODELLEN.processen().stream().flatMap(model -> model.alle(BaseElement.class)),
                        Bpmn.readModelFromFile(PROEF.toFile()).getModelElementsByType(BaseElement.class).stream())
                .filter(element -> element.getElementType().getTypeName().equalsIgnoreCase(soort))
                .toList();
        assertThat(kandidaten)
                .as("geen model heeft een element zoals dit sjabloon er een maakt")
                .anyMatch(element -> eigenschappen(sjabloon)
                        .filter(eigenschap -> eigenschap.path("type").asText().equals("Hidden"))
                        .allMatch(eigenschap -> heeft(element, eigenschap)));
    }

    @ParameterizedTest
    @MethodSource("sjablonen")
    void wat_een_ontwerper_invult_begint_met_iets_dat_bestaat(Path pad) throws IOException {
        Set<String> rollen = Arrays.stream(Rol.values()).map(Rol::id).collect(Collectors.toSet());
        JsonNode sjabloon = JSON.readTree(pad.toFile());
        eigenschappen(sjabloon).forEach(eigenschap -> {
            String waarde = eigenschap.path("value").asText("");
            String naam = eigenschap.at("/binding/name").asText();
            if (naam.equals("camunda:candidateGroups")) {
                assertThat(waarde.split(",")).isSubsetOf(rollen);
            }
            if (naam.equals("camunda:formRef") && !waarde.isEmpty()) {
                assertThat(MODELLEN.formulieren())
                        .extracting(Formuliermodel::stam)
                        .contains(waarde);
            }
            String patroon = eigenschap.at("/constraints/pattern/value").asText("");
            if (!patroon.isEmpty() && !waarde.isEmpty()) {
                assertThat(waarde).matches(Pattern.compile(patroon));
            }
        });
    }

    private static boolean heeft(ModelElementInstance element, JsonNode eigenschap) {
        String waarde = eigenschap.get("value").asText();
        JsonNode binding = eigenschap.get("binding");
        String naam = binding.path("name").asText();
        return switch (binding.get("type").textValue()) {
            case "property" ->
                waarde.equals(
                        naam.startsWith("camunda:")
                                ? element.getAttributeValueNs(Procesmodel.CAMUNDA, naam.substring("camunda:".length()))
                                : element.getAttributeValue(naam));
            case "camunda:in" ->
                kinderen(element, "in")
                        .anyMatch(in -> waarde.equals(in.getAttributeValue("source"))
                                && binding.get("target").textValue().equals(in.getAttributeValue("target")));
            case "camunda:in:businessKey" ->
                kinderen(element, "in").anyMatch(in -> waarde.equals(in.getAttributeValue("businessKey")));
            case "camunda:out" ->
                kinderen(element, "out")
                        .anyMatch(uit -> waarde.equals(uit.getAttributeValue("target"))
                                && binding.get("source").textValue().equals(uit.getAttributeValue("source")));
            default -> throw new IllegalStateException("Onbekende binding in een sjabloon: " + binding);
        };
    }

    private static Stream<ModelElementInstance> kinderen(ModelElementInstance element, String naam) {
        return element
                .getModelInstance()
                .getModelElementsByType(element.getModelInstance().getModel().getTypeForName(Procesmodel.CAMUNDA, naam))
                .stream()
                .filter(kind -> kind.getParentElement() != null
                        && element.equals(kind.getParentElement().getParentElement()));
    }

    private static Stream<JsonNode> eigenschappen(JsonNode sjabloon) {
        return StreamSupport.stream(sjabloon.get("properties").spliterator(), false);
    }

    /** Of @camunda/element-templates-json-schema 0.22.1 (MIT), as Camunda Modeler itself uses it. */
    private static JsonSchema officieel() {
        try (InputStream bron = Objects.requireNonNull(
                SjablonenVoorOntwerpersTest.class.getResourceAsStream("/element-templates/schema.json"))) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(bron);
        } catch (IOException e) {
            throw new IllegalStateException("Kan het schema niet lezen", e);
        }
    }
}
