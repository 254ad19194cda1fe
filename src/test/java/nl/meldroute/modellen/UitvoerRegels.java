package nl.meldroute.modellen;

import static nl.meldroute.modellen.Modelregel.perBeslissing;
import static nl.meldroute.modellen.Modelregel.perProces;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.meldroute.modellen.Modelregel.Vondst;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.TimeCycle;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimeDuration;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** What the engine does with a model at run time. */
final class UitvoerRegels {

    /** The one thing a listener may do without a bean: remember a yes or no, a number or a code. */
    private static final Pattern ZET_VARIABELE =
            Pattern.compile("\\$\\{execution\\.setVariable\\('(\\w+)', ?(true|false|\\d+|'\\w+')\\)}");

    static final List<Modelregel> REGELS = List.of(
            perProces(
                    "bewaartermijn-van-proces",
                    "de geschiedenis wordt te lang of te kort bewaard, of de start mislukt",
                    proces -> Stream.of(proces.proces())
                            .filter(p -> leeg(p.getCamundaHistoryTimeToLiveString()))
                            .map(p -> proces.vondst(p, "historyTimeToLive is niet gekozen"))),
            perBeslissing(
                    "bewaartermijn-van-beslissing",
                    "de geschiedenis wordt te lang of te kort bewaard, of de start mislukt",
                    beslissing -> beslissing
                            .beslissingen()
                            .filter(d -> leeg(d.getCamundaHistoryTimeToLiveString()))
                            .map(d -> beslissing.vondst(d, "historyTimeToLive is niet gekozen"))),
            perProces(
                    "bijwerking-asynchroon",
                    "een fout verderop draait de stap terug terwijl het werk naar buiten al gedaan is, en de gebruiker klikt nog eens",
                    UitvoerRegels::bijwerkingInDezelfdeTransactie),
            perProces(
                    "keuze-heeft-voorwaarden",
                    "het proces neemt altijd dezelfde pijl of blijft bij de keuze als incident staan",
                    UitvoerRegels::pijlZonderVoorwaarde),
            new Modelregel(
                    "voorwaarde-kent-variabele",
                    "het proces blijft bij de keuze als incident staan omdat niemand de waarde zet",
                    UitvoerRegels::onbekendeVariabele),
            perProces(
                    "geen-vaste-duur",
                    "een wettelijke termijn telt weekenden en feestdagen verkeerd",
                    UitvoerRegels::vasteDuur),
            perProces(
                    "geen-script",
                    "code buiten de tests en de controle om, en er is geen scriptmotor: de stap mislukt",
                    proces -> Stream.concat(proces.alle(ScriptTask.class), proces.camundaElementen("script"))
                            .map(e -> proces.vondst(e, "bevat een script"))),
            perProces(
                    "geen-connector",
                    "de stap draait in de transactie van de gebruiker, zonder tijdslimiet en zonder herhaling",
                    proces -> proces.camundaElementen("connector").map(e -> proces.vondst(e, "bevat een connector"))),
            perProces(
                    "alleen-delegate-expressie",
                    "de stap gaat buiten de bewaakte beans om en mislukt tijdens het draaien",
                    UitvoerRegels::anderSoortCode),
            perProces(
                    "gebruikerstaak-heeft-luisteraar",
                    "wat het formulier geeft komt niet in het dossier",
                    UitvoerRegels::taakZonderLuisteraar));

    private UitvoerRegels() {}

    private static Stream<Vondst> bijwerkingInDezelfdeTransactie(Procesmodel proces) {
        return proces.alle(FlowNode.class)
                .filter(UitvoerRegels::heeftBijwerking)
                .filter(knoop -> !knoop.isCamundaAsyncBefore())
                .map(knoop -> proces.vondst(knoop, "is een bijwerking zonder asyncBefore"));
    }

    private static boolean heeftBijwerking(FlowNode knoop) {
        boolean gooitBericht = knoop instanceof ThrowEvent gebeurtenis
                && gebeurtenis.getEventDefinitions().stream().anyMatch(MessageEventDefinition.class::isInstance);
        return knoop instanceof ServiceTask || knoop instanceof SendTask || gooitBericht;
    }

    private static Stream<Vondst> pijlZonderVoorwaarde(Procesmodel proces) {
        return proces.alle(ExclusiveGateway.class)
                .filter(proces::isKeuze)
                .flatMap(keuze -> proces.uit(keuze).stream()
                        .filter(pijl -> (pijl.getConditionExpression() == null) != pijl.equals(keuze.getDefault())))
                .map(pijl -> proces.vondst(pijl, "heeft geen voorwaarde en is geen standaardpijl, of is beide"));
    }

