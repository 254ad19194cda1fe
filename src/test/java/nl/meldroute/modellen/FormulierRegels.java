package nl.meldroute.modellen;

import static nl.meldroute.modellen.Modelregel.perFormulier;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldroute.modellen.Formuliermodel.Veld;
import nl.meldroute.modellen.Modelregel.Vondst;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** What a form may hold, and where its values go. */
final class FormulierRegels {

    /** What form-js 1.8.7 in Tasklist shows well and the server can check. */
    private static final Set<String> VELDTYPEN = Set.of(
            "textfield",
            "textarea",
            "number",
            "datetime",
            "expression",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "taglist",
            "text",
            "image",
            "table",
            "html",
            "spacer",
            "separator",
            "group",
            "button");

    private static final Set<String> ZONDER_WAARDE =
            Set.of("text", "image", "table", "html", "spacer", "separator", "group", "button");
    private static final Set<String> KEUZES = Set.of("radio", "select", "checklist", "taglist");
    private static final Set<String> DATUM = Set.of("verleden", "vrij");
    /** The outermost loop of a component with the blocks of a text. */
    private static final Pattern NASLAG = Pattern.compile("^\\{\\{#loop (\\w+)}}");

    private static final Set<String> VOORBEELDEN = Set.of("Jan", "de Vries", "123456782", "Dit is het hele verhaal.");

    static final List<Modelregel> REGELS = List.of(
            perFormulier(
                    "tekst-naar-dossier",
                    "persoonsgegevens komen in de tabellen van de engine en staan open in Cockpit",
                    FormulierRegels::tekstInEngine),
            perFormulier(
                    "sleutel-in-kamelenkast",
                    "code en modellen lezen een variabele die niemand zet",
                    FormulierRegels::slechteSleutel),
            perFormulier(
                    "sleutel-eenmalig", "het ene veld overschrijft stil het andere", FormulierRegels::dubbeleSleutel),
            perFormulier(
                    "veldtype-toegestaan",
                    "Tasklist toont het hele formulier niet of de knop Afronden blijft uit",
                    f -> f.velden().stream()
                            .filter(v -> !VELDTYPEN.contains(v.type()))
                            .map(v -> f.vondst(v, "veldtype '" + v.type() + "' kan niet"))),
            perFormulier(
                    "datum-zegt-wanneer",
                    "iemand vult als dag van een gesprek een dag in de toekomst in",
                    FormulierRegels::datumZonderWanneer),
            perFormulier(
                    "eigenschap-bekend",
                    "een eigenschap met een schrijffout doet niets en niemand ziet het",
                    FormulierRegels::vreemdeEigenschap),
            perFormulier(
                    "naslag-bestaat",
                    "de hulp bij het formulier is er niet en niemand merkt het",
                    FormulierRegels::naslagOntbreekt),
            perFormulier("veld-heeft-opschrift", "de gebruiker ziet een invulvak zonder vraag", f -> f.velden().stream()
                    .filter(v -> heeftWaarde(v) && v.opschrift().isBlank())
                    .map(v -> f.vondst(v, "heeft geen opschrift"))),
            perFormulier(
                    "keuze-heeft-opties",
                    "de gebruiker kan niets kiezen en de taak niet afronden",
                    FormulierRegels::keuzeZonderOpties),
            perFormulier(
                    "formulier-voor-deze-versie", "de server leest het formulier anders dan Tasklist", f -> Stream.of(f)
                            .filter(x -> !"default".equals(x.json().path("type").asText())
                                    || !"Camunda Platform"
                                            .equals(x.json()
                                                    .path("executionPlatform")
                                                    .asText())
                                    || !"7.24.0"
                                            .equals(x.json()
                                                    .path("executionPlatformVersion")
                                                    .asText()))
                            .map(x -> new Vondst(x.bestand(), x.id(), "is niet gemaakt voor Camunda Platform 7.24.0"))),
            new Modelregel(
                    "formulier-wordt-gebruikt",
                    "een ontwerper wijzigt een formulier dat niemand ziet",
                    FormulierRegels::ongebruikt));

