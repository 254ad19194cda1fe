package nl.meldroute.berichten;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Makes letters from the templates in {@code forms/brieven}. All are read at start: one that is broken is known before anybody waits for a
 * letter. The same values give the same letter.
 */
@Component
class Briefmaker {

    private final Map<String, Sjabloon> sjablonen = new TreeMap<>();

    @Autowired
    Briefmaker() {
        this("classpath*:forms/brieven/*.md");
    }

    Briefmaker(String waar) {
        try {
            for (Resource bestand : new PathMatchingResourcePatternResolver().getResources(waar)) {
                String naam = Objects.requireNonNull(bestand.getFilename()).replaceFirst("\\.md$", "");
                sjablonen.put(naam, Sjabloon.lees(naam, bestand.getContentAsString(StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes a letter.
     *
     * @param sjabloon name of the template
     * @param gegevens a value for each placeholder: text or number, {@link Alineas} for text of more lines, a day, yes or no, or a list or
     *     map of these; an empty one counts as absent
     * @throws SjabloonFout when the template asks a value that is absent, or there is no such template
     */
    Brief maak(String sjabloon, Map<String, ?> gegevens) {
        @Nullable Sjabloon gekozen = sjablonen.get(sjabloon);
        if (gekozen == null) {
            throw new SjabloonFout(sjabloon, "bestaat niet");
        }
        Waarden waarden = new Waarden();
        Opmaak opmaak = new Opmaak(sjabloon, gekozen.vul(waarden.gemerkt(gegevens)), waarden);
        return new Brief(gekozen.onderwerp(), opmaak.tekst(), opmaak.html(gekozen.onderwerp()));
    }

    Collection<Sjabloon> sjablonen() {
        return sjablonen.values();
    }
}
