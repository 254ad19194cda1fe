package nl.meldroute.engine;

import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.DMN_DECISION_EVALUATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.FORM_PROPERTY_UPDATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.VARIABLE_INSTANCE_CREATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.VARIABLE_INSTANCE_MIGRATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.VARIABLE_INSTANCE_UPDATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL;

import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jspecify.annotations.Nullable;

/**
 * What the engine's history keeps: where each route went, who worked on it, which rule decided, which job failed. Decisions are kept with
 * input and output: inputs are route variables, thus codes, and outputs come from the tables. Never kept: what was typed in a form, and
 * any variable that is no code, number, yes/no or date (impl classes, as the engine offers no other way to choose).
 */
class Historieniveau extends AbstractHistoryLevel {

    static final String NAAM = "meldroute";

    /** Stored in the database at the first start; another number would make the engine refuse that database. */
    private static final int NUMMER = 70;

    /** Asked for every due date and timer, some eighty times a route; the moment that came of it stands on the task and the timer. */
    private static final String TERMIJNTABEL = "wettelijke-termijn";

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.:-]{0,64}(,[A-Za-z0-9_.:-]{1,64}){0,63}");

    @Override
    public int getId() {
        return NUMMER;
    }

    @Override
    public String getName() {
        return NAAM;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType soort, @Nullable Object entiteit) {
        if (soort == FORM_PROPERTY_UPDATE || soort == VARIABLE_INSTANCE_UPDATE_DETAIL) {
            return false;
        }
        if (soort == DMN_DECISION_EVALUATE && entiteit instanceof DecisionDefinition tabel) {
            return !tabel.getKey().equals(TERMIJNTABEL);
        }
        // All three together: an update without an earlier row would insert one.
        if (soort == VARIABLE_INSTANCE_CREATE
                || soort == VARIABLE_INSTANCE_UPDATE
                || soort == VARIABLE_INSTANCE_MIGRATE) {
            return !(entiteit instanceof VariableInstanceEntity variabele) || isCode(variabele);
        }
        return true;
    }

    private static boolean isCode(VariableInstanceEntity variabele) {
        return switch (variabele.getTypeName()) {
            case "boolean", "integer", "long", "short", "double", "date", "null" -> true;
            case "string" -> {
                String tekst = variabele.getTextValue();
                yield tekst == null || CODE.matcher(tekst).matches();
            }
            default -> false;
        };
    }
}