    private FormulierRegels() {}

    private static boolean heeftWaarde(Veld veld) {
        return !ZONDER_WAARDE.contains(veld.type());
    }

    private static Stream<Vondst> tekstInEngine(Formuliermodel formulier) {
        return formulier.velden().stream()
                .filter(veld -> veld.isTekst() && veld.dossier().isEmpty())
                .filter(veld -> !veld.alleenLezen() && !isCodepatroon(veld.patroon()))
                .map(veld -> formulier.vondst(veld, "tekst zonder dossiersleutel, alleen-lezen of codepatroon"));
    }

    /** A pattern for codes and numbers refuses names, stories and a BSN. */
    private static boolean isCodepatroon(String patroon) {
        return !patroon.isEmpty() && VOORBEELDEN.stream().noneMatch(tekst -> tekst.matches(patroon));
    }

    private static Stream<Vondst> slechteSleutel(Formuliermodel formulier) {
        return formulier.velden().stream()
                .filter(FormulierRegels::heeftWaarde)
                .filter(veld -> !veld.sleutel().matches("[a-z][a-zA-Z0-9]*")
                        || !(veld.dossier().isEmpty() || veld.dossier().matches("[a-z][a-zA-Z0-9]*")))
                .map(veld -> formulier.vondst(veld, "sleutel is geen kamelenkast"));
    }

    private static Stream<Vondst> datumZonderWanneer(Formuliermodel formulier) {
        return formulier.velden().stream()
                .filter(veld -> veld.isDag() && !DATUM.contains(veld.datum()))
                .map(veld -> formulier.vondst(veld, "eigenschap 'datum' is niet 'verleden' of 'vrij'"));
    }

    private static Stream<Vondst> vreemdeEigenschap(Formuliermodel formulier) {
        return formulier.velden().stream().flatMap(veld -> veld.eigenschappen().stream()
                .filter(naam -> !(naam.equals("dossier") && veld.isTekst())
                        && !(naam.equals("kop") && !veld.dossier().isEmpty())
                        && !(naam.equals("datum") && veld.isDag()))
                .map(naam -> formulier.vondst(veld, "kent hier geen eigenschap '" + naam + "'")));
    }

    private static Stream<Vondst> naslagOntbreekt(Formuliermodel formulier) {
        return formulier.velden().stream()
                .flatMap(veld -> NASLAG.matcher(veld.json().path("content").asText())
                        .results()
                        .map(treffer -> treffer.group(1))
                        .filter(naam -> Files.notExists(Path.of("forms", naam + ".md")))
                        .map(naam -> formulier.vondst(veld, "forms/" + naam + ".md bestaat niet")));
    }

    private static Stream<Vondst> dubbeleSleutel(Formuliermodel formulier) {
        Set<String> gezien = new HashSet<>();
        return formulier.velden().stream()
                .filter(veld -> heeftWaarde(veld) && !gezien.add(veld.sleutel()))
                .map(veld -> formulier.vondst(veld, "sleutel komt vaker voor"));
    }

    private static Stream<Vondst> keuzeZonderOpties(Formuliermodel formulier) {
        return formulier.velden().stream()
                .filter(veld -> KEUZES.contains(veld.type()))
                .filter(veld -> veld.json().path("values").isEmpty()
                        && veld.json().path("valuesExpression").asText().isEmpty()
                        && !veld.json().path("valuesKey").asText().equals("personen"))
                .map(veld -> formulier.vondst(veld, "heeft geen opties"));
    }

    private static Stream<Vondst> ongebruikt(Modellen modellen) {
        Set<String> gebruikt = modellen.processen().stream()
                .flatMap(proces -> Stream.concat(
                        proces.alle(UserTask.class).map(UserTask::getCamundaFormRef),
                        proces.alle(StartEvent.class).map(StartEvent::getCamundaFormRef)))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return modellen.formulieren().stream()
                .filter(formulier -> !gebruikt.contains(formulier.id()))
                .map(formulier -> new Vondst(formulier.bestand(), formulier.id(), "hoort bij geen enkele taak"));
    }
}
