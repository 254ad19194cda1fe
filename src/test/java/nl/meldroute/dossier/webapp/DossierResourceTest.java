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
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.meldroute.dossier.Mail;
import nl.meldroute.dossier.Mails;
import nl.meldroute.dossier.NieuweMail;
import nl.meldroute.engine.Proefserver;
import nl.meldroute.engine.Sessie;
import nl.meldroute.melding.Mailroute;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Proefserver
class DossierResourceTest {

    private static final String PLUGIN = "/camunda/api/tasklist/plugin/dossier";
    private static final String MELDER = "Meester Geheim";

    private static final String MELDING = """
            {"kenmerk": "%s", "ontvangen": "2026-11-19T08:30:00Z", "kanaal": "telefoon", "regio": "gooi-en-vechtstreek",
             "gemeente": "Hilversum", "melder": {"hoedanigheid": "15", "naam": "%s", "bekendheid": "OPEN"},
             "aanleiding": ["08"], "acuutGevaar": false, "toelichting": "Een verzonnen verhaal",
             "betrokkenen": [{"rol": "kind", "achternaam": "%s", "voornamen": "Kind", "geboortedatum": "20150315",
               "geslacht": "O", "bsn": "000000000", "aard": ["03"]}]}"""
            // Of now: an older one would be nearly late, and the warning would touch the tasks meanwhile.
            .replace(
                    "2026-11-19T08:30:00Z",
                    Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());

    private static final String PERSOON = """
            {"versie": %s, "rol": "%s", "achternaam": "%s", "voornamen": "Ouder", "geboortedatum": "19850600",
             "geslacht": "V", "bsn": null, "bsnReden": "onbekend",
             "adres": {"straat": "Voorbeeldlaan", "huisnummer": "3", "toevoeging": null, "postcode": "1399 ab",
               "woonplaats": "Muiderberg", "afgeschermd": true},
             "veiligContact": {"kanaal": "via school", "uren": null, "nooitBellen": true, "nooitSchrijven": false, "tolk": null},
             "aard": ["08"], "relaties": %s}""";

    @LocalServerPort
    int poort;

    @Autowired
    private Mails mails;

    @Autowired
    private Mailroute mailroute;

    @Autowired
    private PlatformTransactionManager transacties;

    private String achternaam = "";
    private String meldingnummer = "";
    private Sessie beoordelaar = new Sessie(0);
    private String taak = "";

    @BeforeEach
    void eenMeldingMetEenTaakVoorDeBeoordelaar() {
        String kenmerk = UUID.randomUUID().toString();
        achternaam = "Voorbeeld-" + kenmerk;
        meldingnummer = json(meld(kenmerk)).get("meldingnummer").textValue();
        beoordelaar = Sessie.van(poort, "beoordelaar");
        taak = json(beoordelaar.post(
                        ENGINE + "/task",
                        "{\"processInstanceBusinessKey\": \"%s\", \"candidateGroup\": \"beoordelaar\"}"
                                .formatted(meldingnummer)))
                .get(0)
                .get("id")
                .textValue();
    }

    @Test
    void wieDeTaakAlleenMagZienLeestHetDossierNogNiet() {
        HttpResponse<String> antwoord = beoordelaar.get(blad());

        assertThat(antwoord.statusCode()).isEqualTo(403);
        assertThat(json(antwoord).get("detail").textValue()).contains("Oppakken");
        assertThat(antwoord.body()).doesNotContain(achternaam);
    }

    @Test
    void wieDeTaakOppaktLeestHetDossierMaarNietDeMelder() {
        pakOp();
        HttpResponse<String> antwoord = beoordelaar.get(blad());

        assertThat(antwoord.statusCode()).isEqualTo(200);
        assertThat(antwoord.headers().firstValue("Cache-Control")).hasValue("no-store");
        JsonNode blad = json(antwoord);
        assertThat(blad.get("meldingnummer").textValue()).isEqualTo(meldingnummer);
        assertThat(blad.get("betrokken").booleanValue()).isTrue();
        assertThat(blad.at("/zicht/soort").textValue()).isEqualTo("VEILIG_THUIS");
        assertThat(blad.at("/betrokkenen/0/gegevens/achternaam").textValue()).isEqualTo(achternaam);
        assertThat(blad.at("/tijdlijn/0/soort").textValue()).isEqualTo("MELDING_ONTVANGEN");
        assertThat(blad.at("/lijsten/aard")).hasSize(11);
        assertThat(antwoord.body()).doesNotContain(MELDER);
    }

