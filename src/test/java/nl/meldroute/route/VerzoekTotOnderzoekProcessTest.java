package nl.meldroute.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import nl.meldroute.databases.Sentinelscan;
import nl.meldroute.dossier.Besluit;
import nl.meldroute.dossier.Gebeurtenis;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.NieuwRaadantwoord;
import nl.meldroute.dossier.Raadantwoord;
import nl.meldroute.dossier.Raadontvangst;
import nl.meldroute.dossier.Raadverzoeken;
import nl.meldroute.engine.Dossiervelden;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.Rol;
import nl.meldroute.vervolg.Raadpost;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Veilig Thuis asks the Raad voor de Kinderbescherming to investigate. */
class VerzoekTotOnderzoekProcessTest extends Procestest {

    private static final String PROCES = "verzoek-tot-onderzoek";
    private static final String VOORBEREIDEN = "userTask_bereidVerzoekVoor";
    private static final String BELLEN = "userTask_belRaad";
    private static final String GOEDKEUREN = "userTask_keurVerzoekGoed";
    private static final String ANTWOORD = "userTask_legRaadantwoordVast";
    private static final String OPVOLGEN = "userTask_volgRaadantwoordOp";
    private static final String PLAATSEN = "userTask_plaatsRaadantwoord";
    private static final String BEKIJKEN = "userTask_bekijkRaadantwoord";
    private static final String OVERSCHRIJDING = "userTask_volgOverschrijdingOp";

    private static final Gebruiker ONDERZOEKER = Meldingsroute.gebruiker(Rol.ONDERZOEKER);

    @Autowired
    private Raadverzoeken verzoeken;

    @Autowired
    private Raadpost raadpost;

    @Autowired
    private TransactionTemplate transactie;

    @Autowired
    private DataSource database;

    @Test
    void een_verzoek_wordt_voorbereid_goedgekeurd_en_vastgelegd_en_de_raad_antwoordt_in_stappen() {
        String melding = begin(PROCES, Map.of());
        assertThat(route.open(melding)).containsExactly(VOORBEREIDEN);
        assertThat(rollen(melding, VOORBEREIDEN)).containsExactly(Rol.ONDERZOEKER);
        // two working days
        assertThat(uiterlijk(melding, VOORBEREIDEN)).isEqualTo(Instant.parse("2027-01-06T22:59:59Z"));

        route.beantwoord(melding, VOORBEREIDEN);
        assertThat(route.open(melding)).containsExactly(GOEDKEUREN);
        assertThat(rollen(melding, GOEDKEUREN)).containsExactly(Rol.GEDRAGSWETENSCHAPPER, Rol.TEAMLEIDER);
        assertThat(uiterlijk(melding, GOEDKEUREN)).isEqualTo(Instant.parse("2027-01-05T22:59:59Z"));
        assertThat(berichten(melding)).isEmpty();

        route.beantwoord(melding, GOEDKEUREN);
        assertThat(route.open(melding)).containsExactly(ANTWOORD);
        assertThat(rollen(melding, ANTWOORD)).containsExactlyInAnyOrder(Rol.ONDERZOEKER, Rol.BUREAUDIENST);
        assertThat(berichten(melding)).containsExactly("VERZOEK_RAAD", "COLLEGE_VERZOEK");
        Besluit besluit = laatste(melding, Besluit.Soort.VERZOEK_RAAD);
        assertThat(besluit.uitkomst()).isEqualTo("verzoek");
        assertThat(besluit.door()).isEqualTo("onderzoeker");
        assertThat(besluit.bevestigdDoor()).isEqualTo("gedragswetenschapper");
        assertThat(soorten(melding))
                .containsSubsequence(
                        Soort.BESLUIT_GENOMEN,
                        Soort.BESLUIT_BEVESTIGD,
                        Soort.RAADVERZOEK_GEMAAKT,
                        Soort.COLLEGE_GEINFORMEERD);
        assertThat(van(melding, Soort.COLLEGE_GEINFORMEERD).get(0).codes())
                .containsExactly(Map.entry("verzoek", verzoeknummer(melding)));

        antwoord(melding, Map.of("raadantwoordSoort", "ontvangst", "raadantwoordNummer", "RvdK 12"));
        assertThat(stand(melding)).containsExactly(true, "open", "open");
        antwoord(melding, Map.of("raadantwoordSoort", "intake", "raadantwoordIntake", "ja"));
        assertThat(route.open(melding)).containsExactly(ANTWOORD);
        assertThat(stand(melding)).containsExactly(true, "ja", "open");
        assertThat(verzoeken.lees(verzoeknummer(melding)).raadnummer()).isEqualTo("RVDK 12");

        antwoord(melding, Map.of("raadantwoordUitkomst", "rekest-maatregel"));
        assertThat(route.open(melding)).containsExactly(OPVOLGEN);
        assertThat(stand(melding)).containsExactly(true, "ja", "rekest-maatregel");
        assertThat(rollen(melding, OPVOLGEN)).containsExactly(Rol.ONDERZOEKER);
        assertThat(uiterlijk(melding, OPVOLGEN)).isEqualTo(Instant.parse("2027-01-11T22:59:59Z"));
        assertThat(toont(melding, OPVOLGEN, "tekst_1")).isFalse();
        assertThat(toont(melding, OPVOLGEN, "tekst_2")).isTrue();
        assertThat(van(melding, Soort.RAADANTWOORD_ONTVANGEN)).hasSize(3);

        route.beantwoord(melding, OPVOLGEN, Map.of("uitkomst", "overdracht", "overdrachtDoel", "hulp-al-aanwezig"));
        assertThat(geeindigd(melding, PROCES)).containsExactly("endEvent_verzoekAfgerond");
        assertThat(laatste(melding, Besluit.Soort.NA_RAAD).uitkomst()).isEqualTo("overdracht");
        assertThat(bijEinde(melding, "uitkomst")).isEqualTo("overdracht");
        assertThat(bijEinde(melding, "overdrachtDoel")).isEqualTo("hulp-al-aanwezig");
        assertThat(bijEinde(melding, "raadUitkomst")).isEqualTo("rekest-maatregel");
    }

