package nl.meldroute.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import nl.meldroute.engine.FormulierFout.Fout;
import org.jspecify.annotations.Nullable;

/** A JSON Schema, with its faults in Dutch: which field and what is wrong, never what was given. */
public final class Jsonschema {

    private static final int MEESTE_FOUTEN = 100;
    private static final Pattern EIGENSCHAP = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,39}");

    private final JsonSchema schema;

    /**
     * Reads it.
     *
     * @param naam of the file under {@code schemas}
     */
    public Jsonschema(String naam) {
        try (InputStream bron = Jsonschema.class.getResourceAsStream("/schemas/" + naam + ".schema.json")) {
            String tekst = new String(bron.readAllBytes(), StandardCharsets.UTF_8);
            schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(
                            tekst,
                            InputFormat.JSON,
                            SchemaValidatorsConfig.builder()
                                    .pathType(PathType.JSON_PATH)
                                    .formatAssertionsEnabled(true)
                                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether this JSON follows it. */
    public boolean isGeldig(String json) {
        return schema.validate(json, InputFormat.JSON).isEmpty();
    }

    List<Fout> fouten(JsonNode knoop) {
        return schema.validate(knoop).stream()
                .limit(MEESTE_FOUTEN)
                .map(Jsonschema::fout)
                .distinct()
                .toList();
    }

    private static Fout fout(ValidationMessage fout) {
        String pad = fout.getInstanceLocation().toString().replaceFirst("^\\$\\.?", "");
        return switch (fout.getType()) {
            case "required" -> new Fout(onder(pad, fout.getProperty()), "Dit veld is verplicht.");
            case "additionalProperties" -> new Fout(onder(pad, fout.getProperty()), "Deze eigenschap kennen we niet.");
            case "type" -> new Fout(pad, "Dit veld heeft een verkeerd type.");
            case "enum" -> new Fout(pad, "Kies een van deze waarden: " + waarden(fout.getSchemaNode()) + ".");
            case "format" ->
                new Fout(
                        pad,
                        fout.getSchemaNode().asText().equals("date")
                                ? "Geef een dag, zoals 2026-11-20."
                                : "Geef een moment met tijdzone, zoals 2026-11-20T10:15:00+01:00.");
            case "minLength" -> new Fout(pad, "Vul dit veld in.");
            case "maxLength" -> new Fout(pad, "Dit veld is te lang.");
            case "minItems" -> new Fout(pad, "Geef er minstens één.");
            case "maxItems" -> new Fout(pad, "Dit zijn er te veel.");
            case "uniqueItems" -> new Fout(pad, "Hier staat iets twee keer.");
            case "minimum", "maximum" -> new Fout(pad, "Dit getal kan niet.");
            default -> new Fout(pad, "Dit veld heeft niet de juiste vorm.");
        };
    }

    /** A property name comes from the sender: repeated only when it looks like a name. */
    private static String onder(String pad, @Nullable String eigenschap) {
        if (eigenschap == null || !EIGENSCHAP.matcher(eigenschap).matches()) {
            return pad;
        }
        return pad.isEmpty() ? eigenschap : pad + "." + eigenschap;
    }

    private static String waarden(JsonNode lijst) {
        StringBuilder tekst = new StringBuilder();
        lijst.forEach(waarde -> {
            if (!waarde.isNull()) {
                tekst.append(tekst.isEmpty() ? "" : ", ").append(waarde.textValue());
            }
        });
        return tekst.toString();
    }
}
