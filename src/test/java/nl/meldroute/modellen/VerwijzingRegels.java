package nl.meldroute.modellen;

import static nl.meldroute.modellen.Modelregel.perProces;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldroute.modellen.Modelregel.Vondst;
import nl.meldroute.toegang.Rol;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.jspecify.annotations.Nullable;

/** What a model points at exists: forms, beans, roles, processes and decisions. */
final class VerwijzingRegels {

    static final List<Modelregel> REGELS = List.of(
            new Modelregel(
                    "formulier-bestaat",
                    "de taak opent met een leeg scherm en kan niet worden afgerond",
                    VerwijzingRegels::formulierOntbreekt),
            perProces(
                    "formulier-nieuwste-versie",
                    "na een wijziging van een ander bestand vindt de taak zijn formulier niet meer",
                    VerwijzingRegels::nietNieuwsteFormulier),
            perProces(
                    "formulier-heet-als-taak",
                    "wie de taak kent vindt het formulier niet terug, en de code evenmin",
                    VerwijzingRegels::formulierAndersDanTaak),
            new Modelregel(
                    "bean-bestaat",
                    "het proces blijft bij deze stap als incident staan",
                    modellen -> modellen.processen().stream().flatMap(p -> beanOntbreekt(p, modellen.omgeving()))),
            new Modelregel(
                    "kandidaat-bekend",
                    "de taak verschijnt bij niemand in de lijst en blijft liggen",
                    VerwijzingRegels::onbekendeKandidaat),
            new Modelregel(
                    "aanroep-bestaat",
                    "het proces blijft bij de aanroep als incident staan",
                    VerwijzingRegels::aanroepOntbreekt),
            perProces(
                    "aanroep-geeft-sleutel",
                    "het aangeroepen proces weet niet bij welke melding het hoort",
                    VerwijzingRegels::aanroepZonderSleutel),
            new Modelregel(
                    "beslissing-bestaat",
                    "het proces blijft bij de beslissing als incident staan",
                    VerwijzingRegels::beslissingOntbreekt));

    private VerwijzingRegels() {}

    private record Verwijzing(
            FlowNode knoop,
            @Nullable String formulier,
            @Nullable String binding) {}

    private static Stream<Verwijzing> formulieren(Procesmodel proces) {
        return Stream.concat(
                proces.alle(UserTask.class)
                        .map(t -> new Verwijzing(t, t.getCamundaFormRef(), t.getCamundaFormRefBinding())),
                proces.alle(StartEvent.class)
                        .filter(s -> s.getCamundaFormRef() != null)
                        .map(s -> new Verwijzing(s, s.getCamundaFormRef(), s.getCamundaFormRefBinding())));
    }

    private static Stream<Vondst> formulierOntbreekt(Modellen modellen) {
        Set<String> bekend =
                modellen.formulieren().stream().map(Formuliermodel::id).collect(Collectors.toSet());
        return modellen.processen().stream().flatMap(proces -> formulieren(proces)
                .filter(v -> !bekend.contains(String.valueOf(v.formulier())))
                .map(v -> proces.vondst(v.knoop(), "formulier '" + v.formulier() + "' bestaat niet")));
    }

    private static Stream<Vondst> nietNieuwsteFormulier(Procesmodel proces) {
        return formulieren(proces)
                .filter(v -> v.formulier() != null && !"latest".equals(v.binding()))
                .map(v -> proces.vondst(v.knoop(), "formRefBinding is '" + v.binding() + "', niet 'latest'"));
    }

    private static Stream<Vondst> formulierAndersDanTaak(Procesmodel proces) {
        return formulieren(proces)
                .filter(v -> v.knoop() instanceof UserTask && v.formulier() != null)
                .filter(v -> !Objects.equals(v.formulier(), kebab(v.knoop().getId())))
                .map(v -> proces.vondst(v.knoop(), "formulier heet '" + v.formulier() + "'"));
    }

