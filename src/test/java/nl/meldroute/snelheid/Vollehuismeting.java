package nl.meldroute.snelheid;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import nl.meldroute.databases.Postgres;
import nl.meldroute.engine.Sessie;
import nl.meldroute.route.Antwoorden;
import nl.meldroute.route.Meldingsroute;
import nl.meldroute.toegang.Regios;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * How long the first screens take with a full house beside an almost empty one, in one run. Some routes are really walked, and then
 * copied by SQL. Its name keeps it out of every test run: {@code mvn test -Dtest=Vollehuismeting -Dvolhuis}, with a number behind
 * {@code volhuis} for a smaller house: so many per cent.
 */
@EnabledIfSystemProperty(named = "volhuis", matches = ".*")
class Vollehuismeting {

    private static final int OPEN_TAKEN = 20_000;
    private static final int BEGONNEN = 150;
    private static final int AFGEROND = 40;
    private static final int WARM = 10;
    private static final int METINGEN = 21;

    /** Five years of finished routes, and two months of open ones. */
    private static final int DAGEN_AFGEROND = 1825;

    private static final int DAGEN_OPEN = 60;

    /** The latest of all routes are of this moment, and so it is when the screens are asked for. */
    private static final Instant NU = Meldingsroute.BEGIN;

    private static final Duration PER_TAAK = Duration.ofHours(10);

    /** How many tasks at most a route that is still open has behind it; the longest wait for their monitoring by then. */
    private static final int STAPPEN = 22;

    private static final String LOOPT =
            "exists (select 1 from act_ru_execution e where e.business_key_ = m.meldingnummer)";

    private static final List<String> WIE = List.of("beoordelaar", "teamleider");

    /**
     * A way through the models.
     *
     * @param duur how long it takes, and no less
     * @param antwoorden what is answered otherwise than in an ordinary case, by task
     */
    private record Weg(Period duur, Map<String, Map<String, Object>> antwoorden) {}

    private static final List<Weg> WEGEN = List.of(
            new Weg(Period.ofDays(28), Map.of()),
            new Weg(Period.ofDays(28), besluit("geen-vervolg", "vermoeden", "nee")),
            new Weg(Period.ofDays(600), besluit("onderzoek", "medewerking", "nee")),
            new Weg(Period.ofDays(600), besluit("voorwaarden-en-vervolg", "medewerking", "ja")));

    private final int procent = Integer.getInteger("volhuis", 100);

    private static Map<String, Map<String, Object>> besluit(String vervolg, String veld, String waarde) {
        Map<String, Object> oordeel = Map.of(
                veld,
                waarde,
                "structureleOnveiligheid",
                vervolg.equals("geen-vervolg") ? "nee" : "ja",
                "mdo",
                "ja",
                "mdoMet",
                Antwoorden.lijst("gedragswetenschapper"),
                "mdoOordeel",
                "Verzonnen oordeel");
        return Map.of(
                "userTask_beoordeelVeiligheid", oordeel, "userTask_neemVervolgbesluit", Map.of("vervolg", vervolg));
    }

    @AfterEach
    void laatDeKlokLopen() {
        ClockUtil.reset();
    }

    @Test
    void opPostgres() {
        meet("PostgreSQL", new Databank(Postgres.nieuweDatabase(), "postgres"), 200_000);
    }

    @Test
    void opH2(@TempDir Path map) {
        meet("H2 file", new Databank("jdbc:h2:file:" + map.resolve("vol") + ";TRACE_LEVEL_FILE=0", "sa"), 50_000);
    }

    private void meet(String kop, Databank databank, int afgerond) {
        boolean postgres = databank.gebruiker().equals("postgres");
        try (Meldroutekant meldroute = Meldroutekant.alleen(databank);
                SingleConnectionDataSource verbinding =
                        new SingleConnectionDataSource(databank.url(), databank.gebruiker(), "", true)) {
            druk("%n%s", kop);
            Vermenigvuldiger huis = new Vermenigvuldiger(verbinding, postgres);
            overal(meldroute);
            rondAf(meldroute);
            huis.bewaar("klaar");
            huis.leeg();
            begin(meldroute);
            huis.bewaar("open");
            huis.ververs();
            Map<String, Double> leeg = schermen(meldroute.poort(), huis);
            toon("almost empty", huis);

            long begin = System.nanoTime();
            huis.vermenigvuldig("klaar", keren(afgerond, AFGEROND), DAGEN_AFGEROND);
            huis.vermenigvuldig("open", keren(OPEN_TAKEN, huis.aantal("act_ru_task")), DAGEN_OPEN);
            huis.ververs();
            toon(String.format(Locale.ROOT, "full, in %.0f s", (System.nanoTime() - begin) / 1e9), huis);
            Map<String, Double> vol = schermen(meldroute.poort(), huis);

            druk("  %-52s %12s %12s %7s", "ms, the middle of " + METINGEN, "almost empty", "full", "ratio");
            leeg.forEach((scherm, was) -> {
                double nu = Objects.requireNonNull(vol.get(scherm));
                druk("  %-52s %12.1f %12.1f %7.2f", scherm, was, nu, nu / was);
            });
        }
    }