    @Test
    void als_de_raad_niet_onderzoekt_besluit_veilig_thuis_wat_dan_nodig_is() {
        String melding = totAntwoord();
        antwoord(melding, Map.of("raadantwoordSoort", "intake", "raadantwoordIntake", "nee"));

        assertThat(route.open(melding)).containsExactly(OPVOLGEN);
        assertThat(stand(melding)).containsExactly(true, "nee", "geen-onderzoek");
        assertThat(toont(melding, OPVOLGEN, "tekst_1")).isTrue();
        assertThat(toont(melding, OPVOLGEN, "tekst_2")).isFalse();
        route.beantwoord(melding, OPVOLGEN, Map.of("uitkomst", "opnieuw-beoordelen"));

        assertThat(geeindigd(melding, PROCES)).containsExactly("endEvent_opnieuwBeoordelen");
        assertThat(laatste(melding, Besluit.Soort.NA_RAAD).uitkomst()).isEqualTo("opnieuw-beoordelen");
    }

    @Test
    void na_de_uitkomst_kan_het_ook_klaar_zijn() {
        String melding = totAntwoord();
        antwoord(melding, Map.of());
        route.beantwoord(melding, OPVOLGEN);

        assertThat(geeindigd(melding, PROCES)).containsExactly("endEvent_verzoekAfgerond");
        assertThat(bijEinde(melding, "uitkomst")).isEqualTo("afgesloten");
        assertThat(bijEinde(melding, "overdrachtDoel")).isNull();
    }

    @Test
    void bij_spoed_wordt_eerst_gebeld_en_volgt_het_verzoek_daarna_op_papier() {
        String melding = begin(PROCES, Map.of());
        route.beantwoord(melding, VOORBEREIDEN, Map.of("raadSpoed", "ja", "raadSpoedReden", "Verzonnen spoed"));
        assertThat(route.open(melding)).containsExactly(BELLEN);
        assertThat(rollen(melding, BELLEN)).containsExactly(Rol.ONDERZOEKER);
        assertThat(uiterlijk(melding, BELLEN)).isEqualTo(driver.nu().plus(Duration.ofHours(4)));
        assertThat(driver.taak(melding, BELLEN).getPriority()).isEqualTo(100);
        assertThat(geweigerd(melding, BELLEN, ONDERZOEKER, Map.of("raadGebeldOm", "10:01")))
                .containsExactly("raadGebeldOm");

        route.beantwoord(melding, BELLEN, Map.of("raadGebeldNummer", "rvdk-" + melding));
        assertThat(van(melding, Soort.RAAD_GEBELD))
                .singleElement()
                .extracting(Gebeurtenis::codes)
                .isEqualTo(Map.of("gevoerdOp", "2027-01-04", "gevoerdOm", "10:00"));
        // Sent back: the Raad has been called already.
        route.beantwoord(melding, GOEDKEUREN, Map.of("raadGoedkeuring", "aanpassen"));
        route.beantwoord(melding, VOORBEREIDEN, Map.of("raadSpoed", "ja", "raadSpoedReden", "Verzonnen spoed"));
        assertThat(route.open(melding)).containsExactly(GOEDKEUREN);
        assertThat(toont(melding, GOEDKEUREN, "veld_raadSpoedReden")).isTrue();
        route.beantwoord(melding, GOEDKEUREN);

        assertThat(verzoeken.lees(verzoeknummer(melding)).gehoordNummer()).isEqualTo("RVDK-" + melding);
        assertThat(inhoud(melding, "VERZOEK_RAAD"))
                .contains("\"spoed\":true", "\"spoedReden\":\"Verzonnen spoed\"", "\"raadnummer\":\"rvdk-" + melding);
        assertThat(van(melding, Soort.RAADVERZOEK_GEMAAKT).get(0).codes()).containsEntry("spoed", "ja");
    }

    @Test
    void wie_het_verzoek_schreef_keurt_het_niet_zelf_goed() {
        String melding = begin(PROCES, Map.of());
        Gebruiker beide = new Gebruiker(
                "duizendpoot", Set.of(Rol.ONDERZOEKER, Rol.GEDRAGSWETENSCHAPPER), Set.of(Meldingsroute.REGIO));
        route.beantwoordAls(melding, VOORBEREIDEN, beide, Map.of());

        for (String keuze : List.of("ja", "aanpassen", "geen-verzoek")) {
            assertThat(geweigerd(melding, GOEDKEUREN, beide, Map.of("raadGoedkeuring", keuze)))
                    .containsExactly("raadGoedkeuring");
        }
        route.beantwoord(melding, GOEDKEUREN);
        assertThat(route.open(melding)).containsExactly(ANTWOORD);
    }

    @Test
    void een_collega_kan_laten_aanpassen_en_elk_verzoek_heeft_een_eigen_besluit() {
        String melding = begin(PROCES, Map.of());
        assertThat(toont(melding, VOORBEREIDEN, "veld_raadGoedkeuringReden")).isFalse();
        route.beantwoord(melding, VOORBEREIDEN);
        assertThat(toont(melding, GOEDKEUREN, "veld_raadSpoedReden")).isFalse();
        route.beantwoord(melding, GOEDKEUREN, Map.of("raadGoedkeuring", "aanpassen"));

        assertThat(route.open(melding)).containsExactly(VOORBEREIDEN);
        assertThat(toont(melding, VOORBEREIDEN, "veld_raadGoedkeuringReden")).isTrue();
        route.beantwoord(melding, VOORBEREIDEN, Map.of("raadZorgen", "Verzonnen betere zorgen"));
        route.beantwoord(melding, GOEDKEUREN);

        assertThat(dossier(melding).besluiten())
                .filteredOn(besluit -> besluit.soort() == Besluit.Soort.VERZOEK_RAAD)
                .extracting(Besluit::akkoord)
                .containsExactly(false, true);
        assertThat(inhoud(melding, "VERZOEK_RAAD")).contains("\"zorgen\":\"Verzonnen betere zorgen\"");
        assertThat(berichten(melding)).hasSize(2);
    }