    private static String kebab(String id) {
        return id.substring(id.indexOf('_') + 1)
                .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT);
    }

    private static Stream<Vondst> beanOntbreekt(Procesmodel proces, Codeomgeving omgeving) {
        Stream<Vondst> delegates = proces.expressies().stream().flatMap(e -> e.namen().stream()
                .filter(naam -> naam.matches("\\w+(Delegate|Listener)"))
                .filter(naam -> !omgeving.beans().containsKey(naam))
                .map(naam -> new Vondst(proces.bestand(), e.element(), "bean '" + naam + "' bestaat niet")));
        Stream<Vondst> functies = proces.expressies().stream().flatMap(e -> e.aanroepen().stream()
                .filter(a -> !omgeving.beans().getOrDefault(a.bean(), Set.of()).contains(a.methode()))
                .map(a -> new Vondst(
                        proces.bestand(), e.element(), "'" + a.bean() + "." + a.methode() + "' bestaat niet")));
        return Stream.concat(delegates, functies);
    }

    private static Stream<Vondst> onbekendeKandidaat(Modellen modellen) {
        return modellen.processen().stream().flatMap(proces -> proces.alle(UserTask.class)
                .filter(taak -> !isVanWieBegon(proces, taak))
                .flatMap(taak -> kandidaten(taak.getCamundaCandidateGroups(), modellen)
                        .filter(groep -> Rol.vind(groep).isEmpty())
                        .map(groep -> proces.vondst(taak, "rol '" + groep + "' is niet bekend"))));
    }

    /** Given to who filled in the start form, so that nobody else sees it. */
    private static boolean isVanWieBegon(Procesmodel proces, UserTask taak) {
        return taak.getCamundaCandidateGroups() == null
                && proces.alle(StartEvent.class)
                        .map(StartEvent::getCamundaInitiator)
                        .anyMatch(naam -> ("${" + naam + "}").equals(taak.getCamundaAssignee()));
    }

    /** The groups; for an expression every value that a decision can give to its variable. */
    private static Stream<String> kandidaten(@Nullable String groepen, Modellen modellen) {
        String tekst = String.valueOf(groepen);
        if (!tekst.contains("{")) {
            return Stream.of(tekst.split("\\s*,\\s*"));
        }
        List<String> waarden = new Expressie("", tekst)
                .namen().stream()
                        .flatMap(naam -> modellen.beslissingen().stream().flatMap(b -> b.waarden(naam).stream()))
                        .flatMap(waarde -> Stream.of(waarde.split("\\s*,\\s*")))
                        .toList();
        return waarden.isEmpty() ? Stream.of(tekst) : waarden.stream();
    }

    private static Stream<Vondst> aanroepOntbreekt(Modellen modellen) {
        Set<String> bekend =
                modellen.processen().stream().map(p -> p.proces().getId()).collect(Collectors.toSet());
        return modellen.processen().stream().flatMap(proces -> proces.alle(CallActivity.class)
                .filter(a -> !bekend.contains(a.getCalledElement()))
                .map(a -> proces.vondst(a, "proces '" + a.getCalledElement() + "' bestaat niet")));
    }

    private static Stream<Vondst> aanroepZonderSleutel(Procesmodel proces) {
        return proces.alle(CallActivity.class)
                .filter(a -> proces.camundaElementen("in")
                        .filter(in -> Procesmodel.idVan(in).equals(a.getId()))
                        .noneMatch(in -> String.valueOf(in.getAttributeValue("businessKey"))
                                .matches("[$#]\\{execution\\.processBusinessKey}")))
                .map(a -> proces.vondst(a, "geeft de zaaksleutel (businessKey) niet door"));
    }

    private static Stream<Vondst> beslissingOntbreekt(Modellen modellen) {
        Set<String> bekend = modellen.beslissingen().stream()
                .flatMap(Beslismodel::beslissingen)
                .map(Decision::getId)
                .collect(Collectors.toSet());
        return modellen.processen().stream().flatMap(proces -> proces.alle(BusinessRuleTask.class)
                .filter(t -> !bekend.contains(String.valueOf(t.getCamundaDecisionRef())))
                .map(t -> proces.vondst(t, "beslissing '" + t.getCamundaDecisionRef() + "' bestaat niet")));
    }
}
