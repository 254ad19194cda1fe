package nl.meldroute.wandeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.meldroute.dossier.Dossierinzage;
import nl.meldroute.dossier.Huishoudens;
import nl.meldroute.dossier.Taakroute;
import nl.meldroute.dossier.ZichtOpVeiligheid;
import nl.meldroute.melding.Intake;
import nl.meldroute.melding.RouteStarter;
import nl.meldroute.modellen.Formuliermodel;
import nl.meldroute.modellen.Onderdelen;
import nl.meldroute.route.Routedriver;
import nl.meldroute.route.Routetest;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The rules that always hold, over random routes through the real engine: 200 walks, or as many as {@code -Dwandelingen=} asks, from
 * seed {@code -Dzaad=} (1) on.
 */
@Routetest
class WandelingTest {

    private static final int AANTAL = Integer.getInteger("wandelingen", 200);
    private static final long EERSTE_ZAAD = Long.getLong("zaad", 1);

    @Autowired
    private Routedriver driver;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Dossierinzage inzage;

    @Autowired
    private ZichtOpVeiligheid zicht;

    @Autowired
    private Huishoudens huishoudens;

    @Autowired
    private Taakroute taakroute;

    @Autowired
    private DataSource database;

    @Autowired
    private Intake intake;

    @Autowired
    private RouteStarter starter;

    @TestFactory
    Stream<DynamicTest> opElkeRouteHoudenDeRegelsStand() {
        Map<String, Formuliermodel> formulieren =
                Onderdelen.formulieren().stream().collect(Collectors.toMap(Formuliermodel::id, Function.identity()));
        Wereld wereld = new Wereld(
                driver,
                engine,
                inzage,
                zicht,
                huishoudens,
                taakroute,
                database,
                new IntakeMeldkamer(intake, starter, driver),
                formulieren);
        int aantal = aantal();
        AtomicInteger gesloten = new AtomicInteger();
        Stream<DynamicTest> wandelingen = LongStream.range(EERSTE_ZAAD, EERSTE_ZAAD + aantal)
                .mapToObj(zaad -> DynamicTest.dynamicTest("wandeling " + zaad, () -> {
                    if (new Wandeling(wereld, zaad).loop()) {
                        gesloten.incrementAndGet();
                    }
                }));
        DynamicTest einde =
                DynamicTest.dynamicTest("genoeg wandelingen sluiten een melding", () -> assertThat(gesloten.get())
                        .as("wandelingen van " + aantal + " die een melding tot sluiting brengen")
                        .isGreaterThanOrEqualTo(aantal / 20));
        return Stream.concat(wandelingen, Stream.of(einde));
    }

    /** How many walks this class makes. */
    int aantal() {
        return AANTAL;
    }
}
