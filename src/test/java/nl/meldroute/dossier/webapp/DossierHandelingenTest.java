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
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import nl.meldroute.engine.Proefserver;
import nl.meldroute.engine.Sessie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a caseworker corrects on the Dossier tab: the household, who is in the melding, and the melder. */
@Proefserver
class DossierHandelingenTest {

    private static final String MELDING = """
            {"kenmerk": "%s", "ontvangen": "2026-11-19T08:30:00Z", "kanaal": "corv", "regio": "gooi-en-vechtstreek",
             "gemeente": "Hilversum",
             "melder": {"hoedanigheid": "01", "naam": "Agent Geheim", "bekendheid": "VERTROUWELIJK", "bekendheidGrond": "vertrouwensrelatie"},
             "aanleiding": ["08"], "acuutGevaar": false, "toelichting": "Een verzonnen verhaal",
             "betrokkenen": [
               {"rol": "kind", "achternaam": "%s", "voornamen": "Kind", "geboortedatum": "20150315", "geslacht": "O",
                "bsn": "000000000", "aard": ["03"]},
               {"rol": "pleger", "achternaam": "%s", "voornamen": "Ouder", "geboortedatum": "19850102", "geslacht": "O",
                "bsn": "000000000", "aard": []}]}"""
            // Of now: an older one would be nearly late, and the warning would touch the tasks meanwhile.
            .replace(
                    "2026-11-19T08:30:00Z",
                    Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());

    @LocalServerPort
    int poort;

    private final String achternaam = "Voorbeeld-" + UUID.randomUUID();
    private Sessie beoordelaar = new Sessie(0);
    private String pad = "";

    @BeforeEach
    void eenMeldingVanEenKetenpartnerMetEenOpgepakteTaak() {
        beoordelaar = Sessie.van(poort, "beoordelaar");
        pad = opgepakt("beoordelaar", beoordelaar, meld());
    }

    @Test
    void nietsOpHetTabbladLeidtNaarEenVertrouwelijkeMelder() {
        String blad = beoordelaar.get(pad).body();

        assertThat(blad).doesNotContain("ketenpartner", "CORV", "Geheim", "hoedanigheid");
        assertThat(json(beoordelaar.get(pad)).at("/tijdlijn/0/door").textValue())
                .isEqualTo("systeem");
    }

    @Test
    void deMelderWordtGewijzigdEnDeRouteWeetHet() {
        JsonNode gezien = json(beoordelaar.post(pad + "/melder", "{\"reden\": \"terugbellen\"}"));
        assertThat(gezien.get("hoedanigheden")).hasSize(29);
        String melder = """
                {"versie": %s, "hoedanigheid": "35", "naam": "Buur Geheim", "bekendheid": "%s", "bekendheidGrond": %s,
                 "reden": "%s"}""";
        String versie = gezien.get("versie").toString();

        assertThat(velden(wijzigMelder(melder.formatted(versie, "OPEN", "null", "mag"))))
                .isEqualTo("bekendheidGrond");
        assertThat(velden(wijzigMelder(melder.formatted(versie, "OPEN", "\"TOESTEMMING\"", " "))))
                .isEqualTo("reden");
        String onbereikbaar = melder.formatted(versie, "OPEN", "\"TOESTEMMING\"", "Toestemming per telefoon")
                .replace("\"reden\"", "\"telefoon\": \"abc\", \"email\": \"fout\", \"reden\"");
        assertThat(velden(wijzigMelder(onbereikbaar))).isEqualTo("telefoon");
        String goed = melder.formatted(versie, "OPEN", "\"TOESTEMMING\"", "Toestemming per telefoon");
        assertThat(wijzigMelder(goed).statusCode()).isEqualTo(200);
        assertThat(wijzigMelder(goed).statusCode()).isEqualTo(409);

        JsonNode blad = json(beoordelaar.get(pad));
        assertThat(blad.get("kanaal").textValue()).isEqualTo("CORV");
        assertThat(blad.get("tijdlijn").toString()).contains("MELDER_GEWIJZIGD").doesNotContain("Geheim");
        String taak = pad.substring(pad.lastIndexOf('/') + 1);
        JsonNode variabelen = json(beoordelaar.get(ENGINE + "/task/" + taak + "/variables"));
        assertThat(variabelen.at("/melderBekendheid/value").textValue()).isEqualTo("OPEN");
        assertThat(variabelen.at("/melderProfessional/value").booleanValue()).isFalse();
        assertThat(variabelen.has("hoedanigheid")).isFalse();
    }

