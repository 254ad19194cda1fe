package nl.meldroute.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.meldroute.melding.Aanmelding;
import nl.meldroute.melding.Intake;
import nl.meldroute.melding.Uitkomst;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.Rol;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Routetest
class RoutedriverTest {

    private static final String LEES = "userTask_lees";
    private static final Instant BEGIN = Instant.parse("2027-01-04T09:00:00Z");
    private static final Gebruiker BEOORDELAAR =
            new Gebruiker("beoordelaar", Set.of(Rol.BEOORDELAAR), Set.of("flevoland"));
    private static final Gebruiker MONITOR = new Gebruiker("monitor", Set.of(Rol.MONITOR), Set.of("flevoland"));
    private static final Gebruiker BUREAUDIENST =
            new Gebruiker("bureaudienst", Set.of(Rol.BUREAUDIENST), Set.of("flevoland"));

    @Autowired
    private Routedriver driver;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Clock klok;

    @Autowired
    private Intake intake;

    private String nummer = "";

    @BeforeEach
    void start() {
        driver.zetKlok(BEGIN);
        engine.getRepositoryService()
                .createDeployment()
                .name("driverproef")
                .enableDuplicateFiltering(true)
                .addClasspathResource("routeproef/driverproef.bpmn")
                .deploy();
        nummer = neemAan();
        engine.getRuntimeService().startProcessInstanceByKey("driverproef", nummer);
    }

    @AfterEach
    void geefDeKlokTerug() {
        driver.laatKlokLopen();
    }

    @Test
    void deKlokVanDeEngineEnVanHetDossierIsDezelfde() {
        assertThat(klok.instant()).isEqualTo(BEGIN).isEqualTo(driver.nu());
    }

    @Test
    void draaitAlleenWatVerschuldigdIs() {
        assertThat(driver.voerUit(nummer)).isEmpty();

        driver.zetKlok(Instant.parse("2027-01-05T11:59:59Z"));
        assertThat(driver.voerUit(nummer)).isEmpty();

        driver.zetKlok(Instant.parse("2027-01-05T12:00:00Z"));
        assertThat(driver.voerUit(nummer)).containsExactly("boundaryEvent_waarschuwing", "endEvent_gewaarschuwd");
    }

    @Test
    void springtNaarHetVolgendeMoment() {
        assertThat(driver.volgendMoment(nummer)).contains(Instant.parse("2027-01-05T12:00:00Z"));
        assertThat(driver.springNaarVolgendMoment(nummer)).isTrue();
        assertThat(driver.springNaarVolgendMoment(nummer)).isTrue();
        assertThat(driver.nu()).isEqualTo(Instant.parse("2027-01-06T12:00:00Z"));
        assertThat(driver.springNaarVolgendMoment(nummer)).isFalse();
    }

    @Test
    void draaitOnderwegElkeJobOpZijnEigenMoment() {
        driver.verder(nummer, Duration.ofDays(30));
        assertThat(driver.nu()).isEqualTo(BEGIN.plus(Duration.ofDays(30)));
        assertThat(engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .activityId("endEvent_verstreken")
                        .finishedAfter(Date.from(Instant.parse("2027-01-06T11:59:59Z")))
                        .finishedBefore(Date.from(Instant.parse("2027-01-06T12:00:01Z")))
                        .count())
                .isPositive();
    }

    @Test
    void dientEenTaakInAlsEenGebruikerDieHetMag() {
        assertThat(driver.rollen(driver.taak(nummer, LEES))).containsExactly(Rol.BEOORDELAAR);
        assertThatThrownBy(() -> driver.dienIn(nummer, LEES, MONITOR, Map.of()))
                .isInstanceOf(AuthorizationException.class);

        driver.dienIn(nummer, LEES, BEOORDELAAR, Map.of());

        assertThat(driver.open(nummer)).isEmpty();
        assertThatThrownBy(() -> driver.taak(nummer, LEES)).isInstanceOf(AssertionError.class);
    }

    /** A melding without its own route: the probe process takes that place. */
    private String neemAan() {
        Aanmelding aanmelding = new Aanmelding(
                UUID.randomUUID().toString(),
                BEGIN,
                "telefoon",
                "flevoland",
                "Almere",
                new Aanmelding.Melder("32", null, null, null, null, "ONBEKEND", null),
                List.of("08"),
                false,
                null,
                List.of());
        Uitkomst uitkomst =
                driver.als(BUREAUDIENST, () -> intake.neemAan(aanmelding, (sleutel, regio, variabelen) -> {}));
        return ((Uitkomst.Aangenomen) uitkomst).meldingnummer();
    }
}
