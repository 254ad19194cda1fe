package nl.meldroute.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.meldroute.databases.Omgeving;
import nl.meldroute.rapportage.NietBevoegd;
import nl.meldroute.rapportage.Route;
import nl.meldroute.rapportage.Routebeeld;
import nl.meldroute.rapportage.Routebeeld.Stap;
import nl.meldroute.rapportage.Routebeeld.Taak;
import nl.meldroute.rapportage.Routes;
import nl.meldroute.rapportage.Stapstand;
import nl.meldroute.rapportage.Stapstanden;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.Rol;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A route is found by its number, and shows what happened in it; where routes wait together is counted. */
class RoutesProcessTest extends Procestest {

    private static final Gebruiker ELDERS =
            new Gebruiker("teamleider-elders", Set.of(Rol.TEAMLEIDER), Set.of("flevoland"));

    @Autowired
    private Routes routes;

    @Autowired
    private Stapstanden standen;

    @BeforeEach
    void een_leeg_dossier() {
        Omgeving.leegmaken(jdbc);
    }

    @Test
    void een_route_wordt_gevonden_met_wat_zij_zelf_begon_en_zegt_wie_wat_wanneer_deed() {
        String melding = totBesluit(Map.of());

        List<Route> gevonden = zoek(" " + melding.toLowerCase(Locale.ROOT) + " ");
        Route hoofd = een(gevonden, "Melding");
        Route beoordeling = een(gevonden, "Veiligheidsbeoordeling");
        assertThat(hoofd.aanroeper()).isNull();
        assertThat(beoordeling.aanroeper()).isEqualTo(hoofd.id());
        assertThat(gevonden).allMatch(route -> melding.equals(route.nummer()) && route.einde() == null);

        Routebeeld beeld = lees(beoordeling.id());
        assertThat(beeld.taken())
                .filteredOn(taak -> taak.element().equals("userTask_legContact"))
                .singleElement()
                .satisfies(taak -> {
                    assertThat(taak.behandelaar()).isNotNull();
                    assertThat(taak.afgerondDoor()).isEqualTo(taak.behandelaar());
                    assertThat(taak.afgerond()).isTrue();
                    assertThat(taak.teLaat()).isFalse();
                });
        assertThat(lees(hoofd.id()).stappen())
                .filteredOn(stap -> stap.soort().equals("callActivity") && stap.einde() == null)
                .extracting(Stap::aangeroepen)
                .contains(beoordeling.id());
        assertThat(lees(beoordeling.id()).stappen())
                .extracting(Stap::element)
                .containsSubsequence("userTask_legContact", "userTask_beoordeelVeiligheid");
    }

    @Test
    void een_afgeronde_route_blijft_te_zien_met_haar_einde() {
        String melding = totVervolg(Map.of(), Map.of());

        Routebeeld beeld = lees(een(zoek(melding), "Veiligheidsbeoordeling").id());

        assertThat(beeld.route().staat()).isEqualTo("COMPLETED");
        assertThat(beeld.route().einde()).isNotNull();
        assertThat(beeld.stappen()).allMatch(stap -> stap.einde() != null);
        assertThat(beeld.stappen()).extracting(Stap::naam).contains("Veiligheid beoordeeld");
    }

    @Test
    void wat_na_de_uiterste_datum_af_is_of_nog_open_staat_is_te_laat() {
        String melding = route.ontvang(route.gewoon());
        driver.verder(melding, Duration.ofDays(10));
        route.beantwoord(melding, "userTask_legContact");

        assertThat(lees(een(zoek(melding), "Veiligheidsbeoordeling").id()).taken())
                .extracting(Taak::element, Taak::afgerond, Taak::teLaat)
                .contains(tuple("userTask_legContact", true, true), tuple("userTask_verzamelInformatie", false, true));
    }

    @Test
    void per_stap_telt_wat_er_wacht_hoe_lang_en_wat_te_laat_is() {
        String eerste = route.ontvang(route.gewoon());
        driver.verder(eerste, Duration.ofDays(3));
        String tweede = route.ontvang(route.gewoon());
        driver.verder(eerste, Duration.ofDays(6));
        String definitie = een(zoek(tweede), "Veiligheidsbeoordeling").definitie();

        assertThat(driver.als(TEAMLEIDER, () -> standen.van(definitie)))
                .filteredOn(stand -> stand.element().equals("userTask_verzamelInformatie"))
                .singleElement()
                .satisfies(stand -> {
                    assertThat(List.of(stand.aantal(), stand.dezeVersie(), stand.oudsteDagen(), stand.teLaat()))
                            .containsExactly(2L, 2L, 9L, 1L);
                    assertThat(stand.naam()).isEqualTo("Informatie verzamelen");
                });
        route.beantwoord(eerste, "userTask_verzamelInformatie");
        assertThat(driver.als(TEAMLEIDER, () -> standen.van(definitie)))
                .filteredOn(stand -> stand.element().equals("userTask_verzamelInformatie"))
                .extracting(Stapstand::aantal, Stapstand::oudsteDagen, Stapstand::teLaat)
                .containsExactly(tuple(1L, 6L, 0L));
    }

    @Test
    void wie_niet_stuurt_ziet_niets_en_een_andere_regio_vindt_deze_melding_niet() {
        String melding = route.ontvang(route.gewoon());
        Route eigen = een(zoek(melding), "Melding");

        assertThat(driver.als(ELDERS, () -> routes.zoek(melding))).isEmpty();
        assertThat(driver.als(ELDERS, () -> routes.lees(eigen.id()))).isEmpty();
        assertThat(driver.als(ELDERS, () -> standen.van(eigen.definitie()))).isEmpty();
        assertThatThrownBy(() -> driver.als(BEOORDELAAR, () -> routes.zoek(melding)))
                .isInstanceOf(NietBevoegd.class);
        assertThatThrownBy(() -> driver.als(BEOORDELAAR, () -> routes.lees(eigen.id())))
                .isInstanceOf(NietBevoegd.class);
        assertThatThrownBy(() -> driver.als(BEOORDELAAR, () -> standen.van(eigen.definitie())))
                .isInstanceOf(NietBevoegd.class);
        assertThat(zoek("M2027-999999")).isEmpty();
        assertThat(zoek("")).isEmpty();
    }

    private List<Route> zoek(String nummer) {
        return driver.als(TEAMLEIDER, () -> routes.zoek(nummer));
    }

    private Routebeeld lees(String id) {
        return driver.als(TEAMLEIDER, () -> routes.lees(id)).orElseThrow();
    }

    private static Route een(List<Route> routes, String proces) {
        return routes.stream()
                .filter(route -> route.proces().equals(proces))
                .findFirst()
                .orElseThrow();
    }
}