    @Test
    void eenPersoonGaatUitDeMeldingEnWeerTerug() {
        long kind = json(beoordelaar.get(pad)).at("/betrokkenen/0/id").longValue();
        long ouder = json(beoordelaar.get(pad)).at("/betrokkenen/1/id").longValue();

        assertThat(velden(beoordelaar.post(betrokkene(kind, "uithalen"), "{\"reden\": \"\"}")))
                .isEqualTo("reden");
        assertThat(beoordelaar
                        .post(betrokkene(kind, "uithalen"), "{\"reden\": \"ander kind\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(beoordelaar
                        .post(betrokkene(kind, "uithalen"), "{\"reden\": \"ander kind\"}")
                        .statusCode())
                .isEqualTo(409);
        HttpResponse<String> laatste = beoordelaar.post(betrokkene(ouder, "uithalen"), "{\"reden\": \"ook\"}");
        assertThat(laatste.statusCode()).isEqualTo(400);
        assertThat(laatste.body()).contains("Voeg eerst de juiste persoon toe");
        JsonNode zonder = json(beoordelaar.get(pad));
        assertThat(zonder.get("betrokkenen")).hasSize(1);
        assertThat(zonder.get("huisgenoten")).isEmpty();
        assertThat(zonder.at("/uitgehaald/0/reden").textValue()).isEqualTo("ander kind");

        assertThat(beoordelaar.post(betrokkene(kind, "terugzetten"), "").statusCode())
                .isEqualTo(200);
        assertThat(json(beoordelaar.get(pad)).get("betrokkenen")).hasSize(2);
    }

    @Test
    void bijEenTwijfelStaanDePersonenNaastElkaarEnHetBesluitIsTerugTeDraaien() {
        Sessie bureaudienst = Sessie.van(poort, "bureaudienst");
        String tweede = opgepakt("bureaudienst", bureaudienst, meld());
        String kandidaat =
                json(bureaudienst.get(tweede)).at("/twijfels/0/kandidaat").textValue();
        String welk = "{\"kandidaat\": \"%s\"}".formatted(kandidaat);

        JsonNode beeld = json(bureaudienst.post(tweede + "/huishouden/vergelijken", welk));
        assertThat(beeld.get("overeenkomsten")).hasSize(2);
        assertThat(beeld.at("/overeenkomsten/0/daar/achternaam").textValue()).isEqualTo(achternaam);
        assertThat(bureaudienst
                        .post(tweede + "/huishouden/vergelijken", "{\"kandidaat\": \"D1999-000001\"}")
                        .statusCode())
                .isEqualTo(403);
        String besluit = "{\"kandidaat\": \"%s\", \"zelfde\": true, \"reden\": \"zelfde kind\"}".formatted(kandidaat);
        assertThat(bureaudienst.post(tweede + "/huishouden", besluit).statusCode())
                .isEqualTo(200);
        JsonNode samen = json(bureaudienst.get(tweede));
        assertThat(samen.get("huisgenoten")).hasSize(2);
        long huisgenoot = samen.at("/huisgenoten/0/id").longValue();
        assertThat(json(bureaudienst.post(tweede + "/betrokkenen/" + huisgenoot + "/toevoegen", ""))
                        .get("rol")
                        .textValue())
                .isEqualTo("KIND");

        String terug = tweede + "/huishouden/"
                + samen.at("/huishoudbesluiten/0/besluit").longValue() + "/terugdraaien";
        assertThat(velden(bureaudienst.post(terug, "{\"reden\": \" \"}"))).isEqualTo("reden");
        assertThat(bureaudienst.post(terug, "{\"reden\": \"toch niet\"}").statusCode())
                .isEqualTo(200);
        assertThat(bureaudienst.post(terug, "{\"reden\": \"toch niet\"}").statusCode())
                .isEqualTo(409);

        JsonNode los = json(bureaudienst.get(tweede));
        assertThat(los.get("betrokkenen")).hasSize(3);
        assertThat(los.get("huisgenoten")).isEmpty();
        assertThat(los.at("/huishoudbesluiten/0/verloop")).hasSize(2);
        assertThat(json(beoordelaar.get(pad)).at("/huishoudbesluiten/0/zelfde").booleanValue())
                .isFalse();
    }

    @Test
    void eenWaarschuwingUitEenAndereMeldingStaatBijDezelfdePersoon() {
        JsonNode eerste = json(beoordelaar.get(pad));
        JsonNode ouder = eerste.at("/betrokkenen/1");
        assertThat(beoordelaar
                        .doe("PUT", pad + "/betrokkenen/" + ouder.get("id").longValue(), """
                                {"versie": %s, "rol": "PLEGER", "achternaam": "%s", "voornamen": "Ouder",
                                 "geboortedatum": "19850102", "geslacht": "O", "bsn": null, "bsnReden": "onbekend",
                                 "adres": {"straat": "Geheimelaan", "huisnummer": "7", "postcode": "1399AB",
                                   "woonplaats": "Muiderberg", "afgeschermd": true},
                                 "veiligContact": {"kanaal": null, "uren": null, "nooitBellen": true,
                                   "nooitSchrijven": false, "tolk": null},
                                 "aard": [], "relaties": []}""".formatted(
                                        ouder.get("versie"), achternaam))
                        .statusCode())
                .isEqualTo(200);
        Sessie bureaudienst = Sessie.van(poort, "bureaudienst");
        String tweede = opgepakt("bureaudienst", bureaudienst, meld());
        JsonNode los = json(bureaudienst.get(tweede));
        assertThat(los.at("/betrokkenen/1/waarschuwingen")).isEmpty();
        String besluit = "{\"kandidaat\": \"%s\", \"zelfde\": true, \"reden\": \"zelfde ouder\"}"
                .formatted(los.at("/twijfels/0/kandidaat").textValue());
        assertThat(bureaudienst.post(tweede + "/huishouden", besluit).statusCode())
                .isEqualTo(200);

        HttpResponse<String> antwoord = bureaudienst.get(tweede);

        JsonNode samen = json(antwoord);
        assertThat(samen.at("/betrokkenen/0/waarschuwingen")).isEmpty();
        for (String plek : List.of("/betrokkenen/1", "/huisgenoten/1")) {
            JsonNode waarschuwingen = samen.at(plek + "/waarschuwingen");
            assertThat(waarschuwingen).as(plek).hasSize(1);
            assertThat(waarschuwingen.at("/0/meldingen/0")).isEqualTo(eerste.get("meldingnummer"));
            assertThat(waarschuwingen.at("/0/adresAfgeschermd").booleanValue()).isTrue();
            assertThat(waarschuwingen.at("/0/veiligContact/nooitBellen").booleanValue())
                    .isTrue();
        }
        assertThat(antwoord.body()).doesNotContain("Geheimelaan", "1399AB");
        assertThat(json(beoordelaar.get(pad)).at("/betrokkenen/1/waarschuwingen"))
                .as("wat op de kaart zelf staat, staat er niet nog eens")
                .isEmpty();
    }

    private String betrokkene(long id, String wat) {
        return pad + "/betrokkenen/" + id + "/" + wat;
    }

    private HttpResponse<String> wijzigMelder(String melder) {
        return beoordelaar.doe("PUT", pad + "/melder", melder);
    }

    private String meld() {
        String login = Base64.getEncoder().encodeToString("ketenpartner:meldroute".getBytes(StandardCharsets.UTF_8));
        return json(new Sessie(poort)
                        .stuur(HttpRequest.newBuilder()
                                .uri(URI.create("http://127.0.0.1:" + poort + "/api/meldingen"))
                                .header("Authorization", "Basic " + login)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(
                                        MELDING.formatted(UUID.randomUUID(), achternaam, achternaam)))))
                .get("meldingnummer")
                .textValue();
    }

    /** The path of the tab for a task of this melding, taken by this user. */
    private static String opgepakt(String wie, Sessie sessie, String meldingnummer) {
        String taak = json(sessie.post(
                        ENGINE + "/task", "{\"processInstanceBusinessKey\": \"%s\"}".formatted(meldingnummer)))
                .at("/0/id")
                .textValue();
        assertThat(sessie.post(ENGINE + "/task/" + taak + "/claim", "{\"userId\": \"%s\"}".formatted(wie))
                        .statusCode())
                .isEqualTo(204);
        return "/camunda/api/tasklist/plugin/dossier/default/taak/" + taak;
    }

    private static String velden(HttpResponse<String> antwoord) {
        assertThat(antwoord.statusCode()).isEqualTo(400);
        return json(antwoord).at("/fouten/0/veld").textValue();
    }
}