    @Test
    void wie_een_verzoek_aanpast_laat_leeg_wat_hetzelfde_blijft() {
        String melding = begin(PROCES, Map.of());
        Map<String, @Nullable Object> leeg = new HashMap<>();
        List.of("raadZorgen", "raadHulp", "raadWaarom", "raadVerwachting").forEach(veld -> leeg.put(veld, null));
        assertThat(geweigerd(melding, VOORBEREIDEN, ONDERZOEKER, leeg))
                .containsExactly("raadZorgen", "raadHulp", "raadWaarom", "raadVerwachting");
        route.beantwoord(melding, VOORBEREIDEN);
        route.beantwoord(melding, GOEDKEUREN, Map.of("raadGoedkeuring", "aanpassen"));

        leeg.put("raadHulp", "Verzonnen betere hulp");
        route.beantwoord(melding, VOORBEREIDEN, leeg);
        assertThat(laatste(melding, Besluit.Soort.VERZOEK_RAAD).reden()).contains("Verzonnen noodzaak");
        route.beantwoord(melding, GOEDKEUREN, Map.of("raadGoedkeuring", "aanpassen"));
        leeg.put("raadHulp", null);
        leeg.put("raadVerwachting", "Verzonnen betere verwachting");
        route.beantwoord(melding, VOORBEREIDEN, leeg);
        route.beantwoord(melding, GOEDKEUREN);

        assertThat(inhoud(melding, "VERZOEK_RAAD"))
                .contains(
                        "\"zorgen\":\"Verzonnen zorgen\"",
                        "Verzonnen betere hulp",
                        "Verzonnen noodzaak",
                        "Verzonnen betere verwachting");
    }

    @Test
    void wat_alleen_in_een_eerdere_ronde_gevraagd_werd_staat_niet_in_het_verzoek() {
        String melding = begin(PROCES, Map.of());
        zetMoeder(melding);
        route.beantwoord(melding, VOORBEREIDEN, Map.of("raadAnderGezag", "Verzonnen vergissing"));
        assertThat(toont(melding, GOEDKEUREN, "veld_raadAnderGezag")).isTrue();
        route.beantwoord(melding, GOEDKEUREN, Map.of("raadGoedkeuring", "aanpassen"));
        Map<String, @Nullable Object> zonder = new HashMap<>();
        zonder.put("raadAnderGezag", null);
        route.beantwoord(melding, VOORBEREIDEN, zonder);
        assertThat(toont(melding, GOEDKEUREN, "veld_raadAnderGezag")).isFalse();
        route.beantwoord(melding, GOEDKEUREN);

        assertThat(inhoud(melding, "VERZOEK_RAAD")).doesNotContain("Verzonnen vergissing");
    }

    @Test
    void alleen_wie_een_verzoek_aanpast_leest_dat_leeg_hetzelfde_is() {
        String melding = begin(PROCES, Map.of());
        assertThat(toont(melding, VOORBEREIDEN, "tekst_2")).isFalse();
        route.beantwoord(melding, VOORBEREIDEN);
        route.beantwoord(melding, GOEDKEUREN, Map.of("raadGoedkeuring", "aanpassen"));
        assertThat(toont(melding, VOORBEREIDEN, "tekst_2")).isTrue();
    }

    @Test
    void een_collega_of_de_opsteller_kan_van_het_verzoek_afzien() {
        String afgewezen = begin(PROCES, Map.of());
        route.beantwoord(afgewezen, VOORBEREIDEN);
        route.beantwoord(afgewezen, GOEDKEUREN, Map.of("raadGoedkeuring", "geen-verzoek"));
        assertThat(geeindigd(afgewezen, PROCES)).containsExactly("endEvent_verzoekAfgewezen");
        assertThat(soorten(afgewezen)).endsWith(Soort.BESLUIT_AFGEWEZEN);

        String geen = begin(PROCES, Map.of());
        route.beantwoord(geen, VOORBEREIDEN, geenVerzoek());
        assertThat(geeindigd(geen, PROCES)).containsExactly("endEvent_geenVerzoek");
        assertThat(laatste(geen, Besluit.Soort.VERZOEK_RAAD).uitkomst()).isEqualTo("geen-verzoek");
        assertThat(laatste(geen, Besluit.Soort.VERZOEK_RAAD).reden()).contains("Verzonnen reden");

        assertThat(berichten(afgewezen)).isEmpty();
        assertThat(berichten(geen)).isEmpty();
    }

    @Test
    void wie_vandaag_achttien_is_is_geen_kind_meer_ook_al_was_die_dat_bij_de_melding() {
        String melding = begin(PROCES, Map.of());
        zetGeboortedatum(melding, "20090105");
        // Dutch midnight: still 17
        driver.verder(melding, Duration.between(driver.nu(), Instant.parse("2027-01-04T22:59:59Z")));
        route.beantwoord(melding, VOORBEREIDEN);

        driver.verder(melding, Duration.ofSeconds(1));
        assertThat(geweigerd(melding, GOEDKEUREN, TEAMLEIDER, Map.of())).containsExactly("raadGoedkeuring");
        route.beantwoord(melding, GOEDKEUREN, Map.of("raadGoedkeuring", "aanpassen"));
        assertThat(geweigerd(melding, VOORBEREIDEN, ONDERZOEKER, Map.of())).containsExactly("raadVerzoek");

        route.beantwoord(melding, VOORBEREIDEN, geenVerzoek());
        assertThat(geeindigd(melding, PROCES)).containsExactly("endEvent_geenVerzoek");
    }

