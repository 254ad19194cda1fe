package nl.meldroute.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.meldroute.dossier.Bericht;
import nl.meldroute.dossier.Berichten;
import nl.meldroute.dossier.BetrokkeneRol;
import nl.meldroute.dossier.Dossierbeeld.Berichtregel;
import nl.meldroute.dossier.Dossierinzage;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.toegang.GeenToegang;
import nl.meldroute.toegang.Rol;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Letters and mail that a task decides on: each goes beside the route, to whom may be written to, and a person does what Meldroute cannot. */
class BerichtProcessTest extends Procestest {

    private static final String INFORMEER = "userTask_informeerBetrokkene";
    private static final String AFHANDELEN = "userTask_handelBerichtAf";
    private static final Map<String, Object> PER_BRIEF = Map.of("geinformeerdWijze", "meldroute-brief");

    @Autowired
    private Berichten berichten;

    @Autowired
    private Dossierinzage inzage;

    @Test
    void een_brief_op_papier_ligt_klaar_en_wie_hem_verstuurt_legt_dat_vast() {
        String melding = totInformeren();
        metAdres(melding, false);
        route.beantwoord(melding, INFORMEER, PER_BRIEF);

        assertThat(rollen(melding, AFHANDELEN)).containsExactly(Rol.BUREAUDIENST);
        Berichtregel regel = regel(melding);
        assertThat(regel.soort()).isEqualTo(Bericht.Soort.INFORMATIE);
        assertThat(regel.staat()).isEqualTo(Bericht.Staat.KLAARGEZET);
        assertThat(regel.brief()).isTrue();
        assertThat(brief(melding))
                .contains("Verzonnen straat 12 a", "1234 AB Nergenshuizen", "Beste Volwassene Verzonnen-")
                .contains("Een organisatie in uw gemeente gaat met u verder.")
                .contains("Veilig Thuis Gooi en Vechtstreek");
        assertThat(incidenten()).isEmpty();
        assertThat(geweigerd(
                        melding, AFHANDELEN, Meldingsroute.BUREAUDIENST, Map.of("berichtVerstuurdOp", "2027-01-03")))
                .containsExactly("berichtVerstuurdOp");

        route.beantwoord(melding, AFHANDELEN);
        assertThat(regel(melding).staat()).isEqualTo(Bericht.Staat.VERZONDEN);
        assertThat(van(melding, Soort.BERICHT_AFGEHANDELD)).singleElement().satisfies(een -> assertThat(een.codes())
                .containsEntry("bericht", "INFORMATIE")
                .containsEntry("wijze", "post")
                .containsEntry("gevoerdOp", "2027-01-04"));
        assertThat(geeindigd(melding, "bericht-versturen")).containsExactly("endEvent_afgehandeld");
    }

    @Test
    void een_afgeschermd_adres_of_een_veilig_kanaal_laat_het_adres_van_de_brief() {
        for (String sql : List.of("afgeschermd = true", "contactkanaal = 'via school'")) {
            String melding = totInformeren();
            metAdres(melding, false);
            jdbc.sql("update betrokkene set " + sql + " where " + VAN_MELDING)
                    .param(melding)
                    .update();
            route.beantwoord(melding, INFORMEER, PER_BRIEF);

            assertThat(brief(melding))
                    .as(sql)
                    .contains("Beste")
                    .doesNotContain("Verzonnen straat", "1234", "Nergenshuizen");
        }
    }

