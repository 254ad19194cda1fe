package nl.meldroute.berichten;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The letters with the example data that designers read in {@code forms/brieven/gegevens.json}: each once, and once per variant. */
final class Voorbeeldbrieven {

    private static final JsonNode GEGEVENS = lees();

    private Voorbeeldbrieven() {}

    /** One letter, as it would be made for these values. */
    record Voorbeeld(String sjabloon, String naam, Map<String, Object> gegevens) {

        @Override
        public String toString() {
            return naam;
        }
    }

    static List<Voorbeeld> alle() {
        List<Voorbeeld> alle = new ArrayList<>();
        namen(GEGEVENS).stream().filter(naam -> !naam.startsWith("_")).forEach(sjabloon -> {
            alle.add(new Voorbeeld(sjabloon, sjabloon, gewoon(sjabloon)));
            JsonNode varianten = GEGEVENS.path(sjabloon).path("varianten");
            namen(varianten).forEach(variant -> {
                Map<String, Object> gegevens = gewoon(sjabloon);
                namen(varianten.path(variant))
                        .forEach(veld -> gegevens.put(
                                veld, waarde(varianten.path(variant).path(veld))));
                alle.add(new Voorbeeld(sjabloon, sjabloon + "-" + variant, gegevens));
            });
        });
        return alle;
    }

    /** The values of a letter without a variant. */
    static Map<String, Object> gewoon(String sjabloon) {
        JsonNode velden = GEGEVENS.path(sjabloon).path("velden");
        Map<String, Object> gegevens = new HashMap<>();
        namen(velden)
                .forEach(veld -> gegevens.put(veld, waarde(velden.path(veld).path("voorbeeld"))));
        return gegevens;
    }

    private static Object waarde(JsonNode voorbeeld) {
        if (voorbeeld.isBoolean()) {
            return voorbeeld.booleanValue();
        }
        if (voorbeeld.isObject()) {
            Map<String, Object> map = new HashMap<>();
            namen(voorbeeld).forEach(veld -> map.put(veld, waarde(voorbeeld.path(veld))));
            return map;
        }
        String tekst = voorbeeld.textValue();
        if (tekst.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return LocalDate.parse(tekst);
        }
        return tekst.contains("\n") ? new Alineas(tekst) : tekst;
    }

    private static List<String> namen(JsonNode knoop) {
        Iterable<String> namen = knoop::fieldNames;
        return StreamSupport.stream(namen.spliterator(), false).toList();
    }

    private static JsonNode lees() {
        try {
            return new ObjectMapper()
                    .readTree(Path.of("forms/brieven/gegevens.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
