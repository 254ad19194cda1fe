package nl.meldroute.uitval;

import static nl.meldroute.engine.Sessie.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.meldroute.engine.Sessie;
import nl.meldroute.start.Programma;
import org.jspecify.annotations.Nullable;

/**
 * One case, from the melding to the answer of the Raad, walked by its senders and users over HTTP. When the program dies they go on with the
 * next one, and send again only what they got no answer to.
 */
final class Zaakgang {

    static final String OPVOLGEN = "userTask_volgRaadantwoordOp";

    private static final String VOORBEREIDEN = "userTask_bereidVerzoekVoor";
    private static final String GOEDKEUREN = "userTask_keurVerzoekGoed";
    private static final String ANTWOORD = "userTask_legRaadantwoordVast";

    /** More than the job lock and the longest pause of the job executor together. */
    private static final int GEDULD_SECONDEN = 60;

    private final Partners partners;
    private final int eerderBijPartners;
    private final String kenmerk = UUID.randomUUID().toString();
    private final Instant ontvangen = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final Set<String> verstuurd = new HashSet<>();
    private final Set<String> beantwoord = new HashSet<>();
    private int intakestatus;
    private int raadstatus;
    private int nogEens;
    private @Nullable String melding;

    Zaakgang(Partners partners) {
        this.partners = partners;
        this.eerderBijPartners = partners.ontvangsten().size();
    }

    void loop(Programma programma) {
        totVersturen(programma);
        Sessie onderzoeker = Sessie.van(programma.poort(), "onderzoeker");
        if (!verstuurd.contains("raad")) {
            wachtOpTaak(onderzoeker, ANTWOORD);
        }
        antwoordNamensDeRaad(programma);
        wachtOpTaak(onderzoeker, OPVOLGEN);
    }

    /** Up to the step in which both partners get their message. */
    void totVersturen(Programma programma) {
        String nummer = meld(programma);
        if (beantwoord.add("verzoek")) {
            programma.zeg(Stopinrichting.VERZOEK + nummer);
            programma.wachtOp(Stopinrichting.GEDAAN + Stopinrichting.VERZOEK + nummer);
        }
        Sessie onderzoeker = Sessie.van(programma.poort(), "onderzoeker");
        dienIn(
                onderzoeker,
                "onderzoeker",
                VOORBEREIDEN,
                Map.of(
                        "raadVerzoek", "ja",
                        "raadSpoed", "nee",
                        "raadGezagGeinformeerd", "ja",
                        "raadAnderGezag", "Verzonnen voogdij",
                        "raadOngeboren", "nee",
                        "raadZorgen", "Verzonnen zorgen",
                        "raadHulp", "Verzonnen hulp",
                        "raadWaarom", "Verzonnen noodzaak",
                        "raadVerwachting", "Verzonnen verwachting"));
        dienIn(
                Sessie.van(programma.poort(), "gedragswetenschapper"),
                "gedragswetenschapper",
                GOEDKEUREN,
                Map.of("raadGoedkeuring", "ja", "raadGoedkeuringReden", "Verzonnen reden"));
    }

    /** What a person does after mending what was wrong with the partner. */
    void verstuurOpnieuw(Programma programma) {
        dienIn(
                Sessie.van(programma.poort(), "bureaudienst"),
                "bureaudienst",
                "userTask_handelBerichtAf",
                Map.of("berichtVerder", "opnieuw"));
    }

    String kenmerk() {
        return kenmerk;
    }

    /** What the last try to hand in the melding was answered. */
    int intakestatus() {
        return intakestatus;
    }

    /** What the last try to hand in the answer of the Raad was answered. */
    int raadstatus() {
        return raadstatus;
    }

    /** How often a user found a task still open that he had submitted before. */
    int nogEens() {
        return nogEens;
    }

    /** How often the partners were sent a message of this case. */
    int keren() {
        return partners.ontvangsten().size() - eerderBijPartners;
    }

    private String meld(Programma programma) {
        String nummer = melding;
        if (nummer == null) {
            HttpResponse<String> antwoord = programma.api(
                    "POST", "/api/meldingen", "bureaudienst:meldroute", Invoer.melding(kenmerk, ontvangen));
            intakestatus = antwoord.statusCode();
            assertThat(intakestatus).as(antwoord.body()).isBetween(200, 201);
            nummer = Sessie.json(antwoord).get("meldingnummer").textValue();
            melding = nummer;
        }
        return nummer;
    }

    private void dienIn(Sessie sessie, String wie, String taak, Map<String, String> waarden) {
        if (beantwoord.contains(taak)) {
            return;
        }
        String id;
        if (verstuurd.contains(taak)) {
            JsonNode open = open(sessie, taak);
            if (open.isEmpty()) {
                beantwoord.add(taak);
                return;
            }
            nogEens++;
            id = open.get(0).get("id").textValue();
        } else {
            id = wachtOpTaak(sessie, taak);
            assertThat(sessie.post(ENGINE + "/task/" + id + "/claim", "{\"userId\":\"" + wie + "\"}")
                            .statusCode())
                    .isEqualTo(204);
        }
        verstuurd.add(taak);
        HttpResponse<String> antwoord = sessie.post(ENGINE + "/task/" + id + "/submit-form", Invoer.formulier(waarden));
        assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(204);
        beantwoord.add(taak);
    }

    private void antwoordNamensDeRaad(Programma programma) {
        if (beantwoord.contains("raad")) {
            return;
        }
        String verzoeknummer = partners.ontvangsten().stream()
                .skip(eerderBijPartners)
                .filter(een -> een.pad().equals("/college"))
                .map(een -> een.inhoud().get("verzoeknummer").textValue())
                .findFirst()
                .orElseThrow();
        verstuurd.add("raad");
        HttpResponse<String> antwoord = programma.api(
                "POST", "/api/raad/berichten", "ketenpartner:meldroute", Invoer.raadantwoord(kenmerk, verzoeknummer));
        raadstatus = antwoord.statusCode();
        assertThat(raadstatus).as(antwoord.body()).isBetween(200, 201);
        beantwoord.add("raad");
    }

    private String wachtOpTaak(Sessie sessie, String taak) {
        Instant uiterlijk = Instant.now().plusSeconds(GEDULD_SECONDEN);
        JsonNode open = open(sessie, taak);
        while (open.isEmpty()) {
            assertThat(Instant.now()).as("%s van %s", taak, melding).isBefore(uiterlijk);
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            open = open(sessie, taak);
        }
        return open.get(0).get("id").textValue();
    }

    private JsonNode open(Sessie sessie, String taak) {
        HttpResponse<String> antwoord =
                sessie.get(ENGINE + "/task?processInstanceBusinessKey=" + melding + "&taskDefinitionKey=" + taak);
        assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(200);
        return Sessie.json(antwoord);
    }
}