    @Test
    void een_tweede_gegeven_over_dezelfde_persoon_in_het_huishouden_schermt_ook_af() {
        String melding = totInformeren();
        metAdres(melding, false);
        jdbc.sql("""
                        insert into betrokkene (dossiernummer, achternaam, voornamen, geboortedatum, geslacht, bsn_reden, straat, huisnummer,
                            woonplaats, afgeschermd, nooit_bellen, nooit_schrijven, gewijzigd_door, gewijzigd_op)
                        select dossiernummer, achternaam, voornamen, geboortedatum, geslacht, bsn_reden, 'Geheime laan', 1, 'Elders', true,
                            false, false, 'systeem', gewijzigd_op from betrokkene where\s""" + VAN_MELDING).param(melding).update();
        jdbc.sql("""
                        insert into betrokkene_in_melding (meldingnummer, betrokkene_id, rol)
                        select ?, max(id), 'PLEGER' from betrokkene""").param(melding).update();
        Task taak = driver.open(melding).stream()
                .filter(een -> een.getTaskDefinitionKey().equals(INFORMEER))
                .findFirst()
                .orElseThrow();
        driver.dienIn(taak, BEOORDELAAR, Antwoorden.op(INFORMEER, PER_BRIEF));
        driver.voerUit(melding);

        assertThat(brief(melding)).doesNotContain("Verzonnen straat", "Geheime laan");
    }

    @Test
    void wie_nooit_geschreven_mag_worden_krijgt_geen_brief_ook_niet_als_dat_later_blijkt() {
        String melding = totInformeren();
        jdbc.sql("update betrokkene set nooit_schrijven = true where " + VAN_MELDING)
                .param(melding)
                .update();
        assertThat(geweigerd(melding, INFORMEER, BEOORDELAAR, PER_BRIEF)).containsExactly("geinformeerdWijze");

        jdbc.sql("update betrokkene set nooit_schrijven = false where " + VAN_MELDING)
                .param(melding)
                .update();
        Task taak = driver.taak(melding, INFORMEER);
        driver.dienIn(taak, BEOORDELAAR, Antwoorden.op(INFORMEER, PER_BRIEF));
        jdbc.sql("update betrokkene set nooit_schrijven = true where " + VAN_MELDING)
                .param(melding)
                .update();
        driver.voerUit(melding);

        assertThat(regel(melding).staat()).isEqualTo(Bericht.Staat.MISLUKT);
        assertThat(regel(melding).brief()).as("niets gemaakt").isFalse();
        assertThat(incidenten()).singleElement().satisfies(incident -> {
            assertThat(incident.getIncidentType()).isEqualTo("berichtNietBezorgd");
            assertThat(incident.getIncidentMessage()).isEqualTo("Bericht niet bezorgd: nooit-schrijven");
        });
        route.beantwoord(
                melding, AFHANDELEN, zonderDag(Map.of("berichtVerder", "niet", "berichtNietReden", "Verzonnen")));
        assertThat(regel(melding).staat()).isEqualTo(Bericht.Staat.VERVALLEN);
        assertThat(incidenten()).isEmpty();
        assertThat(soorten(melding)).doesNotContain(Soort.BERICHT_VERSTUURD);
    }

    @Test
    void een_brief_die_niet_weggaat_heeft_niemand_geinformeerd_dus_komt_de_taak_terug() {
        String melding = totInformeren();
        metAdres(melding, false);
        var uiterlijk = uiterlijk(melding, INFORMEER);
        route.beantwoord(melding, INFORMEER, PER_BRIEF);
        assertThat(stand(melding)).isEqualTo("klaar");

        route.beantwoord(
                melding, AFHANDELEN, zonderDag(Map.of("berichtVerder", "niet", "berichtNietReden", "Verzonnen")));

        assertThat(geeindigd(melding, "bericht-versturen")).containsExactly("endEvent_informerenHeropend");
        assertThat(stand(melding)).as("zo lang sluit de melding niet").isEqualTo("loopt");
        assertThat(uiterlijk(melding, INFORMEER)).as("de eerste termijn").isEqualTo(uiterlijk);
        route.beantwoord(melding, INFORMEER);
        assertThat(stand(melding)).isEqualTo("klaar");
    }

