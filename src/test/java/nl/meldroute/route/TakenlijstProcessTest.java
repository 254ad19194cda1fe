package nl.meldroute.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.meldroute.toegang.Gebruiker;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

/** What stands in the lists of Tasklist while a melding goes its way. */
class TakenlijstProcessTest extends Procestest {

    private static final String LAATSTE_VAN_BEOORDELING = "userTask_verzamelInformatie";

    @Test
    void een_taak_gaat_met_de_tijd_van_deze_week_naar_vandaag_en_te_laat() {
        String melding = route.ontvang(route.gewoon());
        assertThat(uiterlijk(melding, LAATSTE_VAN_BEOORDELING)).isEqualTo("2027-01-11T22:59:59Z");
        assertThat(waarStaatHet()).containsExactly(false, false, false);

        driver.verder(melding, Duration.ofDays(7));
        assertThat(waarStaatHet()).as("op de laatste dag").containsExactly(false, true, true);

        driver.verder(melding, Duration.ofDays(1));
        assertThat(waarStaatHet()).as("een dag later").containsExactly(true, false, false);
    }

    @Test
    void wat_zondag_uiterlijk_af_moet_is_deze_week() {
        String melding = route.ontvang(route.gewoon());
        driver.verder(melding, Duration.ofDays(6));
        assertThat(lijst("Deze week", BEOORDELAAR)).as("zondag").doesNotContain(LAATSTE_VAN_BEOORDELING);
        driver.verder(melding, Duration.ofHours(15));
        assertThat(lijst("Deze week", BEOORDELAAR)).as("maandag").contains(LAATSTE_VAN_BEOORDELING);
    }

    @Test
    void een_aanbod_zonder_antwoord_staat_apart() {
        String melding = totVervolg(Map.of(), Map.of());
        route.beantwoord(melding, "userTask_kiesOverdrachtspartij");
        assertThat(lijst("Overdracht zonder antwoord", BEOORDELAAR)).isEmpty();
        route.beantwoord(melding, "userTask_biedOverdrachtAan");
        assertThat(lijst("Overdracht zonder antwoord", BEOORDELAAR)).containsExactly("userTask_legAntwoordVast");
    }

    private List<Boolean> waarStaatHet() {
        return List.of("Te laat", "Vandaag", "Deze week").stream()
                .map(naam -> lijst(naam, BEOORDELAAR).contains(LAATSTE_VAN_BEOORDELING))
                .toList();
    }

    private List<String> lijst(String naam, Gebruiker wie) {
        Filter filter = Objects.requireNonNull(engine.getFilterService()
                .createTaskFilterQuery()
                .filterName(naam)
                .singleResult());
        return driver.als(wie, () -> engine.getFilterService().<Task>listPage(filter.getId(), 0, 50).stream()
                .map(Task::getTaskDefinitionKey)
                .toList());
    }
}
