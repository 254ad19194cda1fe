package nl.meldroute.route;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * A test on the whole application in one shared Spring context. No job runs by itself: a {@link Routedriver} runs what is due. Add
 * {@link nl.meldroute.databases.OpPostgres} for the same on PostgreSQL.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:routes;DB_CLOSE_DELAY=-1",
            // The webapps find engines by name in a registry of the JVM; a second "default" would answer for another
            // context.
            "camunda.bpm.generate-unique-process-engine-name=true",
            "camunda.bpm.job-execution.enabled=false",
            "camunda.bpm.metrics.enabled=false",
            "meldroute.post.map=target/post",
            "spring.datasource.hikari.connection-timeout=1000"
        })
public @interface Routetest {}