    @Test
    void wie_het_intussen_anders_hoorde_hoeft_het_niet_nog_eens_te_horen() {
        String melding = totInformeren();
        metAdres(melding, false);
        route.beantwoord(melding, INFORMEER, PER_BRIEF);
        driver.verder(melding, Duration.ofMinutes(5));
        gebeurtenissen.leg(
                melding,
                Soort.BETROKKENEN_GEINFORMEERD,
                "systeem",
                Map.of("betrokkene", String.valueOf(id(melding, "SLACHTOFFER")), "geinformeerd", "ja"));

        route.beantwoord(
                melding, AFHANDELEN, zonderDag(Map.of("berichtVerder", "niet", "berichtNietReden", "Verzonnen")));

        assertThat(geeindigd(melding, "bericht-versturen")).containsExactly("endEvent_afgehandeld");
        assertThat(stand(melding)).isEqualTo("klaar");
    }

    @Test
    void ook_als_de_laatste_stap_van_het_informeren_nog_moet_lopen_komt_de_taak_terug() {
        String melding = totInformeren();
        metAdres(melding, false);
        driver.dienIn(driver.taak(melding, INFORMEER), BEOORDELAAR, Antwoorden.op(INFORMEER, PER_BRIEF));
        zendjobs(melding).forEach(job -> engine.getManagementService().executeJob(job));
        driver.dienIn(
                driver.taak(melding, AFHANDELEN),
                Meldingsroute.BUREAUDIENST,
                zonderDag(Map.of("berichtVerder", "niet", "berichtNietReden", "Verzonnen")));
        engine.getManagementService()
                .createJobQuery()
                .activityId("serviceTask_heropenInformeren")
                .list()
                .forEach(job -> engine.getManagementService().executeJob(job.getId()));
        driver.voerUit(melding);

        assertThat(stand(melding)).isEqualTo("loopt");
        assertThat(route.open(melding)).contains(INFORMEER);
    }

    @Test
    void een_terugkoppeling_die_niet_weggaat_hoort_de_melder_anders_ook_na_sluiting() {
        String melding = totTerugkoppeling();
        route.beantwoord(melding, "userTask_koppelTerug", Map.of("terugkoppelingWijze", "meldroute-brief"));
        assertThat(dossier(melding).melding().geslotenOp()).isNotNull();

        route.beantwoord(
                melding, AFHANDELEN, zonderDag(Map.of("berichtVerder", "niet", "berichtNietReden", "Verzonnen")));

        assertThat(rollen(melding, "userTask_koppelTerug")).containsExactly(Rol.BEOORDELAAR);
        Map<String, Object> getoond = engine.getTaskService()
                .getVariables(driver.taak(melding, "userTask_koppelTerug").getId());
        assertThat(getoond).containsEntry("vervolg", "overdracht").containsEntry("overgedragen", true);
        route.beantwoord(melding, "userTask_koppelTerug");
        assertThat(route.open(melding)).isEmpty();
        assertThat(van(melding, Soort.TERUGGEKOPPELD)).hasSize(2);
    }

    @Test
    void blijft_een_bericht_liggen_dan_ziet_de_teamleider_het_en_krijgt_een_mail() {
        String melding = totInformeren();
        metAdres(melding, false);
        route.beantwoord(melding, INFORMEER, PER_BRIEF);
        driver.verder(melding, Duration.ofDays(2));

        assertThat(rollen(melding, AFHANDELEN)).containsExactlyInAnyOrder(Rol.BUREAUDIENST, Rol.TEAMLEIDER);
        assertThat(driver.taak(melding, AFHANDELEN).getPriority()).isEqualTo(75);
        assertThat(jdbc.sql("select inhoud from bericht where meldingnummer = ? and soort = 'ESCALATIE'")
                        .param(melding)
                        .query(String.class)
                        .list())
                .anySatisfy(
                        mail -> assertThat(mail).contains("Bericht afhandelen").contains("\"aan\":\"teamleider\""));
        driver.dienIn(driver.taak(melding, AFHANDELEN), TEAMLEIDER, Antwoorden.op(AFHANDELEN, Map.of()));
        assertThat(regel(melding).staat()).isEqualTo(Bericht.Staat.VERZONDEN);
    }

