package nl.meldroute.route;

import static nl.meldroute.route.Antwoorden.lijst;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.meldroute.databases.Omgeving;
import nl.meldroute.rapportage.Inspectie;
import nl.meldroute.rapportage.Inspectiebeeld;
import nl.meldroute.rapportage.Inspectiebeeld.Criteriumbeeld;
import nl.meldroute.rapportage.Inspectiebeeld.Uitkomst;
import nl.meldroute.rapportage.NietBevoegd;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.Rol;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The figures beside the criteria of the inspection follow the routes that they count. */
class InspectieProcessTest extends Procestest {

    private static final Map<String, Object> ONDERZOEK = Map.of(
            "structureleOnveiligheid",
            "ja",
            "medewerking",
            "nee",
            "zichtOpAllen",
            "nee",
            "geenZichtReden",
            "Verzonnen reden",
            "mdo",
            "ja",
            "mdoOordeel",
            "Verzonnen oordeel",
            "mdoMet",
            lijst("gedragswetenschapper"));

    @Autowired
    private Inspectie inspectie;

    @BeforeEach
    void een_leeg_dossier() {
        Omgeving.leegmaken(jdbc);
    }

    @Test
    void elk_criterium_meet_iets_of_zegt_wat_niet_te_meten_is_en_waar_men_dan_kijkt() {
        assertThat(beeld().criteria())
                .extracting(een -> een.criterium().nummer())
                .contains("1.1", "1.2", "1.3", "2.1", "2.1 en 2.2");
        assertThat(beeld().criteria()).allSatisfy(een -> {
            assertThat(een.criterium().metingen().size()
                            + een.criterium().nietMeetbaar().size())
                    .isPositive();
            assertThat(een.criterium().metingen()).allSatisfy(punt -> assertThat(List.of(
                            punt.wat(),
                            punt.waaruit(),
                            punt.norm().tekst(),
                            punt.norm().grond()))
                    .noneMatch(String::isBlank));
            assertThat(een.criterium().nietMeetbaar())
                    .allSatisfy(punt -> assertThat(List.of(punt.wat(), punt.waarom(), punt.waar()))
                            .noneMatch(String::isBlank));
        });
    }

    @Test
    void op_tijd_beoordeeld_na_contact_en_met_zicht_op_iedereen() {
        totVervolg(Map.of(), Map.of());
        String laat = route.ontvang(route.gewoon());
        driver.verder(laat, Duration.ofDays(10));
        route.beantwoord(laat, "userTask_verzamelInformatie");
        route.beantwoord(
                laat,
                "userTask_legContact",
                Map.of("contactSoort", "geen-contact", "geenContactReden", "Verzonnen reden"));
        route.beantwoord(
                laat,
                "userTask_beoordeelVeiligheid",
                Map.of("zichtOpAllen", "nee", "geenZichtReden", "Verzonnen reden"));
        route.beantwoord(laat, "userTask_neemVervolgbesluit");

        assertThat(vier("beoordeling-op-tijd")).satisfies(stand -> {
            assertThat(List.of(stand.aantal(), stand.goed())).containsExactly(2L, 1L);
            assertThat(stand.mediaan()).isBetween(4.9, 5.1);
            assertThat(stand.hoogste()).isBetween(9.9, 10.1);
        });
        assertThat(goed("contact-voor-besluit")).containsExactly(2L, 1L);
        assertThat(goed("zicht-op-allen")).containsExactly(2L, 1L);
        assertThat(goed("ander-vt-gevraagd")).containsExactly(2L, 2L);
    }

    @Test
    void een_melding_van_vijf_weken_geleden_telt_alleen_over_dertien_weken() {
        String melding = totVervolg(Map.of(), Map.of());
        driver.verder(melding, Duration.ofDays(40));

        assertThat(uitkomsten("beoordeling-op-tijd"))
                .extracting(Uitkomst::aantal)
                .containsExactly(0L, 1L);
        assertThat(uitkomsten("beoordeling-op-tijd")).extracting(Uitkomst::goed).containsExactly(null, 1L);
    }

    @Test
    void onveiligheid_is_samen_beoordeeld_en_het_onderzoek_begon_binnen_vijf_werkdagen() {
        String melding = totVervolg(ONDERZOEK, Map.of("vervolg", "onderzoek"));
        driver.verder(melding, Duration.ofDays(3));
        route.beantwoord(
                melding,
                "userTask_startDienst",
                Map.of("dienstBegonnenDag", "2027-01-07", "dienstBegonnenMet", "bronnen"));

        assertThat(goed("mdo-bij-onveiligheid")).containsExactly(1L, 1L);
        assertThat(vier("mdo-bij-acuut").aantal()).isZero();
        assertThat(goed("mdo-gedragswetenschapper")).containsExactly(1L, 1L);
        assertThat(goed("mdo-vertrouwensarts")).containsExactly(1L, 0L);
        assertThat(goed("onderzoek-begonnen")).containsExactly(1L, 1L);
        assertThat(vier("onderzoek-begonnen").mediaan()).isEqualTo(3.0);
    }

