package nl.meldroute.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Texts that several forms have at hand: {@code forms/naam.md} is what a form shows that uses {@code naam}. They are given when a form is
 * read and are no process variable, so that a changed text holds at once for every open task.
 */
final class Naslag {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KOP = "## ";
    private static final String PUNT = "- ";

    private final Map<String, String> teksten;

    private Naslag(Map<String, String> teksten) {
        this.teksten = Map.copyOf(teksten);
    }

    /** One part of a text, with the lines under its heading. */
    record Blok(String titel, List<String> regels) {}

    static Naslag lees() {
        Map<String, String> teksten = new HashMap<>();
        try {
            for (Resource bestand : new PathMatchingResourcePatternResolver().getResources("classpath*:forms/*.md")) {
                String naam = Objects.requireNonNull(bestand.getFilename()).replaceFirst("\\.md$", "");
                teksten.put(naam, JSON.writeValueAsString(blokken(bestand.getContentAsString(StandardCharsets.UTF_8))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Naslag(teksten);
    }

    /** Headings and the points under them. What stands before or between is for who edits the file. */
    static List<Blok> blokken(String tekst) {
        List<Blok> blokken = new ArrayList<>();
        tekst.lines().map(String::strip).forEach(regel -> {
            if (regel.startsWith(KOP)) {
                blokken.add(new Blok(regel.substring(KOP.length()).strip(), new ArrayList<>()));
            } else if (regel.startsWith(PUNT) && !blokken.isEmpty()) {
                blokken.get(blokken.size() - 1)
                        .regels()
                        .add(regel.substring(PUNT.length()).strip());
            }
        });
        return blokken;
    }

    Set<String> namen() {
        return teksten.keySet();
    }

    /** The blocks of this text, in the shape in which form-js takes a list. */
    TypedValue waarde(String naam) {
        return SpinValues.jsonValue(teksten.get(naam)).create();
    }
}
