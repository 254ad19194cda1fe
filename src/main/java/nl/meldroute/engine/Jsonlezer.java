package nl.meldroute.engine;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.meldroute.engine.FormulierFout.Fout;

/**
 * From the body of a message to what it says: strict JSON first, its schema next.
 *
 * @param <T> what it says
 */
public final class Jsonlezer<T> {

    private static final int DIEPST = 20;

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DIEPST)
                            .maxNumberLength(20)
                            .maxNameLength(200)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Jsonschema schema;
    private final Class<T> type;
    private final String wat;

    /**
     * @param schema name of the file under {@code schemas}
     * @param wat how such a message is called, in a sentence to its sender
     */
    public Jsonlezer(String schema, Class<T> type, String wat) {
        this.schema = new Jsonschema(schema);
        this.type = type;
        this.wat = wat;
    }

    /** Reads it; a refusal names the fields and repeats nothing of what was sent. */
    public T lees(byte[] inhoud) throws OngeldigeInhoud {
        JsonNode knoop = ontleed(inhoud);
        List<Fout> fouten = schema.fouten(knoop);
        if (!fouten.isEmpty()) {
            throw new OngeldigeInhoud(fouten);
        }
        try {
            return JSON.treeToValue(knoop, type);
        } catch (JsonMappingException e) {
            String veld = e.getPath().isEmpty()
                    ? ""
                    : String.valueOf(e.getPath().get(0).getFieldName());
            throw een(veld, "Dit veld heeft niet de juiste vorm.");
        } catch (JacksonException e) {
            throw een("", "Dit is geen " + wat + ".");
        }
    }

    private JsonNode ontleed(byte[] inhoud) throws OngeldigeInhoud {
        try {
            // A decoder that reports: what is no UTF-8 must not become a question mark somewhere on its way.
            String tekst = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(inhoud))
                    .toString();
            JsonNode knoop = JSON.readTree(tekst);
            if (!knoop.isObject()) {
                throw een("", "Stuur één " + wat + " als JSON-object.");
            }
            return knoop;
        } catch (CharacterCodingException e) {
            throw een("", "De tekst is geen geldige UTF-8.");
        } catch (StreamConstraintsException e) {
            throw een("", "De JSON is te diep genest of bevat een te lang getal of te lange naam.");
        } catch (IOException e) {
            String melding = String.valueOf(e.getMessage()).startsWith("Duplicate field")
                    ? "Een eigenschap komt twee keer voor."
                    : "Dit is geen geldige JSON.";
            throw een("", melding);
        }
    }

    private static OngeldigeInhoud een(String veld, String melding) {
        return new OngeldigeInhoud(List.of(new Fout(veld, melding)));
    }
}