    @Test
    void voor_wie_nog_niet_geboren_is_moeten_de_moeder_en_de_uitgerekende_datum_bekend_zijn() {
        String melding = begin(PROCES, Map.of());
        Map<String, Object> ongeboren = Map.of("raadOngeboren", "ja", "raadUitgerekendOp", "2027-04-01");
        assertThat(geweigerd(melding, VOORBEREIDEN, ONDERZOEKER, ongeboren)).containsExactly("raadOngeboren");

        zetGeboortedatum(melding, "99999999");
        assertThat(geweigerd(melding, VOORBEREIDEN, ONDERZOEKER, Map.of())).containsExactly("raadOngeboren");
        assertThat(geweigerd(melding, VOORBEREIDEN, ONDERZOEKER, Map.of("raadOngeboren", "ja")))
                .containsExactly("raadUitgerekendOp");
        assertThat(geweigerd(melding, VOORBEREIDEN, ONDERZOEKER, ongeboren)).containsExactly("raadOngeboren");

        zetMoeder(melding);
        route.beantwoord(melding, VOORBEREIDEN, ongeboren);
        route.beantwoord(melding, GOEDKEUREN);
        assertThat(inhoud(melding, "VERZOEK_RAAD"))
                .contains("\"voornamen\":\"Verzonnen Moeder\"", "\"uitgerekendOp\":\"2027-04-01\"");
    }

    @Test
    void zonder_bekend_gezag_moet_er_iets_over_gezag_staan_en_wie_het_niet_weet_met_reden() {
        String melding = begin(PROCES, Map.of());
        Map<String, @Nullable Object> zonder = new HashMap<>();
        zonder.put("raadAnderGezag", null);
        assertThat(geweigerd(melding, VOORBEREIDEN, ONDERZOEKER, zonder)).containsExactly("raadAnderGezag");
        assertThat(geweigerd(melding, VOORBEREIDEN, ONDERZOEKER, Map.of("raadGezagGeinformeerd", "nee")))
                .containsExactly("raadGezagReden");

        zetMoeder(melding);
        zonder.put("raadGezagGeinformeerd", "nee");
        zonder.put("raadGezagReden", "Verzonnen gevaar");
        route.beantwoord(melding, VOORBEREIDEN, zonder);
        assertThat(toont(melding, GOEDKEUREN, "veld_raadGezagReden")).isTrue();
        route.beantwoord(melding, GOEDKEUREN);

        assertThat(inhoud(melding, "VERZOEK_RAAD"))
                .contains("\"geinformeerd\":false", "\"redenNietGeinformeerd\":\"Verzonnen gevaar\"")
                .doesNotContain("anders");
    }

    @Test
    void een_antwoord_dat_vanzelf_binnenkomt_maakt_de_route_wakker_en_een_dubbel_antwoord_doet_niets() {
        String melding = totAntwoord();
        NieuwRaadantwoord intake = bericht(melding, Raadantwoord.Soort.INTAKE, "ja");

        assertThat(ontvang(intake)).isInstanceOf(Raadontvangst.Gekoppeld.class);
        assertThat(route.open(melding)).isEmpty();
        driver.voerUit(melding);
        assertThat(route.open(melding)).containsExactly(ANTWOORD);
        assertThat(stand(melding)).containsExactly(true, "ja", "open");

        String taak = driver.taak(melding, ANTWOORD).getId();
        assertThat(ontvang(intake)).isInstanceOf(Raadontvangst.AlBekend.class);
        driver.voerUit(melding);
        assertThat(driver.taak(melding, ANTWOORD).getId()).isEqualTo(taak);

        ontvang(bericht(melding, Raadantwoord.Soort.UITKOMST, "rekest-maatregel"));
        driver.voerUit(melding);
        assertThat(route.open(melding)).containsExactly(OPVOLGEN);
        assertThat(van(melding, Soort.RAADANTWOORD_ONTVANGEN))
                .extracting(Gebeurtenis::door)
                .containsExactly("raad", "raad");
    }

    @Test
    void antwoorden_die_er_al_zijn_voordat_de_route_kijkt_worden_dan_gevonden() {
        String melding = totVerwerken();
        ontvang(bericht(melding, Raadantwoord.Soort.UITKOMST, "gestopt"));
        ontvang(bericht(melding, Raadantwoord.Soort.ONTVANGST, null));

        driver.voerUit(melding);

        assertThat(route.open(melding)).containsExactly(OPVOLGEN);
        assertThat(stand(melding)).containsExactly(true, "open", "gestopt");
        assertThat(verzoeken.onverwerkt(verzoeknummer(melding))).isEmpty();
    }

    @Test
    void wie_al_opvolgt_krijgt_een_later_antwoord_ook_te_zien() {
        String melding = totAntwoord();
        ontvang(bericht(melding, Raadantwoord.Soort.INTAKE, "nee"));
        driver.voerUit(melding);
        assertThat(route.open(melding)).containsExactly(OPVOLGEN);

        // They investigate after all.
        driver.verder(melding, Duration.ofDays(1));
        ontvang(bericht(melding, Raadantwoord.Soort.INTAKE, "ja"));
        driver.voerUit(melding);

        assertThat(route.open(melding)).containsExactly(ANTWOORD);
        assertThat(stand(melding)).containsExactly(true, "ja", "open");
    }

    @Test
    void een_antwoord_komt_niet_voor_het_verzoek() {
        String melding = begin("verzoek-tot-onderzoek", Map.of());
        route.beantwoord(melding, VOORBEREIDEN, GOEDKEUREN);
        assertThat(geweigerd(
                        melding,
                        ANTWOORD,
                        Meldingsroute.gebruiker(Rol.ONDERZOEKER),
                        Map.of("raadantwoordOp", "2027-01-03")))
                .containsExactly("raadantwoordOp");
    }

