package nl.meldroute.modellen;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.meldroute.modellen.Modelregel.Vondst;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

/** One .dmn file. */
record Beslismodel(String bestand, String stam, DmnModelInstance model) {

    static Beslismodel lees(Path pad) {
        return new Beslismodel(pad.toString(), Modellen.stam(pad), Dmn.readModelFromFile(pad.toFile()));
    }

    Stream<Decision> beslissingen() {
        return model.getModelElementsByType(Decision.class).stream();
    }

    Stream<DecisionTable> tabellen() {
        return model.getModelElementsByType(DecisionTable.class).stream();
    }

    Stream<Rule> regels() {
        return tabellen().flatMap(tabel -> tabel.getRules().stream());
    }

    Vondst vondst(DmnElement element, String uitleg) {
        return new Vondst(bestand, element.getId() == null ? "?" : element.getId(), uitleg);
    }

    /** The literal texts of one output column; an expression that is no literal is absent. */
    List<String> waarden(String uitkomst) {
        return tabellen().flatMap(tabel -> waarden(tabel, uitkomst)).distinct().toList();
    }

    private static Stream<String> waarden(DecisionTable tabel, String uitkomst) {
        List<String> namen = tabel.getOutputs().stream().map(Output::getName).toList();
        int kolom = namen.indexOf(uitkomst);
        return kolom < 0 ? Stream.of() : tabel.getRules().stream().map(regel -> waarde(regel, kolom));
    }

    /** Text of an output cell without its quotes. */
    static String waarde(Rule regel, int kolom) {
        String tekst = List.copyOf(regel.getOutputEntries())
                .get(kolom)
                .getTextContent()
                .strip();
        return tekst.replaceAll("^\"|\"$", "");
    }
}
