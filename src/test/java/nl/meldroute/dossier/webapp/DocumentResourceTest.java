package nl.meldroute.dossier.webapp;

import static nl.meldroute.engine.Sessie.ENGINE;
import static nl.meldroute.engine.Sessie.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import nl.meldroute.dossier.Veiligheidsplannen;
import nl.meldroute.engine.Proefserver;
import nl.meldroute.engine.Sessie;
import nl.meldroute.toegang.Leeslog;
import nl.meldroute.toegang.Onderwerp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@Proefserver
@ExtendWith(OutputCaptureExtension.class)
class DocumentResourceTest {

    private static final String PLUGIN = "/camunda/api/tasklist/plugin/dossier";
    private static final String ZEGEL = "ZEGELDOCUMENT";
    private static final byte[] PDF = "%PDF-1.7 verzonnen".getBytes(StandardCharsets.UTF_8);

    private static final String MELDING = """
            {"kenmerk": "%s", "ontvangen": "%s", "kanaal": "telefoon", "regio": "gooi-en-vechtstreek",
             "gemeente": "Hilversum", "melder": {"hoedanigheid": "15", "naam": "Meester Geheim", "bekendheid": "VERTROUWELIJK",
               "bekendheidGrond": "bedreiging-betrokkene"},
             "aanleiding": ["08"], "acuutGevaar": false, "toelichting": "Een verzonnen verhaal",
             "betrokkenen": [{"rol": "kind", "achternaam": "%s", "voornamen": "Kind", "geboortedatum": "20150315",
               "geslacht": "O", "bsn": "000000000", "aard": ["03"]}]}""";

    @LocalServerPort
    int poort;

    @Autowired
    private Leeslog leeslog;

    @Autowired
    private Veiligheidsplannen plannen;

    private String achternaam = "";
    private String meldingnummer = "";
    private String dossiernummer = "";
    private String dossierVanEerste = "";
    private Sessie collega = new Sessie(0);
    private String taak = "";

    @BeforeEach
    void eenTaakDieDeBeoordelaarOppakt() {
        achternaam = "Voorbeeld-" + UUID.randomUUID();
        collega = Sessie.van(poort, "beoordelaar");
        neem(meld());
    }

