package nl.meldroute.melding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.meldroute.databases.Omgeving;
import nl.meldroute.databases.OpBeideDatabases;
import nl.meldroute.dossier.Meldingen;
import nl.meldroute.melding.Intake;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.HuidigeGebruiker;
import nl.meldroute.toegang.Rol;
import org.assertj.core.api.SoftAssertions;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class MeldingControllerTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path BESTAND = Path.of("src/data/gooise-meren-2015.jsonl");

    @OpBeideDatabases
    void een_nieuwe_melding_geeft_201_en_dezelfde_nog_eens_200_met_dezelfde_nummers(Omgeving omgeving)
            throws Exception {
        omgeving.als("partner", Rol.KETENPARTNER);

        var eerste = stuur(omgeving, GOED);
        var anderGeschreven = stuur(omgeving, JSON.readTree(GOED).toPrettyString());

        assertThat(eerste.getStatus()).isEqualTo(201);
        assertThat(anderGeschreven.getStatus()).isEqualTo(200);
        assertThat(json(anderGeschreven)).isEqualTo(json(eerste));
        assertThat(json(eerste).get("meldingnummer").textValue()).startsWith("M2026-");
        assertThat(json(eerste).get("dossiernummer").textValue()).startsWith("D2026-");
    }

    @OpBeideDatabases
    void hetzelfde_kenmerk_met_andere_inhoud_geeft_409(Omgeving omgeving) throws Exception {
        omgeving.als("partner", Rol.KETENPARTNER);
        stuur(omgeving, GOED);

        var antwoord = stuur(omgeving, GOED.replace("verzonnen", "ander"));

        assertThat(antwoord.getStatus()).isEqualTo(409);
        assertThat(velden(antwoord)).containsExactly("kenmerk");
    }

    @OpBeideDatabases
    void alleen_ketenpartner_en_bureaudienst_melden_en_alleen_in_hun_eigen_regio(Omgeving omgeving) throws Exception {
        for (Rol rol : Rol.values()) {
            omgeving.als("iemand-" + rol.id(), rol);
            int verwacht = rol == Rol.KETENPARTNER || rol == Rol.BUREAUDIENST ? 201 : 403;
            assertThat(stuur(omgeving, GOED).getStatus()).as(rol.id()).isEqualTo(verwacht);
        }
        omgeving.als(new Gebruiker("elders", Set.of(Rol.KETENPARTNER), Set.of("flevoland")));
        assertThat(stuur(omgeving, GOED).getStatus()).isEqualTo(403);
        assertThat(omgeving.aantal("melding")).isEqualTo(2);
    }

    @OpBeideDatabases
    void foute_inhoud_geeft_400_met_het_veld_en_zonder_de_waarde(Omgeving omgeving) throws Exception {
        omgeving.als("partner", Rol.KETENPARTNER);
        String[][] gevallen = {
            {"\"bsn\": \"999909125\"", "\"bsn\": \"999909126\"", "betrokkenen[1].bsn"},
            {"\"bsn\": \"999909125\"", "\"bsn\": \"99990912\"", "betrokkenen[1].bsn"},
            {"\"bsn\": \"999909125\"", "\"bsn\": 999909125", "betrokkenen[1].bsn"},
            {"2026-11-19T08:30:00+01:00", "2027-01-01T08:30:00+01:00", "ontvangen"},
            {"2026-11-19T08:30:00+01:00", "2026-11-31T08:30:00+01:00", "ontvangen"},
            {"2026-11-19T08:30:00+01:00", "2026-11-19T08:30:00", "ontvangen"},
            {"20150315", "20300101", "betrokkenen[1].geboortedatum"},
            {"\"aard\": [\"03\"]", "\"aard\": [\"99\"]", "betrokkenen[1].aard[0]"},
            {"\"regio\": \"gooi-en-vechtstreek\"", "\"regio\": \"atlantis\"", "regio"},
            {"\"kanaal\": \"mail\"", "\"kanaal\": \"fax\"", "kanaal"},
            {"\"kanaal\": \"mail\", ", "", "kanaal"},
            {"\"kanaal\": \"mail\"", "\"kanaal\": \"mail\", \"geheim\": 1", "geheim"},
            {"\"kanaal\": \"mail\"", "\"kanaal\": \"mail\", \"Jan Jansen 06\": 1", ""},
            {"\"rol\": \"kind\"", "\"rol\": \"kind\", \"geheim\": 1", "betrokkenen[1].geheim"},
            {"\"kanaal\": \"mail\"", "\"kanaal\": \"mail\", \"kanaal\": \"chat\"", ""},
            {"verzonnen", "\\u0000", "toelichting"},
            {"verzonnen", "\\ud800", "toelichting"},
            {"\"achternaam\": \"Voorbeeld\"", "\"achternaam\": \"Voorb\\udc00eeld\"", "betrokkenen[1].achternaam"},
            {"\"huisnummer\": 1", "\"huisnummer\": " + "9".repeat(30), ""},
            {"\"betrokkenen\": [", "\"betrokkenen\": " + "[".repeat(10_000), ""},
            {"}]}", "}]} {}", ""},
            {"{\"kenmerk\"", "[{\"kenmerk\"", ""},
        };
        SoftAssertions alle = new SoftAssertions();
        for (String[] geval : gevallen) {
            String inhoud = GOED.replace(geval[0], geval[1]);
            assertThat(inhoud).isNotEqualTo(GOED);
            var antwoord = stuur(omgeving, inhoud);
            String naam = geval[1].substring(0, Math.min(60, geval[1].length()));
            alle.assertThat(antwoord.getStatus()).as(naam).isEqualTo(400);
            alle.assertThat(antwoord.getContentType()).as(naam).startsWith("application/problem+json");
            alle.assertThat(velden(antwoord)).as(naam).containsExactly(geval[2]);
            alle.assertThat(antwoord.getContentAsString())
                    .as(naam)
                    .doesNotContain("99990912", "Voorbeeld", "Jansen", "verhaal", "nl.meldroute", "fasterxml");
        }
        alle.assertAll();
        assertThat(omgeving.aantal("melding")).isZero();
        assertThat(omgeving.aantal("inzending")).isZero();
    }

    @OpBeideDatabases
    void iets_anders_dan_json_geeft_415(Omgeving omgeving) throws Exception {
        omgeving.als("partner", Rol.KETENPARTNER);
        var web = web(new MeldingController(
                omgeving.geef(Intake.class),
                (meldingnummer, regio, variabelen) -> {},
                omgeving.geef(HuidigeGebruiker.class)));

        for (String soort : List.of("text/plain", "application/x-www-form-urlencoded")) {
            assertThat(web.perform(post("/api/meldingen").contentType(soort).content(GOED))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(415);
        }
        assertThat(omgeving.aantal("melding")).isZero();
    }

    @OpBeideDatabases
    void ongeldige_utf8_wordt_geweigerd_en_geen_vraagteken(Omgeving omgeving) throws Exception {
        omgeving.als("partner", Rol.KETENPARTNER);
        byte[] inhoud = GOED.replace("verzonnen", "#").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < inhoud.length; i++) {
            inhoud[i] = inhoud[i] == '#' ? (byte) 0xC3 : inhoud[i];
        }

        assertThat(stuur(omgeving, inhoud).getStatus()).isEqualTo(400);
    }

    @OpBeideDatabases
    void meer_dan_1_MB_geeft_413_en_een_heel_lang_verhaal_niet(Omgeving omgeving) throws Exception {
        omgeving.als("partner", Rol.KETENPARTNER);

        assertThat(stuur(omgeving, GOED.replace("verzonnen", "x".repeat(1024 * 1024)))
                        .getStatus())
                .isEqualTo(413);
        assertThat(stuur(omgeving, GOED.replace("verzonnen", "x".repeat(100_000)))
                        .getStatus())
                .isEqualTo(201);
    }

    @OpBeideDatabases
    void een_storing_geeft_500_zonder_details(Omgeving omgeving) throws Exception {
        omgeving.als("partner", Rol.KETENPARTNER);
        var web = web(new MeldingController(
                omgeving.geef(Intake.class),
                (meldingnummer, regio, variabelen) -> {
                    throw new IllegalStateException("Voorbeeld 999909125");
                },
                omgeving.geef(HuidigeGebruiker.class)));

        var antwoord = web.perform(
                        post("/api/meldingen").contentType("application/json").content(GOED))
                .andReturn()
                .getResponse();

        assertThat(antwoord.getStatus()).isEqualTo(500);
        assertThat(antwoord.getContentAsString()).doesNotContain("999909125", "IllegalState");
        assertThat(omgeving.aantal("melding")).isZero();
    }

    @OpBeideDatabases
    void de_meldingen_van_gooise_meren_2015_tellen_precies_op(Omgeving omgeving) throws Exception {
        omgeving.als("bureaudienst", Rol.BUREAUDIENST);
        assertThat(stuurBestand(omgeving)).containsOnly(201).hasSize(156);
        int gebeurtenissen = omgeving.aantal("gebeurtenis");

        assertThat(stuurBestand(omgeving)).containsOnly(200).hasSize(156);

        assertThat(omgeving.aantal("melding")).isEqualTo(156);
        assertThat(omgeving.aantal("dossier")).isEqualTo(156);
        assertThat(omgeving.aantal("betrokkene")).isEqualTo(578);
        assertThat(omgeving.aantal("gebeurtenis")).isEqualTo(gebeurtenissen);
        Meldingen meldingen = omgeving.geef(Meldingen.class);
        int kinderen = omgeving.jdbc().sql("select meldingnummer from melding").query(String.class).list().stream()
                .mapToInt(meldingen::kinderen)
                .sum();
        assertThat(kinderen).isEqualTo(217);
        assertThat(578 - kinderen).isEqualTo(361);
        assertThat(omgeving.jdbc()
                        .sql("select code, count(*) from aard group by code order by code")
                        .query((rij, nummer) -> rij.getString(1) + "=" + rij.getInt(2))
                        .list())
                .containsExactly("01=161", "02=11", "03=205", "04=17", "05=53", "06=14", "08=70", "09=4", "11=156");
    }

    private static List<Integer> stuurBestand(Omgeving omgeving) throws Exception {
        try (Stream<String> regels = Files.lines(BESTAND)) {
            return regels.map(regel -> stuurZonderFout(omgeving, regel)).toList();
        }
    }

    private static int stuurZonderFout(Omgeving omgeving, String regel) {
        try {
            return stuur(omgeving, regel).getStatus();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static MockHttpServletResponse stuur(Omgeving omgeving, String inhoud) throws Exception {
        return stuur(omgeving, inhoud.getBytes(StandardCharsets.UTF_8));
    }

    private static MockHttpServletResponse stuur(Omgeving omgeving, byte[] inhoud) throws Exception {
        var controller = new MeldingController(
                omgeving.geef(Intake.class),
                (meldingnummer, regio, variabelen) -> {},
                omgeving.geef(HuidigeGebruiker.class));
        return web(controller)
                .perform(post("/api/meldingen").contentType("application/json").content(inhoud))
                .andReturn()
                .getResponse();
    }

    private static MockMvc web(MeldingController controller) {
        return MockMvcBuilders.standaloneSetup(controller).build();
    }

    private static JsonNode json(MockHttpServletResponse antwoord) throws IOException {
        return JSON.readTree(antwoord.getContentAsByteArray());
    }

    private static List<String> velden(MockHttpServletResponse antwoord) throws IOException {
        return json(antwoord).findValuesAsText("veld");
    }

    private static final String GOED =
            "{\"kenmerk\": \"K-1\", \"ontvangen\": \"2026-11-19T08:30:00+01:00\", \"kanaal\": \"mail\", "
                    + "\"regio\": \"gooi-en-vechtstreek\", \"gemeente\": \"Hilversum\", "
                    + "\"melder\": {\"hoedanigheid\": \"01\", \"naam\": \"Melder Voorbeeld\", \"organisatie\": null}, "
                    + "\"aanleiding\": [\"01\"], \"acuutGevaar\": false, \"toelichting\": \"Een verzonnen verhaal\", \"betrokkenen\": ["
                    + "{\"rol\": \"pleger\", \"achternaam\": \"Fictief\", \"voornamen\": \"A\", \"geslacht\": \"O\"}, "
                    + "{\"rol\": \"kind\", \"achternaam\": \"Voorbeeld\", \"voornamen\": \"Kind\", \"geboortedatum\": \"20150315\", "
                    + "\"geslacht\": \"V\", \"bsn\": \"999909125\", \"adres\": {\"huisnummer\": 1, \"postcode\": \"1399 ZZ\"}, "
                    + "\"aard\": [\"03\"]}]}";
}