    /** How far informing is, as the route knows it. */
    private String stand(String melding) {
        return String.valueOf(engine.getRuntimeService()
                .createVariableInstanceQuery()
                .variableName("informerenStand")
                .singleResult()
                .getValue());
    }

    @Test
    void over_een_kind_krijgt_de_vertegenwoordiger_de_brief_en_nooit_een_kind() {
        String melding = totBesluit(Map.of());
        voegToe(melding, BetrokkeneRol.PLEGER, "19850101");
        route.beantwoord(melding, "userTask_neemVervolgbesluit", Map.of());
        route.beantwoord(melding, "userTask_spreekMelder");
        long kind = id(melding, "KIND");
        long ouder = id(melding, "PLEGER");
        Task taak = driver.open(melding).stream()
                .filter(een -> een.getTaskDefinitionKey().equals(INFORMEER))
                .filter(een -> engine.getTaskService()
                        .getVariable(een.getId(), "betrokkene")
                        .equals(kind))
                .findFirst()
                .orElseThrow();
        for (long wie : List.of(kind, ouder)) {
            assertThatThrownBy(() -> driver.dienIn(taak, BEOORDELAAR, aan(wie)))
                    .as("het kind zelf, en wie voor zover bekend geen gezag heeft")
                    .isInstanceOfSatisfying(FormulierFout.class, fout -> assertThat(fout.fouten())
                            .extracting(FormulierFout.Fout::veld)
                            .containsExactly("briefAan"));
            engine.getTaskService().setAssignee(taak.getId(), null);
        }

        jdbc.sql("insert into relatie (betrokkene_id, tot_id, soort, gezag) values (?, ?, 'ouder', true)")
                .param(ouder)
                .param(kind)
                .update();
        driver.dienIn(taak, BEOORDELAAR, aan(ouder));
        driver.voerUit(melding);
        assertThat(brief(melding)).contains("De melding gaat ook over Kind.").contains("wettelijk vertegenwoordiger");
        assertThat(regel(melding).betrokkeneId()).isEqualTo(ouder);
    }

    @Test
    void een_mail_zonder_mailserver_is_een_bestand_en_een_taak() throws IOException {
        String melding = totTerugkoppeling();
        jdbc.sql("update melder set email = 'melder@school.invalid' where meldingnummer = ?")
                .param(melding)
                .update();
        route.beantwoord(melding, "userTask_koppelTerug", Map.of("terugkoppelingWijze", "meldroute-mail"));

        assertThat(regel(melding).staat()).isEqualTo(Bericht.Staat.KLAARGEZET);
        Bericht bericht = berichten.lees(regel(melding).id());
        assertThat(Files.readString(Path.of("target/post", bericht.kenmerk() + ".eml")))
                .contains("To: melder@school.invalid", "Subject: Bericht van Veilig Thuis", melding)
                .doesNotContain("Kind Verzonnen", "Verzonnen verhaal");
        // Feedback says who reported: nothing of it stands with the engine.
        assertThat(engine.getRuntimeService()
                        .getVariables(driver.taak(melding, AFHANDELEN).getExecutionId())
                        .toString())
                .doesNotContain("school", "Melder");
    }

    @Test
    void zonder_mailadres_van_de_melder_wordt_een_mail_geweigerd() {
        String melding = totTerugkoppeling();
        assertThat(geweigerd(
                        melding, "userTask_koppelTerug", BEOORDELAAR, Map.of("terugkoppelingWijze", "meldroute-mail")))
                .containsExactly("terugkoppelingWijze");
        assertThat(dossier(melding).berichten()).isEmpty();
    }

