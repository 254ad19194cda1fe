package nl.meldroute.snelheid;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.meldroute.databases.Postgres;
import nl.meldroute.engine.Sessie;
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
    private static final int WARM = 5;
    private static final int METINGEN = 21;

    /** Five years of finished routes, and two months of open ones. */
    private static final int DAGEN_AFGEROND = 1825;

    private static final int DAGEN_OPEN = 60;

    private final int procent = Integer.getInteger("volhuis", 100);

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
            Vermenigvuldiger huis = Vermenigvuldiger.op(verbinding, postgres);
            for (int i = 0; i < AFGEROND; i++) {
                meldroute.loop();
            }
            List<String> klaar = huis.bewaar("klaar");
            huis.leeg();
            for (int i = 0; i < BEGONNEN; i++) {
                meldroute.loopTot(i % 6);
            }
            List<String> open = huis.bewaar("open");
            Map<String, Double> leeg = schermen(meldroute.poort());
            toon("almost empty", huis);

            long begin = System.nanoTime();
            huis.vermenigvuldig("klaar", klaar, keren(afgerond, AFGEROND), DAGEN_AFGEROND);
            huis.vermenigvuldig("open", open, keren(OPEN_TAKEN, huis.aantal("act_ru_task")), DAGEN_OPEN);
            huis.ververs();
            toon(String.format(Locale.ROOT, "full, in %.0f s", (System.nanoTime() - begin) / 1e9), huis);
            Map<String, Double> vol = schermen(meldroute.poort());

            druk("  %-44s %12s %12s %7s", "ms, the middle of " + METINGEN, "almost empty", "full", "ratio");
            leeg.forEach((scherm, was) -> {
                double nu = Objects.requireNonNull(vol.get(scherm));
                druk("  %-44s %12.1f %12.1f %7.2f", scherm, was, nu, nu / was);
            });
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
                huis.aantal("act_hi_procinst where super_process_instance_id_ is null and end_time_ is null"),
                huis.aantal("act_hi_procinst where super_process_instance_id_ is null and end_time_ is not null"),
                huis.aantal("gebeurtenis"));
    }

    /** What each screen asks the server when it opens. */
    private static Map<String, Double> schermen(int poort) {
        Map<String, Double> tijden = new LinkedHashMap<>();
        Sessie leider = Sessie.van(poort, "teamleider");
        tijden.put("dashboard", duur(() -> leider.get("/camunda/api/cockpit/plugin/sturing/default/beeld?gemeente=")));
        for (String wie : List.of("beoordelaar", "teamleider")) {
            Sessie sessie = Sessie.van(poort, wie);
            Sessie.json(sessie.get(Sessie.ENGINE + "/filter?resourceType=Task"))
                    .forEach(filter -> tijden.put(
                            "Tasklist, " + wie + ", " + filter.get("name").asText(),
                            duur(() -> sessie.hal(
                                    Sessie.ENGINE + "/filter/"
                                            + filter.get("id").asText() + "/list?firstResult=0&maxResults=15",
                                    "{}"))));
        }
        return tijden;
    }

    private interface Vraag {
        HttpResponse<String> stel();
    }

    private static double duur(Vraag vraag) {
        List<Double> metingen = new ArrayList<>();
        for (int i = 0; i < WARM + METINGEN; i++) {
            long begin = System.nanoTime();
            HttpResponse<String> antwoord = vraag.stel();
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