    @Test
    void wijzigenEnDeMelderZienMagPasNaOppakken() {
        assertThat(voegToe(PERSOON.formatted("null", "PLEGER", "Ander", "[]")).statusCode())
                .isEqualTo(403);
        HttpResponse<String> melder = beoordelaar.post(blad() + "/melder", "{\"reden\": \"terugbellen\"}");
        assertThat(melder.statusCode()).isEqualTo(403);
        assertThat(json(melder).get("detail").textValue()).contains("Oppakken");

        pakOp();

        assertThat(voegToe(PERSOON.formatted("null", "PLEGER", "Ander", "[]")).statusCode())
                .isEqualTo(201);
    }

    @Test
    void eenToegevoegdePersoonStaatErMetAllesWatIsIngevuld() {
        pakOp();
        long kind = json(beoordelaar.get(blad())).at("/betrokkenen/0/id").longValue();

        long id = json(voegToe(PERSOON.formatted(
                        "null",
                        "SLACHTOFFER",
                        achternaam,
                        "[{\"totId\": %d, \"soort\": \"ouder\", \"gezag\": true}]".formatted(kind))))
                .get("id")
                .longValue();

        JsonNode ouder = persoon(id);
        assertThat(ouder.get("rol").textValue()).isEqualTo("SLACHTOFFER");
        assertThat(ouder.at("/gegevens/adres/postcode").textValue()).isEqualTo("1399AB");
        assertThat(ouder.at("/gegevens/adres/afgeschermd").booleanValue()).isTrue();
        assertThat(ouder.at("/gegevens/veiligContact/nooitBellen").booleanValue())
                .isTrue();
        assertThat(ouder.at("/aard/0").textValue()).isEqualTo("08");
        assertThat(ouder.at("/relaties/0/totId").longValue()).isEqualTo(kind);
        assertThat(ouder.at("/relaties/0/gezag").booleanValue()).isTrue();
    }

