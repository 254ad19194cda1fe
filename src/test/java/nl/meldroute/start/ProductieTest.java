package nl.meldroute.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.meldroute.databases.Postgres;
import nl.meldroute.engine.Sessie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A first start in production on an empty PostgreSQL, and the starts after it. */
class ProductieTest {

    private static final String PROFIELEN = "--spring.profiles.active=productie,postgres";
    private static final String WACHTWOORD = "Verzonnen-4711";

    @Test
    void deEersteBeheerderKomtErEenKeerBijEnBlijft(@TempDir Path map) {
        Map<String, String> omgeving = Map.of(
                "MELDROUTE_DB_URL",
                Postgres.nieuweDatabase(),
                "MELDROUTE_DB_USER",
                "postgres",
                "MELDROUTE_CONCEPTEN_SLEUTEL",
                Base64.getEncoder().encodeToString(new byte[32]));

        try (Programma zonder = start(map, omgeving)) {
            List<String> uitvoer = zonder.afloop();
            assertThat(uitvoer)
                    .filteredOn(regel -> regel.startsWith("Meldroute start niet"))
                    .singleElement()
                    .asString()
                    .contains("--meldroute.eerste-beheerder=");
            assertThat(uitvoer)
                    .noneMatch(regel -> regel.matches("(?i)\\s+at .*|.*(exception|condition| WARN | ERROR ).*"));
        }
        try (Programma eerste = start(map, omgeving, "--meldroute.eerste-beheerder=baas:" + WACHTWOORD)) {
            logtIn(eerste);
            assertThat(eerste.afgedrukt())
                    .noneMatch(regel -> regel.contains(WACHTWOORD) || regel.contains("Demo-accounts"));
        }
        try (Programma volgende = start(map, omgeving)) {
            logtIn(volgende);
            remtOpHetAdresDatDeProxyZag(volgende);
            assertThat(volgende.api("GET", "/api/bestaat-niet", "beoordelaar:meldroute", "")
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    private static void logtIn(Programma programma) {
        var antwoord = Sessie.achterProxy(programma.poort()).login("baas", WACHTWOORD, "admin");
        assertThat(antwoord.statusCode()).isEqualTo(200);
        assertThat(antwoord.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allMatch(koekje -> koekje.contains("Secure"));
        // Last, since a wrong password makes its user wait.
        assertThat(Sessie.achterProxy(programma.poort())
                        .login("baas", "fout", "admin")
                        .statusCode())
                .isEqualTo(401);
    }

    /** What stands before the last address, the asker wrote himself; also when he sits in the same private network. */
    private static void remtOpHetAdresDatDeProxyZag(Programma programma) {
        String inlog = Base64.getEncoder().encodeToString("verzonnen:fout".getBytes(StandardCharsets.UTF_8));
        assertThat(IntStream.range(0, 6).mapToObj(keer -> Sessie.achterProxy(programma.poort())
                        .stuur(HttpRequest.newBuilder()
                                .uri(URI.create("http://127.0.0.1:" + programma.poort() + "/api/meldingen"))
                                .header("X-Forwarded-For", "198.51.100." + keer + ", 10.0.0.5")
                                .header("Authorization", "Basic " + inlog)
                                .GET())
                        .statusCode()))
                .containsExactly(401, 401, 401, 401, 401, 429);
    }

    private static Programma start(Path map, Map<String, String> omgeving, String... opties) {
        String[] alles = new String[opties.length + 1];
        alles[0] = PROFIELEN;
        System.arraycopy(opties, 0, alles, 1, opties.length);
        return Programma.start(map, omgeving, Programma.klassenpad(), alles);
    }
}
