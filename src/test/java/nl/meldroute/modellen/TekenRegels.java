package nl.meldroute.modellen;

import static nl.meldroute.modellen.Modelregel.perProces;
import static nl.meldroute.modellen.Tekening.binnen;
import static nl.meldroute.modellen.Tekening.gaatDoor;
import static nl.meldroute.modellen.Tekening.omvat;
import static nl.meldroute.modellen.Tekening.overlapt;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.meldroute.modellen.Modelregel.Vondst;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Artifact;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;

/** The picture shows everything, once, and without guessing. */
final class TekenRegels {

    private static final String LEESBAAR = "de plaat is niet te lezen en een ontwerper trekt de verkeerde conclusie";

    static final List<Modelregel> REGELS = List.of(
            perProces(
                    "alles-getekend",
                    "de stap draait wel maar staat niet op de plaat, in de Modeler noch in Cockpit",
                    TekenRegels::nietGetekend),
            perProces("vormen-overlappen", LEESBAAR, TekenRegels::overlappend),
            perProces("inhoud-binnen-subproces", LEESBAAR, TekenRegels::buitenSubproces),
            perProces("pijl-door-vorm", LEESBAAR, TekenRegels::doorVorm),
            perProces("pijl-hangt-los", LEESBAAR, TekenRegels::hangtLos),
            perProces("opschrift-over-vorm", "het opschrift is niet te lezen", TekenRegels::opschriftOverVorm),
            new Modelregel("pijlen-kruisen", LEESBAAR, Kruising::nietGemeld),
            perProces(
                    "element-in-een-baan",
                    "op de plaat is niet te zien welke rol de stap doet",
                    TekenRegels::nietInEenBaan),
            perProces("binnen-de-baan", "de plaat valt ten dele buiten beeld", TekenRegels::buitenHetKader));

    private TekenRegels() {}

    private static Stream<Vondst> nietGetekend(Procesmodel proces) {
        Tekening tekening = Tekening.van(proces);
        Stream<BaseElement> vormen = Stream.of(FlowNode.class, Lane.class, TextAnnotation.class)
                .flatMap(proces::alle)
                .map(BaseElement.class::cast)
                .filter(e -> !tekening.vormen().containsKey(e));
        Stream<BaseElement> lijnen = Stream.of(SequenceFlow.class, Artifact.class)
                .flatMap(proces::alle)
                .map(BaseElement.class::cast)
                .filter(e -> !(e instanceof TextAnnotation))
                .filter(e ->
                        !tekening.lijnen().containsKey(e) && !tekening.vormen().containsKey(e));
        return Stream.concat(vormen, lijnen).map(e -> proces.vondst(e, "is niet getekend"));
    }

    private static boolean telt(BaseElement element) {
        return element instanceof FlowNode || element instanceof TextAnnotation;
    }

    private static Stream<Vondst> overlappend(Procesmodel proces) {
        List<Map.Entry<BaseElement, Rectangle2D>> vormen = Tekening.van(proces).vormen().entrySet().stream()
                .filter(vorm -> telt(vorm.getKey()))
                .toList();
        return vormen.stream().flatMap(een -> vormen.subList(vormen.indexOf(een) + 1, vormen.size()).stream()
                .filter(ander -> overlapt(een.getValue(), ander.getValue()))
                .filter(ander -> !horenSamen(een.getKey(), ander.getKey()))
                .map(ander -> proces.vondst(
                        een.getKey(), "overlapt met " + ander.getKey().getId())));
    }

    private static boolean horenSamen(BaseElement een, BaseElement ander) {
        return omvat(een, ander) || omvat(ander, een) || zitOp(een, ander) || zitOp(ander, een);
    }

    private static boolean zitOp(BaseElement een, BaseElement ander) {
        return een instanceof BoundaryEvent rand && rand.getAttachedTo().equals(ander);
    }

    private static Stream<Vondst> buitenSubproces(Procesmodel proces) {
        Tekening tekening = Tekening.van(proces);
        return tekening.vormen().entrySet().stream()
                .filter(vorm -> vorm.getKey().getParentElement() instanceof SubProcess)
                .filter(vorm -> {
                    Rectangle2D buiten =
                            tekening.vormen().get((BaseElement) vorm.getKey().getParentElement());
                    return buiten != null && !buiten.contains(vorm.getValue());
                })
                .map(vorm -> proces.vondst(vorm.getKey(), "staat buiten zijn subproces"));
    }