    /** Who is measured sees every region, so that no case stays out of the counts. */
    private static void overal(Meldroutekant meldroute) {
        Regios.alle().stream()
                .skip(1)
                .forEach(regio -> WIE.forEach(
                        wie -> meldroute.engine.getIdentityService().createTenantUserMembership(regio.id(), wie)));
    }

    private static void rondAf(Meldroutekant meldroute) {
        for (int i = 0; i < AFGEROND; i++) {
            Weg weg = WEGEN.get(i % WEGEN.size());
            meldroute.antwoordt(weg.antwoorden());
            meldroute.loop(NU.atZone(ZoneOffset.UTC).minus(weg.duur()).toInstant(), PER_TAAK);
            assertThat(ClockUtil.getCurrentTime()).isBefore(NU);
        }
    }

    /** In each stage some that somebody took up, and some that nobody did. */
    private static void begin(Meldroutekant meldroute) {
        for (int i = 0; i < BEGONNEN; i++) {
            meldroute.antwoordt(WEGEN.get(i % WEGEN.size()).antwoorden());
            String nummer = meldroute.loopTot(NU, PER_TAAK, i * 7 % STAPPEN);
            if (i % 3 == 0) {
                meldroute.open(nummer).ifPresent(meldroute::neem);
            }
        }
    }

    private int keren(int gewenst, long zijnEr) {
        return (int) Math.max(1, gewenst * (long) procent / 100 / Math.max(1, zijnEr));
    }

    private static void toon(String stand, Vermenigvuldiger huis) {
        druk(
                "  %-28s %,9d open tasks, %,9d running and %,9d finished routes, %,11d events",
                stand,
                huis.aantal("act_ru_task"),
                huis.aantal("melding m where " + LOOPT),
                huis.aantal("melding m where not " + LOOPT),
                huis.aantal("gebeurtenis"));
    }

    /** What each screen asks the server when it opens. */
    private static Map<String, Double> schermen(int poort, Vermenigvuldiger huis) {
        Map<String, Double> tijden = new LinkedHashMap<>();
        Sessie leider = Sessie.van(poort, "teamleider");
        Supplier<HttpResponse<String>> dashboard =
                () -> leider.get("/camunda/api/cockpit/plugin/sturing/default/beeld?gemeente=");
        JsonNode beeld = Sessie.json(dashboard.get());
        long geteld = 0;
        for (JsonNode stap : beeld.path("werkvoorraad")) {
            geteld += stap.path("aantal").asLong();
        }
        assertThat(geteld).isEqualTo(huis.aantal("act_ru_task"));
        tijden.put("dashboard", duur(dashboard));
        for (String wie : WIE) {
            Sessie sessie = Sessie.van(poort, wie);
            Sessie.json(sessie.get(Sessie.ENGINE + "/filter?resourceType=Task")).forEach(filter -> {
                Supplier<HttpResponse<String>> lijst = () -> sessie.hal(
                        Sessie.ENGINE + "/filter/" + filter.get("id").asText() + "/list?firstResult=0&maxResults=15",
                        "{}");
                tijden.put("Tasklist, " + wie + ", " + filter.get("name").asText(), duur(lijst));
            });
        }
        return tijden;
    }

    private static double duur(Supplier<HttpResponse<String>> vraag) {
        List<Double> metingen = new ArrayList<>();
        for (int i = 0; i < WARM + METINGEN; i++) {
            long begin = System.nanoTime();
            HttpResponse<String> antwoord = vraag.get();
            if (antwoord.statusCode() != 200) {
                throw new AssertionError(antwoord.statusCode() + " " + antwoord.body());
            }
            if (i >= WARM) {
                metingen.add((System.nanoTime() - begin) / 1e6);
            }
        }
        return metingen.stream().sorted().toList().get(METINGEN / 2);
    }

    private static void druk(String regel, Object... waarden) {
        System.out.printf(Locale.ROOT, regel + "%n", waarden);
    }
}
