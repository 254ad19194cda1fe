package nl.meldroute.dossier.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The form library in the released bundle of Tasklist has fixed English texts. Each one that a caseworker can see is replaced by a Dutch
 * one, and nothing is replaced that the library no longer says.
 */
class FormuliertekstenTest {

    private static final String CAMUNDA = "/META-INF/resources/webjars/camunda/";
    private static final String VERTALING = CAMUNDA + "app/tasklist/scripts/meldroute/formulierteksten.js";
    private static final String CONCEPTEN = CAMUNDA + "app/tasklist/scripts/meldroute/concepten.js";

    /** By this {@code concepten.js} finds the library in the bundle. */
    private static final String KENMERK = ".createForm=function(";

    private static final Pattern MODULE = Pattern.compile("[,{]\\d+:function\\(");

    /** A text in quotes where code can have one. */
    private static final Pattern TEKST = Pattern.compile(
            "(?<=[(,:=\\[?+&|{>n ])(?:\"((?:[^\"\\\\\\n]++|\\\\.)*+)\"|`((?:[^`\\\\]++|\\\\.)*+)`)(?=[,;:)\\]}+.?&|=])");

    /** Looks like words for people: begins with a capital, or has two words. */
    private static final Pattern WOORDEN = Pattern.compile("[A-Z][a-z].*|.*[a-z]{2,} [a-z]{2,}.*| [a-z]+ |hh:mm.*");

    /** In errors that only a broken form gives: Tasklist says in Dutch that the form cannot be shown. */
    private static final Set<String> VOOR_ONTWERPERS = Set.of(
            "Unknown expression type: ",
            "binding path '{}' is already claimed",
            "cannot claim a path that contains a repeater without specifying a claimerId or knownAncestorIds",
            "cannot claim path '{}'",
            "cannot render field <{}>",
            "command and handler required",
            "command and handlerCls must be defined",
            "command required",
            "form field of type <{}> has no config",
            "form field of type <{}> not supported",
            "form field registry has no form",
            "form field with ID {} already exists",
            "form field with id <{}> already exists",
            "form is read-only",
            "illegal invocation in <execute> or <revert> phase (action: ",
            "no command handler registered for <",
            "no event type specified",
            "no open path found for '{}'",
            "overriding handler for command <",
            "parentNode required",
            "priority must be a number",
            "replacements for field {} must be a string, array or null/undefined",
            "this form field instance is already registered",
            "type required",
            "unhandled error in event listener");

    /** Names of kinds of fields and their settings, and examples: an editor of forms shows these, Tasklist has none. */
    private static final Set<String> VAN_DE_EDITOR = Set.of(
            "Allow same origin",
            "Button",
            "Camera access",
            "Checkbox",
            "Checkbox group",
            "Date",
            "Date & Time",
            "Date time",
            "Dominic Leaf",
            "Dynamic list",
            "Erika Muller",
            "Expression",
            "Field",
            "Form",
            "Forms submission",
            "Geolocation",
            "Group",
            "Image view",
            "Input data",
            "John Doe",
            "Microphone access",
            "Name",
            "No timezone",
            "Number",
            "Open in fullscreen",
            "Open modal windows",
            "Open popups",
            "Radio group",
            "Script execution",
            "Separator",
            "Spacer",
            "Storage access by user",
            "Table",
            "Tag list",
            "Text area",
            "Text field",
            "Text view",
            "Time",
            "Top level navigation",
            "Value");

    /** Keys of the keyboard, names within the code and classes of style sheets. */
    private static final Pattern GEEN_TEKST = Pattern.compile(
            "Arrow(Down|Up)|Enter|Escape|Space|NaN|Row_|use strict|Context|Feel|FeelBlock|FilterContext|FilterExpression|LoopSpanner"
                    + "|PathExpression|Root|Static|VariableName|fjs-.*");

    /** The mark of the maker; its licence wants it shown as it is. */
    private static final Set<String> MERK =
            Set.of("Powered by bpmn.io", "Web-based tooling for BPMN, DMN, and forms powered by");

    private static final String BIBLIOTHEEK = bibliotheek();

    @Test
    void wat_vertaald_wordt_staat_zo_in_de_bibliotheek() {
        assertThat(vertaald()).hasSizeGreaterThan(30);
        assertThat(teksten()).containsAll(vertaald());
    }

