package nl.meldroute.modellen;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldroute.modellen.Modelregel.Vondst;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.jspecify.annotations.Nullable;

/** What is thrown in one model is caught in one of them. */
final class VangRegels {

    private static final Function<EventDefinition, @Nullable String> BERICHT =
            d -> d instanceof MessageEventDefinition m && m.getMessage() != null
                    ? m.getMessage().getName()
                    : null;
    private static final Function<EventDefinition, @Nullable String> ESCALATIE =
            d -> d instanceof EscalationEventDefinition e && e.getEscalation() != null
                    ? e.getEscalation().getEscalationCode()
                    : null;
    private static final Function<EventDefinition, @Nullable String> FOUT =
            d -> d instanceof ErrorEventDefinition e && e.getError() != null
                    ? e.getError().getErrorCode()
                    : null;

    static final List<Modelregel> REGELS = List.of(
            new Modelregel(
                    "bericht-wordt-gevangen",
                    "het bericht komt nergens aan en wat het moest starten gebeurt nooit",
                    modellen -> nietGevangen(modellen, BERICHT, "bericht")),
            new Modelregel(
                    "escalatie-wordt-gevangen",
                    "de escalatie verdwijnt stil en niemand bevestigt",
                    modellen -> nietGevangen(modellen, ESCALATIE, "escalatie")),
            new Modelregel(
                    "fout-wordt-gevangen",
                    "het proces eindigt stil op de fout en de melding raakt kwijt",
                    modellen -> nietGevangen(modellen, FOUT, "fout")),
            new Modelregel(
                    "gebeurtenis-heeft-inhoud",
                    "de gebeurtenis vangt of gooit niets; het proces wacht voor altijd of gaat stil verder",
                    VangRegels::zonderInhoud));

    private VangRegels() {}

    private static Stream<Vondst> nietGevangen(
            Modellen modellen, Function<EventDefinition, @Nullable String> code, String soort) {
        Set<String> gevangen = modellen.processen().stream()
                .flatMap(proces -> proces.alle(CatchEvent.class))
                .flatMap(gebeurtenis -> gebeurtenis.getEventDefinitions().stream())
                .map(code)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (soort.equals("bericht")) {
            modellen.processen().stream()
                    .flatMap(proces -> proces.alle(ReceiveTask.class))
                    .filter(taak -> taak.getMessage() != null)
                    .forEach(taak -> gevangen.add(taak.getMessage().getName()));
        }
        return modellen.processen().stream().flatMap(proces -> proces.alle(ThrowEvent.class)
                .flatMap(gebeurtenis -> gebeurtenis.getEventDefinitions().stream()
                        .map(code)
                        .filter(Objects::nonNull)
                        .filter(naam -> !gevangen.contains(naam))
                        .map(naam -> proces.vondst(gebeurtenis, soort + " '" + naam + "' wordt nergens gevangen"))));
    }

    private static Stream<Vondst> zonderInhoud(Modellen modellen) {
        return modellen.processen().stream().flatMap(proces -> proces.alle(EventDefinition.class)
                .filter(d -> d instanceof MessageEventDefinition
                        || d instanceof EscalationEventDefinition
                        || d instanceof ErrorEventDefinition)
                .filter(d -> Stream.of(BERICHT, ESCALATIE, FOUT).allMatch(code -> leeg(code.apply(d))))
                .map(d -> proces.vondst((BaseElement) d, "noemt geen bericht, escalatie of fout")));
    }

    private static boolean leeg(@Nullable String tekst) {
        return tekst == null || tekst.isBlank();
    }
}
