package nl.meldroute.berichten;

import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Starts the simulator of partners with the profile of that name, which also sets their addresses. */
@Configuration(proxyBeanMethods = false)
@Profile("partnersimulator")
class Simulatorinstelling {

    @Bean(destroyMethod = "close")
    Partnersimulator partnersimulator(@Value("${meldroute.partnersimulator.poort}") int poort) throws IOException {
        return new Partnersimulator(poort);
    }
}
