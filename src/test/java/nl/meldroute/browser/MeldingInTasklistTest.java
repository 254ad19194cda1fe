package nl.meldroute.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.meldroute.dossier.Meldingen;
import nl.meldroute.dossier.ZichtOpVeiligheid;
import nl.meldroute.dossier.ZichtOpVeiligheid.Houder;
import nl.meldroute.engine.Proefserver;
import nl.meldroute.termijnen.Termijnkalender;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@Proefserver
class MeldingInTasklistTest {

    private static final String WACHTWOORD = "meldroute";
    /** In every name and story, and never seen before: an earlier person of that name would raise the question of one household. */
    private static final String GEHEIM = "Verzonnen" + Long.toString(System.nanoTime(), Character.MAX_RADIX);

    private static final LocalDate VANDAAG = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    private static final String VERTELD =
            "Ja, over de melding en het besluit, het gebruik van gegevens en inzage, klachten en de vertrouwenspersoon";
    private static final String PARTIJ = "Uitvoeringsdienst Sociaal Domein Hilversum";
    private static final String VANDAAG_TEKST = dag(VANDAAG);
    private static final String GISTEREN = dag(VANDAAG.minusDays(1));

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    int poort;

    @Autowired
    HistoryService historie;

    @Autowired
    Meldingen meldingen;

    @Autowired
    ZichtOpVeiligheid zicht;

    private Tasklist tasklist;
    private Dossierblad dossier;

    @BeforeEach
    void open() {
        tasklist = new Tasklist(browser.driver(), poort);
        dossier = new Dossierblad(tasklist);
    }

    @Test
    void een_melding_gaat_in_Tasklist_van_ontvangst_tot_sluiting() {
        registreerDeMelding();
        String melding = historie.createHistoricProcessInstanceQuery()
                .processDefinitionKey("melding")
                .startedBy("bureaudienst")
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, 1)
                .get(0)
                .getBusinessKey();
        vulDeMeldingAan(melding);
        beoordeelDeMelding(melding);
        besluitEnSpreek();
        draagWarmOver();
        koppelTerug();

