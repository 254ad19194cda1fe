package nl.meldroute.modellen;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** The small signs in the shapes of BPMN, as SVG; what has no sign here cannot be drawn, and the build says so. */
final class Plaatteken {

    /** Marks a call activity: there is more inside. */
    static final String DICHT = "<path d=\"M-7,-7 h14 v14 h-14 Z M-4,0 h8 M0,-4 v8\"/>";

    static final String TEGELIJK = "<path d=\"M-4,-5 v10 M0,-5 v10 M4,-5 v10\" stroke-width=\"2\"/>";
    static final String NA_ELKAAR = "<path d=\"M-5,-4 h10 M-5,0 h10 M-5,4 h10\" stroke-width=\"2\"/>";

    private static final String MENS =
            "<path d=\"M1,15 C1,10 4,9 8,9 C12,9 15,10 15,15 Z\" fill=\"#fff\" stroke-width=\"1\"/>"
                    + "<circle cx=\"8\" cy=\"5\" r=\"3.5\" fill=\"#22242a\" stroke-width=\"1\"/>";
    private static final String TABEL = "<path d=\"M0,1 h17 v4 h-17 Z\" fill=\"#bbb\" stroke-width=\"1\"/>"
            + "<path d=\"M0,1 h17 v13 h-17 Z M0,9.5 h17 M5,5 v9\" stroke-width=\"1\"/>";
    private static final String TANDWIEL = "<path d=\"M" + tanden() + " Z\" fill=\"#fff\" stroke-width=\"1\"/>"
            + "<circle cx=\"8\" cy=\"8\" r=\"2.5\" stroke-width=\"1\"/>";

    private Plaatteken() {}

    static String taak(Activity taak) {
        String soort = taak.getElementType().getTypeName();
        return switch (soort) {
            case "userTask" -> MENS;
            case "serviceTask" -> TANDWIEL;
            case "businessRuleTask" -> TABEL;
            case "task" -> "";
            default -> throw new IllegalStateException("De plaat kent " + soort + " niet");
        };
    }

    static String keuze(FlowNode keuze) {
        String soort = keuze.getElementType().getTypeName();
        return switch (soort) {
            case "exclusiveGateway" -> "<path d=\"M-7,-8 L7,8 M7,-8 L-7,8\" stroke-width=\"3\"/>";
            case "parallelGateway" -> "<path d=\"M-11,0 h22 M0,-11 v22\" stroke-width=\"3\"/>";
            case "inclusiveGateway" -> "<circle r=\"11\" stroke-width=\"2.5\"/>";
            case "eventBasedGateway" ->
                "<circle r=\"13\" stroke-width=\"1\"/><circle r=\"10\" stroke-width=\"1\"/>"
                        + "<path d=\"M0,-7 L7,-2 L4,6 L-4,6 L-7,-2 Z\"/>";
            default -> throw new IllegalStateException("De plaat kent " + soort + " niet");
        };
    }

    /** What is thrown is dark, what is caught is light. */
    static String gebeurtenis(EventDefinition inhoud, boolean gooit) {
        String soort = inhoud.getElementType().getTypeName();
        String vulling = " fill=\"%s\" stroke-width=\"1.2\"/>".formatted(gooit ? "#22242a" : "#fff");
        return switch (soort) {
            case "timerEventDefinition" ->
                "<circle r=\"10.5\" fill=\"#fff\"/>"
                        + "<path d=\"M0,-6.5 V0 L5,2.5 M0,-10 v2 M0,10 v-2 M-10,0 h2 M10,0 h-2\"/>";
            case "messageEventDefinition" ->
                "<path d=\"M-9,-6 h18 v12 h-18 Z\"" + vulling
                        + "<path d=\"M-9,-6 L0,1.5 L9,-6\" stroke=\"%s\"/>".formatted(gooit ? "#fff" : "#22242a");
            case "errorEventDefinition" -> "<path d=\"M-9,8 L-4,-7 L2,2 L9,-8 L4,8 L-2,-1 Z\"" + vulling;
            case "escalationEventDefinition" -> "<path d=\"M0,-10 L7,8 L0,1 L-7,8 Z\"" + vulling;
            case "signalEventDefinition" -> "<path d=\"M0,-9 L9,6 L-9,6 Z\"" + vulling;
            case "terminateEventDefinition" -> "<circle r=\"9\" fill=\"#22242a\"/>";
            case "conditionalEventDefinition" ->
                "<path d=\"M-7,-9 h14 v18 h-14 Z\" fill=\"#fff\"/><path d=\"M-4,-5 h8 M-4,-1.7 h8 M-4,1.7 h8 M-4,5 h8\"/>";
            default -> throw new IllegalStateException("De plaat kent " + soort + " niet");
        };
    }

    private static String tanden() {
        return IntStream.range(0, 32)
                .mapToObj(i -> {
                    double straal = i % 4 < 2 ? 8 : 5.8;
                    double hoek = Math.PI * (i + 0.5) / 16;
                    return Math.round(10 * (8 + straal * Math.cos(hoek))) / 10.0
                            + ","
                            + Math.round(10 * (8 + straal * Math.sin(hoek))) / 10.0;
                })
                .collect(Collectors.joining(" "));
    }
}
