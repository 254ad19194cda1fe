package nl.meldroute;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Meldroute: engine, dossier and web applications in one process. */
@SpringBootApplication
public class Meldroute {

    public static void main(String[] args) {
        // Stored moments must not depend on the machine's zone; calendar days are computed in Europe/Amsterdam.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(Meldroute.class, args);
    }
}