        assertThat(meldingen.lees(melding).geslotenOp()).isNotNull();
        assertThat(zicht.houderOp(melding, Instant.now())).containsInstanceOf(Houder.Partij.class);
        assertThat(browser.klachten()).allMatch(MeldingInTasklistTest::isGewoon);
    }

    /**
     * Before logging in nobody is logged in, the two refusals of this story are no accidents, and Tasklist may ask once more for a task
     * that is just being completed.
     */
    private static boolean isGewoon(String klacht) {
        return klacht.matches(".*/auth/user/default .*404.*")
                || klacht.matches(".*/submit-form .*400.*")
                || klacht.matches(".*/task/[0-9a-f-]{36} .*(404|500).*");
    }

    private void registreerDeMelding() {
        tasklist.logInAls("bureaudienst", WACHTWOORD);
        tasklist.begin("Melding");
        tasklist.start();
        tasklist.leest("Vul dit veld in.");
        tasklist.krijgtBericht("Er is nog niets vastgelegd.");
        tasklist.vul("Hoe kwam de melding binnen?", "Telefoon");
        tasklist.vul("Op welke dag ontvangen?", GISTEREN);
        tasklist.vul("Hoe laat ontvangen?", "09:30");
        tasklist.vul("In welke gemeente speelt het?", "Hilversum (Gooi en Vechtstreek)");
        tasklist.vul("Is er nu direct gevaar?", "Nee");
        tasklist.vul("Waar gaat de melding over?", "Partnergeweld", "Kindermishandeling: anders");
        tasklist.vul("Wie meldt?", "School");
        tasklist.vul("Mag de naam van de melder bekend worden bij betrokkenen?", "Ja, de melder is open");
        tasklist.vul("Naam van de melder", GEHEIM + " Melder");
        tasklist.vul("Telefoonnummer van de melder", "0612345678");
        tasklist.vul("Wat is er gemeld?", GEHEIM + " over ruzie thuis");
        nietsBlijftHier();
        tasklist.start();
        tasklist.krijgtBericht("is geregistreerd.");
    }

    private void vulDeMeldingAan(String melding) {
        tasklist.toonMelding(melding);
        tasklist.zietTaken("Melding aanvullen");
        tasklist.leest("Hilversum");
        tasklist.pakOp("Melding aanvullen");

        tasklist.vul("Is het BSN van alle betrokkenen vastgesteld?", "Nee, niet te vinden");
        tasklist.rondAf();
        tasklist.krijgtBericht("Voeg op het tabblad Dossier ten minste één betrokkene toe");

        tasklist.tabblad("Dossier");
        dossier.begin(GEHEIM + " half");
        nietsBlijftHier();
        tasklist.tabblad("Formulier");
        tasklist.tabblad("Dossier");
        dossier.leest("U was hier nog bezig.");
        assertThat(dossier.annuleer()).isEqualTo(GEHEIM + " half");
        dossier.voegToe(
                new Dossierblad.Persoon("Slachtoffer", "Moeder", GEHEIM, "1985", "Vrouw", "Lichamelijke mishandeling"));
        tasklist.tabblad("Formulier");
        rondAf();
        tasklist.logUit();
    }

    private void beoordeelDeMelding(String melding) {
        tasklist.logInAls("beoordelaar", WACHTWOORD);
        tasklist.toonMelding(melding);
        tasklist.zietTaken("Informatie verzamelen", "Contact met betrokkenen leggen");

        assertThat(tasklist.uiterlijk("Informatie verzamelen")).isEqualTo(uiterlijk());

        tasklist.pakOp("Informatie verzamelen");
        tasklist.vul("Lokaal team of Uitvoeringsdienst Sociaal Domein", "Antwoord ontvangen");
        tasklist.vul("Wat is de informatie?", GEHEIM + " van het team");
        tasklist.tabblad("Dossier");
        dossier.leest("Toets op acuut gevaar");
        dossier.leest(GEHEIM + " over ruzie thuis");
        dossier.leest("Moeder " + GEHEIM);
        nietsBlijftHier();
        tasklist.tabblad("Formulier");
        assertThat(tasklist.toont("Wat is de informatie?")).isEqualTo(GEHEIM + " van het team");
        tasklist.vul("Eigen eerdere meldingen bekeken?", "Ja, er zijn geen eerdere meldingen");
        tasklist.vul("Andere Veilig Thuis-organisaties", "Niet gevraagd");
        tasklist.vul("VT-register", "Geen ander Veilig Thuis betrokken");
        tasklist.vul("Raad voor de Kinderbescherming", "Geen antwoord");
        tasklist.vul("Politie", "Geen antwoord");
        tasklist.vul("Veiligheidshuis", "Niet gevraagd");
        tasklist.vul("Basisregistratie Personen (BRP)", "Geweigerd");
        rondAf();

        tasklist.pakOp("Contact met betrokkenen leggen");
        tasklist.klapOpen("Hulp bij het gesprek met een slachtoffer");
        tasklist.leest("Spreek het slachtoffer apart.");
        tasklist.vul("Was er contact?", "Huisbezoek");
        tasklist.vul("Wanneer?", GISTEREN);
        tasklist.vul("Met wie?", "Slachtoffer");
        tasklist.vul("Wat zeggen betrokkenen over de zorgen?", "Bevestigd");
        tasklist.vul("Willen zij hulp of verandering?", "Ja");
        tasklist.vul("Zijn de kinderen gezien of gesproken?", "Er zijn geen kinderen");
        tasklist.vul("Verslag van het contact", GEHEIM + " van het bezoek");
        tasklist.vul("Is er nog een contact nodig?", "Nee");
        rondAf();

        tasklist.zietTaken("Veiligheid beoordelen");
        tasklist.pakOp("Veiligheid beoordelen");
        tasklist.tabblad("Dossier");
        dossier.leest(GISTEREN + ", vastgelegd op " + dag(VANDAAG));
        tasklist.tabblad("Formulier");
        assertThat(tasklist.toont("Laatste verslag van contact")).isEqualTo(GEHEIM + " van het bezoek");
        tasklist.vul("Is er nu acute onveiligheid?", "Nee");
        tasklist.vul("Is er structurele onveiligheid?", "Nee");
        tasklist.vul("Is er een vermoeden van huiselijk geweld of kindermishandeling?", "Ja");
        tasklist.vul("Hebt u zicht op de veiligheid van iedereen in het huishouden?", "Ja");
        tasklist.vul("Werken betrokkenen mee?", "Ja, allemaal");
        tasklist.vul("Is er al passende hulp?", "Nee");
        tasklist.vul("Heeft de beroepskracht de meldcode gevolgd?", "Ja");
        tasklist.vul("Welke feiten zijn er?", GEHEIM + " in feiten");
        tasklist.vul("Hoe duidt u deze feiten?", GEHEIM + " geduid");
        rondAf();
    }

    private void besluitEnSpreek() {
        tasklist.pakOp("Vervolgbesluit nemen");
        assertThat(tasklist.toont("Advies van de beslistabel")).isEqualTo("Overdracht aan een lokale partij");
        assertThat(tasklist.toont("Regel die gold"))
                .isEqualTo("Geen acute of structurele onveiligheid; lokale hulp kan het vervolg doen");
        assertThat(tasklist.toont("Grond")).startsWith("S1; S5");
        tasklist.vul("Uw besluit", "Overdracht aan een lokale partij");
        tasklist.vul("Waarvoor is de overdracht?", "Hulp en regie voor het gezin of huishouden");
        tasklist.vul("Waarom dit besluit?", GEHEIM + " als reden");
        rondAf();

        tasklist.pakOp("Melder spreken");
        tasklist.vul("Hebt u de melder gesproken?", "Ja");
        tasklist.vul("Wanneer was het gesprek?", VANDAAG_TEKST);
        tasklist.vul("Hoe sprak u elkaar?", "Telefoon");
        tasklist.vul("Wat is de situatie van de melder?", "De melder vraagt Veilig Thuis het over te nemen");
        tasklist.vul("Welk oordeel en welke informatie hebt u gedeeld?", GEHEIM + " besproken");
        tasklist.vul("1. De vervolgstappen", "Het team belt het gezin");
        tasklist.vul("2. Wie zicht houdt op de veiligheid", "Veilig Thuis, tot het team begint");
        tasklist.vul("3. De samenwerking", "School blijft betrokken");
        tasklist.vul("4. De afstemming met betrokkenen", "Eerst moeder");
        tasklist.vul("5. Hoe u contact houdt", "Wij bellen elkaar");
        rondAf();

        tasklist.pakOp("Betrokkene informeren");
        tasklist.leest("Een organisatie in uw gemeente");
        tasklist.vul("Is deze persoon geïnformeerd?", VERTELD);
        tasklist.vul("Wanneer?", VANDAAG_TEKST);
        tasklist.vul("Hoe?", "Telefoon");
        tasklist.vul("Wilt u nog iets vastleggen?", GEHEIM + " verteld aan moeder");
        rondAf();
    }

    private void draagWarmOver() {
        tasklist.pakOp("Partij kiezen");
        assertThat(tasklist.toont("Partij volgens de beslistabel")).isEqualTo(PARTIJ);
        tasklist.vul("Aan wie biedt u de overdracht aan?", "De partij hierboven");
        rondAf();

        tasklist.pakOp("Overdracht aanbieden");
        assertThat(tasklist.toont("Partij")).isEqualTo(PARTIJ);
        tasklist.vul("Hoe biedt u het aan?", "Telefoon");
        tasklist.vul("Aan wie biedt u het aan?", GEHEIM + " Medewerker");
        tasklist.vul("Wat biedt u aan?", GEHEIM + " als aanbod");
        rondAf();

        tasklist.pakOp("Antwoord vastleggen");
        tasklist.vul("Wat is het antwoord?", "Geaccepteerd");
        tasklist.vul("Wanneer?", VANDAAG_TEKST);
        tasklist.vul("Van wie?", GEHEIM + " Medewerker");
        tasklist.vul("Moet Meldroute een uitnodiging voor het overdrachtsgesprek mailen?", "Nee, dat regel ik zelf");
        rondAf();

        tasklist.pakOp("Overdrachtsgesprek voeren");
        tasklist.vul("Is het gesprek gevoerd?", "Ja");
        tasklist.vul("Wanneer was het gesprek?", VANDAAG_TEKST);
        tasklist.vul("Hoe sprak u elkaar?", "Gesprek op kantoor");
        tasklist.vul("Wie waren erbij?", GEHEIM + " Medewerker en moeder");
        tasklist.vul("Waren betrokkenen erbij?", "Ja");
        tasklist.vul("Welke voorwaarden voor veiligheid gelden?", GEHEIM + " als voorwaarde");
        tasklist.vul("Welke afspraken zijn gemaakt?", GEHEIM + " als afspraak");
        rondAf();

        tasklist.pakOp("Start van het vervolg bevestigen");
        tasklist.vul("Is het vervolg begonnen?", "Ja");
        tasklist.vul("Wanneer begon het?", VANDAAG_TEKST);
        tasklist.vul("Hoe weet u dat het begonnen is?", GEHEIM + " belde");
        tasklist.vul("Moet Meldroute een bevestiging mailen aan wie het overnam?", "Nee");
        rondAf();
    }

    private void koppelTerug() {
        tasklist.pakOp("Melder terugkoppelen");
        tasklist.leest("Een lokale organisatie heeft het van Veilig Thuis overgenomen.");
        tasklist.vul("Hebt u de melder teruggekoppeld?", "Ja");
        tasklist.vul("Wanneer?", VANDAAG_TEKST);
        tasklist.vul("Hoe?", "Telefoon");
        tasklist.vul("Wat hebt u verteld?", GEHEIM + " verteld aan school");
        rondAf();
        tasklist.zietTaken();
    }

    private void rondAf() {
        nietsBlijftHier();
        tasklist.rondAf();
        tasklist.leest("Kies een taak in de lijst.");
        nietsBlijftHier();
    }

    /** What was typed stays nowhere on this computer. */
    private void nietsBlijftHier() {
        assertThat(browser.bewaard()).doesNotContain(GEHEIM);
    }

    /** The fifth working day after receipt, in words. */
    private static String uiterlijk() {
        LocalDate dag = VANDAAG.minusDays(1);
        for (int werkdag = 0; werkdag < 5; werkdag++) {
            dag = new Termijnkalender().volgendeWerkdag(dag);
        }
        return dag.format(DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.forLanguageTag("nl"))) + " 23:59";
    }

    private static String dag(LocalDate datum) {
        return DateTimeFormatter.ofPattern("dd-MM-uuuu").format(datum);
    }
}
