package nl.meldroute.modellen;

import static nl.meldroute.modellen.Modelregel.perBeslissing;
import static nl.meldroute.modellen.Modelregel.perFormulier;
import static nl.meldroute.modellen.Modelregel.perProces;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.meldroute.modellen.Modelregel.Vondst;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Ids are for code, names are for people; both are chosen by hand. */
final class NaamRegels {

    private static final Map<Class<? extends ModelElementInstance>, String> VOORVOEGSELS = new LinkedHashMap<>();

    static {
        VOORVOEGSELS.put(UserTask.class, "userTask");
        VOORVOEGSELS.put(BusinessRuleTask.class, "businessRuleTask");
        VOORVOEGSELS.put(SendTask.class, "sendTask");
        VOORVOEGSELS.put(ReceiveTask.class, "receiveTask");
        VOORVOEGSELS.put(ServiceTask.class, "serviceTask");
        VOORVOEGSELS.put(CallActivity.class, "callActivity");
        VOORVOEGSELS.put(SubProcess.class, "(subProcess|eventSubProcess)");
        VOORVOEGSELS.put(Gateway.class, "gateway");
        VOORVOEGSELS.put(StartEvent.class, "startEvent");
        VOORVOEGSELS.put(EndEvent.class, "endEvent");
        VOORVOEGSELS.put(BoundaryEvent.class, "boundaryEvent");
        VOORVOEGSELS.put(IntermediateThrowEvent.class, "throwEvent");
        VOORVOEGSELS.put(IntermediateCatchEvent.class, "catchEvent");
        VOORVOEGSELS.put(SequenceFlow.class, "flow");
        VOORVOEGSELS.put(Lane.class, "lane");
    }

    static final List<Modelregel> REGELS = List.of(
            perProces(
                    "id-met-voorvoegsel",
                    "code, tests en lopende zaken verwijzen naar een id dat bij de volgende bewerking kan verdwijnen",
                    NaamRegels::idZonderVoorvoegsel),
            perProces(
                    "naam-ontbreekt",
                    "in Cockpit en op de plaat staat een leeg blokje en niemand weet wat het betekent",
                    NaamRegels::zonderNaam),
            perProces(
                    "keuze-is-een-vraag",
                    "niemand ziet op de plaat wanneer welke pijl wordt genomen",
                    NaamRegels::keuzeZonderVraag),
            perProces(
                    "proces-heet-als-bestand",
                    "het proces is onvindbaar en een aanroep uit een ander proces blijft als incident staan",
                    NaamRegels::procesAndersDanBestand),
            perFormulier(
                    "formulier-heet-als-bestand",
                    "de taak vindt het formulier niet en toont een leeg scherm",
                    formulier -> Stream.of(formulier)
                            .filter(f -> !f.id().equals(f.stam()))
                            .map(f -> new Vondst(f.bestand(), f.id(), "id is niet '" + f.stam() + "'"))),
            perBeslissing(
                    "beslissing-heet-als-bestand",
                    "een proces vindt de beslissing niet en blijft als incident staan",
                    beslissing -> beslissing
                            .beslissingen()
                            .filter(d -> !beslissing.stam().equals(d.getId()))
                            .map(d -> beslissing.vondst(d, "id is niet '" + beslissing.stam() + "'"))),
            perBeslissing(
                    "beslisregel-met-gekozen-id",
                    "in het dossier staat een betekenisloze code als reden van een besluit",
                    NaamRegels::gegenereerdeRegel));

    private NaamRegels() {}

    private static Stream<Vondst> idZonderVoorvoegsel(Procesmodel proces) {
        return VOORVOEGSELS.entrySet().stream().flatMap(soort -> proces.alle(soort.getKey())
                .filter(e -> !Objects.toString(e.getAttributeValue("id")).matches(soort.getValue() + "_[a-z]\\w*"))
                .map(e -> proces.vondst(e, "id begint niet met '" + soort.getValue() + "_' en een eigen stam")));
    }

    private static Stream<Vondst> zonderNaam(Procesmodel proces) {
        Stream<FlowElement> knopen = proces.alle(FlowNode.class)
                .filter(k -> k instanceof Activity || k instanceof Event || proces.isKeuze(k))
                .map(FlowElement.class::cast);
        Stream<FlowElement> pijlen = proces.alle(SequenceFlow.class)
                .filter(p -> proces.isKeuze(p.getSource()))
                .map(FlowElement.class::cast);
        return Stream.concat(knopen, pijlen)
                .filter(e -> e.getName() == null || e.getName().isBlank())
                .map(e -> proces.vondst(e, "heeft geen naam"));
    }

    private static Stream<Vondst> keuzeZonderVraag(Procesmodel proces) {
        return proces.alle(ExclusiveGateway.class)
                .filter(proces::isKeuze)
                .filter(g -> g.getName() != null && !g.getName().endsWith("?"))
                .map(g -> proces.vondst(g, "naam '" + g.getName() + "' is geen vraag"));
    }

    private static Stream<Vondst> procesAndersDanBestand(Procesmodel proces) {
        return Stream.of(proces.proces())
                .filter(p -> !proces.stam().equals(p.getId()) || !p.isExecutable())
                .map(p -> proces.vondst(p, "id is niet '" + proces.stam() + "' of het proces is niet uitvoerbaar"));
    }

    private static Stream<Vondst> gegenereerdeRegel(Beslismodel beslissing) {
        return beslissing
                .regels()
                .filter(regel -> !String.valueOf(regel.getId()).matches("[a-z][A-Za-z]*([_-][A-Za-z0-9]+)*")
                        || isGegenereerd(regel))
                .map(regel -> beslissing.vondst(regel, "id van de regel is niet met de hand gekozen"));
    }

    private static boolean isGegenereerd(Rule regel) {
        return regel.getId().matches("(?i)(decision_?)?rule_(?=[a-z]*\\d)[0-9a-z]{7}|rule\\d+");
    }
}
