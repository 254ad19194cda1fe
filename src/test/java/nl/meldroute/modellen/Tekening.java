package nl.meldroute.modellen;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** Where the elements of a process stand on paper, per element. */
record Tekening(
        Map<BaseElement, Rectangle2D> vormen,
        Map<BaseElement, List<Line2D>> lijnen,
        Map<BaseElement, Rectangle2D> opschriften) {

    static Tekening van(Procesmodel proces) {
        Map<BaseElement, Rectangle2D> vormen = new LinkedHashMap<>();
        Map<BaseElement, List<Line2D>> lijnen = new LinkedHashMap<>();
        Map<BaseElement, Rectangle2D> opschriften = new LinkedHashMap<>();
        proces.alle(BpmnShape.class).filter(v -> v.getBpmnElement() != null).forEach(vorm -> {
            vormen.put(vorm.getBpmnElement(), rechthoek(vorm.getBounds()));
            opschrift(vorm.getBpmnElement(), vorm.getBpmnLabel(), opschriften);
        });
        proces.alle(BpmnEdge.class).filter(v -> v.getBpmnElement() != null).forEach(lijn -> {
            lijnen.put(lijn.getBpmnElement(), stukken(List.copyOf(lijn.getWaypoints())));
            opschrift(lijn.getBpmnElement(), lijn.getBpmnLabel(), opschriften);
        });
        return new Tekening(vormen, lijnen, opschriften);
    }

    private static void opschrift(
            BaseElement element, @Nullable BpmnLabel label, Map<BaseElement, Rectangle2D> opschriften) {
        if (label != null && label.getBounds() != null && !(element instanceof Lane)) {
            opschriften.put(element, rechthoek(label.getBounds()));
        }
    }

    private static Rectangle2D rechthoek(Bounds grens) {
        return new Rectangle2D.Double(grens.getX(), grens.getY(), grens.getWidth(), grens.getHeight());
    }

    private static List<Line2D> stukken(List<Waypoint> punten) {
        List<Line2D> stukken = new ArrayList<>();
        for (int i = 1; i < punten.size(); i++) {
            Waypoint van = punten.get(i - 1);
            Waypoint naar = punten.get(i);
            stukken.add(new Line2D.Double(van.getX(), van.getY(), naar.getX(), naar.getY()));
        }
        return stukken;
    }

    /** Everything drawn with the rectangle around it; an element with a label comes twice. */
    Stream<Map.Entry<BaseElement, Rectangle2D>> delen() {
        return Stream.of(
                        vormen.entrySet().stream(),
                        opschriften.entrySet().stream(),
                        lijnen.entrySet().stream().flatMap(lijn -> lijn.getValue().stream()
                                .map(stuk -> Map.entry(lijn.getKey(), stuk.getBounds2D()))))
                .flatMap(deel -> deel);
    }

    /** As {@link Rectangle2D#contains}, which knows no straight lines. */
    static boolean bevat(Rectangle2D buiten, Rectangle2D binnen) {
        return binnen.getMinX() >= buiten.getMinX()
                && binnen.getMinY() >= buiten.getMinY()
                && binnen.getMaxX() <= buiten.getMaxX()
                && binnen.getMaxY() <= buiten.getMaxY();
    }

    /** The shape without its border, so that touching is no overlap. */
    static Rectangle2D binnen(Rectangle2D vorm) {
        return new Rectangle2D.Double(
                vorm.getX() + 2, vorm.getY() + 2, Math.max(0, vorm.getWidth() - 4), Math.max(0, vorm.getHeight() - 4));
    }

    static Rectangle2D ruim(Rectangle2D vorm) {
        return new Rectangle2D.Double(vorm.getX() - 2, vorm.getY() - 2, vorm.getWidth() + 4, vorm.getHeight() + 4);
    }

    static boolean overlapt(Rectangle2D een, Rectangle2D ander) {
        return binnen(een).intersects(binnen(ander));
    }

    static boolean gaatDoor(List<Line2D> lijn, Rectangle2D vorm) {
        return lijn.stream().anyMatch(binnen(vorm)::intersectsLine);
    }

    static boolean raken(List<Line2D> een, List<Line2D> ander) {
        return een.stream().anyMatch(a -> ander.stream().anyMatch(a::intersectsLine));
    }

    /** Lines that really cross; lines that meet or run together do not. */
    static boolean kruisen(List<Line2D> een, List<Line2D> ander) {
        return een.stream().anyMatch(a -> ander.stream().anyMatch(b -> kruist(a, b)));
    }

    private static boolean kruist(Line2D a, Line2D b) {
        return a.relativeCCW(b.getP1()) * a.relativeCCW(b.getP2()) < 0
                && b.relativeCCW(a.getP1()) * b.relativeCCW(a.getP2()) < 0;
    }

    static Point2D begin(List<Line2D> lijn) {
        return lijn.get(0).getP1();
    }

    static Point2D einde(List<Line2D> lijn) {
        return lijn.get(lijn.size() - 1).getP2();
    }

    /** Whether the second lies inside the first in the model: a subprocess and what is in it. */
    static boolean omvat(ModelElementInstance buiten, ModelElementInstance binnen) {
        for (ModelElementInstance e = binnen.getParentElement(); e != null; e = e.getParentElement()) {
            if (e.equals(buiten)) {
                return true;
            }
        }
        return false;
    }
}