    private static Stream<Vondst> doorVorm(Procesmodel proces) {
        Tekening tekening = Tekening.van(proces);
        return proces.alle(SequenceFlow.class).flatMap(pijl -> tekening.vormen().entrySet().stream()
                .filter(vorm -> telt(vorm.getKey()) && !omvat(vorm.getKey(), pijl.getSource()))
                .filter(vorm -> !isEigenKleineVorm(vorm.getKey(), pijl))
                .filter(vorm -> gaatDoor(tekening.lijnen().getOrDefault(pijl, List.of()), vorm.getValue()))
                .map(vorm -> proces.vondst(pijl, "loopt door " + vorm.getKey().getId())));
    }

    /** Circles and diamonds: an arrow may end inside the square around its own. */
    private static boolean isEigenKleineVorm(BaseElement vorm, SequenceFlow pijl) {
        return !(vorm instanceof Activity) && (vorm.equals(pijl.getSource()) || vorm.equals(pijl.getTarget()));
    }

    private static Stream<Vondst> hangtLos(Procesmodel proces) {
        Tekening tekening = Tekening.van(proces);
        return proces.alle(SequenceFlow.class)
                .filter(pijl -> {
                    List<Line2D> lijn = tekening.lijnen().get(pijl);
                    Rectangle2D bron = tekening.vormen().get(pijl.getSource());
                    Rectangle2D doel = tekening.vormen().get(pijl.getTarget());
                    return lijn != null
                            && bron != null
                            && doel != null
                            && (!Tekening.ruim(bron).contains(Tekening.begin(lijn))
                                    || !Tekening.ruim(doel).contains(Tekening.einde(lijn)));
                })
                .map(pijl -> proces.vondst(pijl, "raakt zijn begin of eind niet"));
    }

    private static Stream<Vondst> opschriftOverVorm(Procesmodel proces) {
        Tekening tekening = Tekening.van(proces);
        return tekening.opschriften().entrySet().stream().flatMap(opschrift -> tekening.vormen().entrySet().stream()
                .filter(vorm -> telt(vorm.getKey()) && !vorm.getKey().equals(opschrift.getKey()))
                .filter(vorm -> !omvat(vorm.getKey(), opschrift.getKey()))
                .filter(vorm -> binnen(vorm.getValue()).intersects(binnen(opschrift.getValue())))
                .map(vorm -> proces.vondst(
                        opschrift.getKey(),
                        "opschrift staat over " + vorm.getKey().getId())));
    }

    private static Stream<Vondst> nietInEenBaan(Procesmodel proces) {
        List<Lane> banen =
                proces.alle(Lane.class).filter(b -> b.getChildLaneSet() == null).toList();
        Tekening tekening = Tekening.van(proces);
        return banen.isEmpty()
                ? Stream.of()
                : proces.proces().getFlowElements().stream()
                        .filter(FlowNode.class::isInstance)
                        .map(FlowNode.class::cast)
                        .filter(knoop -> {
                            List<Lane> eigen = banen.stream()
                                    .filter(b -> b.getFlowNodeRefs().contains(knoop))
                                    .toList();
                            return eigen.size() != 1 || !isGetekendIn(eigen.get(0), knoop, tekening);
                        })
                        .map(knoop -> proces.vondst(knoop, "staat niet in precies één baan, of is erbuiten getekend"));
    }

    private static boolean isGetekendIn(Lane baan, FlowNode knoop, Tekening tekening) {
        Rectangle2D buiten = tekening.vormen().get(baan);
        Rectangle2D binnen = tekening.vormen().get(knoop);
        return buiten == null || binnen == null || buiten.contains(binnen);
    }

    /** The frame is the participant, or else all lanes together; shapes, arrows and labels all stay inside it. */
    private static Stream<Vondst> buitenHetKader(Procesmodel proces) {
        Tekening tekening = Tekening.van(proces);
        Class<? extends BaseElement> soort =
                proces.alle(Participant.class).findAny().isPresent() ? Participant.class : Lane.class;
        return tekening.vormen().entrySet().stream()
                .filter(vorm -> soort.isInstance(vorm.getKey()))
                .map(Map.Entry::getValue)
                .reduce(Rectangle2D::createUnion)
                .stream()
                .flatMap(kader -> tekening.delen()
                        .filter(deel -> !(deel.getKey() instanceof Participant))
                        .filter(deel -> !Tekening.bevat(kader, deel.getValue()))
                        .map(deel -> proces.vondst(deel.getKey(), "valt, of zijn opschrift valt, buiten het kader")))
                .distinct();
    }
}
