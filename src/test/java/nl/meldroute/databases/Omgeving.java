package nl.meldroute.databases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.meldroute.dossier.Bekendheid;
import nl.meldroute.dossier.Taakroute;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.HuidigeGebruiker;
import nl.meldroute.toegang.Rol;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The dossier without the engine: real tables, real transactions, a clock to move and a user to be. */
public class Omgeving {

    public static final String REGIO = "gooi-en-vechtstreek";

    private final AnnotationConfigApplicationContext context;
    private final JdbcClient jdbc;

    Omgeving(DataSource database) {
        Flyway.configure().dataSource(database).load().migrate();
        context = new AnnotationConfigApplicationContext();
        context.registerBean(DataSource.class, () -> database);
        context.register(Beans.class);
        context.refresh();
        jdbc = geef(JdbcClient.class);
    }

    public <T> T geef(Class<T> type) {
        return context.getBean(type);
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    public int aantal(String tabel) {
        return jdbc.sql("select count(*) from " + tabel).query(Integer.class).single();
    }

    public TransactionTemplate transactie() {
        return new TransactionTemplate(geef(PlatformTransactionManager.class));
    }

    /** From here on this user acts, in {@link #REGIO}. */
    public void als(String gebruiker, Rol... rollen) {
        als(new Gebruiker(gebruiker, Arrays.stream(rollen).collect(Collectors.toSet()), Set.of(REGIO)));
    }

    public void als(@Nullable Gebruiker gebruiker) {
        geef(Wie.class).gebruiker = gebruiker;
    }

    /** Whether some transaction waits now for what another one holds. */
    public boolean wachtIemand() {
        boolean postgres =
                jdbc.sql("select count(*) from information_schema.tables where table_name = 'pg_stat_activity'")
                                .query(Integer.class)
                                .single()
                        > 0;
        return jdbc.sql(
                                postgres
                                        ? "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
                                        : "select count(*) from information_schema.sessions where blocker_id is not null")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public void zetKlok(String moment) {
        geef(Testklok.class).nu = Instant.parse(moment);
    }

    public void verstrijkt(Duration duur) {
        Testklok klok = geef(Testklok.class);
        klok.nu = klok.nu.plus(duur);
    }

    void leegmaken() {
        als((Gebruiker) null);
        zetKlok("2026-11-20T10:00:00Z");
        leegmaken(jdbc);
    }

    /** Deletes everything that the dossier holds. */
    public static void leegmaken(JdbcClient jdbc) {
        for (String tabel : new String[] {
            "document_deel",
            "document",
            "concept",
            "mailstuk_deel",
            "mailstuk",
            "binnengekomen_mail",
            "vernietiging",
            "raadantwoord",
            "raadverzoek",
            "signaal",
            "berichtpoging",
            "bericht",
            "inzending",
            "leeslog",
            "afwezigheid",
            "betrokkenheid",
            "gebeurtenis_code",
            "gebeurtenis",
            "correctie",
            "dossiercode",
            "dossierveld",
            "gesprek",
            "overdracht_stap",
            "overdracht",
            "veiligheidsplan_regel",
            "veiligheidsplan",
            "besluit_bevestiging",
            "besluit",
            "contact",
            "informeren",
            "relatie",
            "aard",
            "betrokkene_uit_melding",
            "betrokkene_in_melding",
            "betrokkene_eerder",
            "betrokkene",
            "melder_eerder",
            "melder",
            "melding",
            "huishouden_besluit",
            "huishouden_twijfel",
            "dossier"
        }) {
            jdbc.sql("delete from " + tabel).update();
        }
    }

    private static final class Wie implements HuidigeGebruiker {
        private @Nullable Gebruiker gebruiker;

        @Override
        public Optional<Gebruiker> vind() {
            return Optional.ofNullable(gebruiker);
        }
    }

    private static final class Testklok extends Clock {
        private Instant nu = Instant.EPOCH;

        @Override
        public Instant instant() {
            return nu;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    // Not @Configuration: the application scans this package in its own tests and must not find these beans.
    @TestConfiguration
    @EnableTransactionManagement
    @ComponentScan(
            basePackages = {"nl.meldroute.dossier", "nl.meldroute.toegang", "nl.meldroute.melding"},
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = "nl\\.meldroute\\..*\\.(process|web|webapp|mail)\\..*"))
    static class Beans {

        @Bean
        JdbcClient jdbcClient(DataSource database) {
            return JdbcClient.create(database);
        }

        @Bean
        PlatformTransactionManager transacties(DataSource database) {
            return new JdbcTransactionManager(database);
        }

        @Bean
        Testklok klok() {
            return new Testklok();
        }

        @Bean
        Wie wie() {
            return new Wie();
        }

        /** Without the engine no melding has a route. */
        @Bean
        Taakroute geenRoute() {
            return new Taakroute() {
                @Override
                public Optional<String> meldingnummerVanTaak(String taakId) {
                    return Optional.empty();
                }

                @Override
                public Optional<String> mailnummerVanTaak(String taakId) {
                    return Optional.empty();
                }

                @Override
                public void melderGewijzigd(String meldingnummer, Bekendheid bekendheid, boolean professional) {
                    throw new UnsupportedOperationException("zonder engine");
                }

                @Override
                public boolean meldAcuutGevaar(String meldingnummer) {
                    throw new UnsupportedOperationException("zonder engine");
                }
            };
        }
    }
}