    @Test
    void een_onderzoek_dat_klaar_is_telt_met_het_oordeel_van_beide_deskundigen() {
        String melding = begin("onderzoek", Map.of());
        route.beantwoord(melding, "userTask_startDienst");
        Onderzoekantwoorden.totBevindingen(route, melding);
        driver.verder(melding, Duration.ofDays(71));
        route.beantwoord(
                melding,
                "userTask_beoordeelBevindingen",
                "userTask_geefOordeelVertrouwensarts",
                "userTask_geefOordeelGedragswetenschapper",
                "userTask_legConclusieVast",
                "userTask_deelRapport");

        assertThat(goed("oordeel-vertrouwensarts")).containsExactly(1L, 1L);
        assertThat(goed("oordeel-gedragswetenschapper")).containsExactly(1L, 1L);
        assertThat(goed("onderzoek-op-tijd")).as("na tien weken").containsExactly(1L, 0L);
    }

    @Test
    void een_gevraagd_advies_telt_en_of_het_gegeven_is() {
        String melding = begin("voorwaarden-en-vervolg", Map.of());
        route.beantwoord(melding, "userTask_startDienst");
        route.beantwoord(
                melding,
                "userTask_voerGesprekken",
                Map.of("expertiseVertrouwensarts", true, "expertiseVraag", "Verzonnen vraag"));
        assertThat(goed("advies-vertrouwensarts")).containsExactly(1L, 0L);
        driver.verder(melding, Duration.ofDays(2));
        route.beantwoord(melding, "userTask_adviseerAlsVertrouwensarts");

        assertThat(goed("advies-vertrouwensarts")).containsExactly(1L, 1L);
        assertThat(vier("advies-vertrouwensarts").mediaan()).isBetween(1.9, 2.1);
        assertThat(vier("advies-gedragswetenschapper").aantal()).isZero();
    }

    @Test
    void een_spoedinzet_telt_zodra_er_is_gehandeld_of_24_uur_voorbij_zijn() {
        String snel = acuut();
        String laat = acuut();
        assertThat(vier("spoed-kantoor").aantal()).as("de 24 uur lopen nog").isZero();
        driver.verder(snel, Duration.ofHours(3));
        route.beantwoord(snel, "userTask_voerSpoedinzetUit");
        assertThat(goed("spoed-kantoor")).containsExactly(1L, 1L);

        driver.verder(laat, Duration.ofHours(24));

        assertThat(goed("spoed-kantoor")).containsExactly(2L, 1L);
        assertThat(vier("spoed-kantoor").hoogste()).isBetween(0.12, 0.13);
        assertThat(vier("spoed-buiten-kantoor").aantal()).isZero();
    }

    @Test
    void van_open_meldingen_telt_hoe_lang_niemand_naar_de_veiligheid_keek() {
        String melding = route.ontvang(route.gewoon());
        driver.verder(melding, Duration.ofDays(4));
        assertThat(nu("dagen-sinds-zicht").hoogste()).isBetween(3.9, 4.1);
        route.beantwoord(melding, "userTask_legContact");

        assertThat(nu("dagen-sinds-zicht").aantal()).isEqualTo(1);
        assertThat(nu("dagen-sinds-zicht").hoogste()).isLessThan(0.1);
        assertThat(nu("dagen-sinds-zicht").goed()).isNull();
    }

    @Test
    void alleen_een_teamleider_ziet_het_en_alleen_van_zijn_eigen_regio() {
        totVervolg(Map.of(), Map.of());
        Gebruiker elders = new Gebruiker("teamleider-elders", Set.of(Rol.TEAMLEIDER), Set.of("flevoland"));

        assertThat(driver.als(elders, inspectie::beeld).criteria())
                .flatExtracting(een -> een.uitkomsten().values())
                .allSatisfy(uitkomsten -> assertThat((List<?>) uitkomsten)
                        .allSatisfy(een -> assertThat(((Uitkomst) een).aantal()).isZero()));
        assertThatThrownBy(() -> driver.als(BEOORDELAAR, inspectie::beeld)).isInstanceOf(NietBevoegd.class);
    }

    private String acuut() {
        return route.ontvang(route.met(true, "OPEN", "15", List.of(Meldingsroute.kind())));
    }

    private Inspectiebeeld beeld() {
        return driver.als(TEAMLEIDER, inspectie::beeld);
    }

    private List<Uitkomst> uitkomsten(String meting) {
        return beeld().criteria().stream()
                .map(Criteriumbeeld::uitkomsten)
                .filter(uitkomsten -> uitkomsten.containsKey(meting))
                .map(uitkomsten -> uitkomsten.get(meting))
                .findFirst()
                .orElseThrow();
    }

    private Uitkomst vier(String meting) {
        return uitkomsten(meting).stream()
                .filter(een -> Integer.valueOf(4).equals(een.weken()))
                .findFirst()
                .orElseThrow();
    }

    private Uitkomst nu(String meting) {
        return uitkomsten(meting).get(0);
    }

    /** How many were looked at in the last four weeks, and how many went well. */
    private List<Long> goed(String meting) {
        return List.of(vier(meting).aantal(), vier(meting).goed());
    }
}
