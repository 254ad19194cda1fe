package nl.meldroute.modellen;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * An expression in a model.
 *
 * @param element id of the nearest element around it
 * @param tekst the text with {@code ${…}} in it
 */
record Expressie(String element, String tekst) {

    /** A call such as {@code termijn.uiterlijk(…)}. */
    record Aanroep(String bean, String methode) {}

    private static final Pattern TEKST_IN_EXPRESSIE = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern BUITEN_EXPRESSIE = Pattern.compile("^[^$#]*[$#]\\{|}[^}]*$");
    private static final Pattern AANROEP = Pattern.compile("(?<![\\w.)])(\\w+)\\.(\\w+)\\s*\\(");
    private static final Pattern NAAM = Pattern.compile("(?<![\\w.])([A-Za-z_]\\w*)(?!\\w*\\s*\\()");
    private static final Set<String> TAALWOORDEN = Set.of(
            "eq", "ne", "lt", "gt", "le", "ge", "and", "or", "not", "empty", "true", "false", "null", "div", "mod");
    /** What the engine itself gives to every expression. */
    static final Set<String> VAN_DE_ENGINE = Set.of("execution", "task", "decisionResult");

    static List<Expressie> alle(Node document) {
        List<Expressie> gevonden = new ArrayList<>();
        verzamel(document, "?", gevonden);
        return gevonden;
    }

    private static void verzamel(Node knoop, String element, List<Expressie> gevonden) {
        String hier = element;
        if (knoop instanceof Element e) {
            hier = e.hasAttribute("id") && !e.getLocalName().endsWith("EventDefinition")
                    ? e.getAttribute("id")
                    : element;
            for (int i = 0; i < e.getAttributes().getLength(); i++) {
                voegToe(hier, e.getAttributes().item(i).getNodeValue(), gevonden);
            }
        } else if (knoop.getNodeType() == Node.TEXT_NODE || knoop.getNodeType() == Node.CDATA_SECTION_NODE) {
            voegToe(hier, knoop.getNodeValue(), gevonden);
        }
        for (Node kind = knoop.getFirstChild(); kind != null; kind = kind.getNextSibling()) {
            verzamel(kind, hier, gevonden);
        }
    }

    private static void voegToe(String element, String tekst, List<Expressie> gevonden) {
        if (tekst.contains("${") || tekst.contains("#{")) {
            gevonden.add(new Expressie(element, tekst.strip()));
        }
    }

    /** What stands between the braces, without literal texts. */
    private String inhoud() {
        return BUITEN_EXPRESSIE
                .matcher(TEKST_IN_EXPRESSIE.matcher(tekst).replaceAll("''"))
                .replaceAll("");
    }

    List<Aanroep> aanroepen() {
        return AANROEP.matcher(inhoud())
                .results()
                .map(treffer -> new Aanroep(treffer.group(1), treffer.group(2)))
                .filter(aanroep -> !VAN_DE_ENGINE.contains(aanroep.bean()))
                .toList();
    }

    /** Names of variables and beans; not those of methods, properties and the engine's own objects. */
    Set<String> namen() {
        return NAAM.matcher(inhoud())
                .results()
                .map(MatchResult::group)
                .filter(naam -> !TAALWOORDEN.contains(naam) && !VAN_DE_ENGINE.contains(naam))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
