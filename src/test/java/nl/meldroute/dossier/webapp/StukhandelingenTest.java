package nl.meldroute.dossier.webapp;

import static nl.meldroute.engine.Sessie.ENGINE;
import static nl.meldroute.engine.Sessie.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nl.meldroute.dossier.Contact;
import nl.meldroute.dossier.Gesprek;
import nl.meldroute.dossier.Gesprekken;
import nl.meldroute.dossier.NieuwContact;
import nl.meldroute.dossier.NieuwGesprek;
import nl.meldroute.engine.Dossiervelden;
import nl.meldroute.engine.Proefserver;
import nl.meldroute.engine.Sessie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a caseworker adds to, and puts right in, what was written about a melding. */
@Proefserver
class StukhandelingenTest {

    private static final String MELDING = """
            {"kenmerk": "%s", "ontvangen": "%s", "kanaal": "telefoon", "regio": "gooi-en-vechtstreek",
             "gemeente": "Hilversum",
             "melder": {"hoedanigheid": "35", "naam": "Buur Geheim", "bekendheid": "VERTROUWELIJK"},
             "aanleiding": ["08"], "acuutGevaar": false, "toelichting": "Een verzonnen verhaal",
             "betrokkenen": [{"rol": "kind", "achternaam": "Voorbeeld-%s", "voornamen": "Kind",
               "geboortedatum": "20150315", "geslacht": "O", "bsn": "000000000", "aard": ["03"]}]}""";

    private static final String CONTACT = """
            {"soort": "%s", "met": %s, "gevoerdOp": "%s", "gevoerdOm": "%s", "uitkomst": "BEVESTIGD", "motivatie": "JA",
             "verslag": "%s"}""";

    @LocalServerPort
    int poort;

    @Autowired
    private Gesprekken gesprekken;

    @Autowired
    private Dossiervelden dossiervelden;

    @Autowired
    private JdbcClient jdbc;

    private Sessie beoordelaar = new Sessie(0);
    private String meldingnummer = "";
    private String pad = "";

    @BeforeEach
    void eenMeldingMetEenOpgepakteTaak() {
        meldingnummer = meld();
        beoordelaar = Sessie.van(poort, "beoordelaar");
        pad = "/camunda/api/tasklist/plugin/dossier/default/taak/" + opgepakteTaak();
    }

    @Test
    void eenContactBuitenEenTaakKomtErbij() {
        assertThat(velden(stuur("contact", CONTACT.formatted("GEEN", "[]", "31-02-2026", "25:00", " "))))
                .containsExactly("soort", "gevoerdOp", "gevoerdOm", "met", "verslag");
        assertThat(velden(stuur("contact", CONTACT.formatted("VIDEO", "[\"kind\"]", "01-01-2999", "", "Verzonnen"))))
                .containsExactly("gevoerdOp");
        assertThat(stukken()).isEmpty();

        assertThat(stuur(
                                "contact",
                                CONTACT.formatted(
                                        "TELEFOON", "[\"ouder\", \"kind\"]", "19-11-2026", "9:05", "Verzonnen"))
                        .statusCode())
                .isEqualTo(201);

        JsonNode stuk = stukken().get(0);
        assertThat(stuk.get("soort").textValue()).isEqualTo("CONTACT_TELEFOON");
        assertThat(stuk.get("gevoerdOp").textValue()).isEqualTo("2026-11-19");
        assertThat(stuk.get("gevoerdOm").textValue()).startsWith("09:05");
        assertThat(stuk.get("tekst").textValue()).isEqualTo("Met\nKind; Ouder of verzorger\n\nVerslag\nVerzonnen");
    }