    private static Stream<Vondst> onbekendeVariabele(Modellen modellen) {
        Set<String> bekend = bekendeVariabelen(modellen);
        return modellen.processen().stream().flatMap(proces -> proces.alle(ConditionExpression.class)
                .flatMap(voorwaarde -> new Expressie("", voorwaarde.getTextContent())
                        .namen().stream()
                                .filter(naam -> !bekend.contains(naam))
                                .map(naam -> proces.vondst(voorwaarde, "niemand zet '" + naam + "'"))));
    }

    /** Variables that a form, a decision, a mapping in a model or Java code sets. */
    static Set<String> bekendeVariabelen(Modellen modellen) {
        Set<String> bekend = new HashSet<>(modellen.omgeving().teksten());
        modellen.formulieren().stream()
                .flatMap(formulier -> formulier.velden().stream())
                .filter(veld -> veld.dossier().isEmpty())
                .forEach(veld -> bekend.add(veld.sleutel()));
        for (Procesmodel proces : modellen.processen()) {
            Stream.of("inputParameter", "outputParameter")
                    .flatMap(proces::camundaElementen)
                    .forEach(e -> bekend.add(String.valueOf(e.getAttributeValue("name"))));
            proces.camundaElementen("executionListener")
                    .map(e -> ZET_VARIABELE.matcher(String.valueOf(e.getAttributeValue("expression"))))
                    .filter(Matcher::matches)
                    .forEach(treffer -> bekend.add(treffer.group(1)));
            Stream.of("in", "out")
                    .flatMap(proces::camundaElementen)
                    .forEach(e -> bekend.add(String.valueOf(e.getAttributeValue("target"))));
        }
        return bekend;
    }

    private static Stream<Vondst> vasteDuur(Procesmodel proces) {
        Stream<ModelElementInstance> duren =
                Stream.concat(proces.alle(TimeDuration.class), proces.alle(TimeCycle.class));
        Stream<ModelElementInstance> data = proces.alle(TimeDate.class)
                .filter(d -> !d.getTextContent().strip().startsWith("${termijn."))
                .map(ModelElementInstance.class::cast);
        Stream<ModelElementInstance> taken = proces.alle(UserTask.class)
                .filter(t ->
                        !leeg(t.getCamundaDueDate()) && !t.getCamundaDueDate().startsWith("${"))
                .map(ModelElementInstance.class::cast);
        return Stream.of(duren, data, taken)
                .flatMap(s -> s)
                .map(e -> proces.vondst(e, "de datum komt niet uit de termijnentabel (${termijn.…})"));
    }

    private static Stream<Vondst> anderSoortCode(Procesmodel proces) {
        Stream<Vondst> taken = Stream.concat(
                        proces.alle(ServiceTask.class),
                        proces.alle(SendTask.class).map(Activity.class::cast))
                .filter(t -> leeg(t.getAttributeValueNs(Procesmodel.CAMUNDA, "delegateExpression")))
                .map(t -> proces.vondst(t, "heeft geen delegateExpression"));
        Stream<Vondst> luisteraars = Stream.of("taskListener", "executionListener")
                .flatMap(proces::camundaElementen)
                .filter(l -> leeg(l.getAttributeValue("delegateExpression")))
                .filter(l -> !ZET_VARIABELE
                        .matcher(String.valueOf(l.getAttributeValue("expression")))
                        .matches())
                .map(l -> proces.vondst(l, "luisteraar zonder delegateExpression"));
        return Stream.concat(taken, luisteraars);
    }

    private static Stream<Vondst> taakZonderLuisteraar(Procesmodel proces) {
        return proces.alle(UserTask.class)
                .filter(taak -> proces.camundaElementen("taskListener")
                        .filter(l -> Procesmodel.idVan(l).equals(taak.getId()))
                        .noneMatch(l -> "complete".equals(l.getAttributeValue("event"))
                                && ("${" + taak.getId().substring(taak.getId().indexOf('_') + 1) + "Listener}")
                                        .equals(l.getAttributeValue("delegateExpression"))))
                .map(taak -> proces.vondst(taak, "heeft geen luisteraar op 'complete' met zijn eigen stam"));
    }

    static boolean leeg(@Nullable String tekst) {
        return tekst == null || tekst.isBlank();
    }
}
