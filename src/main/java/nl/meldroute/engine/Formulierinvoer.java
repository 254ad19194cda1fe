package nl.meldroute.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/** Turns what the API was sent into plain values: lists come as JSON, everything else as it is. Nothing is deserialized to a class. */
final class Formulierinvoer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Formulierinvoer() {}

    static Map<String, @Nullable Object> lees(VariableMap gestuurd) {
        Map<String, @Nullable Object> invoer = new LinkedHashMap<>();
        for (String sleutel : gestuurd.keySet()) {
            TypedValue waarde = gestuurd.getValueTyped(sleutel);
            if (waarde instanceof SerializableValue json) {
                invoer.put(sleutel, "json".equals(json.getType().getName()) ? lijst(json.getValueSerialized()) : json);
            } else {
                invoer.put(sleutel, waarde == null ? null : waarde.getValue());
            }
        }
        return invoer;
    }

    /** Only a flat list of texts, numbers or yes/no; anything else stays an unusable value that its field refuses. */
    private static @Nullable Object lijst(@Nullable String json) {
        if (json == null) {
            return null;
        }
        try {
            JsonNode boom = JSON.readTree(json);
            List<Object> lijst = new ArrayList<>();
            for (JsonNode een : boom) {
                if (!boom.isArray() || !een.isValueNode()) {
                    return boom;
                }
                lijst.add(een.asText());
            }
            return boom.isArray() ? lijst : boom;
        } catch (JsonProcessingException e) {
            return JSON.nullNode();
        }
    }
}
