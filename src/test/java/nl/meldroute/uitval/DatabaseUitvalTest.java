package nl.meldroute.uitval;

import static nl.meldroute.engine.Sessie.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.meldroute.engine.Sessie;
import nl.meldroute.start.Programma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The database stops at once while people and systems are at work: they read that nothing is stored, and when it is back all goes on by
 * itself. Once; {@code -Dstoringen=20} does it that often.
 */
class DatabaseUitvalTest {

    private static final int STORINGEN = Integer.getInteger("storingen", 1);
    private static final int AFZENDERS = 4;

    /** The pool waits five seconds for a connection, and nobody has to wait for it often; the rest is for a slow machine. */
    private static final Duration SNEL = Duration.ofSeconds(15);

    private final Instant nu = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final Map<String, String> nummers = new ConcurrentSkipListMap<>();
    private final Map<String, Integer> onbeantwoord = new ConcurrentSkipListMap<>();

    @Test
    void wie_iets_inlevert_leest_dat_het_niet_is_opgeslagen_en_na_herstel_gaat_alles_door(@TempDir Path map)
            throws Exception {
        try (EigenPostgres postgres = new EigenPostgres(map.resolve("postgres"))) {
            postgres.maak();
            Plek plek = new Plek(map, postgres.url(), List.of());
            try (Programma programma = plek.start()) {
                programma.poort();
                for (int keer = 0; keer < STORINGEN; keer++) {
                    storing(programma, postgres);
                }
                controleer(plek);
            }
        }
    }

    private void storing(Programma programma, EigenPostgres postgres) throws Exception {
        String melding = nummer(meld(programma, UUID.randomUUID().toString()));
        Sessie beoordelaar = Sessie.van(programma.poort(), "beoordelaar");
        String taak = contacttaak(beoordelaar, melding);
        ExecutorService draden = Executors.newFixedThreadPool(AFZENDERS);
        Instant tot = Instant.now().plusSeconds(3);
        List<Future<?>> druk = IntStream.range(0, AFZENDERS)
                .<Future<?>>mapToObj(een -> draden.submit(() -> stuurTot(programma, tot)))
                .toList();
        Thread.sleep(1000);
        postgres.stop();
        String kenmerk = UUID.randomUUID().toString();
        try {
            nietOpgeslagen(() -> meld(programma, kenmerk));
            nietOpgeslagen(() -> stuurRaadantwoord(programma, kenmerk));
            nietOpgeslagen(() -> dienContactIn(beoordelaar, taak));
            for (Future<?> een : druk) {
                een.get(1, TimeUnit.MINUTES);
            }
        } finally {
            draden.shutdownNow();
            postgres.start();
        }

        assertThat(dienContactIn(beoordelaar, taak).statusCode())
                .as("hetzelfde formulier")
                .isEqualTo(204);
        onbeantwoord.put(kenmerk, 503);
        onbeantwoord.keySet().forEach(eerder -> {
            HttpResponse<String> antwoord = meld(programma, eerder);
            assertThat(antwoord.statusCode()).as(antwoord.body()).isBetween(200, 201);
            nummers.put(eerder, nummer(antwoord));
        });
        assertThat(onbeantwoord.values())
                .as(() -> String.join("\n", programma.afgedrukt()))
                .allMatch(status -> status == 503);
        onbeantwoord.clear();
        assertThat(stuurRaadantwoord(programma, kenmerk).statusCode()).isEqualTo(201);
        programma.zeg(Stopinrichting.RUST);
        programma.wachtOp(Stopinrichting.GEDAAN + Stopinrichting.RUST);
    }

    private void stuurTot(Programma programma, Instant tot) {
        while (Instant.now().isBefore(tot)) {
            String kenmerk = UUID.randomUUID().toString();
            HttpResponse<String> antwoord = meld(programma, kenmerk);
            if (antwoord.statusCode() == 201) {
                nummers.put(kenmerk, nummer(antwoord));
            } else {
                onbeantwoord.put(kenmerk, antwoord.statusCode());
            }
        }
    }

    private static void nietOpgeslagen(Supplier<HttpResponse<String>> doe) {
        Instant begin = Instant.now();
        HttpResponse<String> antwoord = doe.get();
        assertThat(Duration.between(begin, Instant.now())).isLessThan(SNEL);
        assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(503);
        assertThat(antwoord.body()).contains("Er is niets opgeslagen.");
    }

    private void controleer(Plek plek) {
        assertThat(nummers.values()).doesNotHaveDuplicates();
        nummers.forEach((kenmerk, melding) -> {
            assertThat(plek.jdbc()
                            .sql("select meldingnummer from inzending where kenmerk = ?")
                            .param(kenmerk)
                            .query(String.class)
                            .list())
                    .containsExactly(melding);
            assertThat(plek.jdbc()
                            .sql(
                                    "select count(*) from act_hi_procinst where business_key_ = ? and proc_def_key_ = 'melding'")
                            .param(melding)
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        });
        System.out.printf("database weg: %d keer, %d meldingen, 0 kwijt, 0 dubbel%n", STORINGEN, nummers.size());
    }

    private HttpResponse<String> meld(Programma programma, String kenmerk) {
        return programma.api("POST", "/api/meldingen", "bureaudienst:meldroute", Invoer.melding(kenmerk, nu));
    }

    private static HttpResponse<String> stuurRaadantwoord(Programma programma, String kenmerk) {
        return programma.api(
                "POST", "/api/raad/berichten", "ketenpartner:meldroute", Invoer.raadantwoord(kenmerk, "R2026-999999"));
    }

    private static String nummer(HttpResponse<String> antwoord) {
        return Sessie.json(antwoord).path("meldingnummer").asText();
    }

    private static String contacttaak(Sessie beoordelaar, String melding) throws InterruptedException {
        String vraag =
                ENGINE + "/task?processInstanceBusinessKey=" + melding + "&taskDefinitionKey=userTask_legContact";
        JsonNode open = Sessie.json(beoordelaar.get(vraag));
        for (int keer = 0; keer < 100 && open.isEmpty(); keer++) {
            Thread.sleep(200);
            open = Sessie.json(beoordelaar.get(vraag));
        }
        String taak = open.path(0).path("id").asText();
        assertThat(beoordelaar
                        .post(ENGINE + "/task/" + taak + "/claim", "{\"userId\":\"beoordelaar\"}")
                        .statusCode())
                .isEqualTo(204);
        return taak;
    }

    private static HttpResponse<String> dienContactIn(Sessie beoordelaar, String taak) {
        return beoordelaar.post(ENGINE + "/task/" + taak + "/submit-form", Invoer.contact("nee"));
    }
}
