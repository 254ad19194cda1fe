package nl.meldroute.wandeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.meldroute.databases.Sentinelscan;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.modellen.Formuliermodel;
import nl.meldroute.modellen.Onderdelen;
import nl.meldroute.route.Antwoorden;
import nl.meldroute.route.Meldingsroute;
import nl.meldroute.route.Routedriver;
import nl.meldroute.route.Routetest;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.Rol;
import nl.meldroute.vooraf.Adviezen;
import nl.meldroute.vooraf.Adviezen.Uitkomst;
import nl.meldroute.vooraf.Meldcodes;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Random first contacts, and a meldcode with each tenth, by people who now and then write down what leads to a person: 100, or as many as
 * {@code -Dadviezen=} asks, from seed {@code -Dzaad=} (1) on. Rules 1, 8 and 11: who gets advies keeps zicht and says so, an advies and a
 * meldcode hold no persons, and Veilig Thuis reports by itself only when four conditions hold, after an overleg, and tells the
 * professional.
 */
@Routetest
class AdvieswandelingTest {

    private static final int AANTAL = Integer.getInteger("adviezen", 100);
    private static final long EERSTE_ZAAD = Long.getLong("zaad", 1);
    private static final int EVEN_OPRUIMEN = 20;
    private static final int HOOGSTENS_STAPPEN = 60;
    private static final int PER_MELDCODE = 10;
    private static final int POGINGEN = 12;
    private static final String REGIO = "gooi-en-vechtstreek";

    /** Who walks the meldcode goes on more often than back. */
    private static final Map<String, String> VOLGENDE = Map.of(
            "userTask_brengSignalenInKaart", "2",
            "userTask_raadpleeg", "3",
            "userTask_voerMeldcodegesprek", "4",
            "userTask_weeg", "5",
            "userTask_doorloopAfwegingskader", "besluit");

    /** All four together are rare by chance; without them Veilig Thuis never reports by itself. */
    private static final Map<String, String> VIER_VOORWAARDEN = Map.of(
            "risicoHoogEnAcuut", "ja",
            "bellerVergrootVeiligheid", "nee",
            "overeenstemming", "nee",
            "persoonsgegevensBekend", "ja");

    /** What the store must recognise; a name it cannot. */
    private static final List<String> SPOREN =
            List.of("999990019", "06-99887766", "sentinel@voorbeeld.invalid", "12-03-2016", "3 maart 2016", "1234 AB");

    @Autowired
    private Routedriver driver;

    @Autowired
    private Meldingsroute route;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Adviezen adviezen;

    @Autowired
    private Meldcodes meldcodes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource database;

    private final Map<String, Formuliermodel> formulieren =
            Onderdelen.formulieren().stream().collect(Collectors.toMap(Formuliermodel::id, Function.identity()));

    @BeforeEach
    void zetDeKlok() {
        driver.zetKlok(Meldingsroute.BEGIN);
    }

    @AfterEach
    void ruimOp() {
        driver.laatKlokLopen();
        driver.ruimOp();
    }

    @Test
    void een_advies_of_meldcode_houdt_geen_personen_vast_en_veilig_thuis_meldt_alleen_zelf_als_het_mag() {
        Set<Uitkomst> uitkomsten = EnumSet.noneOf(Uitkomst.class);
        Set<Meldcodes.Uitkomst> meldcodeuitkomsten = EnumSet.noneOf(Meldcodes.Uitkomst.class);
        for (long zaad = EERSTE_ZAAD; zaad < EERSTE_ZAAD + AANTAL; zaad++) {
            Random toeval = Toeval.uit(zaad);
            String contact = loop(belt(toeval), toeval, zaad);
            Uitkomst uitkomst = adviezen.vind(contact).orElseThrow().uitkomst();
            if (uitkomst != null) {
                uitkomsten.add(uitkomst);
                houdtStand(contact, uitkomst, zaad);
            }
            if (zaad % PER_MELDCODE == 0) {
                meldcodes
                        .vind(loop(begintMeldcode(toeval), toeval, zaad))
                        .map(Meldcodes.Meldcode::uitkomst)
                        .ifPresent(meldcodeuitkomsten::add);
            }
            if (zaad % EVEN_OPRUIMEN == 0 || zaad == EERSTE_ZAAD + AANTAL - 1) {
                assertThat(Sentinelscan.inEngine(database, SPOREN)).isEmpty();
                driver.ruimOp();
            }
        }
        assertThat(Sentinelscan.inTabellen(
                        database,
                        tabel -> Set.of("ADVIES", "MELDCODE", "DOSSIERCODE").contains(tabel),
                        SPOREN))
                .isEmpty();
        if (AANTAL >= 100) {
            assertThat(uitkomsten).as("elke uitkomst komt voor").containsExactlyInAnyOrder(Uitkomst.values());
            assertThat(meldcodeuitkomsten).as("meldcodes komen tot een einde").isNotEmpty();
        }
    }

