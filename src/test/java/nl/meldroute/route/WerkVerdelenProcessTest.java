package nl.meldroute.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.meldroute.databases.Omgeving;
import nl.meldroute.dossier.Gebeurtenis;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Meldingen;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.engine.Taakverdeling;
import nl.meldroute.engine.Taakverdeling.Reden;
import nl.meldroute.engine.Teamafwezigheid;
import nl.meldroute.engine.Teamwerk;
import nl.meldroute.toegang.Betrokkenheid;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.Rol;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A teamleider distributes the work of real routes: several tasks at once, with a reason, and not to who is away. */
class WerkVerdelenProcessTest extends Procestest {

    private static final Gebruiker TWEEDE =
            new Gebruiker("tweede-beoordelaar", Set.of(Rol.BEOORDELAAR), Set.of(Meldingsroute.REGIO));
    private static final Gebruiker ELDERS =
            new Gebruiker("teamleider-elders", Set.of(Rol.TEAMLEIDER), Set.of("flevoland"));

    @Autowired
    private Taakverdeling verdeling;

    @Autowired
    private Teamwerk team;

    @Autowired
    private Teamafwezigheid afwezigheid;

    @Autowired
    private Betrokkenheid betrokkenheid;

    @Autowired
    private Meldingen meldingen;

    @Autowired
    private IdentityService identiteit;

    private String melding = "";

    @BeforeEach
    void een_melding_en_twee_beoordelaars() {
        Omgeving.leegmaken(jdbc);
        User tweede = identiteit.newUser(TWEEDE.id());
        tweede.setEmail(TWEEDE.id() + "@voorbeeld.invalid");
        identiteit.saveUser(tweede);
        identiteit.createMembership(TWEEDE.id(), Rol.BEOORDELAAR.id());
        identiteit.createTenantUserMembership(Meldingsroute.REGIO, TWEEDE.id());
        melding = route.ontvang(route.gewoon());
    }

    @AfterEach
    void zonder_de_tweede() {
        identiteit.deleteUser(TWEEDE.id());
        Omgeving.leegmaken(jdbc);
    }

    @Test
    void taken_gaan_samen_naar_een_collega_en_wat_niet_kan_staat_apart() {
        Task informatie = driver.taak(melding, "userTask_verzamelInformatie");
        Task contact = driver.taak(melding, "userTask_legContact");

        Taakverdeling.Uitkomst uitkomst =
                geef(List.of(informatie.getId(), "bestaat-niet", contact.getId()), BEOORDELAAR.id(), null);

        assertThat(uitkomst.gegeven()).isEqualTo(2);
        assertThat(uitkomst.geweigerd()).singleElement().satisfies(niet -> {
            assertThat(niet.taak()).isEqualTo("bestaat-niet");
            assertThat(niet.waarom()).isEqualTo("Deze taak is er niet meer, of is niet van uw regio.");
        });
        assertThat(wie("userTask_verzamelInformatie")).isEqualTo(BEOORDELAAR.id());
        assertThat(wie("userTask_legContact")).isEqualTo(BEOORDELAAR.id());
        assertThat(van(melding, Soort.TAAK_OVERGEGEVEN)).as("niemand had ze").isEmpty();
        assertThat(collega(BEOORDELAAR).open()).isEqualTo(2);
        assertThat(collega(TWEEDE).open()).isZero();
    }

    @Test
    void wat_iemand_heeft_gaat_alleen_met_een_reden_verder_en_dat_staat_op_de_tijdlijn() {
        Task taak = driver.taak(melding, "userTask_legContact");
        driver.neem(taak, BEOORDELAAR);

        assertThatThrownBy(() -> geef(List.of(taak.getId()), TWEEDE.id(), null)).isInstanceOf(FormulierFout.class);
        assertThat(wie("userTask_legContact")).isEqualTo(BEOORDELAAR.id());
        assertThat(van(melding, Soort.TAAK_OVERGEGEVEN)).isEmpty();

        geef(List.of(taak.getId()), TWEEDE.id(), Reden.BETROKKEN);
        geef(List.of(taak.getId()), null, Reden.ANDERS);

        assertThat(wie("userTask_legContact")).isNull();
        assertThat(van(melding, Soort.TAAK_OVERGEGEVEN))
                .extracting(Gebeurtenis::codes)
                .containsExactly(
                        Map.of(
                                "taak",
                                "legContact",
                                "van",
                                BEOORDELAAR.id(),
                                "naar",
                                TWEEDE.id(),
                                "reden",
                                "betrokken"),
                        Map.of("taak", "legContact", "van", TWEEDE.id(), "reden", "anders"));
        assertThat(van(melding, Soort.TAAK_OVERGEGEVEN))
                .extracting(Gebeurtenis::door)
                .containsOnly(TEAMLEIDER.id());
    }

