package nl.meldroute.uitval;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.meldroute.start.Programma;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Senders that send everything two to five times, in any order and at the same time: each message has one effect, and each copy the same answer. */
class HerhaaldBerichtTest {

    private static final int BERICHTEN = 20;
    private static final int DRADEN = 4;

    private final Instant nu = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final Map<String, List<HttpResponse<String>>> antwoorden = new ConcurrentHashMap<>();

    @ParameterizedTest
    @EnumSource
    void hetzelfde_bericht_in_willekeurige_volgorde_heeft_een_gevolg(Plek.Soort soort, @TempDir Path map)
            throws Exception {
        long zaad = System.nanoTime();
        Random toeval = new Random(zaad);
        Plek plek = new Plek(soort, map, List.of());
        int verstuurd;
        try (Programma programma = plek.start()) {
            programma.poort();
            List<Callable<Boolean>> kopieen = new ArrayList<>();
            for (int keer = 0; keer < BERICHTEN; keer++) {
                String kenmerk = UUID.randomUUID().toString();
                int kopie = 2 + toeval.nextInt(4);
                kopieen.addAll(Collections.nCopies(kopie, () -> meld(programma, kenmerk)));
                kopieen.addAll(Collections.nCopies(kopie, () -> antwoord(programma, kenmerk)));
            }
            Collections.shuffle(kopieen, toeval);
            verstuurd = kopieen.size();
            ExecutorService draden = Executors.newFixedThreadPool(DRADEN);
            for (Future<Boolean> klaar : draden.invokeAll(kopieen)) {
                klaar.get();
            }
            draden.shutdown();
        }

        assertThat(antwoorden).as("zaad %d", zaad).hasSize(2 * BERICHTEN).allSatisfy((bericht, kopieen) -> {
            assertThat(kopieen)
                    .extracting(HttpResponse::statusCode)
                    .containsOnly(200, 201)
                    .containsOnlyOnce(201);
            if (bericht.startsWith("melding")) {
                assertThat(kopieen.stream().map(HttpResponse::body).distinct()).hasSize(1);
            }
        });
        assertThat(tel(plek, "select count(*) from melding")).isEqualTo(BERICHTEN);
        assertThat(tel(plek, "select count(*) from act_hi_procinst where proc_def_key_ = 'melding'"))
                .isEqualTo(BERICHTEN);
        assertThat(tel(plek, "select count(*) from raadantwoord")).isEqualTo(BERICHTEN);
        System.out.printf("herhaald op %s: %d berichten, %d keer verstuurd%n", soort, 2 * BERICHTEN, verstuurd);
    }

    private boolean meld(Programma programma, String kenmerk) {
        return bewaar(
                "melding " + kenmerk,
                programma.api("POST", "/api/meldingen", "bureaudienst:meldroute", Invoer.melding(kenmerk, nu)));
    }

    private boolean antwoord(Programma programma, String kenmerk) {
        return bewaar(
                "raad " + kenmerk,
                programma.api(
                        "POST",
                        "/api/raad/berichten",
                        "ketenpartner:meldroute",
                        Invoer.raadantwoord(kenmerk, "R2026-999999")));
    }

    private boolean bewaar(String bericht, HttpResponse<String> antwoord) {
        antwoorden
                .computeIfAbsent(bericht, nieuw -> new CopyOnWriteArrayList<>())
                .add(antwoord);
        return true;
    }

    private static int tel(Plek plek, String vraag) {
        return plek.jdbc().sql(vraag).query(Integer.class).single();
    }
}