    @Test
    void een_antwoord_na_het_einde_komt_bij_een_mens_van_die_melding() {
        String melding = totAntwoord();
        String nummer = verzoeknummer(melding);
        antwoord(melding, Map.of());
        NieuwRaadantwoord laat = bericht(melding, Raadantwoord.Soort.UITKOMST, "rekest-maatregel");
        route.beantwoord(melding, OPVOLGEN);

        assertThat(ontvang(laat)).isInstanceOf(Raadontvangst.Gekoppeld.class);

        assertThat(soorten(melding)).endsWith(Soort.RAADANTWOORD_ONTVANGEN);
        assertThat(route.open(melding)).containsExactly(BEKIJKEN);
        assertThat(rollen(melding, BEKIJKEN)).containsExactlyInAnyOrder(Rol.ONDERZOEKER, Rol.TEAMLEIDER);
        assertThat(uiterlijk(melding, BEKIJKEN)).isEqualTo(Instant.parse("2027-01-11T22:59:59Z"));
        assertThat(driver.taak(melding, BEKIJKEN).getTenantId()).isEqualTo(Meldingsroute.REGIO);
        assertThat(verzoeken.onverwerkt(nummer)).hasSize(1);
        driver.verder(melding, Duration.ofDays(8));
        assertThat(driver.taak(melding, BEKIJKEN).getPriority())
                .as("te laat: hoger in de lijst")
                .isEqualTo(75);
        route.beantwoord(melding, BEKIJKEN);
        assertThat(verzoeken.onverwerkt(nummer)).isEmpty();
        assertThat(route.open(melding)).isEmpty();
    }

    @Test
    void een_antwoord_dat_bij_geen_verzoek_past_wordt_door_een_mens_geplaatst_en_dan_gaat_de_route_verder() {
        String melding = totAntwoord();
        NieuwRaadantwoord vreemd = new NieuwRaadantwoord(
                "R2027-999999", "VREEMD-1", Raadantwoord.Soort.UITKOMST, "geen-rekest", vandaag(), kenmerk());
        assertThat(ontvang(vreemd)).isEqualTo(new Raadontvangst.NietGekoppeld(false));
        String taak = losseTaak();
        assertThat(ontvang(vreemd)).isInstanceOf(Raadontvangst.AlBekend.class);
        assertThat(losseTaak()).isEqualTo(taak);
        assertThat(rollen(taak, PLAATSEN)).containsExactlyInAnyOrder(Rol.BUREAUDIENST, Rol.TEAMLEIDER);
        assertThat(uiterlijk(taak, PLAATSEN)).isEqualTo(Instant.parse("2027-01-06T22:59:59Z"));
        assertThat(dossiervelden
                        .lees(Dossiervelden.Plaats.heel(taak), Set.of("raadantwoordInhoud"))
                        .get("raadantwoordInhoud"))
                .contains(
                        "geen verzoek aan de rechter", "4 januari 2027", "R2027-999999", "VREEMD-1", vreemd.kenmerk());
        assertThat(Sentinelscan.inEngine(database, List.of("VREEMD-1", vreemd.kenmerk())))
                .isEmpty();

        Gebruiker elders = new Gebruiker("teamleider-elders", Set.of(Rol.TEAMLEIDER), Set.of("flevoland"));
        for (Map.Entry<Gebruiker, String> mis : Map.of(TEAMLEIDER, "R2027-999999", elders, verzoeknummer(melding))
                .entrySet()) {
            assertThat(catchThrowable(() -> driver.dienIn(
                            driver.taak(taak, PLAATSEN),
                            mis.getKey(),
                            Antwoorden.op(PLAATSEN, naarVerzoek(mis.getValue())))))
                    .isInstanceOf(FormulierFout.class)
                    .hasMessageContaining("plaatsVerzoeknummer");
            engine.getTaskService().setAssignee(driver.taak(taak, PLAATSEN).getId(), null);
        }
        driver.dienIn(
                driver.taak(taak, PLAATSEN),
                TEAMLEIDER,
                Antwoorden.op(PLAATSEN, naarVerzoek(" " + verzoeknummer(melding).toLowerCase(Locale.ROOT))));
        driver.voerUit(melding);

        assertThat(route.open(taak)).isEmpty();
        assertThat(route.open(melding)).containsExactly(OPVOLGEN);
        assertThat(van(melding, Soort.RAADANTWOORD_ONTVANGEN)).singleElement().satisfies(een -> assertThat(een.door())
                .isEqualTo(TEAMLEIDER.id()));
        assertThat(verzoeken.lees(verzoeknummer(melding)).raadnummer()).isNull();
    }

    @Test
    void een_antwoord_dat_te_vroeg_kwam_hoeft_niemand_te_plaatsen_als_het_verzoek_er_is() {
        NieuwRaadantwoord vroeg =
                new NieuwRaadantwoord(null, "RAAD-7", Raadantwoord.Soort.INTAKE, "ja", vandaag(), kenmerk());
        ontvang(vroeg);
        String taak = losseTaak();
        assertThat(route.open(taak)).containsExactly(PLAATSEN);

        String melding = begin(PROCES, Map.of());
        route.beantwoord(melding, VOORBEREIDEN, Map.of("raadSpoed", "ja", "raadSpoedReden", "Verzonnen spoed"));
        route.beantwoord(melding, BELLEN, Map.of("raadGebeldNummer", "RAAD-7"));
        route.beantwoord(melding, GOEDKEUREN);

        assertThat(route.open(taak)).isEmpty();
        assertThat(geeindigd(taak, "raadantwoord-plaatsen")).containsExactly("endEvent_antwoordGeplaatst");
        assertThat(van(melding, Soort.RAADANTWOORD_ONTVANGEN)).hasSize(1);
    }

