package nl.meldroute.route;

import static nl.meldroute.route.Meldingsroute.BEGIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import nl.meldroute.dossier.Contact;
import nl.meldroute.dossier.Dossierbeeld.Formuliercode;
import nl.meldroute.dossier.Gebeurtenis;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Gesprek;
import nl.meldroute.dossier.Overdracht;
import nl.meldroute.dossier.Overdracht.Stap;
import nl.meldroute.engine.FormulierFout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When and how something happened, as a caseworker entered it, stays in the dossier; a day still to come is refused. */
class InvoerTest extends Procestest {

    private static final String INZET = "userTask_voerSpoedinzetUit";
    private static final LocalDate GISTEREN = LocalDate.of(2027, 1, 3);

    @Test
    void elke_dag_die_iemand_invult_staat_bij_wat_er_die_dag_was() {
        String melding = route.ontvang(route.met(
                Meldingsroute.BEGIN.minus(Duration.ofDays(2)), false, "OPEN", "15", List.of(Meldingsroute.kind())));
        route.beantwoord(melding, "userTask_verzamelInformatie");
        beantwoord(melding, "userTask_legContact", "contactOp");
        route.beantwoord(melding, "userTask_beoordeelVeiligheid", "userTask_neemVervolgbesluit");
        beantwoord(melding, "userTask_spreekMelder", "melderGesprekOp");
        beantwoord(melding, "userTask_informeerBetrokkene", "geinformeerdOp");
        route.beantwoord(melding, "userTask_kiesOverdrachtspartij", "userTask_biedOverdrachtAan");
        beantwoord(melding, "userTask_legAntwoordVast", "antwoordOp");
        beantwoord(melding, "userTask_voerOverdrachtsgesprek", "overdrachtGesprekOp");
        beantwoord(melding, "userTask_bevestigStartVervolg", "vervolgGestartOp");
        beantwoord(melding, "userTask_koppelTerug", "teruggekoppeldOp");

        assertThat(dossier(melding).contacten()).extracting(Contact::gevoerdOp).containsExactly(GISTEREN);
        assertThat(dossier(melding).gesprekken())
                .extracting(Gesprek::soort, Gesprek::gevoerdOp)
                .containsExactly(
                        tuple(Gesprek.Soort.MELDER, GISTEREN),
                        tuple(Gesprek.Soort.INFORMEREN, GISTEREN),
                        tuple(Gesprek.Soort.TERUGKOPPELING, GISTEREN));
        assertThat(dossier(melding).overdrachten().get(0).stappen())
                .extracting(Overdracht.Gezet::stap, Overdracht.Gezet::gevoerdOp)
                .containsExactly(
                        tuple(Stap.AANGEBODEN, null),
                        tuple(Stap.GEACCEPTEERD, GISTEREN),
                        tuple(Stap.GESPREK, GISTEREN),
                        tuple(Stap.VERVOLG_GESTART, GISTEREN),
                        tuple(Stap.VOLTOOID, null));
        for (Soort soort : List.of(
                Soort.CONTACT_GELEGD,
                Soort.BETROKKENEN_GEINFORMEERD,
                Soort.OVERDRACHT_GEACCEPTEERD,
                Soort.OVERDRACHTSGESPREK_GEVOERD,
                Soort.VERVOLG_GESTART,
                Soort.TERUGGEKOPPELD)) {
            assertThat(van(melding, soort))
                    .extracting(gebeurtenis -> gebeurtenis.codes().get("gevoerdOp"))
                    .as(soort.name())
                    .containsExactly("2027-01-03");
        }
    }

    @Test
    void de_dag_waarop_zicht_terugging_staat_in_het_dossier() {
        String melding = totVervolg(Map.of("meldcodeGevolgd", "nee"), Map.of("vervolg", "advies"));
        beantwoord(melding, "userTask_geefZichtTerug", "zichtGesprekOp");

        assertThat(dossier(melding).gesprekken())
                .filteredOn(gesprek -> gesprek.soort() == Gesprek.Soort.ZICHT_TERUG)
                .extracting(Gesprek::gevoerdOp)
                .containsExactly(GISTEREN);
    }

    @Test
    void de_dag_waarop_een_onderzoek_begon_staat_in_het_dossier() {
        String melding = totVervolg(
                Map.of("structureleOnveiligheid", "onduidelijk"),
                Map.of("vervolg", "onderzoek", "afwijkingReden", "Verzonnen reden"));
        driver.verder(melding, Duration.ofDays(1));
        route.beantwoord(melding, "userTask_startDienst", Map.of("dienstBegonnenDag", "2027-01-04"));
        Onderzoekantwoorden.voerUitNaStart(route, melding, Map.of());

        assertThat(van(melding, Soort.VERVOLG_AFGEROND))
                .extracting(Gebeurtenis::codes)
                .containsExactly(Map.of("dienst", "onderzoek", "uitkomst", "afgesloten", "begonnenOp", "2027-01-04"));
    }

