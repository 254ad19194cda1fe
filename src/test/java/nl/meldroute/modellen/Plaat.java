package nl.meldroute.modellen;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;

/** Draws one process as SVG, as the Modeler shows it, from nothing but the model: the same model gives the same text on every machine. */
final class Plaat {

    private static final int MARGE = 6;
    private static final int BAND = 30;
    private static final String INKT = "fill=\"#22242a\" stroke=\"none\"";
    private static final String HOOFD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" viewBox="%s %s %s %s" style="background:#fff"
                 font-family="Arial, Helvetica, sans-serif" font-size="12" fill="none" stroke="#22242a" stroke-width="1.5"
                 stroke-linejoin="round" stroke-linecap="round">
            <title>%s</title>
            <defs><marker id="punt" viewBox="0 0 10 10" refX="9.5" refY="5" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse"
              orient="auto"><path d="M0,1 L10,5 L0,9 Z" fill="#22242a" stroke="none"/></marker></defs>
            """;

    private final Procesmodel proces;
    private final Tekening tekening;
    private final StringBuilder svg = new StringBuilder();

    private Plaat(Procesmodel proces) {
        this.proces = proces;
        this.tekening = Tekening.van(proces);
    }

    static String van(Procesmodel proces) {
        return new Plaat(proces).teken();
    }

    private String teken() {
        Rectangle2D vlak = Stream.of(
                        tekening.vormen().values().stream(),
                        tekening.opschriften().values().stream(),
                        tekening.lijnen().values().stream()
                                .flatMap(List::stream)
                                .map(Line2D::getBounds2D))
                .flatMap(deel -> deel)
                .reduce(Rectangle2D::createUnion)
                .orElseThrow();
        String breed = getal(vlak.getWidth() + 2 * MARGE);
        String hoog = getal(vlak.getHeight() + 2 * MARGE);
        svg.append(HOOFD.formatted(
                breed,
                hoog,
                getal(vlak.getX() - MARGE),
                getal(vlak.getY() - MARGE),
                breed,
                hoog,
                tekst(proces.proces().getName())));
        vormen(Participant.class).forEach(vorm -> baan(vorm.getValue(), ((Participant) vorm.getKey()).getName()));
        vormen(Lane.class).forEach(vorm -> baan(vorm.getValue(), ((Lane) vorm.getKey()).getName()));
        vormen(SubProcess.class).forEach(vorm -> subproces((SubProcess) vorm.getKey(), vorm.getValue()));
        tekening.lijnen().forEach(this::lijn);
        vormen(FlowNode.class)
                .filter(vorm -> !(vorm.getKey() instanceof SubProcess))
                .sorted(Comparator.comparing(vorm -> vorm.getKey() instanceof BoundaryEvent))
                .forEach(vorm -> knoop((FlowNode) vorm.getKey(), vorm.getValue()));
        vormen(TextAnnotation.class).forEach(vorm -> notitie((TextAnnotation) vorm.getKey(), vorm.getValue()));
        tekening.opschriften().forEach(this::opschrift);
        return svg.append("</svg>\n").toString();
    }

    /** Largest first, so that what lies inside is drawn on top. */
    private Stream<Map.Entry<BaseElement, Rectangle2D>> vormen(Class<? extends BaseElement> soort) {
        return tekening.vormen().entrySet().stream()
                .filter(vorm -> soort.isInstance(vorm.getKey()))
                .sorted(Comparator.comparingDouble(
                        vorm -> -vorm.getValue().getWidth() * vorm.getValue().getHeight()));
    }

    private void baan(Rectangle2D vorm, String naam) {
        rechthoek(vorm, 0, "fill=\"#fff\"");
        lijn("M%s,%s v%s", vorm.getX() + BAND, vorm.getY(), vorm.getHeight());
        double x = vorm.getX() + BAND / 2.0 + 4;
        double y = vorm.getCenterY();
        svg.append("<text transform=\"rotate(-90 %s %s)\" x=\"%s\" y=\"%s\" text-anchor=\"middle\" %s>%s</text>\n"
                .formatted(getal(x), getal(y), getal(x), getal(y), INKT, tekst(naam)));
    }

    private void subproces(SubProcess subproces, Rectangle2D vorm) {
        rechthoek(vorm, 10, "fill=\"#fff\"" + (subproces.triggeredByEvent() ? " stroke-dasharray=\"1,4\"" : ""));
        Rectangle2D boven = new Rectangle2D.Double(vorm.getX(), vorm.getY() + 5, vorm.getWidth(), 14);
        regels(regelsVan(subproces.getName(), vorm.getWidth() - 10, 12), boven, 12, false);
        herhaling(subproces, vorm);
    }

    private void lijn(BaseElement element, List<Line2D> stukken) {
        boolean pijl = element instanceof SequenceFlow;
        List<Point2D> punten = new ArrayList<>(List.of(Tekening.begin(stukken)));
        stukken.forEach(stuk -> punten.add(stuk.getP2()));
        StringBuilder pad = new StringBuilder("M" + punt(punten.get(0)));
        for (int i = 1; i < punten.size() - 1; i++) {
            Point2D hoek = punten.get(i);
            pad.append(" L").append(punt(naar(hoek, punten.get(i - 1), 5)));
            pad.append(" Q").append(punt(hoek)).append(' ').append(punt(naar(hoek, punten.get(i + 1), 5)));
        }
        pad.append(" L").append(punt(Tekening.einde(stukken)));
        svg.append("<path d=\"%s\" %s/>\n"
                .formatted(pad, pijl ? "marker-end=\"url(#punt)\"" : "stroke-dasharray=\"1,4\""));
        if (pijl && isStandaard((SequenceFlow) element)) {
            Point2D streep = naar(punten.get(0), punten.get(1), 12);
            lijn("M%s,%s l6,-8", streep.getX() - 3, streep.getY() + 4);
        }
    }

    private static boolean isStandaard(SequenceFlow pijl) {
        return pijl.getId().equals(pijl.getSource().getAttributeValue("default"));
    }

    private void knoop(FlowNode knoop, Rectangle2D vorm) {
        if (knoop instanceof Activity activiteit) {
            taak(activiteit, vorm);
        } else if (knoop instanceof Gateway) {
            svg.append("<path d=\"M%s,%s l25,25 l-25,25 l-25,-25 Z\" fill=\"#fff\"/>\n"
                    .formatted(getal(vorm.getCenterX()), getal(vorm.getY())));
            teken(Plaatteken.keuze(knoop), vorm.getCenterX(), vorm.getCenterY());
        } else if (knoop instanceof Event gebeurtenis) {
            gebeurtenis(gebeurtenis, vorm);
        } else {
            throw new IllegalStateException(
                    "De plaat kent " + knoop.getElementType().getTypeName() + " niet");
        }
    }

    private void taak(Activity taak, Rectangle2D vorm) {
        boolean aanroep = taak instanceof CallActivity;
        rechthoek(vorm, 10, "fill=\"#fff\"" + (aanroep ? " stroke-width=\"4\"" : ""));
        if (aanroep) {
            teken(Plaatteken.DICHT, vorm.getCenterX(), vorm.getMaxY() - 9);
        } else {
            teken(Plaatteken.taak(taak), vorm.getX() + 5, vorm.getY() + 5);
        }
        regels(regelsVan(taak.getName(), vorm.getWidth() - 8, 12), vorm, 12, true);
        herhaling(taak, vorm);
    }

    private void herhaling(Activity activiteit, Rectangle2D vorm) {
        if (activiteit.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics meer) {
            teken(
                    meer.isSequential() ? Plaatteken.NA_ELKAAR : Plaatteken.TEGELIJK,
                    vorm.getCenterX(),
                    vorm.getMaxY() - 9);
        }
    }

    private void gebeurtenis(Event gebeurtenis, Rectangle2D vorm) {
        double straal = vorm.getWidth() / 2;
        boolean gaatDoor = gebeurtenis instanceof BoundaryEvent rand && !rand.cancelActivity()
                || gebeurtenis instanceof StartEvent start && !start.isInterrupting();
        String rand = (gebeurtenis instanceof EndEvent ? " stroke-width=\"4\"" : "")
                + (gaatDoor ? " stroke-dasharray=\"5,3\"" : "");
        cirkel(vorm, straal, rand);
        if (!(gebeurtenis instanceof StartEvent) && !(gebeurtenis instanceof EndEvent)) {
            cirkel(vorm, straal - 4, rand);
        }
        Stream<EventDefinition> inhoud = gebeurtenis instanceof CatchEvent vangt
                ? vangt.getEventDefinitions().stream()
                : ((ThrowEvent) gebeurtenis).getEventDefinitions().stream();
        inhoud.forEach(deel -> teken(
                Plaatteken.gebeurtenis(deel, gebeurtenis instanceof ThrowEvent), vorm.getCenterX(), vorm.getCenterY()));
    }

    private void notitie(TextAnnotation notitie, Rectangle2D vorm) {
        lijn("M%s,%s h-10 v%s h10", vorm.getX() + 10, vorm.getY(), vorm.getHeight());
        String inhoud = notitie.getText() == null ? "" : notitie.getText().getTextContent();
        regels(regelsVan(inhoud, vorm.getWidth() - 14, 11), vorm, 11, true);
    }

    private void opschrift(BaseElement element, Rectangle2D plek) {
        String naam = element.getAttributeValue("name");
        if (naam != null && !(element instanceof Activity) && !(element instanceof Participant)) {
            regels(regelsVan(naam, plek.getWidth() * 1.1 + 4, 11), plek, 11, false);
        }
    }

    /** Lines of text around the middle of a shape: from its top, or in its middle. */
    private void regels(List<String> regels, Rectangle2D plek, int grootte, boolean inHetMidden) {
        double regelhoogte = grootte * 1.2;
        double boven = inHetMidden ? plek.getCenterY() - regels.size() * regelhoogte / 2 : plek.getY();
        for (int i = 0; i < regels.size(); i++) {
            svg.append("<text x=\"%s\" y=\"%s\" font-size=\"%d\" text-anchor=\"middle\" %s>%s</text>\n"
                    .formatted(
                            getal(plek.getCenterX()),
                            getal(boven + i * regelhoogte + grootte * 0.9),
                            grootte,
                            INKT,
                            tekst(regels.get(i))));
        }
    }

    private static List<String> regelsVan(String naam, double breedte, int grootte) {
        List<String> regels = new ArrayList<>();
        for (String woord : naam.split("\\s+")) {
            int laatste = regels.size() - 1;
            String samen = regels.isEmpty() ? woord : regels.get(laatste) + " " + woord;
            if (regels.isEmpty() || breed(samen) * grootte > breedte) {
                regels.add(woord);
            } else {
                regels.set(laatste, samen);
            }
        }
        return regels;
    }

    /** Width in ems, as in Arial and a little more: near enough to break lines, and fit for the wider letter of a machine without it. */
    private static double breed(String tekst) {
        return tekst.chars()
                .mapToDouble(teken -> "ijl'".indexOf(teken) >= 0
                        ? 0.25
                        : " ,.:;!ftI/()-r".indexOf(teken) >= 0
                                ? 0.33
                                : "mwMW".indexOf(teken) >= 0 ? 0.88 : Character.isUpperCase(teken) ? 0.72 : 0.6)
                .sum();
    }

    private void rechthoek(Rectangle2D vorm, int rond, String meer) {
        svg.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%d\" %s/>\n"
                .formatted(
                        getal(vorm.getX()),
                        getal(vorm.getY()),
                        getal(vorm.getWidth()),
                        getal(vorm.getHeight()),
                        rond,
                        meer));
    }

    private void cirkel(Rectangle2D vorm, double straal, String meer) {
        svg.append("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"#fff\"%s/>\n"
                .formatted(getal(vorm.getCenterX()), getal(vorm.getCenterY()), getal(straal), meer));
    }

    private void lijn(String pad, double... getallen) {
        Object[] alsTekst = Arrays.stream(getallen).mapToObj(Plaat::getal).toArray();
        svg.append("<path d=\"%s\"/>\n".formatted(pad.formatted(alsTekst)));
    }

    private void teken(String teken, double x, double y) {
        if (!teken.isEmpty()) {
            svg.append("<g transform=\"translate(%s %s)\">%s</g>\n".formatted(getal(x), getal(y), teken));
        }
    }

    /** The point this far from the first on the way to the second, and never past the middle. */
    private static Point2D naar(Point2D van, Point2D tot, double afstand) {
        double deel = Math.min(0.5, afstand / Math.max(1, van.distance(tot)));
        return new Point2D.Double(
                van.getX() + (tot.getX() - van.getX()) * deel, van.getY() + (tot.getY() - van.getY()) * deel);
    }

    private static String punt(Point2D punt) {
        return getal(punt.getX()) + "," + getal(punt.getY());
    }

    private static String getal(double getal) {
        double rond = Math.round(getal * 10) / 10.0;
        return rond == Math.rint(rond) ? String.valueOf((long) rond) : String.valueOf(rond);
    }

    private static String tekst(String tekst) {
        return tekst.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