    @Test
    void wie_het_gezin_kent_leest_het_dossier_na_de_laatste_taak_niet_meer() {
        Task contact = driver.taak(melding, "userTask_legContact");
        Task informatie = driver.taak(melding, "userTask_verzamelInformatie");
        driver.neem(contact, BEOORDELAAR);
        driver.neem(informatie, BEOORDELAAR);

        geef(List.of(contact.getId()), TWEEDE.id(), Reden.BETROKKEN);
        assertThat(isBetrokken(BEOORDELAAR)).as("met een andere taak nog wel").isTrue();
        geef(List.of(informatie.getId()), null, Reden.BETROKKEN);

        assertThat(isBetrokken(BEOORDELAAR)).isFalse();
        assertThat(isBetrokken(TWEEDE)).isTrue();
    }

    @Test
    void om_een_andere_reden_blijft_wie_de_taak_had_het_dossier_lezen() {
        Task contact = driver.taak(melding, "userTask_legContact");
        driver.neem(contact, BEOORDELAAR);

        geef(List.of(contact.getId()), TWEEDE.id(), Reden.DESKUNDIGHEID);

        assertThat(isBetrokken(BEOORDELAAR)).isTrue();
    }

    @Test
    void een_geweigerde_overgave_laat_niets_achter() {
        Task taak = driver.taak(melding, "userTask_legContact");
        driver.neem(taak, BEOORDELAAR);

        Taakverdeling.Uitkomst uitkomst = geef(List.of(taak.getId()), "bureaudienst", Reden.TE_DRUK);

        assertThat(uitkomst.geweigerd()).singleElement().satisfies(niet -> assertThat(niet.waarom())
                .isEqualTo("Deze taak kan alleen naar iemand uit deze regio met een rol die hem mag doen."));
        assertThat(wie("userTask_legContact")).isEqualTo(BEOORDELAAR.id());
        assertThat(van(melding, Soort.TAAK_OVERGEGEVEN)).isEmpty();
    }

    @Test
    void een_teamleider_van_een_andere_regio_ziet_en_geeft_niets() {
        Task taak = driver.taak(melding, "userTask_legContact");

        Teamwerk.Beeld beeld = driver.als(ELDERS, () -> team.beeld(new Teamwerk.Keuze("", "", false)))
                .orElseThrow();
        assertThat(beeld.taken()).isEmpty();
        assertThat(beeld.aantal()).isZero();
        assertThatThrownBy(
                        () -> driver.als(ELDERS, () -> verdeling.geef(List.of(taak.getId()), BEOORDELAAR.id(), null)))
                .isInstanceOf(FormulierFout.class);
        assertThat(driver.als(ELDERS, () -> verdeling.geef(List.of(taak.getId()), null, Reden.ANDERS))
                        .gegeven())
                .isZero();
        assertThat(driver.als(BEOORDELAAR, () -> team.beeld(new Teamwerk.Keuze("", "", false))))
                .isEmpty();
        assertThat(wie("userTask_legContact")).isNull();
    }

    @Test
    void taken_van_wie_afwezig_is_staan_apart_en_blijven_bij_hem() {
        driver.neem(driver.taak(melding, "userTask_legContact"), BEOORDELAAR);
        assertThat(bijAfwezigen()).isZero();

        driver.als(TEAMLEIDER, () -> {
            afwezigheid.meld(BEOORDELAAR.id(), LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 8));
            return true;
        });