    @Test
    void wat_een_medewerker_kan_zien_wordt_vertaald() {
        Set<String> zichtbaar = teksten();
        zichtbaar.removeAll(VOOR_ONTWERPERS);
        zichtbaar.removeAll(VAN_DE_EDITOR);
        zichtbaar.removeAll(MERK);
        zichtbaar.removeIf(GEEN_TEKST.asMatchPredicate());

        assertThat(zichtbaar).isEqualTo(new TreeSet<>(vertaald()));
    }

    /** What is left out is in the library too, so that these lists do not rot either. */
    @Test
    void wat_niet_vertaald_hoeft_te_worden_staat_er_nog() {
        assertThat(teksten())
                .containsAll(VOOR_ONTWERPERS)
                .containsAll(VAN_DE_EDITOR)
                .containsAll(MERK);
    }

    @Test
    void elke_vertaling_is_nederlands_en_neemt_over_wat_erin_komt() {
        vertaling().properties().forEach(regel -> {
            String nederlands = regel.getValue().textValue();
            assertThat(nederlands).isNotBlank().isNotEqualTo(regel.getKey());
            long gaten =
                    Pattern.compile("\\{}").matcher(regel.getKey()).results().count();
            Pattern.compile("\\$(\\d)").matcher(nederlands).results().forEach(gat -> assertThat(
                            Long.parseLong(gat.group(1)))
                    .as(nederlands)
                    .isBetween(1L, gaten));
        });
    }

    /** Drafts go along with each form, and for that the library is found in the bundle by this mark. */
    @Test
    void de_bibliotheek_is_te_vinden_en_heeft_wat_concepten_vragen() {
        assertThat(lees(CONCEPTEN)).contains(KENMERK, "importSchema", "this._container", "'changed'", "initialData");
        assertThat(bundel().split(Pattern.quote(KENMERK), -1)).hasSize(2);
        assertThat(BIBLIOTHEEK).contains("importSchema(", "this._container=", "initialData:");
        assertThat(lees(CAMUNDA + "app/tasklist/camunda-tasklist-bootstrap.js"))
                .contains("webpackChunkcamunda_bpm_webapp", "\"^camTasklistForm\"", "this.getParams=");
    }

    private static Set<String> teksten() {
        return TEKST.matcher(BIBLIOTHEEK)
                .results()
                .map(FormuliertekstenTest::tekst)
                // Longer ones are pictures, or code between two quotes that do not belong together.
                .filter(tekst -> tekst.length() < 200)
                .filter(WOORDEN.asMatchPredicate())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String tekst(MatchResult gevonden) {
        String gewoon = gevonden.group(1);
        return gewoon != null ? gewoon : gevonden.group(2).replaceAll("\\$\\{[^}]*}", "{}");
    }

    /** The pieces of code that the translated texts are made of. */
    private static List<String> vertaald() {
        return Stream.of(vertaling().fieldNames())
                .flatMap(namen -> {
                    Set<String> alle = new TreeSet<>();
                    namen.forEachRemaining(alle::add);
                    return alle.stream();
                })
                .flatMap(tekst -> Arrays.stream(tekst.split("\\|")))
                .filter(stuk -> !stuk.equals("."))
                .distinct()
                .toList();
    }

    private static JsonNode vertaling() {
        String bron = lees(VERTALING);
        try {
            return new ObjectMapper().readTree(bron.substring(bron.indexOf("export default") + 14));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String bibliotheek() {
        String bundel = bundel();
        int plek = bundel.indexOf(KENMERK);
        Matcher module = MODULE.matcher(bundel);
        int begin = 0;
        while (module.find()) {
            if (module.start() > plek) {
                return bundel.substring(begin, module.start());
            }
            begin = module.start();
        }
        throw new AssertionError("De formulierbibliotheek staat niet in de bundel van Tasklist");
    }

    private static String bundel() {
        return lees(CAMUNDA + "lib/deps.js");
    }

    private static String lees(String pad) {
        try (InputStream bron = FormuliertekstenTest.class.getResourceAsStream(pad)) {
            return new String(Objects.requireNonNull(bron, pad).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
