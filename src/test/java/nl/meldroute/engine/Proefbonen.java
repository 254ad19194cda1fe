package nl.meldroute.engine;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Beans that only tests have. */
@TestConfiguration(proxyBeanMethods = false)
class Proefbonen {

    /** A bean that models may call, but a query never: it counts its calls. */
    public static class Kanarie implements Modelfunctie {

        static final AtomicInteger AANROEPEN = new AtomicInteger();

        public String fluit() {
            AANROEPEN.incrementAndGet();
            return "beoordelaar";
        }
    }

    /** Not for models. */
    public static class Geheim {

        public String lees() {
            return "geheim";
        }
    }

    @Bean
    Kanarie kanarie() {
        return new Kanarie();
    }

    @Bean
    Geheim geheim() {
        return new Geheim();
    }
}