        assertThat(bijAfwezigen()).isEqualTo(1);
        assertThat(beeld("", "afwezigen", false).taken())
                .extracting(Teamwerk.Taak::stap)
                .containsExactly("Contact met betrokkenen leggen");
        assertThat(wie("userTask_legContact")).isEqualTo(BEOORDELAAR.id());
        assertThat(collega(BEOORDELAAR).afwezigTotEnMet()).isEqualTo("2027-01-08");
        assertThatThrownBy(() -> geef(
                        List.of(driver.taak(melding, "userTask_verzamelInformatie")
                                .getId()),
                        BEOORDELAAR.id(),
                        null))
                .isInstanceOfSatisfying(FormulierFout.class, fout -> assertThat(
                                fout.fouten().get(0).melding())
                        .contains("is afwezig tot en met 08-01-2027"));

        driver.verder(melding, Duration.ofDays(5));
        assertThat(bijAfwezigen()).as("op 9 januari is hij er weer").isZero();
    }

    @Test
    void de_waarschuwing_bij_een_afwezige_gaat_naar_de_teamleider() {
        Task taak = driver.taak(melding, "userTask_legContact");
        driver.neem(taak, BEOORDELAAR);
        driver.als(TEAMLEIDER, () -> {
            afwezigheid.meld(BEOORDELAAR.id(), LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 20));
            return true;
        });

        driver.verder(melding, Duration.ofDays(6));

        assertThat(jdbc.sql(
                                "select sleutel from bericht where meldingnummer = ? and soort = 'HERINNERING' and sleutel like ?")
                        .param(melding)
                        .param("HERINNERING:" + taak.getId() + "%")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allMatch(sleutel -> sleutel.endsWith(":" + TEAMLEIDER.id()));
    }

    @Test
    void de_lijst_is_te_kiezen_op_stap_op_wie_en_op_te_laat_en_het_eerste_staat_bovenaan() {
        driver.neem(driver.taak(melding, "userTask_legContact"), BEOORDELAAR);
        assertThat(beeld("", "", true).taken()).isEmpty();
        assertThat(beeld("", "niemand", false).taken()).isNotEmpty().allMatch(taak -> taak.behandelaar() == null);
        assertThat(beeld("", "collega:" + BEOORDELAAR.id(), false).taken())
                .extracting(Teamwerk.Taak::stap)
                .containsExactly("Contact met betrokkenen leggen");
        String stap = beeld("", "", false).stappen().stream()
                .filter(een -> een.naam().equals("Informatie verzamelen"))
                .map(Teamwerk.Stap::id)
                .findFirst()
                .orElseThrow();
        assertThat(beeld(stap, "", false).taken()).singleElement().satisfies(taak -> {
            assertThat(taak.nummer()).isEqualTo(melding);
            assertThat(taak.gemeente()).isEqualTo("Gooise Meren");
            assertThat(taak.regio()).isEqualTo("Gooi en Vechtstreek");
        });

        driver.verder(melding, Duration.ofDays(8));

        List<Teamwerk.Taak> laat = beeld("", "", true).taken();
        assertThat(laat).isNotEmpty().allMatch(Teamwerk.Taak::teLaat);
        assertThat(laat)
                .extracting(taak -> Objects.requireNonNull(taak.uiterlijk()))
                .isSorted();
        assertThat(collega(BEOORDELAAR).teLaat()).isEqualTo(1);
    }

    private boolean isBetrokken(Gebruiker wie) {
        return betrokkenheid.is(wie.id(), meldingen.dossiersVanHuishouden(melding));
    }

    private Taakverdeling.Uitkomst geef(List<String> taken, @Nullable String aan, @Nullable Reden reden) {
        return driver.als(TEAMLEIDER, () -> verdeling.geef(taken, aan, reden));
    }

    private Teamwerk.Beeld beeld(String stap, String bij, boolean teLaat) {
        return driver.als(TEAMLEIDER, () -> team.beeld(new Teamwerk.Keuze(stap, bij, teLaat)))
                .orElseThrow();
    }

    private long bijAfwezigen() {
        Optional<Long> aantal = driver.als(TEAMLEIDER, () -> team.bijAfwezigen());
        return aantal.orElseThrow();
    }

    private Teamwerk.Collega collega(Gebruiker wie) {
        return beeld("", "", false).collegas().stream()
                .filter(een -> een.id().equals(wie.id()))
                .findFirst()
                .orElseThrow();
    }

    private @Nullable String wie(String taak) {
        return driver.taak(melding, taak).getAssignee();
    }
}
