package nl.meldroute.rapportage.webapp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** Where the library of the charts lies on the class path: its folder carries the version, which only pom.xml says. */
final class Grafiekbibliotheek {

    static final String PAD = "/META-INF/resources/webjars/chart.js/" + versie() + "/dist/chart.umd.js";

    private Grafiekbibliotheek() {}

    private static String versie() {
        try (InputStream bron = Grafiekbibliotheek.class.getResourceAsStream(
                "/META-INF/maven/org.webjars.npm/chart.js/pom.properties")) {
            Properties eigenschappen = new Properties();
            eigenschappen.load(Objects.requireNonNull(bron, "chart.js ontbreekt"));
            return eigenschappen.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
