package nl.meldroute.beslissingen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.meldroute.termijnen.Eenheid;
import nl.meldroute.termijnen.Kalender;
import nl.meldroute.toegang.Regios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WettelijkeTermijnDmnTest extends Beslissingstest {

    /** How a model names a term: in a call of {@code termijn}, or as local input of a warning or overdue step. */
    private static final Pattern GENOEMD =
            Pattern.compile("termijn\\.(?:uiterlijk|waarschuwing)\\('([^']+)'|name=\"termijnNaam\">([^<$]+)<");

    WettelijkeTermijnDmnTest() {
        super("wettelijke-termijn");
    }

    @ParameterizedTest
    @CsvSource({
        "veiligheidsbeoordeling,   flevoland,                 5, werkdag, werkdagen,    1, werkdag",
        "spoedinzet,               flevoland,                24, uur,     klok,         4, uur",
        "acuut-signaal,            flevoland,                 0, uur,     klok,         0, uur",
        "bevestiging-spoedbesluit, flevoland,                 1, werkdag, werkdagen,   15, uur",
        "informeren-betrokkene,    flevoland,                 4, week,    termijnenwet, 1, week",
        "uitstel-informeren,       flevoland,                 2, week,    termijnenwet, 1, week",
        "overdracht-antwoord,      flevoland,                 5, werkdag, werkdagen,    1, werkdag",
        "overdracht-antwoord,      noord-en-oost-gelderland,  5, werkdag, werkdagen,    1, werkdag",
        "overdracht-antwoord,      gooi-en-vechtstreek,       5, werkdag, werkdagen,    1, werkdag",
        "start-vervolg,            flevoland,                10, werkdag, werkdagen,    1, werkdag",
        "voorwaarden-en-vervolg,   flevoland,                10, week,    termijnenwet, 1, week",
        "onderzoek,                flevoland,                10, week,    termijnenwet, 1, week",
        "terugkoppeling,           flevoland,                 5, werkdag, werkdagen,    0, uur",
        "zicht-teruggeven,         flevoland,                 5, werkdag, werkdagen,    0, uur",
        "overdracht-aanbieden,     flevoland,                 2, werkdag, werkdagen,    0, uur",
        "heroverweging,            flevoland,                 1, werkdag, werkdagen,    0, uur",
        "opvolging,                flevoland,                 1, werkdag, werkdagen,    0, uur"
    })
    void elke_termijn_heeft_een_lengte_een_kalender_en_een_waarschuwing(
            String termijn,
            String regio,
            int aantal,
            String eenheid,
            String kalender,
            int waarschuwing,
            String waarschuwingEenheid) {
        assertThat(zoek(termijn, regio))
                .containsAllEntriesOf(Map.of(
                        "aantal", aantal,
                        "eenheid", eenheid,
                        "kalender", kalender,
                        "waarschuwing", waarschuwing,
                        "waarschuwingEenheid", waarschuwingEenheid))
                .extractingByKey("grond")
                .asString()
                .isNotBlank();
        assertThat(Eenheid.values()).extracting(Enum::name).contains(eenheid.toUpperCase(Locale.ROOT));
        assertThat(Kalender.values()).extracting(Enum::name).contains(kalender.toUpperCase(Locale.ROOT));
    }

    @Test
    void een_termijn_die_de_tabel_niet_kent_is_nu_om_zodat_een_mens_kijkt() {
        assertThat(zoek("verzonnen-termijn", "flevoland"))
                .containsEntry("aantal", 0)
                .containsEntry("grond", "Geen regel gevonden");
        assertThat(zoek("overdracht-antwoord", "nergens")).containsEntry("grond", "Geen regel gevonden");
    }

    @Test
    void elke_termijn_die_een_proces_noemt_staat_voor_elke_regio_in_de_tabel() throws IOException {
        Set<String> genoemd = genoemd();
        assertThat(genoemd).contains("veiligheidsbeoordeling", "spoedinzet", "onderzoek", "start-vervolg");
        for (String termijn : genoemd) {
            for (Regios.Regio regio : Regios.alle()) {
                assertThat(zoek(termijn, regio.id()))
                        .as(termijn + " in " + regio.id())
                        .extractingByKey("grond")
                        .isNotEqualTo("Geen regel gevonden");
            }
        }
    }

    @Test
    void elke_taak_heeft_een_uiterste_datum() throws IOException {
        try (Stream<Path> bestanden = Files.walk(Path.of("processes"))) {
            assertThat(bestanden.filter(pad -> pad.toString().endsWith(".bpmn")))
                    .isNotEmpty()
                    .allSatisfy(model -> assertThat(Pattern.compile("<bpmn:userTask [^>]*>")
                                    .matcher(Files.readString(model))
                                    .results()
                                    .map(MatchResult::group))
                            .as(model.toString())
                            .allMatch(taak -> taak.contains("camunda:dueDate=\"${termijn.uiterlijk(")));
        }
    }

    private static Set<String> genoemd() throws IOException {
        Set<String> termijnen = new TreeSet<>();
        try (Stream<Path> bestanden = Files.walk(Path.of("processes"))) {
            for (Path model :
                    bestanden.filter(pad -> pad.toString().endsWith(".bpmn")).toList()) {
                Matcher treffer = GENOEMD.matcher(Files.readString(model));
                while (treffer.find()) {
                    termijnen.add(treffer.group(1) == null ? treffer.group(2) : treffer.group(1));
                }
            }
        }
        return termijnen;
    }

    private Map<String, Object> zoek(String termijn, String regio) {
        return beslis("termijn", termijn, "regio", regio);
    }
}
