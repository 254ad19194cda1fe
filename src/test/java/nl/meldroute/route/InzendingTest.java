package nl.meldroute.route;

import static nl.meldroute.route.Meldingsroute.BEGIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.meldroute.dossier.Codelijsten;
import nl.meldroute.dossier.Meldingen;
import nl.meldroute.rapportage.Filter;
import nl.meldroute.rapportage.Kerncijfer;
import nl.meldroute.rapportage.Kerncijferbestand;
import nl.meldroute.rapportage.Kerncijfers;
import nl.meldroute.rapportage.Periode;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.Rol;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The meldingen of the 2015 table, through the one intake, with everything that follows at once. */
@Routetest
class InzendingTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Filter IN_2015 =
            new Filter("", "", new Periode(LocalDate.parse("2015-01-01"), LocalDate.parse("2015-12-31")));

    @Autowired
    private Routedriver driver;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Meldingen meldingen;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Kerncijfers kerncijfers;

    @Autowired
    private Kerncijferbestand bestand;

    @Autowired
    private WebApplicationContext web;

    @BeforeEach
    void zetDeKlok() {
        driver.ruimOp();
        driver.zetKlok(BEGIN);
    }

    @AfterEach
    void ruimOp() {
        driver.laatKlokLopen();
        driver.ruimOp();
    }

    @Test
    void de_meldingen_van_2015_geven_routes_en_precies_de_cijfers_van_die_tabel() throws IOException {
        List<String> regels = Files.readAllLines(Path.of("src/data/gooise-meren-2015.jsonl"));

        List<String> nummers = stuur(regels, 201);

        assertThat(nummers).hasSize(156).doesNotHaveDuplicates();
        nummers.forEach(driver::voerUit);
        assertThat(routes()).containsExactlyInAnyOrderElementsOf(nummers);
        int betrokkenen = tel("select count(*) from betrokkene_in_melding where meldingnummer in (:nummers)", nummers);
        int kinderen = nummers.stream().mapToInt(meldingen::kinderen).sum();
        assertThat(betrokkenen).isEqualTo(578);
        assertThat(kinderen).isEqualTo(217);
        assertThat(betrokkenen - kinderen).isEqualTo(361);
        assertThat(aard(nummers))
                .isEqualTo(Map.of(
                        "01", 161, "02", 11, "03", 205, "04", 17, "05", 53, "06", 14, "08", 70, "09", 4, "11", 156));

        deKerncijfersZijnDieVan2015();

        Map<String, Integer> vastgelegd = stand();
        assertThat(stuur(regels, 200)).isEqualTo(nummers);
        assertThat(stand()).isEqualTo(vastgelegd);

        eenGebeurtenisPerVerstrekenTermijnEnGeenTaakErbij(nummers);
    }

    /** The thirteen figures that the region published. */
    private void deKerncijfersZijnDieVan2015() {
        Gebruiker teamleider = Meldingsroute.gebruiker(Rol.TEAMLEIDER);
        List<Kerncijfer> alle = driver.als(teamleider, () -> kerncijfers.van(IN_2015));
        Map<String, Long> som = new TreeMap<>();
        alle.stream()
                .filter(cijfer -> cijfer.gemeente().equals("Gooise Meren"))
                .filter(cijfer -> List.of("meldingen", "betrokkenen", "aard").contains(cijfer.groep()))
                .forEach(cijfer -> som.merge(cijfer.naam(), cijfer.aantal(), Long::sum));
        assertThat(som)
                .containsEntry("Meldingen", 156L)
                .containsEntry("Kinderen van 0 tot en met 17 jaar", 217L)
                .containsEntry("Volwassenen", 361L)
                .containsEntry("Lichamelijke mishandeling", 161L)
                .containsEntry("Psychisch geweld", 205L)
                .hasSize(12);
        assertThat(som.getOrDefault("Kinderen van 0 tot en met 17 jaar", 0L) + som.getOrDefault("Volwassenen", 0L))
                .as("het dertiende: alle betrokkenen")
                .isEqualTo(578);
        assertThat(alle).extracting(Kerncijfer::groep).doesNotContain("adviezen", "vervolg", "hermeldingen");
        assertThat(alle.stream()
                        .filter(cijfer -> cijfer.groep().equals("melders"))
                        .mapToLong(Kerncijfer::aantal)
                        .sum())
                .as("elke melding heeft een melder")
                .isEqualTo(156);
        String naarBuiten = driver.als(teamleider, () -> bestand.naarBuiten(IN_2015));
        assertThat(naarBuiten.lines().skip(1))
                .as("elk kwartaal, elke gemeente en elke code heeft een regel")
                .hasSize(4 * 7 * soortenCijfers())
                .allSatisfy(regel -> assertThat(regel)
                        .matches("2015;[1-4];[A-Z][A-Za-z ]+;[a-z]+;[a-z0-9-]*;[^;]+;([.]|[1-9][0-9]*[05]|5)"));
        assertThat(driver.als(teamleider, () -> bestand.binnen(IN_2015))).contains(";aard;09;");
    }

    private static int soortenCijfers() {
        return Codelijsten.AARD.labels().size()
                + Codelijsten.HOEDANIGHEID.labels().size()
                + 3
                + 2
                + 5;
    }

    private void eenGebeurtenisPerVerstrekenTermijnEnGeenTaakErbij(List<String> nummers) {
        String verstreken = "select count(*) from gebeurtenis g join gebeurtenis_code c"
                + " on c.meldingnummer = g.meldingnummer and c.volgnummer = g.volgnummer and c.sleutel = 'termijn'"
                + " where g.soort = 'TERMIJN_VERSTREKEN' and g.meldingnummer in (:nummers) and c.waarde = ";
        int acuut = tel("select count(*) from melding where acuut_gevaar and meldingnummer in (:nummers)", nummers);

        assertThat(acuut).isEqualTo(4);
        assertThat(tel(verstreken + "'veiligheidsbeoordeling'", nummers)).isEqualTo(156);
        assertThat(tel(verstreken + "'spoedinzet'", nummers)).isEqualTo(acuut);
        assertThat(tel(
                        "select count(*) from gebeurtenis where soort in ('TERMIJN_VERSTREKEN', 'TERMIJN_NADERT')"
                                + " and meldingnummer in (:nummers)",
                        nummers))
                .isEqualTo(156 + acuut);
        assertThat(taken().count()).isGreaterThanOrEqualTo(156);
        assertThat(taken().taskDefinitionKey("userTask_volgOverschrijdingOp").count())
                .isZero();
    }

    private List<String> stuur(List<String> regels, int status) throws IOException {
        MockMvc rest = MockMvcBuilders.webAppContextSetup(web).build();
        List<String> nummers = new ArrayList<>();
        for (String regel : regels) {
            MockHttpServletResponse antwoord = driver.als(Meldingsroute.BUREAUDIENST, () -> verstuur(rest, regel));
            assertThat(antwoord.getStatus()).isEqualTo(status);
            nummers.add(JSON.readTree(antwoord.getContentAsString())
                    .path("meldingnummer")
                    .asText());
        }
        return nummers;
    }

    private static MockHttpServletResponse verstuur(MockMvc rest, String regel) {
        try {
            return rest.perform(post("/api/meldingen")
                            .contentType("application/json")
                            .content(regel))
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private List<String> routes() {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("melding").list().stream()
                .map(ProcessInstance::getBusinessKey)
                .toList();
    }

    private TaskQuery taken() {
        return engine.getTaskService().createTaskQuery();
    }

    private Map<String, Integer> aard(List<String> nummers) {
        Map<String, Integer> aantallen = new TreeMap<>();
        jdbc.sql("select code, count(*) as aantal from aard where meldingnummer in (:nummers) group by code")
                .param("nummers", nummers)
                .query(rij -> {
                    aantallen.put(rij.getString("code"), rij.getInt("aantal"));
                });
        return aantallen;
    }

    /** How much there is of everything that an intake could add to. */
    private Map<String, Integer> stand() {
        Map<String, Integer> stand = new TreeMap<>();
        for (String tabel : List.of(
                "dossier",
                "melding",
                "melder",
                "betrokkene",
                "betrokkene_eerder",
                "betrokkene_in_melding",
                "aard",
                "huishouden_twijfel",
                "gebeurtenis",
                "gebeurtenis_code",
                "inzending",
                "act_ru_execution",
                "act_ru_task",
                "act_ru_job",
                "act_ru_variable",
                "act_hi_procinst")) {
            stand.put(
                    tabel,
                    jdbc.sql("select count(*) from " + tabel)
                            .query(Integer.class)
                            .single());
        }
        return stand;
    }

    private int tel(String vraag, List<String> nummers) {
        return jdbc.sql(vraag).param("nummers", nummers).query(Integer.class).single();
    }
}
