package nl.meldroute.beslissingen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WettelijkeTermijnDmnTest extends Beslissingstest {

    /** How a model names a term: in a call of {@code termijn}, or as local input of a warning or overdue step. */
    private static final Pattern GENOEMD =
            Pattern.compile("termijn\\.(?:uiterlijk|waarschuwing)\\('([^']+)'|name=\"termijnNaam\">([^<$]+)<");

    private static final String NIET_GEVONDEN = "Geen regel gevonden";

    WettelijkeTermijnDmnTest() {
        super("wettelijke-termijn");
    }

    /** Every row but the last, as (termijn, regio): length, calendar, warning. {@code *} is every region without a row of its own. */
    private static final String RIJEN = """
            veiligheidsbeoordeling,    *,                        5,  werkdag, werkdagen,     1,  werkdag
            spoedinzet,                *,                        24, uur,     klok,          4,  uur
            acuut-signaal,             *,                        0,  uur,     klok,          0,  uur
            bevestiging-spoedbesluit,  *,                        1,  werkdag, werkdagen,     15, uur
            informeren-betrokkene,     *,                        4,  week,    termijnenwet,  1,  week
            uitstel-informeren,        *,                        2,  week,    termijnenwet,  1,  week
            overdracht-antwoord,       flevoland,                5,  werkdag, werkdagen,     1,  werkdag
            overdracht-antwoord,       noord-en-oost-gelderland, 5,  werkdag, werkdagen,     1,  werkdag
            overdracht-antwoord,       gooi-en-vechtstreek,      5,  werkdag, werkdagen,     1,  werkdag
            start-vervolg,             *,                        10, werkdag, werkdagen,     1,  werkdag
            start-dienst,              *,                        5,  werkdag, werkdagen,     1,  werkdag
            veiligheidscheck-wachten,  flevoland,                1,  week,    kalenderdagen, 1,  dag
            veiligheidscheck-wachten,  noord-en-oost-gelderland, 2,  week,    kalenderdagen, 1,  dag
            veiligheidscheck-wachten,  gooi-en-vechtstreek,      1,  week,    kalenderdagen, 1,  dag
            veiligheidscheck-zorgen,   *,                        2,  werkdag, werkdagen,     1,  werkdag
            voorwaarden-en-vervolg,    flevoland,                10, week,    termijnenwet,  1,  week
            voorwaarden-en-vervolg,    noord-en-oost-gelderland, 10, week,    termijnenwet,  1,  week
            voorwaarden-en-vervolg,    *,                        10, week,    termijnenwet,  1,  week
            onderzoek,                 *,                        10, week,    termijnenwet,  1,  week
            expertise,                 *,                        3,  werkdag, werkdagen,     0,  uur
            multidisciplinair-oordeel, *,                        5,  werkdag, werkdagen,     0,  uur
            rapport,                   *,                        5,  werkdag, werkdagen,     0,  uur
            instantie-informeren,      *,                        1,  werkdag, werkdagen,     0,  uur
            raad-spoed,                *,                        4,  uur,     klok,          0,  uur
            raad-verzoek,              *,                        2,  werkdag, werkdagen,     0,  uur
            raad-goedkeuring,          *,                        1,  werkdag, werkdagen,     0,  uur
            raad-antwoord,             *,                        10, werkdag, werkdagen,     1,  werkdag
            raad-uitkomst,             *,                        5,  werkdag, werkdagen,     0,  uur
            raad-plaatsen,             *,                        2,  werkdag, werkdagen,     0,  uur
            monitoring-afspreken,      *,                        5,  werkdag, werkdagen,     0,  uur
            monitoring-3-maanden,      *,                        3,  maand,   kalenderdagen, 2,  week
            monitoring-12-maanden,     *,                        12, maand,   kalenderdagen, 2,  week
            monitoring-18-maanden,     *,                        18, maand,   kalenderdagen, 2,  week
            monitoring-herplannen,     *,                        2,  werkdag, werkdagen,     0,  uur
            monitoring-extra-moment,   *,                        5,  werkdag, werkdagen,     0,  uur
            monitoring-afsluiten,      *,                        5,  werkdag, werkdagen,     0,  uur
            multisignaal-wegen,        *,                        5,  werkdag, werkdagen,     0,  uur
            multisignaal-vertellen,    *,                        4,  week,    termijnenwet,  0,  uur
            multisignaal-duur,         *,                        2,  jaar,    kalenderdagen, 2,  week
            multisignaal-leeftijd,     *,                        23, jaar,    kalenderdagen, 2,  week
            huisverbod-advies,         *,                        4,  uur,     klok,          0,  uur
            huisverbod-hulp,           *,                        1,  dag,     kalenderdagen, 0,  uur
            huisverbod,                *,                        10, dag,     kalenderdagen, 2,  dag
            huisverbod-uiterst,        *,                        28, dag,     kalenderdagen, 2,  dag
            regionale-dienst,          *,                        1,  werkdag, werkdagen,     0,  uur
            regionale-dienst-uitkomst, *,                        10, werkdag, werkdagen,     1,  werkdag
            terugkoppeling,            *,                        5,  werkdag, werkdagen,     0,  uur
            zicht-teruggeven,          *,                        5,  werkdag, werkdagen,     0,  uur
            overdracht-aanbieden,      *,                        2,  werkdag, werkdagen,     0,  uur
            heroverweging,             *,                        1,  werkdag, werkdagen,     0,  uur
            onbekende-melder,          *,                        1,  werkdag, werkdagen,     0,  uur
            mail-beoordelen,           *,                        1,  werkdag, werkdagen,     0,  uur
            mail-bewaren,              *,                        4,  week,    kalenderdagen, 0,  uur
            opvolging,                 *,                        1,  werkdag, werkdagen,     0,  uur
            vernietigingsverzoek,      *,                        3,  maand,   termijnenwet,  2,  week
            inzageverzoek,             *,                        1,  maand,   termijnenwet,  1,  week
            inzageverzoek-verlengd,    *,                        3,  maand,   termijnenwet,  2,  week
            inzage-opnieuw,            *,                        3,  maand,   kalenderdagen, 0,  uur
            bewaren,                   *,                        20, jaar,    kalenderdagen, 4,  week
            """;

    @ParameterizedTest
    @CsvSource(textBlock = RIJEN)
    void elke_termijn_heeft_een_lengte_een_kalender_en_een_waarschuwing(
            String termijn,
            String regio,
            int aantal,
            String eenheid,
            String kalender,
            int waarschuwing,
            String waarschuwingEenheid) {
        List<String> regios = regio.equals("*") ? regiosZonderEigenRij(termijn) : List.of(regio);

        assertThat(regios).isNotEmpty().allSatisfy(waar -> assertThat(zoek(termijn, waar))
                .containsAllEntriesOf(Map.of(
                        "aantal", aantal,
                        "eenheid", eenheid,
                        "kalender", kalender,
                        "waarschuwing", waarschuwing,
                        "waarschuwingEenheid", waarschuwingEenheid))
                .hasEntrySatisfying("begin", tekst -> assertThat((String) tekst).isNotBlank())
                .hasEntrySatisfying("regel", tekst -> assertThat((String) tekst).isNotBlank())
                .hasEntrySatisfying(
                        "grond",
                        tekst -> assertThat((String) tekst).isNotBlank().isNotEqualTo(NIET_GEVONDEN)));
        assertThat(Eenheid.values()).extracting(Enum::name).contains(eenheid.toUpperCase(Locale.ROOT));
        assertThat(Eenheid.values()).extracting(Enum::name).contains(waarschuwingEenheid.toUpperCase(Locale.ROOT));
        assertThat(Kalender.values()).extracting(Enum::name).contains(kalender.toUpperCase(Locale.ROOT));
    }

    @Test
    void elke_rij_van_de_tabel_is_hierboven_nagekeken() {
        List<String> nagekeken = RIJEN.lines()
                .map(rij -> rij.split(",\\s*", -1))
                .map(rij -> rij[0] + " in " + rij[1])
                .toList();

        assertThat(nagekeken)
                .containsExactlyElementsOf(rijen().stream()
                        .filter(rij -> !rij.termijn().isEmpty())
                        .map(rij -> rij.termijn() + " in " + (rij.regio().isEmpty() ? "*" : rij.regio()))
                        .toList());
    }

    @Test
    void een_termijn_die_de_tabel_niet_kent_is_nu_om_zodat_een_mens_kijkt() {
        assertThat(zoek("verzonnen-termijn", "flevoland"))
                .containsEntry("aantal", 0)
                .containsEntry("eenheid", "uur")
                .containsEntry("kalender", "klok")
                .containsEntry("waarschuwing", 0)
                .containsEntry("begin", "Niet bepaald")
                .containsEntry("grond", NIET_GEVONDEN)
                .hasEntrySatisfying("regel", tekst -> assertThat((String) tekst).startsWith("Niet bepaald"));
        assertThat(zoek("overdracht-antwoord", "nergens")).containsEntry("grond", NIET_GEVONDEN);
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
                        .isNotEqualTo(NIET_GEVONDEN);
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
                            // A moment that was computed from the table before, such as the end of an extended
                            // huisverbod, or a day agreed with the caller.
                            .allMatch(taak -> taak.contains("camunda:dueDate=\"${termijn.uiterlijk(")
                                    || taak.contains("camunda:dueDate=\"${termijn.moment(")));
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

    private record Rij(String termijn, String regio) {}

    private static List<Rij> rijen() {
        return Dmn.readModelFromFile(
                        Path.of("processes/termijnen/wettelijke-termijn.dmn").toFile())
                .getModelElementsByType(Rule.class)
                .stream()
                .map(rij -> rij.getInputEntries().stream()
                        .map(cel -> cel.getTextContent().replace("\"", "").strip())
                        .toList())
                .map(cellen -> new Rij(cellen.get(0), cellen.get(1)))
                .toList();
    }

    private static List<String> regiosZonderEigenRij(String termijn) {
        return Regios.alle().stream()
                .map(Regios.Regio::id)
                .filter(regio -> !rijen().contains(new Rij(termijn, regio)))
                .toList();
    }

    private Map<String, Object> zoek(String termijn, String regio) {
        return beslis("termijn", termijn, "regio", regio);
    }
}
