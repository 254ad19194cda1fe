package nl.meldroute.engine;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

/** Tells why Meldroute does not start: the sentence alone, without a stack trace. */
class StartWeigeringMelder implements SpringBootExceptionReporter {

    StartWeigeringMelder(@Nullable ConfigurableApplicationContext context) {
        // Spring Boot looks for this constructor; the sentence needs no context.
    }

    @Override
    public boolean reportException(Throwable fout) {
        for (Throwable oorzaak = fout; oorzaak != null; oorzaak = oorzaak.getCause()) {
            if (oorzaak instanceof StartWeigering) {
                System.err.println(oorzaak.getMessage());
                return true;
            }
        }
        return false;
    }
}
