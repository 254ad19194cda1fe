package nl.meldroute.termijnen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import nl.meldroute.toegang.Regios;

/** A term of the table, when it begins, and when it must warn and end; the moments stand in {@code termijnen/voorbeelden.csv}. */
public record Termijnvoorbeeld(String termijn, String regio, Instant begin, Instant waarschuwing, Instant uiterlijk) {

    /** All examples, one for each region that they hold for. */
    public static List<Termijnvoorbeeld> alle() {
        try (InputStream bron = Termijnvoorbeeld.class.getResourceAsStream("/termijnen/voorbeelden.csv")) {
            return new String(bron.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(regel -> !regel.startsWith("#"))
                    .map(regel -> regel.split(",\\s*", -1))
                    .flatMap(Termijnvoorbeeld::perRegio)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Termijnvoorbeeld> perRegio(String[] regel) {
        Stream<String> regios =
                regel[1].equals("*") ? Regios.alle().stream().map(Regios.Regio::id) : Stream.of(regel[1]);
        return regios.map(
                regio -> new Termijnvoorbeeld(regel[0], regio, moment(regel[2]), moment(regel[3]), moment(regel[4])));
    }

    private static Instant moment(String tekst) {
        return OffsetDateTime.parse(tekst).toInstant();
    }

    @Override
    public String toString() {
        return termijn + " in " + regio + " vanaf " + begin;
    }
}
