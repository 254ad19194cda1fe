package nl.meldroute.engine;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Slows down who guesses passwords, per address and login together: a stranger who types a colleague's name wrong all night locks out
 * himself and not the colleague. In memory, and bounded.
 */
class Aanmeldrem {

    /** So many wrong passwords cost nothing. */
    static final int VRIJ = 5;

    static final int MEESTE = 10_000;
    static final Duration LANGSTE = Duration.ofMinutes(15);
    private static final Duration VERGETEN_NA = Duration.ofHours(1);
    private static final int LANGSTE_LOGIN = 64;

    private final Clock klok;
    private final Object[] sloten =
            IntStream.range(0, 64).mapToObj(nummer -> new Object()).toArray();
    private final Map<String, Fouten> fouten = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Fouten> oudste) {
            return size() > MEESTE;
        }
    };

    Aanmeldrem(Clock klok) {
        this.klok = klok;
    }

    /** What came of one try. */
    enum Uitkomst {
        GOED,
        FOUT,
        /** The password was not looked at. */
        NIET_GEKEKEN
    }

    /** One try with a password. */
    @FunctionalInterface
    interface Poging {
        Uitkomst doe() throws IOException, ServletException;
    }

    private record Fouten(int aantal, Instant laatst) {

        Instant tot() {
            if (aantal < VRIJ) {
                return Instant.MIN;
            }
            Duration pauze = Duration.ofMinutes(1L << Math.min(aantal - VRIJ, 10));
            return laatst.plus(pauze.compareTo(LANGSTE) > 0 ? LANGSTE : pauze);
        }
    }

    /**
     * Lets one try through, or not. Tries with one key wait for each other, so that many at once are no way around the count.
     *
     * @return how long to wait; zero when the try was made
     */
    Duration probeer(String adres, String login, Poging poging) throws IOException, ServletException {
        String sleutel = adres + " " + (login.length() > LANGSTE_LOGIN ? login.substring(0, LANGSTE_LOGIN) : login);
        synchronized (sloten[Math.floorMod(sleutel.hashCode(), sloten.length)]) {
            Duration wachten = wachten(sleutel);
            if (wachten.isZero()) {
                onthoud(sleutel, poging.doe());
            }
            return wachten;
        }
    }

    private Duration wachten(String sleutel) {
        synchronized (fouten) {
            @Nullable Fouten eerder = fouten.get(sleutel);
            Instant nu = klok.instant();
            return eerder == null || !nu.isBefore(eerder.tot()) ? Duration.ZERO : Duration.between(nu, eerder.tot());
        }
    }

    private void onthoud(String sleutel, Uitkomst uitkomst) {
        synchronized (fouten) {
            if (uitkomst == Uitkomst.GOED) {
                fouten.remove(sleutel);
            } else if (uitkomst == Uitkomst.FOUT) {
                Instant nu = klok.instant();
                @Nullable Fouten eerder = fouten.get(sleutel);
                boolean telt =
                        eerder != null && eerder.laatst().plus(VERGETEN_NA).isAfter(nu);
                fouten.put(sleutel, new Fouten(telt && eerder != null ? eerder.aantal() + 1 : 1, nu));
            }
        }
    }

    int onthouden() {
        synchronized (fouten) {
            return fouten.size();
        }
    }
}
