package nl.meldroute.melding.mail;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Work with an end to it, on a thread of its own that is interrupted when the time is over. Never for work on the database: H2 closes a
 * file whose reader is interrupted.
 */
final class Tijdgrens implements AutoCloseable {

    /** It took too long. */
    static final class Verstreken extends Exception {

        private static final long serialVersionUID = 1L;
    }

    private final ExecutorService draden;

    Tijdgrens(String naam) {
        draden = Executors.newCachedThreadPool(werk -> {
            Thread draad = new Thread(werk, naam);
            draad.setDaemon(true);
            return draad;
        });
    }

    /**
     * Does it within this time.
     *
     * @throws ExecutionException with what the work itself threw, errors included
     */
    <T> T doe(Duration hoogstens, Callable<T> werk) throws ExecutionException, Verstreken, InterruptedException {
        Future<T> bezig = draden.submit(werk);
        try {
            return bezig.get(hoogstens.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new Verstreken();
        } finally {
            bezig.cancel(true);
        }
    }

    @Override
    public void close() {
        draden.shutdownNow();
    }
}
