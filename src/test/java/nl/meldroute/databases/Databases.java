package nl.meldroute.databases;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Gives each test its {@link Omgeving} on both databases; each database and its context start once per JVM. */
class Databases implements TestTemplateInvocationContextProvider {

    private static final class OpH2 {
        static final Omgeving OMGEVING =
                new Omgeving(JdbcConnectionPool.create("jdbc:h2:mem:dossier;DB_CLOSE_DELAY=-1", "sa", ""));
    }

    private static final class OpPostgres {
        static final Omgeving OMGEVING = new Omgeving(verbindingen());

        private static DataSource verbindingen() {
            HikariDataSource verbindingen = new HikariDataSource();
            verbindingen.setJdbcUrl(Postgres.nieuweDatabase());
            verbindingen.setUsername("postgres");
            return verbindingen;
        }
    }

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        return Stream.of(new Keer("H2"), new Keer("PostgreSQL"));
    }

    private record Keer(String naam) implements TestTemplateInvocationContext, ParameterResolver {

        @Override
        public String getDisplayName(int nummer) {
            return naam;
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Omgeving.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            Omgeving omgeving = naam.equals("H2") ? OpH2.OMGEVING : OpPostgres.OMGEVING;
            omgeving.leegmaken();
            return omgeving;
        }
    }
}