    @Test
    void wat_niemand_op_tijd_plaatst_stijgt_in_de_lijst() {
        ontvang(new NieuwRaadantwoord("R2027-999999", null, Raadantwoord.Soort.ONTVANGST, null, vandaag(), kenmerk()));
        String taak = losseTaak();
        driver.verder(taak, Duration.ofDays(3));
        assertThat(driver.taak(taak, PLAATSEN).getPriority()).isEqualTo(75);
        assertThat(rollen(taak, PLAATSEN)).containsExactlyInAnyOrder(Rol.BUREAUDIENST, Rol.TEAMLEIDER);
    }

    @Test
    void wat_nergens_hoort_legt_een_mens_met_reden_weg_en_het_blijft_bewaard() {
        NieuwRaadantwoord vreemd =
                new NieuwRaadantwoord("R2027-999999", null, Raadantwoord.Soort.ONTVANGST, null, vandaag(), kenmerk());
        ontvang(vreemd);
        String taak = losseTaak();

        driver.dienIn(driver.taak(taak, PLAATSEN), TEAMLEIDER, Antwoorden.op(PLAATSEN, Map.of()));

        assertThat(route.open(taak)).isEmpty();
        assertThat(jdbc.sql("select terzijde_door from raadantwoord where kenmerk = ? and terzijde_op is not null")
                        .param(vreemd.kenmerk())
                        .query(String.class)
                        .list())
                .containsExactly(TEAMLEIDER.id());
        assertThat(dossiervelden.lees(Dossiervelden.Plaats.heel(taak), Set.of("plaatsReden")))
                .containsEntry("plaatsReden", "Verzonnen reden");
    }

    private static Map<String, @Nullable Object> naarVerzoek(String nummer) {
        Map<String, @Nullable Object> antwoord = new HashMap<>();
        antwoord.put("raadantwoordPlaats", "verzoek");
        antwoord.put("plaatsVerzoeknummer", nummer);
        antwoord.put("plaatsReden", null);
        return antwoord;
    }

    /** The number of the one task about an answer without a verzoek. */
    private String losseTaak() {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("raadantwoord-plaatsen")
                .singleResult()
                .getBusinessKey();
    }

    @Test
    void een_antwoord_met_een_vreemd_nummer_maakt_niemand_wakker_en_wordt_met_de_hand_geweigerd() {
        String een = totAntwoord();
        String ander = totAntwoord();
        String raadnummer = "RVDK-" + een;
        antwoord(een, Map.of("raadantwoordSoort", "ontvangst", "raadantwoordNummer", raadnummer));
        NieuwRaadantwoord tegenstrijdig = new NieuwRaadantwoord(
                verzoeknummer(ander), raadnummer, Raadantwoord.Soort.INTAKE, "nee", vandaag(), kenmerk());

        assertThat(ontvang(tegenstrijdig)).isEqualTo(new Raadontvangst.NietGekoppeld(true));
        driver.voerUit(een);
        driver.voerUit(ander);
        assertThat(route.open(een)).containsExactly(ANTWOORD);
        assertThat(route.open(ander)).containsExactly(ANTWOORD);
        assertThat(verzoeken.nietGekoppeld()).extracting(Raadantwoord::kenmerk).contains(tegenstrijdig.kenmerk());

        assertThat(geweigerd(ander, ANTWOORD, ONDERZOEKER, Map.of("raadantwoordNummer", raadnummer)))
                .containsExactly("raadantwoordNummer");
        assertThat(geweigerd(ander, ANTWOORD, ONDERZOEKER, Map.of("raadantwoordKenmerk", tegenstrijdig.kenmerk())))
                .containsExactly("raadantwoordKenmerk");
        assertThat(verzoeken.onverwerkt(verzoeknummer(ander))).isEmpty();
    }

    @Test
    void na_tien_werkdagen_stilte_kijkt_de_teamleider_en_de_zaak_blijft_wachten() {
        String melding = totAntwoord();
        Instant uiterlijk = Instant.parse("2027-01-18T22:59:59Z");
        assertThat(uiterlijk(melding, ANTWOORD)).isEqualTo(uiterlijk);
        driver.verder(melding, Duration.between(driver.nu(), uiterlijk.minusSeconds(1)));
        assertThat(soorten(melding)).doesNotContain(Soort.TERMIJN_VERSTREKEN);

        driver.verder(melding, Duration.ofSeconds(1));
        assertThat(van(melding, Soort.TERMIJN_VERSTREKEN)).singleElement().satisfies(verstreken -> assertThat(
                        verstreken.codes())
                .containsEntry("termijn", "raad-antwoord")
                .containsEntry("uiterlijk", uiterlijk.toString()));
        assertThat(route.open(melding)).containsExactlyInAnyOrder(ANTWOORD, OVERSCHRIJDING);
        assertThat(rollen(melding, OVERSCHRIJDING)).containsExactly(Rol.TEAMLEIDER);
        route.beantwoord(melding, OVERSCHRIJDING);
        assertThat(soorten(melding)).endsWith(Soort.OVERSCHRIJDING_OPGEVOLGD);
        assertThat(route.open(melding)).containsExactly(ANTWOORD);

        // From the answer of 18 January ten working days again, and the end takes an open overschrijding along.
        antwoord(melding, Map.of("raadantwoordSoort", "ontvangst"));
        assertThat(uiterlijk(melding, ANTWOORD)).isEqualTo(Instant.parse("2027-02-01T22:59:59Z"));
        driver.verder(melding, Duration.ofDays(15));
        assertThat(van(melding, Soort.TERMIJN_VERSTREKEN)).hasSize(2);
        antwoord(melding, Map.of());
        assertThat(route.open(melding)).containsExactlyInAnyOrder(OPVOLGEN, OVERSCHRIJDING);
        route.beantwoord(melding, OPVOLGEN);
        assertThat(route.open(melding)).isEmpty();
        assertThat(geeindigd(melding, PROCES)).contains("endEvent_verzoekAfgerond");
    }

