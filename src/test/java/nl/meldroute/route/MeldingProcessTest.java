package nl.meldroute.route;

import static nl.meldroute.route.Meldingsroute.BEGIN;
import static org.assertj.core.api.Assertions.assertThat;

import nl.meldroute.dossier.Meldingen;
import nl.meldroute.dossier.ZichtOpVeiligheid;
import nl.meldroute.dossier.ZichtOpVeiligheid.Houder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Routetest
class MeldingProcessTest {

    @Autowired
    private Routedriver driver;

    @Autowired
    private Meldingsroute route;

    @Autowired
    private Meldingen meldingen;

    @Autowired
    private ZichtOpVeiligheid zicht;

    @BeforeEach
    void zetDeKlok() {
        driver.zetKlok(BEGIN);
    }

    @AfterEach
    void geefDeKlokTerug() {
        driver.laatKlokLopen();
    }

    @Test
    void een_melding_gaat_van_ontvangst_via_warme_overdracht_naar_sluiting() {
        String melding = route.ontvang(route.gewoon());
        assertThat(zicht.houderOp(melding, driver.nu())).contains(new Houder.VeiligThuis());

        route.beantwoord(
                melding,
                "userTask_verzamelInformatie",
                "userTask_legContact",
                "userTask_beoordeelVeiligheid",
                "userTask_neemVervolgbesluit",
                "userTask_spreekMelder",
                "userTask_informeerBetrokkenen",
                "userTask_kiesOverdrachtspartij",
                "userTask_biedOverdrachtAan",
                "userTask_legAntwoordVast",
                "userTask_voerOverdrachtsgesprek");
        assertThat(zicht.houderOp(melding, driver.nu())).contains(new Houder.VeiligThuis());

        route.beantwoord(melding, "userTask_bevestigStartVervolg");
        assertThat(zicht.houderOp(melding, driver.nu()).orElseThrow()).isInstanceOf(Houder.Partij.class);

        route.beantwoord(melding, "userTask_koppelTerug");
        assertThat(route.open(melding)).isEmpty();
        assertThat(meldingen.lees(melding).geslotenOp()).isEqualTo(BEGIN);
    }
}
