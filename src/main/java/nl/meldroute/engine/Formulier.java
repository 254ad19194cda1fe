package nl.meldroute.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A .form as the server needs it.
 *
 * @param id key of the form
 * @param velden all fields with a key, those within groups included
 * @param verwijzingen names that its conditions, expressions and texts use; they are shown, never stored
 */
record Formulier(String id, List<Veld> velden, Set<String> verwijzingen) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NAAM = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    static Formulier lees(byte[] inhoud) {
        try {
            JsonNode bron = JSON.readTree(inhoud);
            List<Veld> velden = new ArrayList<>();
            Set<String> verwijzingen = new HashSet<>();
            verzamel(bron.path("components"), List.of(), velden, verwijzingen);
            return new Formulier(bron.path("id").asText(), List.copyOf(velden), Set.copyOf(verwijzingen));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void verzamel(JsonNode delen, List<String> verborgen, List<Veld> velden, Set<String> verwijzingen) {
        for (JsonNode deel : delen) {
            Veld veld = Veld.van(deel, verborgen);
            if (!veld.sleutel().isEmpty()) {
                velden.add(veld);
            }
            zoekVerwijzingen(deel, verwijzingen);
            verzamel(deel.path("components"), veld.verborgenAls(), velden, verwijzingen);
        }
    }

    /** FEEL starts with "="; a text may hold FEEL between double braces. */
    private static void zoekVerwijzingen(JsonNode deel, Set<String> verwijzingen) {
        for (JsonNode waarde : deel) {
            if (waarde.isTextual()) {
                String tekst = waarde.asText();
                if (tekst.startsWith("=") || tekst.contains("{{")) {
                    Matcher namen = NAAM.matcher(tekst);
                    while (namen.find()) {
                        verwijzingen.add(namen.group());
                    }
                }
            } else if (waarde.isObject()) {
                zoekVerwijzingen(waarde, verwijzingen);
            }
        }
    }

    /** Whether someone chooses a person of the melding in it. */
    boolean kiestPersoon() {
        return velden.stream().anyMatch(Veld::isPersoonskeuze);
    }

    Optional<Veld> veld(String sleutel) {
        return velden.stream().filter(veld -> veld.sleutel().equals(sleutel)).findFirst();
    }

    Set<String> sleutels() {
        Set<String> sleutels = new HashSet<>();
        velden.forEach(veld -> sleutels.add(veld.sleutel()));
        return sleutels;
    }
}