    @Test
    void van_een_spoedinzet_blijven_het_moment_en_elk_antwoord_bewaard() {
        String melding = acuut();
        String taak = driver.taak(melding, INZET).getId();

        route.beantwoord(melding, INZET, Map.of("inzetDatum", "2027-01-03", "inzetTijd", "23:55"));

        assertThat(dossier(melding).contacten())
                .extracting(Contact::gevoerdOp, Contact::gevoerdOm)
                .containsExactly(tuple(GISTEREN, LocalTime.of(23, 55)));
        assertThat(dossier(melding).codes())
                .filteredOn(code -> taak.equals(code.taakId()))
                .extracting(Formuliercode::sleutel, Formuliercode::waarde)
                .containsExactlyInAnyOrder(
                        tuple("inzetDatum", "2027-01-03"),
                        tuple("inzetTijd", "23:55"),
                        tuple("inzetWijze", "ter-plaatse"),
                        tuple("politieBetrokken", "ja"),
                        tuple("vertrouwensartsBetrokken", "niet-nodig"),
                        tuple("noodhulp", "geen"),
                        tuple("kinderenGezien", "ja"),
                        tuple("gevaarGebleken", "ja"),
                        tuple("instantieInformeren", "false"),
                        tuple("huisverbodNodig", "false"),
                        tuple("dienstNodig", "false"));
    }

    @Test
    void ook_wat_bij_de_aanmelding_is_gekozen_blijft_bewaard() {
        String melding = route.registreer(Map.of("acuutGevaar", "onbekend"));

        assertThat(dossier(melding).codes())
                .extracting(Formuliercode::taakId, Formuliercode::sleutel, Formuliercode::waarde)
                .contains(tuple(null, "acuutGevaar", "onbekend"), tuple(null, "ontvangenDatum", "2027-01-04"));
    }

    @ParameterizedTest
    @CsvSource({"2027-01-05", "1899-12-31"})
    void een_dag_die_nog_komt_of_voor_1900_ligt_wordt_geweigerd(String dag) {
        String melding = route.ontvang(route.gewoon());

        assertThat(geweigerd(melding, "userTask_legContact", BEOORDELAAR, Map.of("contactOp", dag)))
                .containsExactly("contactOp");
    }

    @Test
    void vandaag_is_de_dag_in_nederland() {
        String melding = route.ontvang(route.gewoon());
        driver.zetKlok(Instant.parse("2027-01-04T23:30:00Z"));

        assertThat(geweigerd(melding, "userTask_legContact", BEOORDELAAR, Map.of("contactOp", "2027-01-06")))
                .containsExactly("contactOp");
        route.beantwoord(melding, "userTask_legContact", Map.of("contactOp", "2027-01-05"));
    }

    @Test
    void een_inzet_kan_niet_later_zijn_dan_nu() {
        String melding = acuut();
        driver.zetKlok(BEGIN.plus(Duration.ofHours(1)));

        assertThat(geweigerd(melding, INZET, BEOORDELAAR, Map.of("inzetTijd", "11:01")))
                .containsExactly("inzetTijd");
        assertThat(geweigerd(melding, INZET, BEOORDELAAR, Map.of("inzetTijd", "11:00Z")))
                .containsExactly("inzetTijd");
        route.beantwoord(melding, INZET, Map.of("inzetTijd", "11:00"));
    }

    @Test
    void een_melding_kan_niet_morgen_zijn_ontvangen() {
        Map<String, Object> morgen = Map.of("ontvangenDatum", "2027-01-05", "ontvangenTijd", "08:00");

        assertThatThrownBy(() -> driver.start(
                        "melding", Meldingsroute.BUREAUDIENST, Antwoorden.op("startEvent_meldingOntvangen", morgen)))
                .isInstanceOfSatisfying(FormulierFout.class, fout -> assertThat(fout.fouten())
                        .extracting(FormulierFout.Fout::veld)
                        .containsExactly("ontvangenDatum"));
    }

    private String acuut() {
        return route.ontvang(route.met(true, "OPEN", "15", List.of(Meldingsroute.kind())));
    }

    private void beantwoord(String melding, String taak, String dag) {
        route.beantwoord(melding, taak, Map.of(dag, GISTEREN.toString()));
    }
}