    @Test
    void de_partij_krijgt_een_uitnodiging_en_een_bevestiging_zonder_gegevens_over_personen() {
        String melding = totVervolg(Map.of(), Map.of());
        route.beantwoord(melding, "userTask_kiesOverdrachtspartij", "userTask_biedOverdrachtAan");
        Map<String, Object> aan =
                Map.of("overdrachtMail", "team@gemeente.invalid", "overdrachtMailNaam", "Verzonnen collega");
        Map<String, Object> uitnodiging = new HashMap<>(aan);
        uitnodiging.putAll(Map.of(
                "uitnodigingMailen", "ja",
                "overdrachtGeplandOp", "2027-01-06",
                "overdrachtGeplandOm", "14:30",
                "overdrachtPlaats", "Ons kantoor"));
        Map<String, Object> fout = new HashMap<>(uitnodiging);
        fout.put("overdrachtMail", "team@gemeente.invalid, ander@elders.invalid");
        assertThat(geweigerd(melding, "userTask_legAntwoordVast", BEOORDELAAR, fout))
                .containsExactly("overdrachtMail");

        route.beantwoord(melding, "userTask_legAntwoordVast", uitnodiging);
        assertThat(brief(melding)).contains("Beste Verzonnen collega", "6 januari 2027", "14.30 uur", "Ons kantoor");
        route.beantwoord(melding, AFHANDELEN, "userTask_voerOverdrachtsgesprek");
        Map<String, Object> bevestiging = new HashMap<>(aan);
        bevestiging.put("bevestigingMailen", "ja");
        route.beantwoord(melding, "userTask_bevestigStartVervolg", bevestiging);

        assertThat(brief(melding))
                .contains("Het vervolg is begonnen op 4 januari 2027.")
                .doesNotContain("Kind");
    }

    @Test
    void voor_de_termijn_hoort_wie_de_taak_heeft_het_en_daarna_de_teamleider() {
        String melding = route.ontvang(route.gewoon());
        driver.neem(driver.taak(melding, "userTask_verzamelInformatie"), BEOORDELAAR);
        driver.verder(melding, Duration.ofDays(12));

        List<String> berichten = jdbc.sql(
                        "select soort || ':' || inhoud from bericht where meldingnummer = ? and soort in ('HERINNERING', 'ESCALATIE')")
                .param(melding)
                .query(String.class)
                .list();
        assertThat(berichten)
                .anySatisfy(een -> assertThat(een).startsWith("HERINNERING").contains("\"aan\":\"beoordelaar\""))
                .anySatisfy(een -> assertThat(een).startsWith("ESCALATIE").contains("\"aan\":\"teamleider\""));
        assertThat(jdbc.sql("select distinct staat from bericht where meldingnummer = ?")
                        .param(melding)
                        .query(String.class)
                        .list())
                .containsExactly("KLAARGEZET");
        assertThat(route.open(melding))
                .as("niemand hoeft zo'n mail te versturen")
                .doesNotContain(AFHANDELEN);
        assertThat(dossier(melding).berichten()).isEmpty();
        assertThat(soorten(melding)).doesNotContain(Soort.BERICHT_VERSTUURD);
    }

    @Test
    void een_ontwerper_kan_een_brief_in_een_route_zetten() {
        String plaatsing = engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("routeproef/brief-aan-melder.bpmn")
                .deploy()
                .getId();
        try {
            String melding = begin("brief-aan-melder", Map.of());
            assertThat(geeindigd(melding, "brief-aan-melder")).containsExactly("endEvent_einde");
            assertThat(regel(melding).soort()).isEqualTo(Bericht.Soort.BRIEF);
            assertThat(brief(melding)).contains("Beste Verzonnen Melder", "Wij hebben uw melding ontvangen");
            // Who reads the dossier does not learn from it who reported.
            long bericht = regel(melding).id();
            assertThatThrownBy(() ->
                            driver.als(GEDRAGSWETENSCHAPPER, () -> inzage.leesBericht(melding, bericht, "meedenken")))
                    .isInstanceOf(GeenToegang.class);
            route.beantwoord(melding, AFHANDELEN);
        } finally {
            engine.getRepositoryService().deleteDeployment(plaatsing, true);
        }
    }

    private static final String VAN_MELDING =
            "id in (select betrokkene_id from betrokkene_in_melding where meldingnummer = ?)";

