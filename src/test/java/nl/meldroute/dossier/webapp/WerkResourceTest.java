package nl.meldroute.dossier.webapp;

import static nl.meldroute.engine.Sessie.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.meldroute.engine.Proefserver;
import nl.meldroute.engine.Sessie;
import nl.meldroute.toegang.Leeslog;
import nl.meldroute.toegang.Leesregel;
import nl.meldroute.toegang.Onderwerp;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@Proefserver
class WerkResourceTest {

    private static final String ADRES = "/camunda/api/tasklist/plugin/werk/default/acuut-gevaar";
    private static final String GEZIEN = "De politie hoorde een kind roepen";

    private static final String MELDING = """
            {"kenmerk": "%s", "ontvangen": "2026-11-19T08:30:00Z", "kanaal": "telefoon", "regio": "gooi-en-vechtstreek",
             "gemeente": "Hilversum", "melder": {"hoedanigheid": "15", "naam": "Melder", "bekendheid": "OPEN"},
             "aanleiding": ["08"], "acuutGevaar": false, "toelichting": "Een verzonnen verhaal",
             "betrokkenen": [{"rol": "kind", "achternaam": "Voorbeeld", "voornamen": "Kind", "geboortedatum": "20150315",
               "geslacht": "O", "bsn": "000000000", "aard": ["03"]}]}"""
            // Of now: an older one would be nearly late, and the warning would touch the tasks meanwhile.
            .replace(
                    "2026-11-19T08:30:00Z",
                    Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());

    @LocalServerPort
    int poort;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Leeslog leeslog;

    private String meldingnummer = "";

