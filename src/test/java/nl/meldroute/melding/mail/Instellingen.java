package nl.meldroute.melding.mail;

import java.time.Duration;
import java.util.Map;
import nl.meldroute.databases.Omgeving;
import nl.meldroute.melding.mail.Postbusinstelling.Grenzen;
import nl.meldroute.melding.mail.Postbusinstelling.Postbus;
import org.springframework.util.unit.DataSize;

/** The limits as they are without any setting. */
final class Instellingen {

    private Instellingen() {}

    static Postbusinstelling gewoon(Postbus postbus) {
        return met(postbus, Duration.ofMinutes(2), DataSize.ofMegabytes(25));
    }

    static Postbusinstelling met(Postbus postbus, Duration ronde, DataSize mail) {
        return new Postbusinstelling(
                Map.of(Omgeving.REGIO, postbus), Duration.ofMinutes(1), ronde, Duration.ofSeconds(5), grenzen(mail));
    }

    static Grenzen grenzen(DataSize mail) {
        return new Grenzen(
                mail,
                DataSize.ofKilobytes(256),
                10,
                200,
                DataSize.ofMegabytes(1),
                20,
                DataSize.ofMegabytes(10),
                DataSize.ofMegabytes(100),
                2000);
    }
}