    @Test
    void eenGesprekMetHetNetwerkEnEenNieuwPlanKomenErbijEnEenTerugkoppelingNiet() {
        String gesprek = """
                {"soort": "%s", "met": "Oma Voorbeeld", "gevoerdOp": "19-11-2026", "noemen": %s, "verslag": "Verzonnen"}""";
        assertThat(velden(stuur("gesprek", gesprek.formatted("TERUGKOPPELING", "null"))))
                .containsExactly("soort");
        assertThat(velden(stuur("gesprek", gesprek.formatted("INFORMEEL_NETWERK", "null"))))
                .containsExactly("noemen");
        assertThat(stuur("gesprek", gesprek.formatted("INFORMEEL_NETWERK", "\"blijft-vertrouwelijk\""))
                        .statusCode())
                .isEqualTo(201);
        String plan = "{\"voorwaarden\": \"Eén\\n\\n Twee \", \"afspraken\": %s, \"directVeilig\": \"ja\"}";
        assertThat(velden(stuur("veiligheidsplan", plan.formatted("\" \"")))).containsExactly("afspraken");
        assertThat(stuur("veiligheidsplan", plan.formatted("\"Zo\"")).statusCode())
                .isEqualTo(201);

        assertThat(stukken())
                .extracting(stuk -> stuk.get("soort").textValue() + ": "
                        + stuk.get("uitkomst").textValue())
                .containsExactly("VEILIGHEIDSPLAN: direct-veilig", "GESPREK_INFORMEEL_NETWERK: blijft-vertrouwelijk");
        assertThat(stukken().get(0).get("tekst").textValue())
                .isEqualTo("Voorwaarden\n- Eén\n- Twee\n\nAfspraken\n- Zo");
    }

    /** As the task records a contact: its verslag is made from two answers, one of which a later form shows. */
    @Test
    void eenCorrectieVerbetertHetStukEnHetAntwoordWaaruitHetIsGemaakt() {
        String taak = "verzonnen-taak-" + meldingnummer;
        Dossiervelden.Plaats plaats = Dossiervelden.Plaats.heel(meldingnummer);
        dossiervelden.bewaar(
                plaats, taak, "leg-contact", Map.of("contactVerslag", "Fout", "kindNietGesprokenReden", "Op school"));
        jdbc.sql("update dossierveld set door = 'beoordelaar' where taak_id = ?")
                .param(taak)
                .update();
        gesprekken.legContact(
                meldingnummer,
                new NieuwContact(
                        Contact.Soort.TELEFOON,
                        Contact.Uitkomst.BEVESTIGD,
                        Contact.Motivatie.JA,
                        LocalDate.of(2026, 11, 19),
                        null,
                        "Verslag\nFout\n\nWaarom een kind niet is gesproken\nOp school"),
                "beoordelaar");
        JsonNode correctie = stukken().get(0).get("correctie");
        assertThat(correctie.get("delen"))
                .extracting(deel ->
                        deel.get("kop").textValue() + ": " + deel.get("tekst").textValue())
                .containsExactly(
                        "Verslag van het contact: Fout",
                        "Waarom zijn de kinderen niet gezien of gesproken?: Op school");

        String beide = correctie(correctie, "Goed", "19-11-2026", "Verkeerd getypt")
                .replace("\"Goed\"", "\"Goed\", " + correctie.at("/delen/1/sleutel") + ": \"Op school\"");
        assertThat(stuur("correctie", beide).statusCode()).isEqualTo(201);

        assertThat(stukken()).singleElement().satisfies(stuk -> assertThat(
                        stuk.get("tekst").textValue())
                .isEqualTo("Verslag\nGoed\n\nWaarom een kind niet is gesproken\nOp school"));
        assertThat(dossiervelden.lees(plaats, Set.of("contactVerslag"))).containsEntry("contactVerslag", "Goed");
    }

    @Test
    void eenCorrectieIsTeZienMetRedenEnOorspronkelijkeTekstEnEenTweedeTegelijkNiet() {
        stuur("contact", CONTACT.formatted("TELEFOON", "[\"kind\"]", "19-11-2026", "", "Foute tekst"));
        JsonNode correctie = stukken().get(0).get("correctie");
        String deel = correctie.at("/delen/0/sleutel").textValue();
        String goed = correctie(correctie, "Goede tekst", "18-11-2026", "Verkeerde dag");

        assertThat(velden(stuur("correctie", correctie(correctie, " ", "", " "))))
                .containsExactlyInAnyOrder("gevoerdOp", deel, "reden");
        assertThat(velden(stuur("correctie", correctie(correctie, "Goede tekst", "18-11-2999", "x"))))
                .containsExactly("gevoerdOp");
        assertThat(stuur("correctie", goed).statusCode()).isEqualTo(201);
        assertThat(stuur("correctie", goed).statusCode()).isEqualTo(409);
        assertThat(stuur("correctie", goed.replace("CONTACT-", "GESPREK-")).statusCode())
                .isEqualTo(409);

        JsonNode nu = stukken().get(0);
        assertThat(nu.get("tekst").textValue()).isEqualTo("Goede tekst");
        assertThat(nu.get("gevoerdOp").textValue()).isEqualTo("2026-11-18");
        assertThat(nu.get("uitkomst").textValue()).isEqualTo("BEVESTIGD");
        assertThat(nu.at("/correctie/regels/0/reden").textValue()).isEqualTo("Verkeerde dag");
        assertThat(nu.at("/correctie/regels/0/door").textValue()).isEqualTo("beoordelaar");
        assertThat(nu.at("/correctie/oorspronkelijk/0/tekst").textValue()).contains("Foute tekst");
        assertThat(nu.at("/correctie/oorspronkelijk/0/gevoerdOp").textValue()).isEqualTo("2026-11-19");
        JsonNode tijdlijn = json(beoordelaar.get(pad)).get("tijdlijn");
        assertThat(tijdlijn.get(tijdlijn.size() - 1).get("soort").textValue()).isEqualTo("GECORRIGEERD");
    }

