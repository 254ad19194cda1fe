package nl.meldroute.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;

/** A job that outlives its lock runs a second time beside the first; so everything it can wait for ends well before that. */
@Proefserver
class TijdgrenzenTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    AbstractPlatformTransactionManager transacties;

    @ParameterizedTest
    @ValueSource(strings = {"productie", "postgres", "productie,postgres"})
    void alleTijdgrenzenSamenBlijvenOnderDeHelftVanHetSlot(String profielen) {
        new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withPropertyValues("spring.profiles.active=" + profielen)
                .run(context -> {
                    Environment instellingen = context.getEnvironment();
                    String pool = "spring.datasource.hikari.";
                    Duration samen = millis(instellingen, pool + "connection-timeout")
                            .plus(seconden(instellingen, pool + "data-source-properties.connectTimeout"))
                            .plus(seconden(instellingen, pool + "data-source-properties.socketTimeout"))
                            .plus(duur(instellingen, "spring.jdbc.template.query-timeout"))
                            .plus(duur(instellingen, "spring.transaction.default-timeout"))
                            .plus(seconden(
                                    instellingen, "camunda.bpm.generic-properties.properties.jdbc-statement-timeout"));
                    Duration slot = millis(instellingen, "camunda.bpm.job-execution.lock-time-in-millis");

                    assertThat(samen).isPositive().isLessThan(slot.dividedBy(2));
                });
    }

    @Test
    void deEngineEnDeDatabaseHoudenZichEraan() {
        var instelling = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        JobExecutor jobs = instelling.getJobExecutor();

        assertThat(instelling.getJdbcStatementTimeout()).isEqualTo(20);
        assertThat(instelling.getSqlSessionFactory().getConfiguration().getDefaultStatementTimeout())
                .isEqualTo(20);
        assertThat(jdbc.getQueryTimeout()).isEqualTo(20);
        assertThat(transacties.getDefaultTimeout()).isEqualTo(45);
        assertThat(jobs.getLockTimeInMillis()).isEqualTo(300_000);
        assertThat(jobs.getMaxWait()).isLessThanOrEqualTo(5_000);
    }

    private static Duration millis(Environment instellingen, String naam) {
        return Duration.ofMillis(instellingen.getRequiredProperty(naam, Long.class));
    }

    private static Duration seconden(Environment instellingen, String naam) {
        return Duration.ofSeconds(instellingen.getRequiredProperty(naam, Long.class));
    }

    private static Duration duur(Environment instellingen, String naam) {
        return ApplicationConversionService.getSharedInstance()
                .convert(instellingen.getRequiredProperty(naam), Duration.class);
    }
}
