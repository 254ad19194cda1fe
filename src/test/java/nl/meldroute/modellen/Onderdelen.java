package nl.meldroute.modellen;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** The parts of the project's models that tests must pass. */
public final class Onderdelen {

    private Onderdelen() {}

    /** Ids of flow nodes, arrows and decision rules per process or decision. */
    public static Map<String, List<String>> vanHetProject() {
        Modellen modellen = lees();
        Map<String, List<String>> onderdelen = new TreeMap<>();
        modellen.processen()
                .forEach(proces -> onderdelen.put(
                        proces.proces().getId(),
                        Stream.concat(
                                        proces.alle(FlowNode.class),
                                        proces.alle(SequenceFlow.class).filter(Onderdelen::wordtGenomen))
                                .map(BaseElement::getId)
                                .toList()));
        modellen.beslissingen().forEach(bestand -> bestand.beslissingen()
                .forEach(beslissing -> onderdelen.put(
                        beslissing.getId(),
                        bestand.regels().map(regel -> regel.getId()).toList())));
        return onderdelen;
    }

    /** The engine goes from an event-based gateway straight to the event that comes first; that event counts, the arrow to it is only drawn. */
    private static boolean wordtGenomen(SequenceFlow pijl) {
        return !(pijl.getSource() instanceof EventBasedGateway);
    }

    /** The project's forms. */
    public static List<Formuliermodel> formulieren() {
        return lees().formulieren();
    }

    private static Modellen lees() {
        return Modellen.lees(new Codeomgeving(Map.of(), Set.of()), Set.of(), Path.of("processes"), Path.of("forms"));
    }
}