    private void houdtStand(String contact, Uitkomst uitkomst, long zaad) {
        List<Map.Entry<String, String>> antwoorden = antwoorden(contact);
        Map<String, String> laatste = new HashMap<>();
        antwoorden.forEach(antwoord -> laatste.put(antwoord.getKey(), antwoord.getValue()));
        if (uitkomst == Uitkomst.ADVIES) {
            assertThat(laatste)
                    .as("zaad %d: het zicht blijft bij de beller", zaad)
                    .containsEntry("verantwoordelijkheidBevestigd", "ja");
        }
        if (uitkomst == Uitkomst.AMBTSHALVE) {
            assertThat(laatste).as("zaad %d: vier voorwaarden", zaad).containsAllEntriesOf(VIER_VOORWAARDEN);
            List<String> vragen = antwoorden.stream().map(Map.Entry::getKey).toList();
            assertThat(List.of(
                            vragen.lastIndexOf("risicoHoogEnAcuut"),
                            vragen.lastIndexOf("mdoAmbtshalveOordeel"),
                            vragen.lastIndexOf("ambtshalveBesluit"),
                            vragen.lastIndexOf("adviesvragerGeinformeerd")))
                    .as("zaad %d: overleg, besluit, vertellen", zaad)
                    .isSorted()
                    .doesNotContain(-1);
        }
    }

    private String begintMeldcode(Random toeval) {
        return driver.start(
                "meldcode",
                gebruiker(Rol.PROFESSIONAL),
                Antwoorden.op(
                        "startEvent_zorgen", Map.of("beroepsgroep", toeval.nextBoolean() ? "arts" : "kinderopvang")));
    }

    private String belt(Random toeval) {
        return driver.start(
                "eerste-contact",
                gebruiker(Rol.BUREAUDIENST),
                Antwoorden.op(
                        "startEvent_contactOpgenomen",
                        Map.of(
                                "hoedanigheid", toeval.nextBoolean() ? "15" : "35",
                                "acuutGevaar", toeval.nextInt(5) == 0 ? "ja" : "nee")));
    }

    /** Until it ends or has had enough steps; gives its number. */
    private String loop(String nummer, Random toeval, long zaad) {
        for (int stap = 0; stap < HOOGSTENS_STAPPEN && !driver.open(nummer).isEmpty(); stap++) {
            beantwoord(driver.open(nummer).get(0), toeval);
            driver.voerUit(nummer);
        }
        assertThat(teksten(nummer)).as("zaad %d: spoor naar een persoon", zaad).noneMatch(tekst -> SPOREN.stream()
                .anyMatch(tekst::contains));
        return nummer;
    }

    private void beantwoord(Task taak, Random toeval) {
        Gebruiker wie = gebruiker(driver.rollen(taak).stream().findFirst().orElse(Rol.PROFESSIONAL));
        Formuliermodel formulier = Objects.requireNonNull(
                formulieren.get(Objects.requireNonNull(taak.getCamundaFormRef()).getKey()));
        UnaryOperator<String> tekst = sleutel -> toeval.nextInt(8) == 0
                ? "Verzonnen " + SPOREN.get(toeval.nextInt(SPOREN.size())) + " tekst"
                : "Verzonnen tekst";
        Formulierinvuller invuller = new Formulierinvuller(toeval, tekst);
        Map<String, @Nullable Object> variabelen =
                new HashMap<>(engine.getTaskService().getVariables(taak.getId()));
        for (int poging = 0; poging < POGINGEN; poging++) {
            Map<String, @Nullable Object> waarden = invuller.vulIn(formulier, variabelen);
            if (waarden.containsKey("opgenomenMelding")) {
                waarden.put("opgenomenMelding", route.ontvang(route.gewoon()));
            }
            if (VOLGENDE.containsKey(taak.getTaskDefinitionKey()) && toeval.nextInt(3) > 0) {
                waarden.put("naarStap", VOLGENDE.get(taak.getTaskDefinitionKey()));
            }
            if (taak.getTaskDefinitionKey().equals("userTask_toetsVoorwaarden") && toeval.nextBoolean()) {
                waarden.putAll(VIER_VOORWAARDEN);
            }
            if (waarden.containsKey("gegevenAdviesnummer")) {
                waarden.put("gegevenAdviesnummer", adviezen.begin(REGIO, "Gooise Meren", "telefoon", "15"));
            }
            try {
                driver.dienIn(taak, wie, waarden);
                return;
            } catch (FormulierFout geweigerd) {
                // Fills it in anew, as a user would.
                assertThat(geweigerd.fouten()).isNotEmpty();
            }
        }
    }

    private List<String> teksten(String contact) {
        return jdbc.sql("select waarde from dossierveld where meldingnummer = ? and sleutel <> 'adviesvrager'")
                .param(contact)
                .query(String.class)
                .list();
    }

    private List<Map.Entry<String, String>> antwoorden(String contact) {
        return new ArrayList<>(jdbc.sql("select sleutel, waarde from dossiercode where meldingnummer = ? order by id")
                .param(contact)
                .query((rij, nummer) -> Map.entry(rij.getString(1), rij.getString(2)))
                .list());
    }

    private static Gebruiker gebruiker(Rol rol) {
        return new Gebruiker(rol.id(), Set.of(rol), Set.of(REGIO));
    }
}