    private void neem(JsonNode gemeld) {
        meldingnummer = gemeld.get("meldingnummer").textValue();
        dossiernummer = gemeld.get("dossiernummer").textValue();
        taak = taakVan(meldingnummer);
        assertThat(collega.post(ENGINE + "/task/" + taak + "/claim", "{\"userId\": \"beoordelaar\"}")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void eenToegevoegdDocumentStaatInHetDossierEnIsAlleenOpTeSlaan(CapturedOutput log) {
        HttpResponse<String> antwoord = voegToe("brief-ZEGELDOCUMENT.pdf", "nee", PDF);
        assertThat(antwoord.statusCode()).isEqualTo(201);
        assertThat(json(antwoord).get("afgeschermd").booleanValue()).isFalse();

        JsonNode document = json(collega.get(blad())).at("/documenten/0");
        assertThat(document.get("titel").textValue()).isEqualTo("Titel ZEGELDOCUMENT é+ü");
        assertThat(document.get("bestand").textValue()).isEqualTo("pdf");
        HttpResponse<String> bestand =
                collega.get(blad() + "/documenten/" + document.get("id").longValue());
        assertThat(bestand.body()).isEqualTo("%PDF-1.7 verzonnen");
        assertThat(bestand.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"document-")
                .doesNotContain(ZEGEL);
        assertThat(bestand.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(bestand.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(bestand.headers().allValues("Content-Security-Policy"))
                .anyMatch(beleid -> beleid.contains("sandbox"));
        assertThat(bestand.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(log.getAll()).doesNotContain(ZEGEL);
    }

    @Test
    void hetzelfdeBestandTweeKeerIsEenUitlegEnGeenTweedeDocument() {
        voegToe("a.pdf", "nee", PDF);
        HttpResponse<String> tweede = voegToe("b.pdf", "nee", PDF);

        assertThat(tweede.statusCode()).isEqualTo(409);
        assertThat(json(tweede).get("title").textValue()).isEqualTo("Dit bestand is er al");
        assertThat(json(collega.get(blad())).get("documenten")).hasSize(1);
    }

    @Test
    void eenBestandVanVijfMegabyteKomtErdoorEnEenVanElfNiet() {
        assertThat(voegToe("a.pdf", "nee", Arrays.copyOf(PDF, 5 * 1024 * 1024)).statusCode())
                .isEqualTo(201);

        HttpResponse<String> groot = voegToe("a.pdf", "nee", Arrays.copyOf(PDF, 11 * 1024 * 1024));
        assertThat(groot.statusCode()).isEqualTo(413);
        assertThat(json(groot).get("message").textValue()).contains("10 MB");
        // The wider bound is for adding a document and nothing else.
        assertThat(stuur(blad() + "/betrokkenen", "{}", Arrays.copyOf(PDF, 2 * 1024 * 1024))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void watNietKlopWordtGeweigerdMetHetVeldErbij() {
        assertThat(velden(voegToe("a.html", "nee", "<script>".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("bestand");
        assertThat(velden(stuur(blad() + "/documenten", "{\"naam\": \"a.pdf\", \"titel\": \" \"}", PDF)))
                .isEqualTo("soort titel overMelder");
        assertThat(stuur(blad() + "/documenten", "%zz", PDF).statusCode()).isEqualTo(400);
        assertThat(json(collega.get(blad())).get("documenten")).isEmpty();
    }

    @Test
    void watOverDeMelderGaatStaatAlleenInHetAfgeschermdeDeel() {
        assertThat(json(voegToe("a.pdf", "ja", PDF)).get("afgeschermd").booleanValue())
                .isTrue();

        assertThat(collega.get(blad()).body()).doesNotContain(ZEGEL);
        JsonNode document = json(collega.post(blad() + "/melder", "{\"reden\": \"terugbellen\"}"))
                .at("/documenten/0");
        assertThat(document.get("titel").textValue()).contains(ZEGEL);
        assertThat(collega.get(blad() + "/documenten/" + document.get("id").longValue())
                        .statusCode())
                .isEqualTo(200);
        var regels = leeslog.vanDossier(dossiernummer);
        assertThat(regels.get(regels.size() - 1).onderwerp()).isEqualTo(Onderwerp.MELDER);
    }

    @Test
    void wijzigenWeghalenEnTerugzetten() {
        voegToe("a.pdf", "nee", PDF);
        JsonNode document = json(collega.get(blad())).at("/documenten/0");
        String pad = blad() + "/documenten/" + document.get("id").longValue();
        String nieuw =
                "{\"versie\": %d, \"titel\": \"Beter\", \"soort\": \"VERSLAG\", \"betrokkene\": null, \"overMelder\": false}";

        assertThat(collega.doe("PUT", pad, nieuw.formatted(1)).statusCode()).isEqualTo(200);
        assertThat(collega.doe("PUT", pad, nieuw.formatted(1)).statusCode()).isEqualTo(409);
        assertThat(json(collega.get(blad())).at("/documenten/0/titel").textValue())
                .isEqualTo("Beter");

        assertThat(velden(collega.post(pad + "/weghalen", "{\"versie\": 2, \"reden\": \"\"}")))
                .isEqualTo("reden");
        assertThat(collega.post(pad + "/weghalen", "{\"versie\": 2, \"reden\": \"hoort hier niet\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(collega.get(pad).statusCode())
                .as("de taak is er nog, het document niet")
                .isEqualTo(409);
        assertThat(json(collega.get(blad())).at("/documenten/0/weggehaaldReden").textValue())
                .isEqualTo("hoort hier niet");
        assertThat(collega.post(pad + "/terugzetten", "").statusCode()).isEqualTo(200);
        assertThat(collega.get(pad).statusCode()).isEqualTo(200);
    }

    @Test
    void eenAndereMeldingVanHetHuishoudenIsTeOpenenEnEenVreemdeNiet() {
        voegToe("a.pdf", "nee", PDF);
        String eerste = meldingnummer;
        String document = "/documenten/"
                + json(collega.get(blad())).at("/documenten/0/id").longValue();
        neemTweedeMelding();

        assertThat(collega.get(blad() + "/meldingen/" + eerste).statusCode()).isEqualTo(409);
        assertThat(collega.get(blad() + document).statusCode()).isEqualTo(409);

        String kandidaat = json(collega.get(blad())).at("/twijfels/0/kandidaat").textValue();
        assertThat(collega.post(
                                blad() + "/huishouden",
                                "{\"kandidaat\": \"%s\", \"zelfde\": true, \"reden\": \"zelfde kind\"}"
                                        .formatted(kandidaat))
                        .statusCode())
                .isEqualTo(200);

        plannen.leg(eerste, List.of("Verzonnen voorwaarde"), List.of(), false, "beoordelaar");
        JsonNode blad = json(collega.get(blad()));
        assertThat(blad.at("/plan/meldingnummer").textValue()).isEqualTo(eerste);
        assertThat(blad.at("/plan/plan/voorwaarden/0").textValue()).isEqualTo("Verzonnen voorwaarde");
        JsonNode eerder = json(collega.get(blad() + "/meldingen/" + eerste));
        assertThat(eerder.get("toelichting").textValue()).isEqualTo("Een verzonnen verhaal");
        assertThat(eerder.at("/documenten/0/titel").textValue()).contains(ZEGEL);
        assertThat(collega.get(blad() + document).statusCode()).isEqualTo(200);
        var regels = leeslog.vanDossier(dossierVanEerste);
        assertThat(regels.get(regels.size() - 1).meldingnummer()).isEqualTo(eerste);
    }

    /** Of a child with the same name and birth date: the bureaudienst decides first whether it is one household. */
    private void neemTweedeMelding() {
        dossierVanEerste = dossiernummer;
        JsonNode gemeld = meld();
        collega = Sessie.van(poort, "bureaudienst");
        taak = json(collega.post(
                        ENGINE + "/task",
                        "{\"processInstanceBusinessKey\": \"%s\"}"
                                .formatted(gemeld.get("meldingnummer").textValue())))
                .at("/0/id")
                .textValue();
    }

    @Test
    void wieDeTaakNietHeeftKomtErNietBij() {
        voegToe("a.pdf", "nee", PDF);
        String pad = blad() + "/documenten/"
                + json(collega.get(blad())).at("/documenten/0/id").longValue();

        assertThat(Sessie.van(poort, "beoordelaar-flevoland").get(pad).statusCode())
                .isEqualTo(404);
        assertThat(new Sessie(poort).get(pad).statusCode()).isEqualTo(401);
        assertThat(Sessie.van(poort, "procesontwerper")
                        .post(pad + "/terugzetten", "")
                        .statusCode())
                .isEqualTo(403);
    }

    private HttpResponse<String> voegToe(String naam, String overMelder, byte[] inhoud) {
        String gegevens =
                "{\"naam\": \"%s\", \"soort\": \"BRIEF\", \"titel\": \"Titel %s é+ü\", \"betrokkene\": null, \"overMelder\": %s}"
                        .formatted(naam, ZEGEL, overMelder.equals("ja"));
        return stuur(blad() + "/documenten", URLEncoder.encode(gegevens, StandardCharsets.UTF_8), inhoud);
    }

    private HttpResponse<String> stuur(String pad, String kop, byte[] inhoud) {
        return collega.stuur(HttpRequest.newBuilder()
                .uri(URI.create("http://127.0.0.1:" + poort + pad))
                .header("X-XSRF-TOKEN", collega.token())
                .header("Content-Type", "application/octet-stream")
                .header("X-Document", kop)
                .POST(BodyPublishers.ofByteArray(inhoud)));
    }

    private static String velden(HttpResponse<String> antwoord) {
        assertThat(antwoord.statusCode()).isEqualTo(400);
        StringBuilder velden = new StringBuilder();
        json(antwoord)
                .get("fouten")
                .forEach(fout -> velden.append(fout.get("veld").textValue()).append(' '));
        return velden.toString().strip();
    }

    private JsonNode meld() {
        String login = Base64.getEncoder().encodeToString("bureaudienst:meldroute".getBytes(StandardCharsets.UTF_8));
        return json(new Sessie(poort)
                .stuur(HttpRequest.newBuilder()
                        .uri(URI.create("http://127.0.0.1:" + poort + "/api/meldingen"))
                        .header("Authorization", "Basic " + login)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(MELDING.formatted(
                                UUID.randomUUID(), Instant.now().truncatedTo(ChronoUnit.SECONDS), achternaam)))));
    }

    private String taakVan(String melding) {
        return json(collega.post(
                        ENGINE + "/task",
                        "{\"processInstanceBusinessKey\": \"%s\", \"candidateGroup\": \"beoordelaar\"}"
                                .formatted(melding)))
                .get(0)
                .get("id")
                .textValue();
    }

    private String blad() {
        return PLUGIN + "/default/taak/" + taak;
    }
}
