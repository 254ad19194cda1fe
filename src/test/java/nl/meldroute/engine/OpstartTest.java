package nl.meldroute.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;

@Proefserver
class OpstartTest {

    @Autowired
    Opstart opstart;

    @Autowired
    Accounts accounts;

    @Autowired
    Rechten rechten;

    @Autowired
    Takenlijsten takenlijsten;

    @Autowired
    Modellen modellen;

    @Autowired
    RepositoryService repository;

    @Autowired
    FilterService filters;

    @Autowired
    AuthorizationService autorisaties;

    @Autowired
    IdentityService identiteit;

    @Autowired
    Clock klok;

    @Test
    void nogEenStartMaaktNietsNieuw() {
        long[] eerst = aantallen();

        opstart.afterSingletonsInstantiated();

        assertThat(aantallen()).containsExactly(eerst);
        assertThat(eerst[0]).isPositive();
    }

    @Test
    void productieWeigertEenDatabaseMetDemoAccounts() {
        MockEnvironment productie = new MockEnvironment();
        productie.setActiveProfiles("productie");
        var start = new Opstart(instellingen(null), productie, accounts, rechten, takenlijsten, modellen);

        assertThatThrownBy(start::afterSingletonsInstantiated).hasMessageContaining("nog demo-accounts");
    }

    @Test
    void zonderBeheerderIsEenEersteNodig() {
        MockEnvironment hier = new MockEnvironment().withProperty("server.address", "127.0.0.1");
        identiteit.deleteMembership("beheerder", Groups.CAMUNDA_ADMIN);
        try {
            for (String opgave : new String[] {"", "geenwachtwoord", "id:", ":w"}) {
                var start = new Opstart(instellingen(opgave), hier, accounts, rechten, takenlijsten, modellen);
                assertThatThrownBy(start::afterSingletonsInstantiated).isInstanceOf(StartWeigering.class);
            }
            new Opstart(instellingen("baas:Geheim-123x"), hier, accounts, rechten, takenlijsten, modellen)
                    .afterSingletonsInstantiated();
            assertThat(identiteit.checkPassword("baas", "Geheim-123x")).isTrue();
            assertThat(identiteit
                            .createUserQuery()
                            .memberOfGroup(Groups.CAMUNDA_ADMIN)
                            .list())
                    .extracting("id")
                    .containsExactly("baas");
        } finally {
            identiteit.createMembership("beheerder", Groups.CAMUNDA_ADMIN);
            identiteit.deleteUser("baas");
        }
    }

    @Test
    void engineEnDossierHebbenEenKlok() {
        Date moment = Date.from(Instant.parse("2027-03-28T00:59:59Z"));
        ClockUtil.setCurrentTime(moment);
        try {
            assertThat(klok.instant()).isEqualTo(moment.toInstant());
        } finally {
            ClockUtil.reset();
        }
    }

    private static Instellingen instellingen(@Nullable String eersteBeheerder) {
        return new Instellingen(false, eersteBeheerder);
    }

    private long[] aantallen() {
        return new long[] {
            repository.createProcessDefinitionQuery().count(),
            repository.createDeploymentQuery().count(),
            filters.createTaskFilterQuery().count(),
            autorisaties.createAuthorizationQuery().count(),
            identiteit.createUserQuery().count(),
            identiteit.createTenantQuery().count()
        };
    }
}