    private String totInformeren() {
        String melding = route.ontvang(route.met(false, "OPEN", "15", List.of(Meldingsroute.volwassene())));
        route.beantwoord(melding, "userTask_verzamelInformatie", "userTask_legContact", "userTask_beoordeelVeiligheid");
        route.beantwoord(melding, "userTask_neemVervolgbesluit", Map.of());
        route.beantwoord(melding, "userTask_spreekMelder");
        return melding;
    }

    private String totTerugkoppeling() {
        String melding = totVervolg(Map.of(), Map.of());
        route.beantwoord(
                melding,
                "userTask_kiesOverdrachtspartij",
                "userTask_biedOverdrachtAan",
                "userTask_legAntwoordVast",
                "userTask_voerOverdrachtsgesprek",
                "userTask_bevestigStartVervolg");
        return melding;
    }

    private void metAdres(String melding, boolean afgeschermd) {
        jdbc.sql("""
                        update betrokkene set straat = 'Verzonnen straat', huisnummer = 12, toevoeging = 'a', postcode = '1234AB',
                        woonplaats = 'Nergenshuizen', afgeschermd = ? where\s""" + VAN_MELDING).param(afgeschermd).param(melding).update();
    }

    private static Map<String, @Nullable Object> aan(long wie) {
        Map<String, Object> anders = new HashMap<>(PER_BRIEF);
        anders.put("briefAan", String.valueOf(wie));
        return Antwoorden.op(INFORMEER, anders);
    }

    private static Map<String, @Nullable Object> zonderDag(Map<String, Object> anders) {
        Map<String, @Nullable Object> zonder = new HashMap<>(anders);
        zonder.put("berichtVerstuurdOp", null);
        zonder.put("berichtWijze", null);
        return zonder;
    }

    private long id(String melding, String rol) {
        return jdbc.sql("select betrokkene_id from betrokkene_in_melding where meldingnummer = ? and rol = ?")
                .param(melding)
                .param(rol)
                .query(Long.class)
                .single();
    }

    /** The newest. */
    private Berichtregel regel(String melding) {
        return dossier(melding).berichten().get(0);
    }

    private String brief(String melding) {
        try {
            return new ObjectMapper()
                    .readTree(berichten.lees(regel(melding).id()).brief())
                    .path("tekst")
                    .asText()
                    .replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Incident> incidenten() {
        return engine.getRuntimeService().createIncidentQuery().list();
    }

    @Test
    void een_voorbijgaande_storing_wordt_opnieuw_geprobeerd_en_de_laatste_keer_komt_bij_een_mens() {
        String melding = totInformeren();
        Task taak = driver.taak(melding, INFORMEER);
        driver.dienIn(taak, BEOORDELAAR, Antwoorden.op(INFORMEER, PER_BRIEF));
        // Of somebody who is not there any more nothing can be read: that is nothing a person mends in the form, and
        // may pass.
        long id = id(melding, "SLACHTOFFER");
        jdbc.sql("update bericht set betrokkene_id = null, inhoud = '{' where betrokkene_id = ?")
                .param(id)
                .update();

        for (int keer = 1; keer < 6; keer++) {
            Job job = job(melding);
            assertThatThrownBy(() -> engine.getManagementService().executeJob(job.getId()))
                    .hasMessageContaining("onbekende-fout");
        }
        assertThat(driver.open(melding))
                .noneMatch(een -> een.getTaskDefinitionKey().equals(AFHANDELEN));
        engine.getManagementService().executeJob(job(melding).getId());

        assertThat(driver.taak(melding, AFHANDELEN)).isNotNull();
        assertThat(incidenten()).hasSize(1);
        assertThat(van(melding, Soort.BERICHT_MISLUKT))
                .extracting(een -> een.codes().get("opnieuw"))
                .containsExactly("ja", "nee");
        assertThat(regel(melding).pogingen()).isEqualTo(6);
    }

    private Job job(String melding) {
        return engine.getManagementService().createJobQuery().list().stream()
                .filter(een -> "bericht-versturen".equals(een.getProcessDefinitionKey()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("geen job bij " + melding));
    }
}
