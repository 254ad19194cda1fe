package nl.meldroute.uitval;

import static nl.meldroute.engine.Sessie.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.meldroute.engine.Sessie;
import nl.meldroute.start.Programma;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two do the same task at the same moment, a hundred times: one succeeds, the other reads why not, and each contact is recorded once. */
class WedloopTest {

    private static final int RACES = 100;
    private static final List<String> COLLEGAS = List.of("beoordelaar", "beoordelaar-twee");

    private final Map<String, Integer> afloop = new TreeMap<>();

    @ParameterizedTest
    @EnumSource
    void van_twee_die_dezelfde_taak_doen_slaagt_er_een(Plek.Soort soort, @TempDir Path map) throws Exception {
        Plek plek = new Plek(soort, map, List.of());
        ExecutorService draden = Executors.newFixedThreadPool(2);
        try (Programma programma = plek.start()) {
            programma.poort();
            programma.zeg(Stopinrichting.COLLEGA + COLLEGAS.get(1));
            programma.wachtOp(Stopinrichting.GEDAAN + Stopinrichting.COLLEGA + COLLEGAS.get(1));
            HttpResponse<String> gemeld = programma.api(
                    "POST",
                    "/api/meldingen",
                    "bureaudienst:meldroute",
                    Invoer.melding(UUID.randomUUID().toString(), Instant.now().truncatedTo(ChronoUnit.SECONDS)));
            String melding = Sessie.json(gemeld).path("meldingnummer").asText();
            List<Sessie> sessies = COLLEGAS.stream()
                    .map(wie -> Sessie.van(programma.poort(), wie))
                    .toList();
            Sessie tweedeTabblad = Sessie.van(programma.poort(), COLLEGAS.get(0));
            for (int keer = 0; keer < RACES; keer++) {
                String taak = taak(sessies.get(0), melding);
                if (keer % 2 == 0) {
                    race(draden, () -> pakOpEnDienIn(sessies, 0, taak), () -> pakOpEnDienIn(sessies, 1, taak));
                } else {
                    assertThat(pakOp(sessies, 0, taak).statusCode()).isEqualTo(204);
                    race(draden, () -> dienIn(sessies.get(0), taak), () -> dienIn(tweedeTabblad, taak));
                }
            }
        } finally {
            draden.shutdownNow();
        }
        System.out.printf("wedloop op %s: %d keer, afloop van wie verloor: %s%n", soort, RACES, afloop);
        assertThat(plek.jdbc()
                        .sql("select count(*) from contact")
                        .query(Integer.class)
                        .single())
                .isEqualTo(RACES);
    }

    private void race(ExecutorService draden, Callable<HttpResponse<String>> een, Callable<HttpResponse<String>> ander)
            throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<HttpResponse<String>> antwoorden = new ArrayList<>();
        for (Future<HttpResponse<String>> klaar :
                draden.invokeAll(List.of(opHetSein(start, een), opHetSein(start, ander)))) {
            antwoorden.add(klaar.get());
        }
        assertThat(antwoorden)
                .filteredOn(antwoord -> antwoord.statusCode() == 204)
                .hasSize(1);
        antwoorden.stream().filter(antwoord -> antwoord.statusCode() != 204).forEach(verloor -> {
            String zin = Sessie.json(verloor).path("message").asText();
            afloop.merge(verloor.statusCode() + " " + zin, 1, Integer::sum);
            assertThat(verloor.statusCode()).as(zin).isBetween(400, 499);
            assertThat(zin).doesNotContain("ENGINE-").endsWith(".");
        });
    }

    private static Callable<HttpResponse<String>> opHetSein(CyclicBarrier start, Callable<HttpResponse<String>> werk) {
        return () -> {
            start.await();
            return werk.call();
        };
    }

    private static HttpResponse<String> pakOpEnDienIn(List<Sessie> sessies, int wie, String taak) {
        HttpResponse<String> opgepakt = pakOp(sessies, wie, taak);
        return opgepakt.statusCode() == 204 ? dienIn(sessies.get(wie), taak) : opgepakt;
    }

    private static HttpResponse<String> pakOp(List<Sessie> sessies, int wie, String taak) {
        return sessies.get(wie).post(ENGINE + "/task/" + taak + "/claim", "{\"userId\":\"" + COLLEGAS.get(wie) + "\"}");
    }

    private static HttpResponse<String> dienIn(Sessie sessie, String taak) {
        return sessie.post(ENGINE + "/task/" + taak + "/submit-form", Invoer.contact("ja"));
    }

    private static String taak(Sessie sessie, String melding) throws InterruptedException {
        String vraag =
                ENGINE + "/task?processInstanceBusinessKey=" + melding + "&taskDefinitionKey=userTask_legContact";
        JsonNode open = Sessie.json(sessie.get(vraag));
        for (int keer = 0; keer < 100 && open.isEmpty(); keer++) {
            Thread.sleep(100);
            open = Sessie.json(sessie.get(vraag));
        }
        assertThat(open).hasSize(1);
        return open.get(0).get("id").textValue();
    }
}
