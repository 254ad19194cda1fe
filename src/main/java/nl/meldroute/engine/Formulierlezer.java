package nl.meldroute.engine;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * What a task form gets to see: only what it shows and what its conditions name, instead of every variable of the route, and for
 * its read-only dossier fields the newest text from the dossier, and the {@link Naslag} it uses. What it asks is empty: each round is
 * answered anew. Where it lets somebody choose a person, it gets the people of the melding by name. Impl classes: Tasklist reads forms through this command and nothing else.
 */
class Formulierlezer extends CommandInterceptor {

    private static final DateTimeFormatter DAG = DateTimeFormatter.ISO_LOCAL_DATE;
    private static final DateTimeFormatter LEESBAAR =
            DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", Locale.forLanguageTag("nl"));

    /** The one person whom a task is about: only the number, so that the dossier can show the form who it is. */
    static final Variabele<Long> BETROKKENE = new Variabele<>("betrokkene", Long.class);

    /** What stands in the place of a text from the dossier until the task is taken. */
    static final String NOG_NIET = "Pak de taak op met de knop ‘Oppakken’. Dan ziet u hier de tekst uit het dossier.";

    private final Formulieren formulieren;
    private final Naslag naslag;
    private final ObjectProvider<Dossiervelden> dossier;

    Formulierlezer(Formulieren formulieren, Naslag naslag, ObjectProvider<Dossiervelden> dossier) {
        this.formulieren = formulieren;
        this.naslag = naslag;
        this.dossier = dossier;
    }

    @Override
    public <T> T execute(Command<T> opdracht) {
        if (!(opdracht instanceof GetTaskFormVariablesCmd vraag)) {
            return next.execute(opdracht);
        }
        CommandContext context = Context.getCommandContext();
        @Nullable TaskEntity taak = context.getTaskManager().findTaskById(vraag.resourceId);
        Optional<Formulier> formulier = taak == null ? Optional.empty() : formulier(taak, context);
        Set<String> namen = new HashSet<>();
        formulier.ifPresent(f -> {
            namen.addAll(f.sleutels());
            namen.addAll(f.verwijzingen());
            // An answer of an earlier round, such as a refusal, must not stand ready for the next.
            f.velden().stream()
                    .filter(veld -> !isAlleenLezen(veld))
                    .map(Veld::sleutel)
                    .forEach(namen::remove);
        });
        if (vraag.formVariableNames != null) {
            namen.retainAll(vraag.formVariableNames);
        }
        Set<String> teksten = new HashSet<>(naslag.namen());
        teksten.retainAll(namen);
        namen.removeAll(teksten);
        // Without a name the engine would ask its database for "in ()".
        namen.add("-");
        vraag.formVariableNames = namen;
        T waarden = next.execute(opdracht);
        if (formulier.isPresent() && taak != null) {
            vulAan((VariableMap) waarden, formulier.get(), taak);
            teksten.forEach(naam -> ((VariableMap) waarden).putValueTyped(naam, naslag.waarde(naam)));
        }
        return waarden;
    }

    private Optional<Formulier> formulier(TaskEntity taak, CommandContext context) {
        if (taak.getTaskDefinition() == null) {
            return Optional.empty();
        }
        @Nullable
        Expression sleutel = taak.getTaskDefinition().getFormDefinition().getCamundaFormDefinitionKey();
        if (sleutel == null) {
            return Optional.empty();
        }
        return formulieren.nieuwste((String) sleutel.getValue(taak), context).map(Formulieren.Nieuwste::formulier);
    }

    private void vulAan(VariableMap waarden, Formulier formulier, TaskEntity taak) {
        Map<String, String> sleutels = new HashMap<>();
        for (Veld veld : formulier.velden()) {
            String dossiersleutel = veld.dossiersleutel();
            if (dossiersleutel != null) {
                waarden.remove(veld.sleutel());
                if (isAlleenLezen(veld)) {
                    sleutels.put(veld.sleutel(), dossiersleutel);
                }
            } else if (waarden.containsKey(veld.sleutel())) {
                vorm(veld, waarden.getValueTyped(veld.sleutel()))
                        .ifPresent(v -> waarden.putValueTyped(veld.sleutel(), v));
            }
        }
        boolean behandelaar = isBehandelaar(taak);
        if (formulier.kiestPersoon()) {
            waarden.putValueTyped(Veld.PERSONEN, personen(taak, behandelaar));
        }
        if (!behandelaar) {
            sleutels.keySet().forEach(veld -> waarden.putValueTyped(veld, Variables.stringValue(NOG_NIET)));
            return;
        }
        String meldingnummer = taak.getExecution().getProcessBusinessKey();
        Dossiervelden bron = dossier.getIfAvailable();
        if (!sleutels.isEmpty() && meldingnummer != null && bron != null) {
            Map<String, String> teksten = bron.lees(plaats(taak), new HashSet<>(sleutels.values()));
            sleutels.forEach((veld, sleutel) -> {
                if (teksten.containsKey(sleutel)) {
                    waarden.putValueTyped(veld, Variables.stringValue(teksten.get(sleutel)));
                }
            });
        }
    }

    static Dossiervelden.Plaats plaats(TaskEntity taak) {
        return new Dossiervelden.Plaats(
                taak.getExecution().getProcessBusinessKey(),
                BETROKKENE.vind(taak).orElse(null),
                taak.getExecution().getRootProcessInstanceId());
    }

    /** The choices that form-js shows. Until the task is taken there are none. */
    private TypedValue personen(TaskEntity taak, boolean behandelaar) {
        String meldingnummer = taak.getExecution().getProcessBusinessKey();
        Dossiervelden bron = dossier.getIfAvailable();
        ArrayNode keuzes = JsonNodeFactory.instance.arrayNode();
        if (behandelaar && meldingnummer != null && bron != null) {
            bron.personen(meldingnummer)
                    .forEach((nummer, naam) ->
                            keuzes.addObject().put("label", naam).put("value", nummer));
        }
        return SpinValues.jsonValue(keuzes.toString()).create();
    }

    private static boolean isAlleenLezen(Veld veld) {
        return !veld.alleenLezen().isEmpty() && !veld.alleenLezen().equals("false");
    }

    /** Looking at a task is no reason to read the dossier, taking it is. Work of the engine itself has no user. */
    private static boolean isBehandelaar(TaskEntity taak) {
        @Nullable String wie = Context.getCommandContext().getAuthenticatedUserId();
        return wie == null || wie.equals(taak.getAssignee());
    }

    /** The shape in which form-js takes a value: lists as JSON, a day as text. */
    private static Optional<TypedValue> vorm(Veld veld, @Nullable TypedValue waarde) {
        if (waarde == null) {
            return Optional.empty();
        }
        if (veld.isLijst() && waarde.getValue() instanceof String codes) {
            String json = codes.isEmpty() ? "[]" : "[\"" + codes.replace(",", "\",\"") + "\"]";
            return Optional.of(SpinValues.jsonValue(json).create());
        }
        if (waarde.getValue() instanceof Date moment) {
            ZonedDateTime nederland = moment.toInstant().atZone(EngineKlok.NEDERLAND);
            return Optional.of(
                    Variables.stringValue((veld.soort().equals("datetime") ? DAG : LEESBAAR).format(nederland)));
        }
        return Optional.empty();
    }
}