    @Test
    void eenGesprekMetEenVertrouwelijkeMelderBlijftAfgeschermdOokDeCorrectie() {
        gesprekken.leg(
                meldingnummer,
                new NieuwGesprek(Gesprek.Soort.MELDER, true, "erger", LocalDate.of(2026, 11, 19), "ZEGELFOUT"),
                "beoordelaar");
        assertThat(beoordelaar.get(pad).body()).doesNotContain("ZEGELFOUT");
        JsonNode correctie = afgeschermd().get("correctie");

        String nieuw = correctie(correctie, "ZEGELGOED", "19-11-2026", "ZEGELREDEN");
        assertThat(Sessie.van(poort, "teamleider")
                        .post(pad + "/stukken/correctie", nieuw)
                        .statusCode())
                .isIn(403, 404);
        assertThat(stuur("correctie", nieuw).statusCode()).isEqualTo(201);

        assertThat(beoordelaar.get(pad).body()).doesNotContain("ZEGEL").contains("GECORRIGEERD");
        assertThat(afgeschermd().get("tekst").textValue()).isEqualTo("ZEGELGOED");
        assertThat(afgeschermd().at("/correctie/oorspronkelijk/0/tekst").textValue())
                .isEqualTo("ZEGELFOUT");
    }

    private JsonNode afgeschermd() {
        return json(beoordelaar.post(pad + "/melder", "{\"reden\": \"verslag verbeteren\"}"))
                .at("/gesprekken/0");
    }

    private static String correctie(JsonNode stuk, String tekst, String dag, String reden) {
        return """
                {"stuk": %s, "versie": %s, "teksten": {%s: "%s"}, "gevoerdOp": "%s", "reden": "%s"}""".formatted(stuk.get("stuk"), stuk.get("versie"), stuk.at("/delen/0/sleutel"), tekst, dag, reden);
    }

    private HttpResponse<String> stuur(String soort, String inhoud) {
        return beoordelaar.post(pad + "/stukken/" + soort, inhoud);
    }

    /** What people wrote: the route takes a besluit of its own. */
    private List<JsonNode> stukken() {
        return StreamSupport.stream(json(beoordelaar.get(pad)).get("stukken").spliterator(), false)
                .filter(stuk -> !stuk.get("door").textValue().equals("systeem"))
                .toList();
    }

    private String meld() {
        String login = Base64.getEncoder().encodeToString("ketenpartner:meldroute".getBytes(StandardCharsets.UTF_8));
        String kenmerk = UUID.randomUUID().toString();
        return json(new Sessie(poort)
                        .stuur(HttpRequest.newBuilder()
                                .uri(URI.create("http://127.0.0.1:" + poort + "/api/meldingen"))
                                .header("Authorization", "Basic " + login)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(MELDING.formatted(
                                        kenmerk, Instant.now().truncatedTo(ChronoUnit.SECONDS), kenmerk)))))
                .get("meldingnummer")
                .textValue();
    }

    private String opgepakteTaak() {
        String taak = json(beoordelaar.post(
                        ENGINE + "/task", "{\"processInstanceBusinessKey\": \"%s\"}".formatted(meldingnummer)))
                .at("/0/id")
                .textValue();
        assertThat(beoordelaar
                        .post(ENGINE + "/task/" + taak + "/claim", "{\"userId\": \"beoordelaar\"}")
                        .statusCode())
                .isEqualTo(204);
        return taak;
    }

    private static List<String> velden(HttpResponse<String> antwoord) {
        assertThat(antwoord.statusCode()).isEqualTo(400);
        return StreamSupport.stream(json(antwoord).get("fouten").spliterator(), false)
                .map(fout -> fout.get("veld").textValue())
                .toList();
    }
}
