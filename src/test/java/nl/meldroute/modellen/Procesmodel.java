package nl.meldroute.modellen;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.meldroute.modellen.Modelregel.Vondst;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One .bpmn file. */
record Procesmodel(String bestand, String stam, BpmnModelInstance model) {

    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    static Procesmodel lees(Path pad) {
        return new Procesmodel(pad.toString(), Modellen.stam(pad), Bpmn.readModelFromFile(pad.toFile()));
    }

    /** All elements of this type or a subtype. */
    <T extends ModelElementInstance> Stream<T> alle(Class<T> type) {
        return model.getModelElementsByType(type).stream();
    }

    /** Camunda's own elements of this name, wherever they stand. */
    Stream<ModelElementInstance> camundaElementen(String naam) {
        return model.getModelElementsByType(model.getModel().getTypeForName(CAMUNDA, naam)).stream();
    }

    Process proces() {
        return alle(Process.class).findFirst().orElseThrow(() -> new IllegalStateException(bestand + ": geen proces"));
    }

    List<Expressie> expressies() {
        return Expressie.alle(model.getDocument().getDomSource().getNode());
    }

    /** Arrows that leave this node; what the arrows say counts, as in the engine. */
    List<SequenceFlow> uit(FlowNode knoop) {
        return alle(SequenceFlow.class)
                .filter(pijl -> knoop.equals(pijl.getSource()))
                .toList();
    }

    boolean isKeuze(FlowNode knoop) {
        return knoop instanceof ExclusiveGateway && uit(knoop).size() > 1;
    }

    Vondst vondst(ModelElementInstance element, String uitleg) {
        return new Vondst(bestand, idVan(element), uitleg);
    }

    /** The element's own id, or that of the nearest element around it that people know. */
    static String idVan(ModelElementInstance element) {
        for (ModelElementInstance e = element; e != null; e = e.getParentElement()) {
            String id = e.getAttributeValue("id");
            if (id != null && !(e instanceof EventDefinition)) {
                return id;
            }
        }
        return "?";
    }
}
