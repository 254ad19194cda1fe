package nl.meldroute.berichten;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The schemas of messages to partners. Each is closed: a property that it does not name is refused, so nothing more than agreed goes out. */
class Berichtschemas {

    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

    boolean isGeldig(String schema, String bericht) {
        return schemas.computeIfAbsent(schema, Berichtschemas::lees)
                .validate(bericht, InputFormat.JSON)
                .isEmpty();
    }

    private static JsonSchema lees(String naam) {
        try (InputStream bron = Objects.requireNonNull(
                Berichtschemas.class.getResourceAsStream("/schemas/" + naam + ".schema.json"), naam)) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(
                            new String(bron.readAllBytes(), StandardCharsets.UTF_8),
                            InputFormat.JSON,
                            SchemaValidatorsConfig.builder()
                                    .formatAssertionsEnabled(true)
                                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
