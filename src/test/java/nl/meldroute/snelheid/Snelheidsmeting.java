package nl.meldroute.snelheid;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.meldroute.databases.Postgres;
import nl.meldroute.route.Antwoorden;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whole routes a second of Meldroute beside the bare engine on the same models, and where the time goes. Its name keeps it out of every
 * test run: {@code mvn test -Dtest=Snelheidsmeting -Dsnelheid}, with a number behind {@code snelheid} for more routes a round.
 */
@EnabledIfSystemProperty(named = "snelheid", matches = ".*")
class Snelheidsmeting {

    private static final int RONDES = 5;
    private static final int GEWOON_AANTAL = 10;
    private static final int WARM = 2;

    /** A way through the models: what is answered otherwise than in an ordinary case, by task. */
    private record Route(String naam, Map<String, Map<String, Object>> antwoorden) {}

    private static final List<Route> ROUTES = List.of(
            new Route("a route with a handover", Map.of()),
            new Route(
                    "a route with onderzoek",
                    Map.of(
                            "userTask_beoordeelVeiligheid",
                            Map.of(
                                    "structureleOnveiligheid", "ja",
                                    "medewerking", "nee",
                                    "mdo", "ja",
                                    "mdoMet", Antwoorden.lijst("gedragswetenschapper"),
                                    "mdoOordeel", "Verzonnen oordeel"),
                            "userTask_neemVervolgbesluit",
                            Map.of("vervolg", "onderzoek"))));

    private final int aantal = Integer.getInteger("snelheid", GEWOON_AANTAL);

    @AfterEach
    void laatDeKlokLopen() {
        ClockUtil.reset();
    }

    @Test
    void opH2(@TempDir Path map) throws IOException, InterruptedException {
        meet("H2 file", h2(map.resolve("meldroute")), h2(map.resolve("kaal")));
    }

    @Test
    void opPostgres() throws InterruptedException {
        meet(
                "PostgreSQL",
                new Databank(Postgres.nieuweDatabase(), "postgres"),
                new Databank(Postgres.nieuweDatabase(), "postgres"));
    }

    private static Databank h2(Path bestand) {
        return new Databank("jdbc:h2:file:" + bestand + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0", "sa");
    }

    private void meet(String databank, Databank eigen, Databank kaal) throws InterruptedException {
        try (Meldroutekant meldroute = Meldroutekant.start(eigen);
                Kalekant bare = Kalekant.start(kaal)) {
            for (Route route : ROUTES) {
                meldroute.antwoordt(route.antwoorden());
                bare.speelt(meldroute.neemOp());
                vergelijk(databank + ", " + route.naam(), meldroute, bare);
            }
        }
    }

    private void vergelijk(String kop, Kant meldroute, Kant bare) throws InterruptedException {
        for (int i = 0; i < WARM; i++) {
            ronde(meldroute);
            ronde(bare);
        }
        List<Double> eigen = new ArrayList<>();
        List<Double> kaal = new ArrayList<>();
        for (int i = 0; i < RONDES; i++) {
            eigen.add(ronde(meldroute));
            kaal.add(ronde(bare));
        }
        druk("%n%s: %d rounds of %d routes, one after the other, in turn", kop, RONDES, aantal);
        druk("  Meldroute    %6.2f routes/s  (%.2f to %.2f)", midden(eigen), laagste(eigen), hoogste(eigen));
        druk("  bare engine  %6.2f routes/s  (%.2f to %.2f)", midden(kaal), laagste(kaal), hoogste(kaal));
        druk("  ratio        %6.2f", midden(eigen) / midden(kaal));
        druk("  Meldroute    %s", Teller.toon(meldroute.teller.tel(() -> ronde(meldroute)), aantal));
        druk("  bare engine  %s", Teller.toon(bare.teller.tel(() -> ronde(bare)), aantal));
        Map<String, Double> delenEigen = Steekproef.neem(() -> ronde(meldroute));
        Map<String, Double> delenKaal = Steekproef.neem(() -> ronde(bare));
        druk("  %-28s %10s %12s", "ms a route", "Meldroute", "bare engine");
        delenEigen.forEach((soort, deel) -> druk(
                "  %-28s %10.1f %12.1f",
                soort, 1000 * deel / midden(eigen), 1000 * delenKaal.getOrDefault(soort, 0.0) / midden(kaal)));
    }

    /** Routes a second in one round. */
    private double ronde(Kant kant) {
        long begin = System.nanoTime();
        for (int i = 0; i < aantal; i++) {
            kant.loop();
        }
        return aantal / ((System.nanoTime() - begin) / 1e9);
    }

    private static double midden(List<Double> metingen) {
        return metingen.stream().sorted().toList().get(metingen.size() / 2);
    }

    private static double laagste(List<Double> metingen) {
        return metingen.stream().sorted().toList().get(0);
    }

    private static double hoogste(List<Double> metingen) {
        return metingen.stream().sorted().toList().get(metingen.size() - 1);
    }

    private static void druk(String regel, Object... waarden) {
        System.out.printf(Locale.ROOT, regel + "%n", waarden);
    }
}