    @BeforeEach
    void eenLopendeMelding() {
        String login = Base64.getEncoder().encodeToString("bureaudienst:meldroute".getBytes(StandardCharsets.UTF_8));
        meldingnummer = json(new Sessie(poort)
                        .stuur(HttpRequest.newBuilder()
                                .uri(URI.create("http://127.0.0.1:" + poort + "/api/meldingen"))
                                .header("Authorization", "Basic " + login)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(MELDING.formatted(UUID.randomUUID())))))
                .path("meldingnummer")
                .asText();
    }

    @Test
    void eenCollegaZonderTaakOpentDeSpoedinzet() {
        HttpResponse<String> antwoord = meld("monitor", meldingnummer.toLowerCase(Locale.ROOT), GEZIEN);

        assertThat(antwoord.statusCode()).isEqualTo(200);
        assertThat(json(antwoord).path("geopend").asBoolean()).isTrue();
        assertThat(spoedinzetten()).isEqualTo(1);
        assertThat(json(meld("vertrouwensarts", meldingnummer, "Nog een keer"))
                        .path("geopend")
                        .asBoolean())
                .isFalse();
        assertThat(spoedinzetten()).isEqualTo(1);
    }

    @Test
    void watIsGezienStaatInHetDossierEnNietInDeEngine() {
        meld("monitor", meldingnummer, GEZIEN);

        assertThat(database.queryForList(
                        "select door || ': ' || waarde from dossierveld where meldingnummer = ? and sleutel = 'acuutGezien'",
                        String.class,
                        meldingnummer))
                .containsExactly("monitor: " + GEZIEN);
        assertThat(database.queryForObject(
                        "select count(*) from ACT_HI_VARINST where TEXT_ like ?", Integer.class, "%" + GEZIEN + "%"))
                .isZero();
    }

    @Test
    void wieHetMeldtStaatMetHetDoelInHetLeeslogMaarLeestZelfNiets() {
        HttpResponse<String> antwoord = meld("onderzoeker", meldingnummer, GEZIEN);

        assertThat(antwoord.body()).doesNotContain("Voorbeeld", GEZIEN);
        assertThat(regels("onderzoeker"))
                .anyMatch(regel -> regel.toegestaan()
                        && meldingnummer.equals(regel.meldingnummer())
                        && regel.doel().equals("acuut gevaar melden"));
        assertThat(database.queryForObject(
                        "select count(*) from betrokkenheid where gebruiker = 'onderzoeker'", Integer.class))
                .isZero();
    }

    @Test
    void eenNummerVanEenAndereRegioLijktOpEenOnbekendNummer() {
        HttpResponse<String> elders = meld("beoordelaar-flevoland", meldingnummer, GEZIEN);
        HttpResponse<String> onbekend = meld("beoordelaar-flevoland", "M2020-999999", GEZIEN);

        assertThat(elders.statusCode()).isEqualTo(400);
        assertThat(elders.body()).isEqualTo(onbekend.body());
        assertThat(json(elders).at("/fouten/0/veld").asText()).isEqualTo("meldingnummer");
        assertThat(json(elders).at("/fouten/0/melding").asText()).contains("in uw regio niet bekend");
        assertThat(spoedinzetten()).isZero();
        assertThat(regels("beoordelaar-flevoland")).anyMatch(regel -> !regel.toegestaan());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "[]",
                "{\"meldingnummer\": \"\", \"gezien\": \"x\"}",
                "{\"meldingnummer\": \"2026-1\", \"gezien\": \"x\"}",
                "{\"meldingnummer\": \"M2026-000001' or 1=1\", \"gezien\": \"x\"}",
                "{\"meldingnummer\": \"M2026-000001\", \"gezien\": \"\"}",
                "{\"meldingnummer\": \"M2026-000001\", \"gezien\": \"\\u0000\"}",
                "{\"meldingnummer\": \"M2026-000001\", \"gezien\": \"x\", \"anders\": 1}"
            })
    void foutieveInvoerWordtMetHetVeldGeweigerd(String inhoud) {
        JsonNode antwoord = json(Sessie.van(poort, "monitor").post(ADRES, inhoud));

        assertThat(antwoord.path("status").asInt()).isEqualTo(400);
        assertThat(antwoord.path("fouten")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"monitor, true", "aandachtsfunctionaris, true", "privacyfunctionaris, false", "professional, false"})
    void deKnopIsErAlleenVoorWieHetMag(String gebruiker, boolean mag) {
        JsonNode antwoord = json(Sessie.van(poort, gebruiker).get(ADRES));

        assertThat(antwoord.path("mag").asBoolean(!mag)).isEqualTo(mag);
    }

    @Test
    void wieDitNietMagKomtErNietDoor() {
        for (String gebruiker : List.of("ketenpartner", "beheerder", "professional", "procesontwerper")) {
            assertThat(meld(gebruiker, meldingnummer, GEZIEN).statusCode())
                    .as(gebruiker)
                    .isEqualTo(403);
        }
        assertThat(meld("privacyfunctionaris", meldingnummer, GEZIEN).statusCode())
                .isEqualTo(400);
        assertThat(spoedinzetten()).isZero();
    }

    @Test
    void bijEenGeslotenMeldingStaatWatUMoetDoenEnErWordtNietsBewaard() {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(meldingnummer).list().stream()
                .filter(route -> route.getRootProcessInstanceId().equals(route.getId()))
                .forEach(route -> runtime.deleteProcessInstance(route.getId(), "proef"));

        JsonNode antwoord = json(meld("monitor", meldingnummer, GEZIEN));

        assertThat(antwoord.at("/fouten/0/melding").asText()).contains("gesloten");
        assertThat(database.queryForObject(
                        "select count(*) from dossierveld where meldingnummer = ?", Integer.class, meldingnummer))
                .isZero();
    }

    private HttpResponse<String> meld(String gebruiker, String nummer, String gezien) {
        return Sessie.van(poort, gebruiker)
                .post(ADRES, "{\"meldingnummer\": \"%s\", \"gezien\": \"%s\"}".formatted(nummer, gezien));
    }

    private List<Leesregel> regels(String gebruiker) {
        return leeslog.vanGebruiker(gebruiker).stream()
                .filter(regel -> regel.onderwerp() == Onderwerp.ACUUT_MELDEN)
                .toList();
    }

    private long spoedinzetten() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(meldingnummer, "spoedinzet")
                .count();
    }
}
