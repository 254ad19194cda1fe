package nl.meldroute.wandeling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import nl.meldroute.databases.Omgeving;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One random walk: a melding comes in, steps follow, and after each step every rule is checked. */
final class Wandeling {

    private static final List<String> REGIOS = List.of("gooi-en-vechtstreek", "flevoland", "noord-en-oost-gelderland");
    /** A Friday before Christmas, so that weekends and holidays come along. */
    private static final Instant BEGIN = Instant.parse("2026-12-18T09:00:00Z");

    /** Shrinking carries a walk out many times; when much is broken, the first few tell enough. */
    private static final int HOOGSTENS_INGEKORT = 3;

    /** A long walk is carried out for seconds each time; what was dropped by then is short enough to read. */
    private static final Duration HOOGSTENS_ZOEKEN = Duration.ofMinutes(2);

    private static final AtomicInteger INGEKORT = new AtomicInteger();

    private final Wereld wereld;
    private final long zaad;

    Wandeling(Wereld wereld, long zaad) {
        this.wereld = wereld;
        this.zaad = zaad;
    }

    /**
     * How a walk ended.
     *
     * @param breuk name of the broken rule or of the unexpected error; null when all went well
     */
    record Afloop(@Nullable String breuk, @Nullable Throwable oorzaak, List<String> verslag, boolean gesloten) {}

    /** Walks; on failure shrinks and throws an error that names seed, rule and the steps that are left. */
    boolean loop() {
        List<Stap> stappen = Stap.vanWandeling(zaad);
        Afloop eerste = loop(stappen);
        String breuk = eerste.breuk();
        if (breuk == null) {
            return eerste.gesloten();
        }
        Instant genoegGezocht = Instant.now().plus(HOOGSTENS_ZOEKEN);
        List<Stap> rest = INGEKORT.incrementAndGet() > HOOGSTENS_INGEKORT
                ? stappen
                : Krimper.krimp(
                        stappen,
                        deel -> Instant.now().isBefore(genoegGezocht)
                                && breuk.equals(loop(deel).breuk()));
        Afloop kleinste = loop(rest);
        throw new AssertionError(
                "Wandeling met zaad %d breekt: %s%nOpnieuw: -Dtest=WandelingTest -Dzaad=%d -Dwandelingen=1. Wat er nodig is (%d van %d stappen):%n  %s"
                        .formatted(
                                zaad,
                                breuk,
                                zaad,
                                rest.size(),
                                stappen.size(),
                                String.join("\n  ", kleinste.verslag())),
                Optional.ofNullable(kleinste.oorzaak()).orElse(eerste.oorzaak()));
    }

    Afloop loop(List<Stap> stappen) {
        Random toeval = Toeval.uit(zaad);
        String regio = REGIOS.get(toeval.nextInt(REGIOS.size()));
        wereld.driver().zetKlok(BEGIN.plus(Duration.ofMinutes(toeval.nextInt(14 * 24 * 60))));
        Route route = new Route(wereld, regio);
        String bezig = "intake";
        try (Logopname log = new Logopname()) {
            List<Regel> regels = Regels.nieuw(log);
            route.neemOp(wereld.meldkamer().meld(regio, toeval));
            route.noteer("melding in " + regio);
            route.voerUit();
            regels.forEach(regel -> controleer(regel, () -> regel.controleer(route)));
            Stapper stapper = new Stapper(route);
            for (Stap stap : stappen) {
                bezig = stap.soort().name();
                stapper.zet(stap);
                regels.forEach(regel -> controleer(regel, () -> regel.controleer(route)));
            }
            regels.forEach(regel -> controleer(regel, () -> regel.controleerAanHetEind(route)));
            return new Afloop(null, null, route.verslag(), isGesloten(route));
        } catch (RuntimeException | AssertionError fout) {
            String soort = fout instanceof Schending
                    ? String.valueOf(fout.getMessage())
                    : bezig + ": " + fout.getClass().getSimpleName();
            return new Afloop(soort, fout, route.verslag(), false);
        } finally {
            ruimOp(route);
            wereld.driver().laatKlokLopen();
        }
    }

    private static void controleer(Regel regel, Runnable controle) {
        try {
            controle.run();
        } catch (AssertionError fout) {
            throw new Schending(regel.naam(), fout);
        }
    }

    private static boolean isGesloten(Route route) {
        return route.meldingen().stream().anyMatch(nummer -> route.processen(nummer, "melding").stream()
                .anyMatch(instantie -> instantie.getEndTime() != null));
    }

    /** Leaves engine and dossier empty, so that the thousandth walk is as fast as the first. */
    private void ruimOp(Route route) {
        for (String nummer : route.meldingen()) {
            wereld.engine()
                    .getRuntimeService()
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(nummer)
                    .rootProcessInstances()
                    .list()
                    .forEach(instantie -> wereld.engine()
                            .getRuntimeService()
                            .deleteProcessInstance(instantie.getId(), "wandeling klaar", true, true));
            wereld
                    .engine()
                    .getHistoryService()
                    .createHistoricProcessInstanceQuery()
                    .processInstanceBusinessKey(nummer)
                    .list()
                    .stream()
                    .map(HistoricProcessInstance::getId)
                    .forEach(id -> wereld.engine().getHistoryService().deleteHistoricProcessInstanceIfExists(id));
        }
        JdbcClient jdbc = JdbcClient.create(wereld.database());
        Omgeving.leegmaken(jdbc);
        jdbc.sql("delete from ACT_HI_OP_LOG").update();
    }

    /** A rule is broken. */
    private static final class Schending extends AssertionError {
        private static final long serialVersionUID = 1L;

        Schending(String regel, AssertionError oorzaak) {
            super(regel, oorzaak);
        }
    }
}