    @Test
    void wat_niet_naar_de_raad_kan_wacht_op_een_mens_en_houdt_het_bericht_aan_het_college_niet_op() {
        String melding = totVersturen();
        String goed = inhoud(melding, "VERZOEK_RAAD");
        zetInhoud(melding, "VERZOEK_RAAD", "{}");
        zendjobs(melding).forEach(job -> engine.getManagementService().executeJob(job));

        assertThat(staat(melding, "VERZOEK_RAAD")).isEqualTo("MISLUKT");
        assertThat(staat(melding, "COLLEGE_VERZOEK")).isEqualTo("KLAARGEZET");
        assertThat(engine.getRuntimeService().createIncidentQuery().list())
                .as("bij het bericht, en bij de route die erop wacht")
                .hasSize(2)
                .filteredOn(incident -> incident.getIncidentMessage() != null)
                .singleElement()
                .satisfies(incident ->
                        assertThat(incident.getIncidentMessage()).isEqualTo("Bericht niet bezorgd: ongeldig"));
        assertThat(van(melding, Soort.BERICHT_MISLUKT)).singleElement().satisfies(een -> assertThat(een.codes())
                .containsEntry("fout", "ongeldig")
                .containsEntry("opnieuw", "nee"));

        zetInhoud(melding, "VERZOEK_RAAD", goed);
        handelAf(melding, "mislukt", Map.of("berichtVerder", "opnieuw"));
        zendjobs(melding).forEach(job -> engine.getManagementService().executeJob(job));
        assertThat(engine.getRuntimeService().createIncidentQuery().list()).isEmpty();
        assertThat(staat(melding, "VERZOEK_RAAD")).isEqualTo("KLAARGEZET");
        assertThat(route.open(melding)).as("de route wacht op allebei").doesNotContain(ANTWOORD);

        handelAf(melding, "ligt-klaar", Map.of());
        driver.voerUit(melding);
        assertThat(staat(melding, "VERZOEK_RAAD")).isEqualTo("VERZONDEN");
        assertThat(route.open(melding)).containsExactly(ANTWOORD);
        assertThat(van(melding, Soort.BERICHT_VERSTUURD)).hasSize(2);
    }

    @Test
    void een_antwoord_dat_binnenkomt_terwijl_de_route_kijkt_vindt_de_wachtende_taak() throws Exception {
        String melding = totVerwerken();
        Job kijken = job(melding);
        NieuwRaadantwoord antwoord = bericht(melding, Raadantwoord.Soort.UITKOMST, "geen-rekest");

        Raadontvangst ontvangst =
                tegelijk(() -> engine.getManagementService().executeJob(kijken.getId()), () -> ontvang(antwoord));

        assertThat(ontvangst).isInstanceOf(Raadontvangst.Gekoppeld.class);
        // It waited, was woken, and looks again.
        assertThat(route.open(melding)).isEmpty();
        driver.voerUit(melding);
        assertThat(route.open(melding)).containsExactly(OPVOLGEN);
    }

    @Test
    void de_route_die_kijkt_terwijl_een_antwoord_binnenkomt_vindt_het() throws Exception {
        String melding = totVerwerken();
        Job kijken = job(melding);
        NieuwRaadantwoord antwoord = bericht(melding, Raadantwoord.Soort.UITKOMST, "geen-rekest");

        tegelijk(() -> ontvang(antwoord), () -> {
            engine.getManagementService().executeJob(kijken.getId());
            return melding;
        });

        assertThat(route.open(melding)).containsExactly(OPVOLGEN);
        assertThat(verzoeken.onverwerkt(verzoeknummer(melding))).isEmpty();
    }

    @Test
    void wie_met_de_hand_vastlegt_wat_tegelijk_binnenkomt_doet_het_hoogstens_nog_een_keer() throws Exception {
        String melding = totAntwoord();
        var taak = driver.taak(melding, ANTWOORD);
        NieuwRaadantwoord antwoord = bericht(melding, Raadantwoord.Soort.INTAKE, "ja");

        assertThatThrownBy(() -> tegelijk(() -> ontvang(antwoord), () -> {
                    driver.dienIn(taak, ONDERZOEKER, Antwoorden.op(ANTWOORD, Map.of()));
                    return melding;
                }))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(OptimisticLockingException.class);

        driver.voerUit(melding);
        assertThat(route.open(melding)).containsExactly(ANTWOORD);
        assertThat(stand(melding)).containsExactly(true, "ja", "open");
        assertThat(van(melding, Soort.RAADANTWOORD_ONTVANGEN)).hasSize(1);
        antwoord(melding, Map.of());
        assertThat(route.open(melding)).containsExactly(OPVOLGEN);
    }

    @ParameterizedTest
    @CsvSource({"rekest-maatregel", "geen-rekest", "gestopt"})
    void elke_uitkomst_van_de_raad_wordt_opgevolgd(String uitkomst) {
        String melding = totAntwoord();
        antwoord(melding, Map.of("raadantwoordUitkomst", uitkomst));

        assertThat(route.open(melding)).containsExactly(OPVOLGEN);
        assertThat(stand(melding)).containsExactly(true, "open", uitkomst);
    }

    private String totAntwoord() {
        String melding = totVerwerken();
        driver.voerUit(melding);
        assertThat(route.open(melding)).containsExactly(ANTWOORD);
        return melding;
    }

    /** The verzoek is made and sent; the route has not looked for answers yet. */
    private String totVerwerken() {
        String melding = totVersturen();
        zendjobs(melding).forEach(job -> engine.getManagementService().executeJob(job));
        handelAf(melding, "ligt-klaar", Map.of());
        assertThat(route.open(melding)).isEmpty();
        return melding;
    }

