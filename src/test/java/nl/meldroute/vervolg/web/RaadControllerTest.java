package nl.meldroute.vervolg.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import nl.meldroute.dossier.NieuwRaadantwoord;
import nl.meldroute.dossier.Raadantwoord;
import nl.meldroute.dossier.Raadontvangst;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.Rol;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** What the Raad sends: who may, what is refused with which field, and what the sender hears. */
class RaadControllerTest {

    private static final Clock KLOK = Clock.fixed(Instant.parse("2026-11-20T10:00:00Z"), ZoneId.of("Europe/Amsterdam"));
    private static final Gebruiker RAAD = new Gebruiker("raad", Set.of(Rol.KETENPARTNER), Set.of());
    private static final String GOED = """
            {"schema":"raad-antwoord","versie":1,"kenmerk":"RVDK-1","verzoeknummer":"R2026-000001","raadnummer":"K 12",\
            "soort":"intake","antwoord":"ja","op":"2026-11-20"}""";

    private final List<NieuwRaadantwoord> ontvangen = new ArrayList<>();

    @Test
    void een_antwoord_komt_binnen_zoals_het_er_staat() throws Exception {
        MockHttpServletResponse antwoord =
                stuur(RAAD, new Raadontvangst.Gekoppeld("R2026-000001", "route"), "application/json", GOED);

        assertThat(antwoord.getStatus()).isEqualTo(201);
        assertThat(antwoord.getContentAsString()).contains("\"kenmerk\":\"RVDK-1\"", "\"gekoppeld\":true");
        assertThat(ontvangen)
                .containsExactly(new NieuwRaadantwoord(
                        "R2026-000001", "K 12", Raadantwoord.Soort.INTAKE, "ja", LocalDate.of(2026, 11, 20), "RVDK-1"));
    }

    @Test
    void wat_er_al_was_niet_past_of_botst_hoort_de_afzender() throws Exception {
        MockHttpServletResponse nogEens = stuur(RAAD, new Raadontvangst.AlBekend(), "application/json", GOED);
        assertThat(nogEens.getStatus()).isEqualTo(200);
        assertThat(nogEens.getContentAsString()).doesNotContain("gekoppeld");
        MockHttpServletResponse nietGekoppeld =
                stuur(RAAD, new Raadontvangst.NietGekoppeld(true), "application/json", GOED);
        assertThat(nietGekoppeld.getStatus()).isEqualTo(201);
        assertThat(nietGekoppeld.getContentAsString()).contains("\"gekoppeld\":false");
        MockHttpServletResponse bezet = stuur(RAAD, new Raadontvangst.KenmerkBezet(), "application/json", GOED);
        assertThat(bezet.getStatus()).isEqualTo(409);
        assertThat(velden(bezet)).containsExactly("kenmerk");
    }

    @Test
    void alleen_wie_als_de_raad_is_ingesteld_antwoordt_namens_de_raad() throws Exception {
        for (Gebruiker wie : List.of(
                new Gebruiker("school", Set.of(Rol.KETENPARTNER), Set.of()),
                new Gebruiker("raad", Set.of(Rol.TEAMLEIDER), Set.of()))) {
            assertThat(stuur(wie, new Raadontvangst.AlBekend(), "application/json", GOED)
                            .getStatus())
                    .isEqualTo(403);
        }
        assertThat(ontvangen).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"kenmerk\":\"RVDK-1\", | | kenmerk",
                "\"soort\":\"intake\" | \"soort\":\"vonnis\" | soort",
                "\"antwoord\":\"ja\" | \"antwoord\":\"gestopt\" | antwoord",
                "\"antwoord\":\"ja\", | | antwoord",
                "2026-11-20 | 2026-11-21 | op",
                "2026-11-20 | 20 november | op",
                "\"soort\" | \"verhaal\":\"Verzonnen\",\"soort\" | verhaal"
            })
    void wat_niet_klopt_wordt_geweigerd_met_het_veld(String wat, @Nullable String door, String veld) throws Exception {
        String inhoud = GOED.replace(wat, door == null ? "" : door);
        assertThat(inhoud).isNotEqualTo(GOED);
        MockHttpServletResponse antwoord = stuur(RAAD, new Raadontvangst.AlBekend(), "application/json", inhoud);
        assertThat(antwoord.getStatus()).isEqualTo(400);
        assertThat(velden(antwoord)).contains(veld);
        assertThat(antwoord.getContentAsString()).doesNotContain("Verzonnen", "R2026");
        assertThat(ontvangen).isEmpty();
    }

    @Test
    void zonder_nummer_of_zonder_json_komt_er_niets_in() throws Exception {
        String zonder = GOED.replace("\"verzoeknummer\":\"R2026-000001\",\"raadnummer\":\"K 12\",", "");
        assertThat(stuur(RAAD, new Raadontvangst.AlBekend(), "application/json", zonder)
                        .getStatus())
                .isEqualTo(400);
        assertThat(stuur(RAAD, new Raadontvangst.AlBekend(), "text/plain", GOED).getStatus())
                .isEqualTo(415);
        assertThat(stuur(RAAD, new Raadontvangst.AlBekend(), "application/json", GOED + " ".repeat(70_000))
                        .getStatus())
                .isEqualTo(413);
        assertThat(ontvangen).isEmpty();
    }

    private MockHttpServletResponse stuur(Gebruiker wie, Raadontvangst ontvangst, String soort, String inhoud)
            throws Exception {
        RaadController controller = new RaadController(
                (antwoord, door) -> {
                    ontvangen.add(antwoord);
                    return ontvangst;
                },
                () -> Optional.of(wie),
                Set.of("raad"),
                KLOK);
        return MockMvcBuilders.standaloneSetup(controller)
                .build()
                .perform(
                        post("/api/raad/berichten").contentType(soort).content(inhoud.getBytes(StandardCharsets.UTF_8)))
                .andReturn()
                .getResponse();
    }

    private static List<String> velden(MockHttpServletResponse antwoord) throws Exception {
        return StreamSupport.stream(
                        new ObjectMapper()
                                .readTree(antwoord.getContentAsString())
                                .get("fouten")
                                .spliterator(),
                        false)
                .map(fout -> fout.get("veld").textValue())
                .toList();
    }
}