    @Test
    void wieOpOudeGegevensWijzigtKrijgtDatTeHorenEnOverschrijftNiets() {
        pakOp();
        JsonNode kind = json(beoordelaar.get(blad())).at("/betrokkenen/0");
        long id = kind.get("id").longValue();
        String versie = kind.get("versie").toString();

        assertThat(wijzig(id, PERSOON.formatted(versie, "KIND", "Eerste", "[]")).statusCode())
                .isEqualTo(200);
        HttpResponse<String> tweede = wijzig(id, PERSOON.formatted(versie, "KIND", "Tweede", "[]"));

        assertThat(tweede.statusCode()).isEqualTo(409);
        assertThat(tweede.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(persoon(id).at("/gegevens/achternaam").textValue()).isEqualTo("Eerste");
    }

    @Test
    void eenRelatieKanOokWeerWeg() {
        pakOp();
        long kind = json(beoordelaar.get(blad())).at("/betrokkenen/0/id").longValue();
        String relatie = "[{\"totId\": %d, \"soort\": \"ouder\", \"gezag\": false}]".formatted(kind);
        long id = json(voegToe(PERSOON.formatted("null", "OVERIG", "Ander", relatie)))
                .get("id")
                .longValue();

        wijzig(id, PERSOON.formatted(persoon(id).get("versie"), "OVERIG", "Ander", "[]"));

        assertThat(persoon(id).get("relaties")).isEmpty();
    }

    @Test
    void elkeFoutStaatBijZijnVeldEnErWordtNietsOpgeslagen() {
        pakOp();
        HttpResponse<String> antwoord = voegToe("""
                {"rol": "", "achternaam": " ", "geboortedatum": "????1503", "geslacht": "X", "bsn": "123456789",
                 "adres": {"postcode": "12", "huisnummer": "3a", "afgeschermd": false}, "aard": ["99"],
                 "relaties": [{"totId": 1, "soort": "buur", "gezag": false}]}""");

        assertThat(antwoord.statusCode()).isEqualTo(400);
        assertThat(velden(antwoord))
                .containsExactlyInAnyOrder(
                        "rol",
                        "achternaam",
                        "geboortedatum",
                        "geslacht",
                        "bsn",
                        "adres.postcode",
                        "adres.huisnummer",
                        "aard",
                        "relaties.0.totId",
                        "relaties.0.soort");
        assertThat(antwoord.body()).doesNotContain("123456789");
        assertThat(json(beoordelaar.get(blad())).get("betrokkenen")).hasSize(1);
    }

    @Test
    void onleesbareInvoerEnOnbekendeVeldenWordenGeweigerd() {
        pakOp();
        for (String inhoud : List.of("", "null", "geen json", "[]", "{\"admin\": true}", "{\"rol\": {}}", "{} {}")) {
            HttpResponse<String> antwoord = voegToe(inhoud);
            assertThat(antwoord.statusCode()).as(inhoud).isEqualTo(400);
            assertThat(antwoord.body()).as(inhoud).doesNotContain("Exception", "nl.meldroute");
        }
    }

    @Test
    void tekensDieDeDatabaseNietKanBewarenWordenGeweigerdEnEmojiNiet() {
        pakOp();
        for (String fout : List.of("\\u0000", "\\ud800", "\\u0007")) {
            assertThat(velden(voegToe(PERSOON.formatted("null", "OVERIG", "Aa" + fout + "bb", "[]"))))
                    .as(fout)
                    .contains("achternaam");
        }
        long id = json(voegToe(PERSOON.formatted("null", "OVERIG", "Smile 😀 שלום", "[]")))
                .get("id")
                .longValue();
        assertThat(persoon(id).at("/gegevens/achternaam").textValue()).isEqualTo("Smile 😀 שלום");
    }

    @Test
    void deMelderKomtAlleenMetEenReden() {
        pakOp();
        HttpResponse<String> zonder = beoordelaar.post(blad() + "/melder", "{\"reden\": \"  \"}");
        assertThat(zonder.statusCode()).isEqualTo(400);
        assertThat(velden(zonder)).containsExactly("reden");

        HttpResponse<String> met = beoordelaar.post(blad() + "/melder", "{\"reden\": \"terugbellen\"}");

        assertThat(json(met).at("/melder/naam").textValue()).isEqualTo(MELDER);
        assertThat(met.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void eenTwijfelOverHetHuishoudenWordtMetRedenBeslist() {
        String tweede =
                json(meld(UUID.randomUUID().toString())).get("meldingnummer").textValue();
        assertThat(tweede).isNotEqualTo(meldingnummer);
        String taakVanTweede = json(Sessie.van(poort, "bureaudienst")
                        .post(ENGINE + "/task", "{\"processInstanceBusinessKey\": \"%s\"}".formatted(tweede)))
                .at("/0/id")
                .textValue();
        Sessie bureaudienst = Sessie.van(poort, "bureaudienst");
        String pad = PLUGIN + "/default/taak/" + taakVanTweede;
        String kandidaat =
                json(bureaudienst.get(pad)).at("/twijfels/0/kandidaat").textValue();

        HttpResponse<String> leeg =
                bureaudienst.post(pad + "/huishouden", "{\"kandidaat\": \"%s\"}".formatted(kandidaat));
        assertThat(velden(leeg)).containsExactlyInAnyOrder("zelfde", "reden");

        String besluit = "{\"kandidaat\": \"%s\", \"zelfde\": true, \"reden\": \"zelfde kind\"}".formatted(kandidaat);
        assertThat(bureaudienst.post(pad + "/huishouden", besluit).statusCode()).isEqualTo(200);
        assertThat(bureaudienst.post(pad + "/huishouden", besluit).statusCode()).isEqualTo(409);

        JsonNode blad = json(bureaudienst.get(pad));
        assertThat(blad.get("twijfels")).isEmpty();
        assertThat(blad.at("/eerdereMeldingen/0/meldingnummer").textValue()).isEqualTo(meldingnummer);
    }

    @Test
    void bijEenContactStaatDeDagWaaropHetWas() {
        taak = contacttaak();
        pakOp();
        HttpResponse<String> ingediend = beoordelaar.post(ENGINE + "/task/" + taak + "/submit-form", """
                {"variables": {"contactSoort": {"value": "telefoon"}, "contactOp": {"value": "2026-01-09"},
                 "contactMet": {"type": "Json", "value": "[\\"ouder\\"]"}, "contactBeeld": {"value": "bevestigd"},
                 "motivatie": {"value": "ja"}, "kindGesproken": {"value": "niet-van-toepassing"},
                 "contactVerslag": {"value": "Verzonnen"}, "nogContact": {"value": "ja"}}}""");
        assertThat(ingediend.statusCode()).as(ingediend.body()).isEqualTo(204);

        taak = contacttaak();
        JsonNode blad = json(beoordelaar.get(blad()));

        assertThat(stroom(blad.get("stukken"))
                        .filter(stuk -> stuk.get("soort").textValue().equals("CONTACT_TELEFOON")))
                .extracting(stuk -> stuk.get("gevoerdOp").textValue())
                .containsExactly("2026-01-09");
        assertThat(stroom(blad.get("tijdlijn"))
                        .filter(gebeurtenis ->
                                gebeurtenis.get("soort").textValue().equals("CONTACT_GELEGD")))
                .extracting(gebeurtenis -> gebeurtenis.at("/codes/gevoerdOp").textValue())
                .containsExactly("2026-01-09");
    }

    @Test
    void eenWeigeringVanEenStapNoemtDeVraagZoalsHetFormulierDieStelt() {
        taak = contacttaak();
        pakOp();
        HttpResponse<String> geweigerd = beoordelaar.post(ENGINE + "/task/" + taak + "/submit-form", """
                {"variables": {"contactSoort": {"value": "gedeeld"}, "contactAndereMelding": {"value": "M2026-999999"},
                 "contactOp": {"value": "2026-01-09"}, "contactMet": {"type": "Json", "value": "[\\"ouder\\"]"},
                 "contactBeeld": {"value": "bevestigd"}, "motivatie": {"value": "ja"},
                 "kindGesproken": {"value": "niet-van-toepassing"}, "contactVerslag": {"value": "Verzonnen"},
                 "nogContact": {"value": "ja"}}}""");
        assertThat(geweigerd.statusCode()).isEqualTo(400);
        assertThat(geweigerd.body()).containsPattern("‘[^’]+’: Deze melding hoort niet bij dit huishouden");
    }

    @Test
    void acuutGevaarKomtMeteenOpDeTijdlijn() {
        pakOp();

        assertThat(beoordelaar.post(blad() + "/acuut-gevaar", "").statusCode()).isEqualTo(200);

        assertThat(json(beoordelaar.get(blad())).get("tijdlijn").toString()).contains("ACUUT_GEVAAR_GEMELD");
    }

    @Test
    void eenAndereRegioEnEenVreemdeKomenNietBinnen() {
        Sessie elders = Sessie.van(poort, "beoordelaar-flevoland");
        assertThat(elders.get(blad()).statusCode()).isEqualTo(404);
        assertThat(elders.post(blad() + "/acuut-gevaar", "").statusCode()).isEqualTo(404);
        assertThat(elders.get(PLUGIN + "/default/taak/bestaat-niet").body())
                .isEqualTo(elders.get(blad()).body());

        Sessie vreemde = new Sessie(poort);
        assertThat(vreemde.get(blad()).statusCode()).isEqualTo(401);
        assertThat(vreemde.get(blad()).body()).doesNotContain(achternaam);
    }

    @Test
    void elkBestandVanHetTabbladIsOpTeHalen() throws Exception {
        // One that answers 404 leaves the whole of Tasklist blank, its login included.
        Resource[] bestanden = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:META-INF/resources/plugin-webapp/dossier/app/*");
        assertThat(bestanden).isNotEmpty();
        for (Resource bestand : bestanden) {
            String pad = PLUGIN + "/static/app/" + bestand.getFilename();
            HttpResponse<String> antwoord = beoordelaar.get(pad);
            assertThat(antwoord.statusCode()).as(pad).isEqualTo(200);
            assertThat(antwoord.body())
                    .as("geen opmaak uit tekst en geen gegevens in browser of console: " + pad)
                    .doesNotContain("innerHTML", "insertAdjacentHTML", "localStorage", "sessionStorage", "console.");
        }
    }

    private String contacttaak() {
        return json(beoordelaar.post(
                        ENGINE + "/task",
                        "{\"processInstanceBusinessKey\": \"%s\", \"taskDefinitionKey\": \"userTask_legContact\"}"
                                .formatted(meldingnummer)))
                .get(0)
                .get("id")
                .textValue();
    }

    private HttpResponse<String> meld(String kenmerk) {
        String login = Base64.getEncoder().encodeToString("bureaudienst:meldroute".getBytes(StandardCharsets.UTF_8));
        return new Sessie(poort)
                .stuur(HttpRequest.newBuilder()
                        .uri(URI.create("http://127.0.0.1:" + poort + "/api/meldingen"))
                        .header("Authorization", "Basic " + login)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(MELDING.formatted(kenmerk, MELDER, achternaam))));
    }

    @Test
    void eenMailDieIemandBeoordeeltStaatErNaOppakkenEnIsAlleenOpTeSlaan() {
        String mailnummer = bewaarMail("<script>alert(1)</script> verzonnen");
        Sessie bureaudienst = Sessie.van(poort, "bureaudienst");
        taak = json(bureaudienst.post(
                        ENGINE + "/task", "{\"processInstanceBusinessKey\": \"%s\"}".formatted(mailnummer)))
                .get(0)
                .get("id")
                .textValue();
        assertThat(bureaudienst.get(blad()).statusCode()).isEqualTo(403);
        assertThat(bureaudienst
                        .post(ENGINE + "/task/" + taak + "/claim", "{\"userId\": \"bureaudienst\"}")
                        .statusCode())
                .isEqualTo(204);

        JsonNode mail = json(bureaudienst.get(blad())).get("mail");
        assertThat(mail.get("tekst").textValue()).isEqualTo("<script>alert(1)</script> verzonnen");
        String stuk = blad() + "/mail/" + mail.at("/stukken/0/id").longValue();
        HttpResponse<String> bestand = bureaudienst.get(stuk);

        assertThat(bestand.statusCode()).isEqualTo(200);
        assertThat(bestand.body()).isEqualTo("De hele mail");
        assertThat(bestand.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(bestand.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"mail-" + mailnummer + ".eml\"");
        assertThat(bestand.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(bestand.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(bureaudienst.get(blad() + "/mail/999999999").statusCode()).isEqualTo(404);
        assertThat(beoordelaar.get(stuk).statusCode()).isEqualTo(404);
    }

    private String bewaarMail(String tekst) {
        Instant nu = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return Objects.requireNonNull(new TransactionTemplate(transacties).execute(status -> {
            String mailnummer = mails.bewaar(
                    new NieuweMail(
                            "gooi-en-vechtstreek",
                            UUID.randomUUID().toString(),
                            null,
                            nu,
                            "De hele mail".getBytes(StandardCharsets.UTF_8),
                            new NieuweMail.Gelezen(null, "buur@voorbeeld.example", "Verzonnen", tekst, List.of())),
                    Mail.Reden.AFZENDER);
            mailroute.start(mailnummer, "gooi-en-vechtstreek", nu, Mail.Reden.AFZENDER.code());
            return mailnummer;
        }));
    }

    private String blad() {
        return PLUGIN + "/default/taak/" + taak;
    }

    private void pakOp() {
        assertThat(beoordelaar
                        .post(ENGINE + "/task/" + taak + "/claim", "{\"userId\": \"beoordelaar\"}")
                        .statusCode())
                .isEqualTo(204);
    }

    private HttpResponse<String> voegToe(String persoon) {
        return beoordelaar.post(blad() + "/betrokkenen", persoon);
    }

    private HttpResponse<String> wijzig(long id, String persoon) {
        return beoordelaar.doe("PUT", blad() + "/betrokkenen/" + id, persoon);
    }

    private JsonNode persoon(long id) {
        return stroom(json(beoordelaar.get(blad())).get("betrokkenen"))
                .filter(persoon -> persoon.get("id").longValue() == id)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> velden(HttpResponse<String> antwoord) {
        return stroom(json(antwoord).get("fouten"))
                .map(fout -> fout.get("veld").textValue())
                .toList();
    }

    private static Stream<JsonNode> stroom(JsonNode rij) {
        return StreamSupport.stream(rij.spliterator(), false);
    }
}
