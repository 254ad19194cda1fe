package nl.meldroute.engine;

import static nl.meldroute.engine.Aanmeldrem.Uitkomst.FOUT;
import static nl.meldroute.engine.Aanmeldrem.Uitkomst.GOED;
import static nl.meldroute.engine.Aanmeldrem.Uitkomst.NIET_GEKEKEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AanmeldremTest {

    private static final String ADRES = "192.0.2.1";

    private Instant nu = Instant.parse("2026-11-22T23:00:00Z");

    private final Aanmeldrem rem = new Aanmeldrem(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return nu;
        }
    });

    @Test
    void naVijfKeerFoutWachtJeOokMetHetGoedeWachtwoord() throws Exception {
        raad(Aanmeldrem.VRIJ);

        assertThat(rem.probeer(ADRES, "monitor", () -> GOED)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void eenCollegaOpEenAnderAdresMerktErNietsVan() throws Exception {
        raad(Aanmeldrem.VRIJ);

        assertThat(rem.probeer("192.0.2.2", "monitor", () -> GOED)).isZero();
        assertThat(rem.probeer(ADRES, "teamleider", () -> GOED)).isZero();
    }

    @Test
    void deWachttijdGroeitTotEenKwartierEnNietVerder() throws Exception {
        for (int minuten : List.of(1, 2, 4, 8, 15, 15)) {
            raad(minuten == 1 ? Aanmeldrem.VRIJ : 1);
            Duration wachten = rem.probeer(ADRES, "monitor", () -> GOED);
            assertThat(wachten).isEqualTo(Duration.ofMinutes(minuten));
            nu = nu.plus(wachten);
        }
    }

    @Test
    void eenGoedeLoginOfEenUurRustBegintOpnieuw() throws Exception {
        raad(Aanmeldrem.VRIJ - 1);
        rem.probeer(ADRES, "monitor", () -> GOED);
        raad(Aanmeldrem.VRIJ - 1);
        nu = nu.plus(Duration.ofHours(1));
        raad(Aanmeldrem.VRIJ - 1);

        assertThat(rem.probeer(ADRES, "monitor", () -> GOED)).isZero();
    }

    @Test
    void eenVraagZonderWachtwoordWistNiets() throws Exception {
        raad(Aanmeldrem.VRIJ - 1);
        rem.probeer(ADRES, "monitor", () -> NIET_GEKEKEN);
        raad(1);

        assertThat(rem.probeer(ADRES, "monitor", () -> GOED)).isPositive();
    }

    @Test
    void tegelijkProberenGeeftNietMeerPogingen() throws Exception {
        AtomicInteger gekeken = new AtomicInteger();
        Callable<Duration> poging = () -> rem.probeer(ADRES, "monitor", () -> {
            gekeken.incrementAndGet();
            Thread.yield();
            return FOUT;
        });
        var uitvoerders = Executors.newFixedThreadPool(20);
        try {
            uitvoerders.invokeAll(
                    IntStream.range(0, 40).mapToObj(nummer -> poging).toList());
        } finally {
            uitvoerders.shutdown();
        }

        assertThat(gekeken).hasValue(Aanmeldrem.VRIJ);
    }

    @Test
    void hetGeheugenIsBegrensd() throws Exception {
        for (int nummer = 0; nummer < Aanmeldrem.MEESTE + 50; nummer++) {
            rem.probeer(ADRES, "verzonnen" + nummer, () -> FOUT);
        }
        rem.probeer(ADRES, "x".repeat(100_000), () -> FOUT);

        assertThat(rem.onthouden()).isEqualTo(Aanmeldrem.MEESTE);
    }

    private void raad(int keren) throws Exception {
        for (int keer = 0; keer < keren; keer++) {
            assertThat(rem.probeer(ADRES, "monitor", () -> FOUT)).isZero();
        }
    }
}