    /** The verzoek is made, and both messages wait to be sent. */
    private String totVersturen() {
        String melding = begin(PROCES, Map.of());
        route.beantwoord(melding, VOORBEREIDEN);
        driver.dienIn(melding, GOEDKEUREN, GEDRAGSWETENSCHAPPER, Antwoorden.op(GOEDKEUREN, Map.of()));
        engine.getManagementService().executeJob(job(melding).getId());
        assertThat(zendjobs(melding)).hasSize(2);
        return melding;
    }

    /** What a person does with each message that stands so; what follows by itself does not run yet. */
    private void handelAf(String melding, String stand, Map<String, String> anders) {
        Map<String, @Nullable Object> antwoord = anders.containsKey("berichtVerder")
                ? new HashMap<>(anders)
                : Antwoorden.op("userTask_handelBerichtAf", anders);
        driver.open(melding).stream()
                .filter(taak -> taak.getTaskDefinitionKey().equals("userTask_handelBerichtAf"))
                .filter(taak -> stand.equals(engine.getTaskService().getVariable(taak.getId(), "berichtStand")))
                .forEach(taak -> driver.dienIn(taak, Meldingsroute.BUREAUDIENST, antwoord));
    }

    private String staat(String melding, String soort) {
        return jdbc.sql("select staat from bericht where meldingnummer = ? and soort = ?")
                .param(melding)
                .param(soort)
                .query(String.class)
                .single();
    }

    private void zetInhoud(String melding, String soort, String inhoud) {
        jdbc.sql("update bericht set inhoud = ? where meldingnummer = ? and soort = ?")
                .param(inhoud)
                .param(melding)
                .param(soort)
                .update();
    }

    private Job job(String melding) {
        return Objects.requireNonNull(engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instantie(melding))
                .singleResult());
    }

    private String instantie(String melding) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(melding, PROCES)
                .singleResult()
                .getId();
    }

    private void antwoord(String melding, Map<String, ?> anders) {
        route.beantwoord(melding, ANTWOORD, anders);
    }

    private Raadontvangst ontvang(NieuwRaadantwoord antwoord) {
        return raadpost.ontvang(antwoord, "raad");
    }

    private NieuwRaadantwoord bericht(String melding, Raadantwoord.Soort soort, @Nullable String antwoord) {
        return new NieuwRaadantwoord(verzoeknummer(melding), null, soort, antwoord, vandaag(), kenmerk());
    }

    private LocalDate vandaag() {
        return LocalDate.ofInstant(driver.nu(), ZoneId.of("Europe/Amsterdam"));
    }

    private static Map<String, Object> geenVerzoek() {
        return Map.of("raadVerzoek", "nee", "raadGeenVerzoekReden", "Verzonnen reden");
    }

    private static String kenmerk() {
        return UUID.randomUUID().toString();
    }

    /** The second begins while the first has done its work and has not committed yet; gives what the second came to. */
    private <T> T tegelijk(Runnable eerste, Callable<T> tweede) throws Exception {
        var draad = Executors.newSingleThreadExecutor();
        try {
            Future<T> ander = Objects.requireNonNull(transactie.execute(status -> {
                eerste.run();
                Future<T> wacht = draad.submit(tweede);
                // Long enough to have come to the lock.
                assertThatThrownBy(() -> wacht.get(700, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
                return wacht;
            }));
            return ander.get(20, TimeUnit.SECONDS);
        } finally {
            draad.shutdownNow();
        }
    }

    private String verzoeknummer(String melding) {
        return String.valueOf(engine.getRuntimeService().getVariable(instantie(melding), "verzoeknummer"));
    }

    /** Whether the Raad has it, whether it investigates, and what came of it, as the route knows. */
    private List<Object> stand(String melding) {
        Map<String, Object> variabelen = engine.getRuntimeService().getVariables(instantie(melding));
        return List.of(variabelen.get("raadOntvangst"), variabelen.get("raadIntake"), variabelen.get("raadUitkomst"));
    }

    private @Nullable Object bijEinde(String melding, String variabele) {
        String instantie = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(melding)
                .processDefinitionKey(PROCES)
                .singleResult()
                .getId();
        return engine
                .getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instantie)
                .variableName(variabele)
                .list()
                .stream()
                .map(gevonden -> gevonden.getValue())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private List<String> berichten(String melding) {
        return jdbc.sql("select soort from bericht where meldingnummer = ? order by id")
                .param(melding)
                .query(String.class)
                .list();
    }

    private String inhoud(String melding, String soort) {
        return jdbc.sql("select inhoud from bericht where meldingnummer = ? and soort = ?")
                .param(melding)
                .param(soort)
                .query(String.class)
                .single();
    }

    /** Gives the one child of this melding a mother with gezag. */
    private void zetMoeder(String melding) {
        jdbc.sql("""
                insert into betrokkene (dossiernummer, achternaam, voornamen, geslacht, bsn_reden, afgeschermd, nooit_bellen,
                nooit_schrijven, gewijzigd_door, gewijzigd_op)
                select dossiernummer, 'Voorbeeld', 'Verzonnen Moeder', 'V', 'onbekend', false, false, false, 'test', ontvangen_op
                from melding where meldingnummer = ?""").param(melding).update();
        jdbc.sql("""
                insert into relatie (betrokkene_id, tot_id, soort, gezag)
                select moeder.id, kind.betrokkene_id, 'ouder', true
                from betrokkene moeder join melding m on m.dossiernummer = moeder.dossiernummer
                join betrokkene_in_melding kind on kind.meldingnummer = m.meldingnummer
                where m.meldingnummer = ? and moeder.voornamen = 'Verzonnen Moeder'""").param(melding).update();
        jdbc.sql("""
                insert into betrokkene_in_melding (meldingnummer, betrokkene_id, rol)
                select m.meldingnummer, moeder.id, 'OVERIG'
                from betrokkene moeder join melding m on m.dossiernummer = moeder.dossiernummer
                where m.meldingnummer = ? and moeder.voornamen = 'Verzonnen Moeder'""").param(melding).update();
    }
}
